import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  TempsConnectionError,
  TempsResponseError,
  type TempsError,
} from '../../src/errors/index.ts';
import { call } from '../../src/call/call.ts';
import type { CallInput } from '../../src/call/types.ts';
import type { HttpMethod, ResponseType } from '../../src/request/operation.ts';
import { GET, settings } from '../support/call.ts';
import { startServer } from '../support/server.ts';

type Respond = (response: ServerResponse) => void;

/** Asks a real server once, as an operation that promises this kind of response. */
async function ask(
  respond: Respond,
  responseType: ResponseType = 'json',
  { method = 'GET', ...input }: CallInput & { method?: HttpMethod } = {},
) {
  const server = await startServer((_request, response) => respond(response));
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined });
  const operation = { ...GET, method, format: { responseType } };
  return call(client, operation, { throwOnError: false, maxRetries: 0, ...input });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const body =
  (text: string | Buffer, headers: Record<string, string> = JSON_TYPE, status = 200): Respond =>
  (response) =>
    void response.writeHead(status, headers).end(text);

test('a body that cannot be decompressed is requested once: it would be the same the next time', async () => {
  for (const encoding of ['gzip', 'br']) {
    const respond = body('no such bytes', { ...JSON_TYPE, 'content-encoding': encoding });
    const { error } = await ask(respond, 'json', { maxRetries: 2 });
    const expected = [1, expect.stringContaining('a body that cannot be decompressed')];
    expect
      .soft(TempsResponseError.is(error) && [error.attempts, error.message], encoding)
      .toEqual(expected);
  }
});

const READ: [what: string, respond: Respond, data: unknown, type?: ResponseType][] = [
  ['JSON with a BOM is read', body('\uFEFF{"a":1}'), { a: 1 }],
  [
    'JSON under a wrong content type is read',
    body('{"a":1}', { 'content-type': 'text/plain' }),
    { a: 1 },
  ],
  [
    'JSON that calls itself HTML is read',
    body('{"a":1}', { 'content-type': 'text/html' }),
    { a: 1 },
  ],
  ['JSON without a content type is read', body('{"a":1}', {}), { a: 1 }],
  ['a byte that is no UTF-8 is replaced', body(Buffer.of(0x22, 0xff, 0x22)), '\uFFFD'],
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
  [
    'gzip is read',
    body(gzipSync('{"a":1}'), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    { a: 1 },
  ],
];

test('a response is read by what it is, rather than by what it says of itself', async () => {
  for (const [what, respond, expected, type] of READ) {
    const { data, error } = await ask(respond, type);
    expect.soft({ data, error }, what).toEqual({ data: expected, error: undefined });
  }
  const { data, response } = await ask(body('{}'), 'json', { method: 'HEAD' });
  expect({ data, status: response?.status }, 'HEAD has no data').toEqual({
    data: undefined,
    status: 200,
  });
});

const cut: Respond = (response) => {
  response
    .writeHead(200, { ...JSON_TYPE, 'content-length': '100' })
    .write('{"a":', () => response.destroy());
};

const NO_RESPONSES: [
  what: string,
  Respond,
  Class: { is(error: unknown): boolean },
  words: string,
  ResponseType?,
][] = [
  ['truncated JSON', body('{"a":'), TempsResponseError, 'cut short'],
  ['truncated JSON of an unknown kind', body('{"a":'), TempsResponseError, 'cut short', 'auto'],
  [
    'an empty 200 where JSON was expected',
    body(''),
    TempsResponseError,
    'an empty body where JSON was expected',
  ],
  [
    'a blank 200 where JSON was expected',
    body(' \n'),
    TempsResponseError,
    'an empty body where JSON was expected',
  ],
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
    const { error, data } = await ask(respond, type);
    expect
      .soft({ isClass: Class.is(error), data }, what)
      .toEqual({ isClass: true, data: undefined });
    expect.soft(error?.message, what).toContain(words);
  }
});

const FAILURES: Readonly<Record<string, Respond>> = {
  'a body that is cut': (response) =>
    void response
      .writeHead(500, { ...JSON_TYPE, 'content-length': '100' })
      .write('{"title":', () => response.destroy()),
  'gzip that is broken': body('nope', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 500),
  'bytes that are no UTF-8': body(Buffer.of(0xff, 0xfe, 0x00), {}, 500),
};

test('a failure is an API error with its status, whatever its body is', async () => {
  for (const [what, respond] of Object.entries(FAILURES))
    expect.soft((await ask(respond)).error, what).toMatchObject({ code: 'api', status: 500 });
  expect((await ask(body('{}', JSON_TYPE, 300))).error, 'a choice').toMatchObject({
    code: 'api',
    status: 300,
  });
});

test('64 KB of a 64 MB error page are read, and its connection is closed', async () => {
  const size = 64 * 1024 * 1024;
  let sent = 0;
  function* page() {
    for (const piece = Buffer.alloc(64 * 1024, 'x'); sent < size; sent += piece.length) yield piece;
  }
  let onClose!: () => void;
  const closed = new Promise<void>((resolve) => void (onClose = resolve));
  const { error } = await ask((response) => {
    response.on('close', onClose).writeHead(500, { 'content-type': 'text/plain' });
    Readable.from(page()).pipe(response);
  });
  expect((error as TempsError & { body: string }).body).toHaveLength(64 * 1024);
  await closed;
  expect(sent).toBeLessThan(size);
});
