import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { TempsClient, type LogEntry, type LogOptions } from '../../../src/index.ts';
import { lazyIterable } from '../../../src/websocket/lazy-iterable.ts';
import { openLogs } from '../../../src/workflows/logs/logs.ts';
import type { FakeClock } from '../../support/fake-clock.ts';
import { DiskClock } from '../deploy/support.ts';

export const ENVIRONMENT = { project: 3, environment: 7 };
export const ONE = { ...ENVIRONMENT, container_id: 'a1b2' };
export const listed = () => ({
  containers: [{ container_id: 'a1b2', container_name: 'shop-1' }],
  total: 1,
});

/** A line of a container, as Docker writes it with its time. */
export const containerLine = (second: number, text: string): string =>
  `2026-07-03T09:12:${40 + second}.120384511Z ${text}\n`;

/** The same at a fraction of one second. */
export const at = (fraction: string, text: string): string =>
  `2026-07-03T09:12:41.${fraction}Z ${text}\n`;

/** July's server: pieces as Docker gives them, then a close with a reason. */
export function end(socket: WebSocket): void {
  socket.close(1000, 'log stream ended');
}

/** A socket that sends these lines and ends. */
export function sending(...lines: string[]): (socket: WebSocket) => void {
  return (socket) => {
    for (const line of lines) socket.send(line);
    end(socket);
  };
}

export function reportFailure(socket: WebSocket): void {
  socket.send('{"error":"Failed to get container logs","detail":"Deployment not found"}');
  socket.close(1000, 'container logs unavailable');
}

interface LogServer {
  /** Paths of ordinary requests, and of upgrades, with their queries. */
  requests: string[];
  upgrades: string[];
  /** Reads logs on a clock that jumps to whatever is due next. */
  read: (options: LogOptions) => Promise<LogEntry[]>;
  /** The same, without what else an entry has. */
  messages: (options: LogOptions) => Promise<string[]>;
  open: (options: LogOptions) => AsyncIterable<LogEntry>;
  clock: FakeClock;
}

/**
 * A server whose sockets behave as those of July 2026. `respond` lists containers, or is a status
 * with a problem.
 */
export async function startRealServer(
  respond: () => object | { status: number; detail: string },
  onSocket: (socket: WebSocket, path: string, connection: Socket) => void = () => {},
  {
    refuse = () => undefined,
    aheadMs = 0,
  }: {
    /** The status line that refuses a handshake, by its number; `cut` cuts it off. */
    refuse?: (count: number) => string | undefined;
    /** By how much its clock is ahead. */
    aheadMs?: number;
  } = {},
): Promise<LogServer> {
  const clock = new DiskClock();
  const requests: string[] = [];
  const upgrades: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const { status = 200, ...body } = respond() as { status?: number };
    const date = new Date(clock.now() + aheadMs).toUTCString();
    response
      .writeHead(status, { 'content-type': 'application/json', date })
      .end(JSON.stringify(body));
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, connection: Socket, head) => {
    const { url = '' } = request;
    const refusal = refuse(upgrades.length);
    upgrades.push(url);
    if (refusal === 'cut') return void connection.destroy();
    if (refusal !== undefined)
      return void connection.end(
        `HTTP/1.1 ${refusal}\r\ncontent-length: 19\r\n\r\n404 page not found\n`,
      );
    sockets.handleUpgrade(request, connection, head, (socket) =>
      onSocket(socket, (url.split('?')[0] ?? '').replace('/api', ''), connection),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const temps = new TempsClient({ baseUrl, apiKey: 'tk_1', maxRetries: 0 });
  const open = (options: LogOptions) =>
    lazyIterable(() => Promise.resolve(openLogs(temps, options, clock)));
  const read = (options: LogOptions) => clock.until(readAll(open(options)));
  const messages = async (options: LogOptions) =>
    (await read(options)).map(({ message }) => message);
  return { requests, upgrades, clock, open, read, messages };
}

async function readAll(lines: AsyncIterable<LogEntry>): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of lines) entries.push(entry);
  return entries;
}
