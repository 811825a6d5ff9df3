import { TempsConfigError, TempsConnectionError, TempsResponseError, type CallContext } from '../errors/index.ts';
import { mergeHeaders } from '../request/headers.ts';
import { prepare, type CallInput, type PreparedCall } from '../call/prepare.ts';
import { Queue } from './queue.ts';
import type { ClientSettings } from '../call/settings.ts';
import type { Operation } from '../request/operation.ts';

/** The platform's WebSocket, where it takes headers: Node from 22 on, Bun, Deno. */
type WebSocketWithHeaders = new (url: string, options: { headers: Record<string, string> }) => WebSocket;

/** A server that is done closes with this code. RFC 6455, 7.4.1. */
const NORMAL_CLOSURE = 1000;

/**
 * The lines that a WebSocket route sends, until the server is done. The socket opens when the
 * iteration begins and closes when it is left.
 */
export async function* lines(
  client: ClientSettings,
  operation: Operation,
  input: CallInput,
): AsyncGenerator<string, void, undefined> {
  const call = prepare(client, operation, input);
  const context: CallContext = { method: operation.method, url: call.url, attempts: 1, secret: await client.token() };
  const received = new Queue<string>();
  const socket = open(call, context, received);
  try {
    const end = await call.timeouts.attempt().run(() => received.started);
    if (end?.limit) throw call.timeouts.error(end.limit, context);
    const onAbort = (): void => received.fail(call.timeouts.error('abort', context));
    input.signal?.addEventListener('abort', onAbort);
    try {
      yield* received;
    } finally {
      input.signal?.removeEventListener('abort', onAbort);
    }
  } finally {
    socket.close();
  }
}

function open(call: PreparedCall, context: CallContext, received: Queue<string>): WebSocket {
  const Socket = globalThis.WebSocket as unknown as WebSocketWithHeaders | undefined;
  if (!Socket) {
    throw new TempsConfigError({
      option: 'WebSocket',
      problem:
        'this runtime has none, and log lines come over one. Use Node 22 or newer, Bun or Deno, or poll: temps.deployments.getJobLogs() gives the log of a job so far',
    });
  }
  const headers = mergeHeaders(
    call.client.headers,
    { authorization: context.secret && `Bearer ${context.secret}` },
    call.input.headers,
  );
  const socket = new Socket(call.url.replace(/^http/, 'ws'), { headers });
  socket.addEventListener('open', () => received.start());
  socket.addEventListener('message', ({ data }) => take(String(data), context, received));
  socket.addEventListener('error', () => {
    const reason =
      'the log stream could not be opened, or broke off. The server may be out of reach, or have refused the token or the path';
    received.fail(new TempsConnectionError({ ...context, reason }));
  });
  socket.addEventListener('close', ({ code }) => {
    if (code === NORMAL_CLOSURE) received.end();
    else
      received.fail(
        new TempsConnectionError({ ...context, reason: `the log stream broke off (WebSocket close code ${code})` }),
      );
  });
  return socket;
}

/** A message is a line, or JSON that says what went wrong. */
function take(message: string, context: CallContext, received: Queue<string>): void {
  const failure = failureIn(message);
  if (failure)
    received.fail(new TempsResponseError({ ...context, problem: `a failure in place of log lines: ${failure}` }));
  else received.push(message.replace(/\r?\n$/, ''));
}

function failureIn(message: string): string | undefined {
  if (!message.startsWith('{')) return undefined;
  try {
    const { error, detail, level } = JSON.parse(message) as { error?: unknown; detail?: unknown; level?: unknown };
    // A log line may itself be JSON with a member `error`; it then has a level.
    if (typeof error !== 'string' || level !== undefined) return undefined;
    return typeof detail === 'string' ? `${error}: ${detail}` : error;
  } catch {
    return undefined;
  }
}
