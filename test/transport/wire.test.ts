import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { GET, POST, settings, TOKEN } from '../support/call.ts';

/** A server whose connections a test can see, and a client of it that retries nothing. */
async function setUp(respond: (request: IncomingMessage, response: ServerResponse) => void) {
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => respond(request, response));
  });
  server.on('connection', (socket: Socket) => sockets.push(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const client = settings({ baseUrl, secret: TOKEN, fetch: undefined, maxRetries: 0 });
  return { client, sockets };
}

const sayOk = (_request: IncomingMessage, response: ServerResponse): void =>
  void response.setHeader('content-type', 'application/json').end('{"ok":true}');

test('calls after one another use connections again', async () => {
  const { client, sockets } = await setUp(sayOk);
  for (let turn = 0; turn < 10; turn++) await call(client, turn % 2 === 1 ? POST : GET);
  // Node opens a second one for what comes before it has put the first one back.
  expect(sockets.length).toBeLessThanOrEqual(2);
});

test('a connection that the server has closed meanwhile is not used again, also for a change', async () => {
  const { client, sockets } = await setUp(sayOk);
  await call(client, GET);
  sockets[0]?.end();
  await once(sockets[0] as Socket, 'close');
  const { data } = await call(client, POST, { body: { a: 1 } });
  expect({ data, sockets: sockets.length }).toEqual({ data: { ok: true }, sockets: 2 });
});

test('a large body that comes all at once arrives whole, also where a hook has seen its response', async () => {
  for (const size of [150_000, 1_000_000, 5_000_000]) {
    // A piece may end within a character.
    const text = 'ü🚀A'.repeat(size / 5);
    const { client } = await setUp((_request, response) => void response.end(text));
    const operation = { ...GET, format: { responseType: 'text' } } as const;
    const { data } = await call({ ...client, hooks: [{ onResponse: () => {} }] }, operation);
    expect(data === text).toBe(true);
    const { data: stream } = await call(client, { ...GET, format: { responseType: 'stream' } });
    expect((await new Response(stream as ReadableStream).text()) === text).toBe(true);
  }
});

test('diagnostics channels see each request once, from its start to its end', async () => {
  const { client } = await setUp(sayOk);
  const seen: string[] = [];
  const { port } = new URL(client.baseUrl);
  const channels = ['create', 'bodySent', 'headers', 'trailers'].map((name) => {
    const listener = (message: unknown): void => {
      const { request } = message as { request: { origin: string; method: string } };
      if (request.origin.endsWith(port)) seen.push(`${request.method} ${name}`);
    };
    subscribe(`undici:request:${name}`, listener);
    return { name: `undici:request:${name}`, listener };
  });
  onTestFinished(() => {
    for (const { name, listener } of channels) unsubscribe(name, listener);
  });
  await call(client, POST, { body: { a: 1 } });
  expect(seen).toEqual(['POST create', 'POST bodySent', 'POST headers', 'POST trailers']);
});
