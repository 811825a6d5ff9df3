import { once } from 'node:events';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsAbortError, TempsTimeoutError } from '../../src/errors/index.ts';
import { GET, POST, settings, succeed, TOKEN } from '../support/call.ts';
import { sendJson, startServer } from '../support/server.ts';

const at = (url: string) => settings({ baseUrl: `${url}/api`, secret: TOKEN, fetch: undefined });

test('the request of a result is what was sent', async () => {
  const server = await startServer((_request, response) => sendJson(response, {}));
  const { request } = await succeed(at(server.url), POST, {
    body: { a: 1 },
    headers: { 'x-note': 'b' },
  });
  expect({ method: request.method, url: request.url }).toEqual({
    method: 'POST',
    url: `${server.url}/api/things`,
  });
  expect(Object.fromEntries(request.headers)).toMatchObject({
    authorization: `Bearer ${TOKEN}`,
    'x-note': 'b',
  });
  expect(await request.json()).toEqual({ a: 1 });
  expect(server.requests).toHaveLength(1);
  const result = await succeed(at(server.url), GET);
  expect(result.request).toBe(result.request);
});

test('the request of a result that sent a stream is the one whose stream was read', async () => {
  const server = await startServer((_request, response) => sendJson(response, {}));
  const { request } = await succeed(
    at(server.url),
    { ...POST, format: { bodyType: 'binary' } },
    { body: new Blob(['abc']).stream() },
  );
  expect(request.bodyUsed).toBe(true);
});

test('aborting closes the connection', async () => {
  const controller = new AbortController();
  let closed: Promise<unknown> | undefined;
  const server = await startServer((_request, response) => {
    closed = once(response, 'close');
    controller.abort();
  });
  const { error } = await call(at(server.url), GET, {
    signal: controller.signal,
    throwOnError: false,
  });
  expect(TempsAbortError.is(error)).toBe(true);
  expect(await closed).toEqual([]);
});

test('a limit that is reached closes the connection', async () => {
  const client = at('');
  let closed: Promise<unknown> | undefined;
  const server = await startServer((_request, response) => {
    closed = once(response, 'close');
    void client.clock.advance(1000);
  });
  const open = call({ ...client, baseUrl: `${server.url}/api` }, POST, {
    timeout: 1000,
    throwOnError: false,
  });
  const { error } = await open;
  expect(TempsTimeoutError.is(error) && error.limit).toBe('attempt');
  expect(await closed).toEqual([]);
});

test('calls share the headers that they have in common, and keep those of their own to themselves', async () => {
  const server = await startServer((_request, response) => sendJson(response, {}));
  const client = at(server.url);
  await call(client, GET);
  await call(client, POST, { body: {}, headers: { accept: 'text/plain', 'x-note': 'a' } });
  await call({ ...client, secret: 'tk_other' }, POST, { body: {} });
  await call(client, GET);
  const sent = server.requests.map(({ headers }) => [
    headers.authorization,
    headers.accept,
    headers['content-type'],
    headers['x-note'],
  ]);
  const plain = [`Bearer ${TOKEN}`, 'application/json', undefined, undefined];
  expect(sent).toEqual([
    plain,
    [`Bearer ${TOKEN}`, 'text/plain', 'application/json', 'a'],
    ['Bearer tk_other', 'application/json', 'application/json', undefined],
    plain,
  ]);
});
