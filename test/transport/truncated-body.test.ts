import zlib, { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsResponseError } from '../../src/errors/index.ts';
import { GET, settings } from '../support/call.ts';
import { startServer } from '../support/server.ts';

const LOG = Array.from({ length: 5000 }, (_, line) => `line ${line}\n`).join('');

/** Reads a log by Node's dispatcher: its `fetch` takes what came for the whole, as browsers do. */
async function readLog(coding: string, body: Uint8Array): Promise<unknown> {
  const server = await startServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': coding });
    response.end(body);
  });
  const client = settings({ baseUrl: `${server.url}/api`, fetch: undefined, transport: 'auto', timeout: 0 });
  const { data } = await call(client, { ...GET, format: { responseType: 'text' } });
  return data;
}

test.each<[string, (bytes: string) => Uint8Array]>([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])(
  'a text in %s that was cut short is an error, and no part of it passes for the whole (%o)',
  async (coding, compress) => {
    const whole = compress(LOG);
    expect(await readLog(coding, whole)).toBe(LOG);
    for (const end of [1, whole.length >> 1, whole.length - 1])
      await expect(readLog(coding, whole.subarray(0, end))).rejects.toSatisfy(TempsResponseError.is);
  },
);

test.each(['gzip', 'deflate', 'br'])('an empty body that is said to be in %s is an empty text', async (coding) => {
  expect(await readLog(coding, new Uint8Array())).toBe('');
});

function zstd(text: string): Uint8Array {
  return zlib.zstdCompressSync?.(text) ?? Buffer.from('28b52ffd', 'hex');
}

async function zstdOutcome(body: Uint8Array): Promise<unknown> {
  return readLog('zstd', body).catch((error: unknown) => (TempsResponseError.is(error) ? 'an error' : error));
}

/** From 26 on, it decodes bodies of several frames, too. */
const NODE = Number.parseInt(process.versions.node, 10);

test('a text in zstd comes whole or is an error, however many frames it has, and wherever it was cut', async () => {
  const whole = zstd(LOG);
  expect(await zstdOutcome(whole)).toBe(NODE < 26 ? 'an error' : LOG);
  expect(await zstdOutcome(whole.subarray(0, -1))).toBe('an error');
  for (const frames of [
    [zstd(''), whole],
    [zstd(LOG.slice(0, 999)), zstd(LOG.slice(999))],
  ])
    expect(await zstdOutcome(Buffer.concat(frames))).toBe(NODE < 26 ? 'an error' : LOG);
});
