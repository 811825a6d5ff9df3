import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer, type ServerOptions } from 'ws';

/**
 * A WebSocket server on loopback that is closed when the test ends, and what responds to ordinary
 * requests.
 */
export async function startSocketServer(
  options: ServerOptions = {},
  respond?: RequestListener,
): Promise<{ sockets: WebSocketServer; url: string }> {
  const server = createServer(respond);
  const sockets = new WebSocketServer({ ...options, server });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return { sockets, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Until something has happened. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

/** Until a value does not change any more, for many turns of the event loop. */
export async function settled(read: () => number): Promise<void> {
  for (let turn = 0, last = read(); turn < 500; turn = read() === last ? turn + 1 : 0) {
    last = read();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
