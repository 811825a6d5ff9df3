import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import type { CallInput } from '../../src/call/types.ts';
import { TempsConnectionError } from '../../src/errors/index.ts';
import type { CallHooks } from '../../src/observability/hooks.ts';
import type { Operation } from '../../src/request/operation.ts';
import type { CallResult } from '../../src/response/result.ts';
import { GET, POST, settings, TOKEN } from '../support/call.ts';
import { startServer } from '../support/server.ts';

const JSON_TEXT = JSON.stringify({ a: 1, text: 'Grüße' });
const encoded = (encoding: string, bytes: Uint8Array) => (response: ServerResponse) =>
  void response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
const plain = (response: ServerResponse): void =>
  void response.writeHead(200, 'Fine').end(JSON_TEXT);
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response
      .writeHead(code, headers)
      .end(code === 204 || code === 304 ? undefined : JSON_TEXT);
const read = (responseType: Operation['format']['responseType']): Operation => ({
  ...GET,
  format: { responseType },
});
const write = (bodyType: Operation['format']['bodyType']): Operation => ({
  ...POST,
  format: { bodyType },
});

function toFormData(parts: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return form;
}

function withWrongSum(bytes: Buffer): Buffer {
  return bytes.fill(0xff, bytes.length - 8, bytes.length - 4);
}

/** A response as it is on the wire, after the version. */
const wire = (text: string) => (response: ServerResponse) =>
  void response.socket?.end(`HTTP/1.1 ${text}`);
/** The same after the status line. */
const raw = (text: string) => wire(`200 OK\r\n${text}`);

type Case = [
  what: string,
  respond: (response: ServerResponse) => void,
  operation?: Operation,
  input?: () => CallInput,
  hooks?: CallHooks,
];

const CASES: Case[] = [
  ['a plain response', plain],
  ['gzip', encoded('gzip', gzipSync(JSON_TEXT))],
  ['brotli', encoded('br', brotliCompressSync(JSON_TEXT))],
  ['a 204 that announces a body', wire('204 No\r\ncontent-length: 5\r\n\r\n')],
  ['a 204 that has a body', wire('204 No\r\ncontent-length: 2\r\n\r\n{}')],
  ['a 205 without a body', wire('205 Reset\r\ncontent-length: 0\r\n\r\n')],
  ['a 304 that announces a body', wire('304 No\r\ncontent-length: 5\r\n\r\n')],
  [
    'a 204 that announces a body, which a hook looks at',
    wire('204 No\r\ncontent-length: 5\r\n\r\n'),
    GET,
    () => ({}),
    { onResponse: ({ response }) => void response.status },
  ],
  ['broken gzip', encoded('gzip', Buffer.from('no gzip'))],
  ['broken brotli', encoded('br', Buffer.from('no brotli'))],
  ['gzip with a wrong sum', encoded('gzip', withWrongSum(gzipSync(JSON_TEXT)))],
  ['an unknown coding', encoded('x-own', Buffer.from(JSON_TEXT))],
  [
    'headers that occur twice, and bytes beyond ASCII',
    (response) => {
      const headers = [
        'Set-Cookie',
        'a=1',
        'Set-Cookie',
        'b=2',
        'X-A',
        '1',
        'x-a',
        '2',
        'X-Request-Id',
        'r1',
        'X-L',
        'é',
      ];
      response.writeHead(200, headers).end(JSON_TEXT);
    },
  ],
  [
    'early hints',
    (response) => {
      response.writeEarlyHints({ link: '</a>; rel=preload' });
      plain(response);
    },
  ],
  [
    'a hundred of 1xx',
    (response) => (Array.from({ length: 100 }, () => response.writeProcessing()), plain(response)),
  ],
  ['what is no HTTP', (response) => void response.socket?.end('hello\r\n\r\n')],
  ['half a head', (response) => void response.socket?.end('HTTP/1.1 200 OK\r\ncontent-ty')],
  [
    'headers of more than 16 KB',
    (response) => void response.writeHead(200, { 'x-a': 'a'.repeat(20_000) }).end('{}'),
  ],
  ['two lengths', raw('content-length: 2\r\ncontent-length: 9\r\n\r\n{"a":1}')],
  ['more than was announced', raw('content-length: 2\r\n\r\n{}and more')],
  ['a length that is none', raw('content-length: many\r\n\r\n{}')],
  ['a chunk of no size', raw('transfer-encoding: chunked\r\n\r\nzz\r\n{}')],
  ['an end without a length', raw('connection: close\r\n\r\n{"a":1}')],
  ...[204, 304, 404, 500].map((code): Case => [`status ${code}`, status(code)]),
  ['a redirect without an address', status(302)],
  [
    'a body that breaks off',
    (response) =>
      void response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
  ],
  ['no response', (response) => response.destroy()],
  ['a Blob', plain, read('blob')],
  ['a Blob that was compressed', encoded('gzip', gzipSync(JSON_TEXT)), read('blob')],
  ['a stream that was compressed', encoded('gzip', gzipSync(JSON_TEXT)), read('stream')],
  ['text', plain, read('text')],
  ['an address', status(302, { location: '/elsewhere' }), read('redirect')],
  ['HEAD', plain, { ...GET, method: 'HEAD' }],
  [
    'HEAD of what would be compressed',
    encoded('gzip', gzipSync(JSON_TEXT)),
    { ...GET, method: 'HEAD' },
  ],
  ...(['DELETE', 'PATCH', 'PUT', 'POST'] as const).map((method): Case => [
    `${method} without a body`,
    plain,
    { ...GET, method },
  ]),
  ['JSON', plain, POST, () => ({ body: { a: 'é' } })],
  ['a text', plain, write('text'), () => ({ body: 'é' })],
  ['a URL-encoded form', plain, write('urlencoded'), () => ({ body: { a: 'b c' } })],
  ['bytes', plain, write('binary'), () => ({ body: new Uint8Array([96, 97, 98]).subarray(1) })],
  [
    'a Blob with a type',
    plain,
    write('binary'),
    () => ({ body: new Blob(['ab'], { type: 'x/y' }) }),
  ],
  ['a web stream', plain, write('binary'), () => ({ body: new Blob(['ab']).stream() })],
  [
    'a Node stream',
    plain,
    write('binary'),
    () => ({ body: Readable.from([Buffer.from('a'), Buffer.from('b')]) }),
  ],
  [
    'a form',
    plain,
    write('multipart'),
    () => ({ body: { file: new Blob(['ab'], { type: 'x/y' }), name: 'c' } }),
  ],
  [
    'a FormData',
    plain,
    write('multipart'),
    () => ({ body: toFormData({ file: new Blob(['ab']), name: 'c' }) }),
  ],
  ['a header beyond ASCII', plain, GET, () => ({ headers: { 'x-l': 'é' } })],
  [
    'headers that fetch adds',
    plain,
    GET,
    () => ({ headers: { accept: null, 'user-agent': null } }),
  ],
  [
    'a hook that reads a clone',
    encoded('gzip', gzipSync(JSON_TEXT)),
    GET,
    () => ({}),
    { onResponse: async ({ response }) => void (await response.clone().text()) },
  ],
  [
    'a hook that reads the body',
    plain,
    GET,
    () => ({}),
    { onResponse: async ({ response }) => void (await response.text()) },
  ],
];

test('both transports send and return the same', async () => {
  // A response that no hook sees is read another way.
  const cases = CASES.flatMap(([what, respond, operation = GET, input = () => ({}), hooks = {}]) =>
    [[], [hooks]].map((set) => ({
      what: `${what}, ${set.length} hooks`,
      respond,
      operation,
      input,
      hooks: set,
    })),
  );
  for (const { what, respond, operation, input, hooks } of cases) {
    const server = await startServer((_request, response) => respond(response));
    const baseUrl = `${server.url}/api`;
    const base = settings({ baseUrl, secret: TOKEN, fetch: undefined, maxRetries: 0, hooks });
    const shown: object[] = [];
    for (const transport of ['fetch', 'auto'] as const)
      shown.push(
        await show(
          await call({ ...base, transport }, operation, { ...input(), throwOnError: false }),
        ),
      );
    expect.soft(shown[1], what).toEqual(shown[0]);
    const requests = server.requests.map(({ headers, ...request }) =>
      withoutBoundary({ ...request, headers: compared(headers) }),
    );
    expect
      .soft(requests.slice(requests.length / 2), what)
      .toEqual(requests.slice(0, requests.length / 2));
  }
});

async function show({
  data,
  error,
  response,
  request,
  requestId,
}: CallResult<unknown, boolean>): Promise<object> {
  const cause = error?.cause as
    | { message?: string; cause?: { message?: string; code?: string } }
    | undefined;
  return withoutBoundary({
    data:
      data instanceof Blob || data instanceof ReadableStream
        ? await new Response(data).text()
        : data,
    error: error && [error.name, error.message, TempsConnectionError.is(error) && cause?.message],
    // The innermost message of broken connections names ports.
    code: TempsConnectionError.is(error) && cause?.cause?.code,
    requestId,
    response: response && {
      head: [
        response.status,
        response.ok,
        response.statusText,
        response.url,
        response.type,
        response.redirected,
      ],
      body: [response.bodyUsed, response.body === null],
      headers: [...response.headers].filter(([name]) => name !== 'date'),
    },
    request: request && [request.method, request.url, request.bodyUsed, [...request.headers]],
  });
}

/** Deflate, which `fetch` asks for too, no server prefers to gzip. */
function compared({
  connection: _connection,
  'accept-encoding': _encoding,
  ...headers
}: IncomingHttpHeaders): IncomingHttpHeaders {
  return headers;
}

/** Every form has another boundary. */
function withoutBoundary(value: object): object {
  return JSON.parse(
    JSON.stringify(value).replace(/-*(temps|formdata-undici)-[\w-]+/g, 'boundary'),
  ) as object;
}
