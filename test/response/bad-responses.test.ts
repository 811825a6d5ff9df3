import { inspect } from 'node:util';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  TempsApiError,
  TempsConnectionError,
  TempsResponseError,
  TempsTimeoutError,
  type TempsError,
} from '../../src/errors/index.ts';
import { call } from '../../src/call/call.ts';
import type { CallInput } from '../../src/call/types.ts';
import type { ResponseType } from '../../src/request/operation.ts';
import { GET, POST, settings } from '../support/call.ts';
import { nobody, startServer } from '../support/server.ts';

type Respond = (response: ServerResponse) => void;

/** Asks a real server once, as an operation that promises this kind of response. */
async function ask(respond: Respond, kind: ResponseType = 'json', input: CallInput = {}) {
  const server = await startServer((_request, response) => respond(response));
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined });
  return {
    client,
    result: call(client, { ...GET, format: { responseType: kind } }, { throwOnError: false, maxRetries: 0, ...input }),
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const body =
  (text: string | Buffer, headers: Record<string, string> = JSON_TYPE, status = 200): Respond =>
  (response) =>
    void response.writeHead(status, headers).end(text);

test('a body that cannot be decompressed is requested once: it would be the same the next time', async () => {
  for (const encoding of ['gzip', 'br']) {
    const respond = body('no such bytes', { ...JSON_TYPE, 'content-encoding': encoding });
    const { error } = await (await ask(respond, 'json', { maxRetries: 2 })).result;
    const expected = [1, expect.stringContaining('a body that cannot be decompressed')];
    expect.soft(TempsResponseError.is(error) && [error.attempts, error.message], encoding).toEqual(expected);
  }
});

const READ: [what: string, respond: Respond, data: unknown, type?: ResponseType][] = [
  ['JSON with a BOM is read', body('\uFEFF{"a":1}'), { a: 1 }],
  ['JSON under a wrong content type is read', body('{"a":1}', { 'content-type': 'text/plain' }), { a: 1 }],
  ['JSON that calls itself HTML is read', body('{"a":1}', { 'content-type': 'text/html' }), { a: 1 }],
  ['JSON without a content type is read', body('{"a":1}', {}), { a: 1 }],
  ['204 has no data', (response) => void response.writeHead(204).end(), undefined],
  ['205 has no data', (response) => void response.writeHead(205).end(), undefined],
  [
    'a response that promises nothing may hold anything',
    body('whatever', { 'content-type': 'text/plain' }),
    undefined,
    'none',
  ],
  ['text is read as it is', body('{"a":1', { 'content-type': 'text/plain' }), '{"a":1', 'text'],
  [
    'a page is text where the contract declares one',
    body('<!doctype html><p>', { 'content-type': 'text/html' }),
    '<!doctype html><p>',
    'html',
  ],
  [
    '1xx noise before the response is skipped',
    (response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: '</x>; rel=preload' });
      body('{"a":1}')(response);
    },
    { a: 1 },
  ],
  ['gzip is read', body(gzipSync('{"a":1}'), { ...JSON_TYPE, 'content-encoding': 'gzip' }), { a: 1 }],
];

test('a response is read by what it is, rather than by what it says of itself', async () => {
  for (const [what, respond, expected, type] of READ) {
    const { data, error } = await (await ask(respond, type)).result;
    expect.soft([data, error], what).toEqual([expected, undefined]);
  }
});

const WITH_SECRETS = [
  '{"value":"S3cr3tValue_9f8e7d',
  '{"id":1,"api_key":"S3cr3tValue_9f8e7d","name":"ci',
  '{"value":S3cr3tValue_9f8e7d}',
  '{"private_key" : {"pem":"S3cr3tValue_9f8e7d"',
];

test('an error shows nothing of a field for a secret in JSON that cannot be read', async () => {
  for (const text of WITH_SECRETS)
    for (const status of [200, 409]) {
      const respond: Respond = (response) => response.writeHead(status, JSON_TYPE).end(text);
      const { error } = await (await ask(respond)).result;
      const hidden = inspect(error, { depth: 9, showHidden: true });
      const shown = [error?.message, error?.stack, hidden, JSON.stringify(error)].join();
      expect.soft(shown, text).not.toContain('S3cr3tValue');
      expect.soft(shown, text).toContain('[redacted: JSON that cannot be read, with fields for secrets]');
    }
});

const cut: Respond = (response) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('{"a":', () => response.destroy());
};

const NO_RESPONSES: [what: string, Respond, Class: { is(error: unknown): boolean }, words: string, ResponseType?][] = [
  ['truncated JSON', body('{"a":'), TempsResponseError, 'cut short'],
  ['an empty 200 where JSON was expected', body(''), TempsResponseError, 'an empty body where JSON was expected'],
  ['a blank 200 where JSON was expected', body(' \n'), TempsResponseError, 'an empty body where JSON was expected'],
  [
    'the HTML of a dashboard',
    body('<!doctype html><title>Temps</title>', { 'content-type': 'text/html; charset=utf-8' }),
    TempsResponseError,
    'check `baseUrl`',
  ],
  ['HTML that calls itself JSON', body('<html></html>'), TempsResponseError, 'check `baseUrl`'],
  [
    'HTML where text was due',
    body('<html></html>', { 'content-type': 'text/html' }),
    TempsResponseError,
    'check `baseUrl`',
    'text',
  ],
  [
    'plain text where JSON was expected',
    body('ok', { 'content-type': 'text/plain' }),
    TempsResponseError,
    'JSON that cannot be read',
  ],
  ['a body cut in the middle', cut, TempsConnectionError, 'GET /things'],
  ['a text cut in the middle', cut, TempsConnectionError, 'GET /things', 'text'],
  ['a file cut in the middle', cut, TempsConnectionError, 'GET /things', 'blob'],
  [
    'gzip that is broken',
    body('not gzip at all', { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    TempsResponseError,
    'a body that cannot be decompressed: incorrect header check (Z_DATA_ERROR)',
  ],
  [
    'a connection closed without a response',
    (response) => void response.destroy(),
    TempsConnectionError,
    'GET /things',
  ],
  [
    'what is no HTTP at all',
    (response) => void response.socket?.end('hello\r\n\r\n'),
    TempsConnectionError,
    'GET /things',
  ],
];

test('what is no response of the API is a typed error that says what came', async () => {
  for (const [what, respond, Class, words, type] of NO_RESPONSES) {
    const { error, data } = await (await ask(respond, type)).result;
    expect.soft([Class.is(error), data], what).toEqual([true, undefined]);
    expect.soft(error?.message, what).toContain(words);
  }
});

const FAILURES: [what: string, respond: Respond, status: number, words: string][] = [
  ['a failure without a body', body('', {}, 500), 500, 'Internal Server Error'],
  [
    'a failure as HTML',
    body('<html><title>Bad gateway</title></html>', { 'content-type': 'text/html' }, 502),
    502,
    'Bad gateway',
  ],
  [
    'a failure whose body is cut',
    (response) =>
      void response
        .writeHead(500, { ...JSON_TYPE, 'content-length': '100' })
        .write('{"title":', () => response.destroy()),
    500,
    '',
  ],
  ['a failure whose gzip is broken', body('nope', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 500), 500, ''],
  ['a failure in bytes that are no UTF-8', body(Buffer.from([0xff, 0xfe, 0x00]), {}, 400), 400, ''],
];

test('a failure is an API error with its status, whatever its body is', async () => {
  for (const [what, respond, status, words] of FAILURES) {
    const { error } = await (await ask(respond)).result;
    expect.soft(error, what).toMatchObject({ code: 'api', status });
    expect.soft(error?.message, what).toContain(words);
  }
});

test('64 KB of a 10 MB error page are read, and its connection is closed', async () => {
  const page = Buffer.alloc(10 * 1024 * 1024, 'x');
  let closed!: () => void;
  const gone = new Promise<void>((resolve) => void (closed = resolve));
  const { result } = await ask((response) => {
    response.on('close', closed);
    body(page, { 'content-type': 'text/plain' }, 500)(response);
  });
  const { error } = await result;
  expect((error as TempsError & { body: string }).body).toHaveLength(64 * 1024);
  await gone;
});

test.each([200, 500])(
  'a body that never ends (%i) is ended by the timeout, and its connection with it',
  async (status) => {
    let begun!: () => void;
    let closed!: () => void;
    const started = new Promise<void>((resolve) => void (begun = resolve));
    const gone = new Promise<void>((resolve) => void (closed = resolve));
    const { client, result } = await ask(
      (response) => {
        response.on('close', closed);
        response.writeHead(status, JSON_TYPE).write('{"a":', begun);
      },
      'json',
      { timeout: 5000 },
    );
    await started;
    await client.clock.advance(5000);
    const { error } = await result;
    expect(status === 500 ? TempsApiError.is(error) : TempsTimeoutError.is(error)).toBe(true);
    await gone;
  },
);

test('a connection that is refused says so, and a POST is sent again, since it provably did not arrive', async () => {
  const client = settings({
    baseUrl: `${await nobody()}/api`,
    fetch: undefined,
  });
  const calling = call(client, POST, { throwOnError: false, maxRetries: 1, timeout: 0 });
  while (client.clock.pending === 0) await new Promise((resolve) => setImmediate(resolve));
  await client.clock.advance(250);
  const { error } = await calling;
  expect(TempsConnectionError.is(error) && error.attempts).toBe(2);
  expect(error?.message).toContain('ECONNREFUSED');
});

test('HEAD has no data', async () => {
  const server = await startServer((_request, response) => body('{}')(response));
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined });
  const { data, response } = await call(client, { ...GET, method: 'HEAD' });
  expect([data, response?.status]).toEqual([undefined, 200]);
});
