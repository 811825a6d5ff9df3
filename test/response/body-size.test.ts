import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsResponseError } from '../../src/errors/index.ts';
import type { ResponseType } from '../../src/request/operation.ts';
import { fail, GET, settings, succeed } from '../support/call.ts';
import { sendJson, startServer } from '../support/server.ts';

const MEGABYTE = 1024 ** 2;

/** Sends without end, and stops when the other side is gone. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const send = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, '1')));
    response.once('drain', send);
  };
  send();
}

test.each<ResponseType>(['json', 'text', 'blob', 'none'])(
  'a body that is larger than the limit ends the call, is read no further and is not requested again',
  async (responseType) => {
    let closed: Promise<unknown> | undefined;
    const server = await startServer((_request, response) => {
      closed = once(response, 'close');
      flood(response);
    });
    const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined, maxResponseBytes: MEGABYTE });
    const { error } = await call(client, { ...GET, format: { responseType } }, { throwOnError: false });
    expect(error).toMatchObject({ name: 'TempsResponseError', code: 'response_too_large' });
    expect(TempsResponseError.is(error) && [error.status, error.attempts]).toEqual([200, 1]);
    await closed;
    expect(server.requests).toHaveLength(1);
  },
);

test('the limit counts what was compressed by its size when decompressed', async () => {
  const bomb = gzipSync(Buffer.alloc(20 * MEGABYTE, ' '));
  const server = await startServer((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  });
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined, maxResponseBytes: 10 * MEGABYTE });
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const { error } = await call(client, GET, { throwOnError: false });
  expect(error?.code).toBe('response_too_large');
});

test.each([
  ['the limit of a call wins over the one of the client', { maxResponseBytes: 100 }],
  ['0 is no limit', { maxResponseBytes: 0 }],
])('%s', async (_law, input) => {
  const server = await startServer((_request, response) => sendJson(response, 'x'.repeat(98)));
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined, maxResponseBytes: 10 });
  expect((await call(client, GET, input)).data).toHaveLength(98);
});

test('a body of just the limit is read', async () => {
  const server = await startServer((_request, response) => sendJson(response, 'x'.repeat(98)));
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined });
  expect((await succeed(client, GET, { maxResponseBytes: 100 })).data).toHaveLength(98);
  expect(await fail(client, GET, { maxResponseBytes: 99 })).toMatchObject({ code: 'response_too_large' });
});
