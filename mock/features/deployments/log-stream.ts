import { reply, type ResolverContext, type Reply } from '../shared/resolver.ts';
import { problem } from '../../lib/http/problems.ts';

/** The lines that have come since the last look, and whether any more can. */
export interface NewLines {
  readonly lines: readonly string[];
  readonly done: boolean;
}

/** How often an open stream looks whether the mock's clock has moved, in real time. */
const POLL_INTERVAL_MS = 5;

/**
 * The response of a WebSocket route: a body whose chunks are the lines, each as soon as the mock's clock has it appear.
 * The WebSocket adapter sends each as a message. A call that asks for no upgrade gets a 426, after everything else about it was checked.
 */
export function logStream(
  { request }: Pick<ResolverContext, 'request'>,
  look: () => NewLines,
  end: 'done' | 'failed' = 'done',
): Reply {
  const first = look();
  if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket')
    throw problem(
      'upgradeRequired',
      'This route is a WebSocket: connect with ws:// to a server that mock.listen() started',
      {},
      { upgrade: 'websocket', connection: 'Upgrade' },
    );
  return reply({
    type: 'text/plain; charset=utf-8',
    // For the WebSocket adapter: what it closes with.
    headers: { 'x-stream-end': end },
    body: streamLines(first, look, request),
  });
}

/** Holds on to the request, for the reason in pipeline/faults/wait.ts. */
function streamLines(first: NewLines, look: () => NewLines, request: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const waiting = [...first.lines];
  let { done } = first;
  let isCancelled = false;
  return new ReadableStream({
    pull: async (controller) => {
      while (waiting.length === 0 && !done) {
        await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
        if (isCancelled) return;
        if (request.signal.aborted) return controller.close();
        const news = look();
        waiting.push(...news.lines);
        done = news.done;
      }
      const line = waiting.shift();
      if (line === undefined) controller.close();
      else controller.enqueue(encoder.encode(line));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
}
