import { reply, type ResolverContext, type Reply } from '../shared/resolver.ts';
import { problem } from '../../lib/http/problems.ts';

/** The lines since the last poll, and whether more can follow. */
export interface NewLines {
  readonly lines: readonly string[];
  readonly done: boolean;
}

/** How often an open stream checks the mock's clock, in real time. */
const POLL_INTERVAL_MS = 5;

/**
 * The response of a WebSocket route: each chunk of the body is a line, sent when the mock's clock reaches it. The
 * WebSocket adapter sends each chunk as a message. A request without `Upgrade: websocket` gets a 426, after all other
 * checks have passed.
 */
export function logStream(
  { request }: Pick<ResolverContext, 'request'>,
  poll: () => NewLines,
  end: 'done' | 'failed' = 'done',
): Reply {
  const first = poll();
  if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket')
    throw problem(
      'upgradeRequired',
      'This route is a WebSocket: connect with ws:// to a server that mock.listen() started',
      {},
      { upgrade: 'websocket', connection: 'Upgrade' },
    );
  return reply({
    type: 'text/plain; charset=utf-8',
    // Tells the WebSocket adapter how to close the connection.
    headers: { 'x-stream-end': end },
    body: streamLines(first, poll, request),
  });
}

/** Keeps a reference to the request: see pipeline/faults/wait.ts. */
function streamLines(first: NewLines, poll: () => NewLines, request: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pending = [...first.lines];
  let { done } = first;
  let isCancelled = false;
  return new ReadableStream({
    pull: async (controller) => {
      while (pending.length === 0 && !done) {
        await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
        if (isCancelled) return;
        if (request.signal.aborted) return controller.close();
        const next = poll();
        pending.push(...next.lines);
        done = next.done;
      }
      const line = pending.shift();
      if (line === undefined) controller.close();
      else controller.enqueue(encoder.encode(line));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
}
