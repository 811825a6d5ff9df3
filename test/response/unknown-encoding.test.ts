import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsClient } from '../../src/client.ts';
import { TempsResponseError } from '../../src/errors/index.ts';
import { fail, GET, settings } from '../support/call.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** `{"ok":true}`, compressed by zstd. */
const ZSTD = Buffer.from('28b52ffd200b5900007b226f6b223a747275657d', 'hex');

function serve(encoding: string): Promise<TestServer> {
  return startServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(ZSTD);
  });
}

test.each(['auto', 'fetch'] as const)(
  'a body as zstd, which Node decodes from 26 on, is not asked for, and requested once (transport: %s)',
  async (transport) => {
    const server = await serve('zstd');
    const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined, transport });
    const { data, error } = await call(client, GET, { throwOnError: false });
    // Whether `fetch` can decode it is its own matter.
    const isDecoded = transport === 'auto' ? Number.parseInt(process.versions.node, 10) >= 26 : error === undefined;
    const refusal = TempsResponseError.is(error) ? error.message : 'none';
    expect(isDecoded ? JSON.stringify(data) : refusal).toContain(isDecoded ? '{"ok":true}' : 'zstd');
    expect(server.requests.map(({ headers }) => String(headers['accept-encoding']))).toEqual([
      expect.not.stringContaining('zstd'),
    ]);
  },
);

test('a body in an encoding that nobody knows names it', async () => {
  const server = await serve('shrunk');
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined });
  expect(String(await fail(client, GET))).toContain('or be encoded as "shrunk", which this runtime may not decode');
  expect(server.requests).toHaveLength(1);
});

test('a body whose damage shows before all of it has come is requested once', async () => {
  const server = await startServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.write('this is no gzip');
  });
  const temps = new TempsClient({ baseUrl: server.url, apiKey: 'tk_1234567' });
  await expect(temps.request({ method: 'GET', url: '/things' })).rejects.toThrow(
    'a body that cannot be decompressed: incorrect header check',
  );
  expect(server.requests).toHaveLength(1);
});

test('too many encodings end the call alone, and not the process (transport: fetch)', async () => {
  let finish: (() => void) | undefined;
  const server = await startServer((_request, response) => {
    finish = () => void response.end();
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip,'.repeat(5) + 'gzip' });
    response.write('{}');
  });
  const thrown: unknown[] = [];
  process.on('uncaughtExceptionMonitor', (error) => thrown.push(error));
  const temps = new TempsClient({ baseUrl: server.url, apiKey: 'tk_1234567', transport: 'fetch' });
  await expect(temps.request({ method: 'GET', url: '/things' })).rejects.toThrow('cannot be decompressed');
  finish?.();
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(thrown).toEqual([]);
});

test('a body in a known encoding that was not decoded names it', async () => {
  const response = new Response(ZSTD, {
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip, identity' },
  });
  const client = settings({ fetch: async () => response });
  expect(String(await fail(client, GET))).toContain('or be encoded as "gzip, identity"');
});

test.each([
  [null, '<!DOCTYPE html><title>Temps</title>'],
  ['application/xhtml+xml', '<?xml version="1.0"?><html/>'],
  ['text/html', ''],
])('a page is no success of a call without a body, with the content type %s', async (type, page) => {
  const client = settings({
    fetch: async () => {
      const response = new Response(page);
      response.headers.delete('content-type');
      if (type !== null) response.headers.set('content-type', type);
      return response;
    },
  });
  const operation = { method: 'DELETE', route: '/things', format: { responseType: 'none' } } as const;
  expect(String(await fail(client, operation))).toContain('an HTML page where an API response was expected');
});
