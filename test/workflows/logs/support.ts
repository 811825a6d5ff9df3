import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { TempsClient, type LogEntry, type LogOptions } from '../../../src/index.ts';
import { lazyIterable } from '../../../src/websocket/lazy-iterable.ts';
import { openLogs } from '../../../src/workflows/logs/logs.ts';
import { FakeClock } from '../../support/fake-clock.ts';

/** A response in the style of a real server: JSON, text, or a status with a problem, or the page of a proxy. */
export type Respond = (
  path: string,
) => object | string | { status: number; detail: string } | { status: number; page: string };

export interface RealServer {
  /** Paths of ordinary requests, and of upgrades, with their queries. */
  requests: string[];
  upgrades: string[];
  /** Reads logs on a clock that jumps to whatever is due next. */
  read: (options: LogOptions) => Promise<LogEntry[]>;
  open: (options: LogOptions) => AsyncIterable<LogEntry>;
  clock: FakeClock;
}

/** A server whose sockets behave as those of July 2026. */
export async function startRealServer(
  respond: Respond,
  onSocket: (socket: WebSocket, path: string, connection: Socket) => void = () => {},
  {
    refuseUpgrades = false,
    isCut = () => false,
    upgradeAfter = Promise.resolve(),
    aheadMs = 0,
    autoPong = true,
  }: {
    /** Whether to refuse a WebSocket as a server that is not ready, or, by its number, as a router without a server. */
    refuseUpgrades?: boolean | ((count: number) => boolean | string);
    /** Which handshakes are cut off, by their number. */
    isCut?: (count: number) => boolean;
    upgradeAfter?: Promise<unknown>;
    aheadMs?: number;
    /** Whether it answers pings. January's does not. */
    autoPong?: boolean;
  } = {},
): Promise<RealServer> {
  const clock = new FakeClock();
  const requests: string[] = [];
  const upgrades: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const body = respond((request.url ?? '').split('?')[0]?.replace('/api', '') ?? '');
    const isProblem = typeof body === 'object' && 'detail' in body && 'status' in body;
    const isPage = typeof body === 'object' && 'page' in body;
    const status = isProblem || isPage ? body.status : 200;
    const text = isPage ? body.page : body;
    const type =
      typeof text === 'string' ? `text/${text.startsWith('<') ? 'html' : 'plain'}; charset=utf-8` : 'application/json';
    response.writeHead(status, { 'content-type': type, date: new Date(clock.now() + aheadMs).toUTCString() });
    response.end(typeof text === 'string' ? text : JSON.stringify(isProblem ? { detail: body.detail } : text));
  });
  const sockets = new WebSocketServer({ noServer: true, autoPong });
  server.on('upgrade', (request: IncomingMessage, connection: Socket, head) => {
    if (isCut(upgrades.length)) {
      upgrades.push(request.url ?? '');
      return connection.destroy();
    }
    const isRefused = typeof refuseUpgrades === 'function' && refuseUpgrades(upgrades.length);
    if (!isRefused && refuseUpgrades !== true)
      return void upgradeAfter.then(() =>
        sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket, request)),
      );
    upgrades.push(request.url ?? '');
    return connection.end(
      isRefused
        ? `HTTP/1.1 ${isRefused === true ? '404 Not Found' : isRefused}\r\ncontent-length: 19\r\n\r\n404 page not found\n`
        : 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n',
    );
  });
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    upgrades.push(request.url ?? '');
    onSocket(socket, (request.url ?? '').split('?')[0]?.replace('/api', '') ?? '', request.socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const temps = new TempsClient({ baseUrl, apiKey: 'tk_1', maxRetries: 0 });
  const open = (options: LogOptions) => lazyIterable(() => Promise.resolve(openLogs(temps, options, clock)));
  return { requests, upgrades, clock, open, read: (options) => onClock(clock, readAll(open(options))) };
}

async function readAll(lines: AsyncIterable<LogEntry>): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of lines) entries.push(entry);
  return entries;
}

/** The network takes real time, so the clock jumps for as long as it is needed. */
async function onClock<T>(clock: FakeClock, promise: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const watched = promise.finally(() => (state.isDone = true));
  watched.catch(() => {});
  while (!state.isDone) await clock.advance(clock.next ?? 0);
  return watched;
}

/** A log line of a job, as real servers write it. */
export function jobLine(line: number, message = `line ${line}`): string {
  return JSON.stringify({ level: 'info', message, timestamp: `2026-07-03T09:12:${40 + line}.120384Z`, line });
}

/** A line of a container, as Docker writes it with its time. */
export function containerLine(second: number, text: string): string {
  return `2026-07-03T09:12:${40 + second}.120384511Z ${text}\n`;
}
