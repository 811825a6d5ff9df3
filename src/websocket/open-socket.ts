import type { IncomingMessage } from 'node:http';
import type { ClientOptions, WebSocket } from 'ws';
import type { PreparedCall } from '../call/types.ts';
import {
  TempsConfigError,
  TempsConnectionError,
  TempsResponseError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { readProblem, toApiError } from '../errors/to-api-error.ts';
import { hasNodeModules } from '../lib/node-modules.ts';
import { requestHeaders } from '../request/headers.ts';
import { redirectError } from '../transport/redirect.ts';
import { isRedirect } from '../transport/transport.ts';

/**
 * After so much silence the system asks whether the server is still there, also one that answers no
 * pings.
 */
const KEEP_ALIVE_MS = 30_000;

/**
 * Opens a WebSocket by `ws`: Node 20 has none of its own, and the others tell no status of a
 * refused upgrade. Resolves once it is open, to what `listen` returns.
 *
 * @param listen adds listeners before anything can come
 */
export async function openSocket<T>(
  { client, context, input, url }: PreparedCall,
  signal: AbortSignal,
  listen: (socket: WebSocket) => T,
): Promise<T> {
  checkRuntime(client.fetch);
  const { default: Socket } = await import('ws');
  const headers = requestHeaders({
    secret: context.secret,
    client: client.headers,
    call: input.headers,
  });
  const { globalAgent } = process.getBuiltinModule(
    url.startsWith('https:') ? 'node:https' : 'node:http',
  );
  signal.throwIfAborted();
  // Its types do not know `closeTimeout`.
  const options: ClientOptions & { closeTimeout: number } = {
    headers,
    // Heeds NODE_USE_ENV_PROXY, from Node 24 on. Without an agent, `ws` connects by itself.
    agent: globalAgent,
    perMessageDeflate: false,
    // A line of a log is far shorter: a corrupt length must not fill the memory.
    maxPayload: 16 * 1024 * 1024,
    closeTimeout: 1_000,
  };
  const socket = new Socket(url, options);
  signal.addEventListener('abort', () => socket.terminate());
  socket.on('upgrade', ({ socket: connection }) => connection.setKeepAlive(true, KEEP_ALIVE_MS));
  const opened = listen(socket);
  return new Promise((resolve, reject) => {
    socket.on('error', (cause) => {
      reject(toSocketError(cause, context));
      socket.terminate();
    });
    socket.on('open', () => resolve(opened));
    socket.on('unexpected-response', (_request, response) => {
      reject(refusalError(response, context, client.clock.now()));
      // The agent would keep it for five seconds.
      response.socket.destroy();
    });
  });
}

/** Other runtimes have WebSockets that send no headers, and so no token. */
function checkRuntime(fetch: unknown): void {
  if (fetch)
    throw new TempsConfigError({
      option: 'fetch',
      problem:
        'log streams are WebSockets, which do not go through it. Use a client without `fetch`; for the mock, that of a server started with mock.listen()',
    });
  if (!hasNodeModules())
    throw new TempsConfigError({
      option: 'WebSocket',
      problem:
        'the WebSocket of this runtime takes no token, and log lines come over one. Use Node, Bun or Deno, or poll: temps.deployments.getJobLogs() gives the log of a job so far',
    });
}

/**
 * An error with a code is of the network, unless it is of `ws`, which refuses a handshake by one
 * without.
 */
export function toSocketError(cause: Error & { code?: string }, context: CallContext): TempsError {
  if (cause.code === undefined || cause.code.startsWith('WS_'))
    return new TempsResponseError({
      ...context,
      problem: `something other than a WebSocket stream: ${cause.message}`,
    });
  const reason =
    'the log stream could not be opened. The server may be out of reach, or have refused the token or the path';
  return new TempsConnectionError({ ...context, reason, cause });
}

/**
 * The error for an ordinary response in place of the upgrade. Its body is not read: the status says
 * enough.
 */
function refusalError(
  incoming: IncomingMessage,
  context: CallContext,
  receivedAt: number,
): TempsError {
  const { statusMessage = '' } = incoming;
  const status = Number(incoming.statusCode);
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const response = { status, headers };
  if (isRedirect(response)) return redirectError(response, context.url, context);
  if (status < 300)
    return new TempsResponseError({
      ...context,
      response,
      problem: 'no WebSocket: it did not accept the upgrade',
    });
  const problem = readProblem('', status, statusMessage, null);
  return toApiError({ ...context, problem, headers, receivedAt });
}
