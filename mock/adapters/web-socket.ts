import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { DroppedConnection } from '../pipeline/faults/fault.ts';
import { MockProblem } from '../lib/http/problems.ts';
import { foreignRequestProblem } from './local-only.ts';
import type { ListenOptions } from './server.ts';
import type { ServerProfile } from '../servers/profile.ts';

interface UpgradeOptions extends Pick<ListenOptions, 'host' | 'cors'> {
  readonly end: ServerProfile['streamEnd'];
}

/** The close code for an internal error: RFC 6455, 7.4.1. */
const INTERNAL_ERROR = 1011;
/** Clients send only pings and close frames, so a larger message is a mistake. */
const MAX_BYTES = 64 * 1024;

/**
 * Upgrades a request to a WebSocket route if the mock's response is a success, and sends each chunk
 * of its body as a message. Any other response is sent as it is, without an upgrade.
 */
export function acceptUpgrades(
  server: Server,
  serve: (incoming: IncomingMessage, signal: AbortSignal) => Promise<Response>,
  { end, ...access }: UpgradeOptions,
): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_BYTES,
  });
  // Node's server does not track connections after an upgrade request.
  const open = new Set<Duplex>();
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // During the upgrade, neither the HTTP server nor the WebSocket handles errors of the
    // connection.
    socket.on('error', () => socket.destroy());
    void respondToUpgrade(incoming, socket, head).catch(() => socket.destroy());
  });
  return {
    close: () => {
      for (const socket of open) socket.destroy();
    },
  };

  async function respondToUpgrade(
    incoming: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const problem = foreignRequestProblem(incoming, access);
    if (problem !== undefined) return refuse(new Response(problem, { status: 403 }), socket);
    const gone = new AbortController();
    socket.once('close', () => gone.abort());
    const response = await serve(incoming, gone.signal);
    // Only log streams say how they end.
    if (!response.ok || !response.headers.has('x-stream-end')) return refuse(response, socket);
    sockets.handleUpgrade(incoming, socket, head, (accepted) => {
      // A malformed frame closes its connection; without a listener, the error would end the
      // process.
      accepted.on('error', () => accepted.terminate());
      void send(response, accepted, end);
    });
  }
}

async function send(
  { body, headers }: Response,
  socket: WebSocket,
  end: UpgradeOptions['end'],
): Promise<void> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body ?? []) socket.send(decoder.decode(chunk));
    socket.close(end.code, headers.get('x-stream-end') === 'failed' ? end.failed : end.done);
  } catch (error) {
    if (error instanceof DroppedConnection) return socket.terminate();
    socket.send(JSON.stringify(toErrorMessage(error)));
    socket.close(INTERNAL_ERROR);
  }
}

function toErrorMessage(error: unknown): { error: string; detail: string } {
  if (error instanceof MockProblem)
    return { error: error.problem.title, detail: error.problem.detail };
  return { error: 'Internal Server Error', detail: String(error) };
}

async function refuse(response: Response, socket: Duplex): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = {
    ...Object.fromEntries(response.headers),
    connection: 'close',
    'content-length': body.length,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}\r\n`;
  socket.write(`${status}${lines.join('')}\r\n`);
  socket.end(body);
}
