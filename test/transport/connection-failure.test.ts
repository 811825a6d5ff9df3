import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { TempsConnectionError } from '../../src/errors/index.ts';
import { describeConnectionFailure } from '../../src/transport/connection-failure.ts';
import { fail, GET, settings } from '../support/call.ts';
import { startServer } from '../support/server.ts';

const coded = (message: string, code: string, more: object = {}): Error =>
  Object.assign(new Error(message), { code, ...more });
const failed = (cause?: unknown): Error => new TypeError('fetch failed', { cause });

const chain = (length: number, at = 1): Error =>
  new Error(`cause ${at}`, { cause: at < length ? chain(length, at + 1) : undefined });

const FAILURES: [what: string, error: unknown, reason: string, unsent: boolean][] = [
  [
    'Node, refused',
    failed(coded('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED', { syscall: 'connect' })),
    'connect ECONNREFUSED 127.0.0.1:1',
    true,
  ],
  [
    'Node, refused on every address',
    failed(
      Object.assign(new AggregateError([coded('connect ECONNREFUSED ::1:1', 'ECONNREFUSED')]), {
        code: 'ECONNREFUSED',
      }),
    ),
    'connect ECONNREFUSED ::1:1',
    true,
  ],
  [
    'Node, unknown host',
    failed(coded('getaddrinfo ENOTFOUND nowhere.test', 'ENOTFOUND', { syscall: 'getaddrinfo' })),
    'getaddrinfo ENOTFOUND nowhere.test',
    true,
  ],
  [
    'Node, no route when connecting',
    failed(coded('connect EHOSTUNREACH', 'EHOSTUNREACH', { syscall: 'connect' })),
    'connect EHOSTUNREACH',
    true,
  ],
  [
    'Node, no route when the request was on its way',
    failed(coded('read EHOSTUNREACH', 'EHOSTUNREACH', { syscall: 'read' })),
    'read EHOSTUNREACH',
    false,
  ],
  [
    'Node, closed by the server',
    failed(coded('other side closed', 'UND_ERR_SOCKET')),
    'other side closed (UND_ERR_SOCKET)',
    false,
  ],
  [
    'Node, reset',
    failed(coded('read ECONNRESET', 'ECONNRESET', { syscall: 'read' })),
    'read ECONNRESET',
    false,
  ],
  [
    'Bun, refused',
    coded('Unable to connect. Is the computer able to access the url?', 'ConnectionRefused'),
    'Unable to connect. Is the computer able to access the url? (ConnectionRefused)',
    true,
  ],
  [
    'Bun, closed by the server',
    coded('The socket connection was closed unexpectedly.', 'ECONNRESET'),
    'The socket connection was closed unexpectedly. (ECONNRESET)',
    false,
  ],
  [
    'Deno, refused',
    new TypeError(
      'error sending request for url (http://127.0.0.1:1/): client error (Connect): tcp connect error: Connection refused (os error 111)',
    ),
    'error sending request for url (http://127.0.0.1:1/): client error (Connect): tcp connect error: Connection refused (os error 111)',
    true,
  ],
  [
    'Deno, closed by the server',
    new TypeError(
      'error sending request for url (http://127.0.0.1:1/): client error (SendRequest): connection closed before message completed',
    ),
    'error sending request for url (http://127.0.0.1:1/): client error (SendRequest): connection closed before message completed',
    false,
  ],
  [
    'Node, https at a port of http',
    failed(
      coded(
        'error:0A00010B:SSL routines:ssl3_get_record:wrong version number',
        'ERR_SSL_WRONG_VERSION_NUMBER',
      ),
    ),
    'the server speaks http at this port, not https (ERR_SSL_WRONG_VERSION_NUMBER)',
    true,
  ],
  [
    'Node, http at a port of https',
    failed(
      coded(
        'Response does not match the HTTP/1.1 protocol (Expected HTTP/)',
        'HPE_INVALID_CONSTANT',
      ),
    ),
    'the server does not speak http at this port, but probably https',
    false,
  ],
  // It may go in a circle.
  ['a chain of twelve causes, of which ten are read', chain(12), 'cause 10', false],
  ['a fetch of its own that says nothing', undefined, 'the connection failed', false],
  ['a fetch of its own that rejects with text', 'offline', 'offline', false],
];

test('a failed connection is told by its innermost reason, and whether anything was sent', () => {
  for (const [what, error, reason, unsent] of FAILURES) {
    const expected = { reason, unsent, redirected: false, undecodable: false };
    expect.soft(describeConnectionFailure(error), what).toEqual(expected);
  }
});

test('https at a port of http is told so with the place of the address, as is the reverse', async () => {
  const { url } = await startServer((_, response) => response.end('{}'));
  expect(await failureAt(url.replace('http:', 'https:'))).toContain(
    'the server speaks http at this port, not https (ERR_SSL_WRONG_VERSION_NUMBER). Write http:// in `baseUrl` or TEMPS_API_URL',
  );
  expect(await failureAt(await startTls())).toContain(
    'the server does not speak http at this port, but probably https. Try https:// in `baseUrl` or TEMPS_API_URL',
  );
});

async function failureAt(baseUrl: string): Promise<string> {
  return String(await fail(settings({ baseUrl, fetch: globalThis.fetch, maxRetries: 0 }), GET));
}

/** Responds to anything as a server of https does to what is no TLS: with an alert. */
async function startTls(): Promise<string> {
  const server = createServer((socket) => {
    socket
      .on('error', () => {})
      .once('data', () => socket.end(Uint8Array.of(0x15, 3, 1, 0, 2, 2, 70)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const UNDECODABLE: [what: string, error: Error][] = [
  ['Node, gzip and deflate', failed(coded('incorrect header check', 'Z_DATA_ERROR'))],
  ['Node, brotli', failed(coded('Decompression failed', 'ERR__ERROR_FORMAT_PADDING_2'))],
  ['Bun, gzip', coded('ZlibError fetching "http://127.0.0.1/"', 'ZlibError')],
  [
    'Bun, brotli',
    coded('BrotliDecompressionError fetching "http://127.0.0.1/"', 'BrotliDecompressionError'),
  ],
  ['Deno, gzip', new TypeError('Invalid gzip header')],
  ['Deno, a wrong sum', new TypeError('CRC computed does not match')],
  ['Deno, gzip that was cut short', new TypeError('unexpected end of file')],
  ['Deno, brotli', new TypeError('brotli error')],
];

test('a body that cannot be decompressed is told from a connection that broke', () => {
  for (const [what, error] of UNDECODABLE)
    expect
      .soft(describeConnectionFailure(error), what)
      .toMatchObject({ undecodable: true, unsent: false });
});

test('a host with "redirect" in its name is no redirect', () => {
  expect(
    describeConnectionFailure(failed(coded('getaddrinfo ENOTFOUND redirect.test', 'ENOTFOUND')))
      .redirected,
  ).toBe(false);
  expect(describeConnectionFailure(failed(new Error('unexpected redirect'))).redirected).toBe(true);
});

test("what Node's fetch ends by itself after 300 s is named so", () => {
  for (const code of ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']) {
    const reason = `Node's fetch waits, which is 300 s whatever \`timeout\` says (${code})`;
    const expected = { reason: expect.stringContaining(reason) as string, unsent: false };
    expect
      .soft(describeConnectionFailure(failed(coded('Timeout Error', code))))
      .toMatchObject(expected);
  }
});

test('the limit that Node has for connecting is named with the way to another, and nothing was sent', async () => {
  const cause = coded('Connect Timeout Error (timeout: 10000ms)', 'UND_ERR_CONNECT_TIMEOUT');
  expect(describeConnectionFailure(failed(cause)).unsent).toBe(true);
  const error = await fail(settings({ fetch: () => Promise.reject(failed(cause)) }), GET);
  expect(TempsConnectionError.is(error) && error.message).toMatch(
    /^GET \/things: no connection within the 10 s .*, whatever `timeout` says: Connect Timeout Error .*Nothing was sent.* connect: \{ timeout: /,
  );
});
