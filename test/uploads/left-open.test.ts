import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { TempsClient, type TempsClientOptions } from '../../src/index.ts';
import { nobody } from '../support/server.ts';
import { makeFiles } from './support.ts';

type Source = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
type Start = (file: Source) => Promise<unknown>;

async function client(options: Partial<TempsClientOptions> = {}): Promise<TempsClient> {
  return new TempsClient({ baseUrl: await nobody(), apiKey: 'tk_test', maxRetries: 0, ...options });
}

const path = { project_id: 1 };

function hookFailed(): never {
  throw new Error('hook failed');
}

const ENDINGS: readonly (readonly [string, Start])[] = [
  ['has its connection refused', async (file) => (await client()).deployments.uploadStatic({ path, body: { file } })],
  [
    'was aborted before',
    async (file) => (await client()).deployments.uploadStatic({ path, body: { file }, signal: AbortSignal.abort() }),
  ],
  [
    'gets no token',
    async (file) => {
      const temps = await client({ apiKey: () => Promise.reject(new Error('vault down')) });
      return temps.deployments.uploadStatic({ path, body: { file } });
    },
  ],
  [
    'waits for its token longer than the deadline',
    async (file) => {
      const temps = await client({ apiKey: () => new Promise(() => {}) });
      return temps.deployments.uploadStatic({ path, body: { file }, deadline: 1 });
    },
  ],
  [
    'has a hook that throws',
    async (file) => (await client({ onRequest: hookFailed })).deployments.uploadStatic({ path, body: { file } }),
  ],
  [
    'is the bundle of a deploy that is refused its connection',
    async (staticBundle) => (await client()).deploy({ project: 1, environment: 1, staticBundle }),
  ],
  [
    'is the body itself',
    async (body) => (await client()).request({ method: 'POST', url: '/things', body, bodyType: 'binary' }),
  ],
];

describe.each(ENDINGS)('the source of an upload that %s is closed', (_, start) => {
  it('a Node stream is closed with destroy()', async () => {
    const stream = createReadStream(join(await makeFiles({ 'a.zip': 'content' }), 'a.zip'));
    await expect(start(stream)).rejects.toThrow(Error);
    expect(stream.destroyed).toBe(true);
  });

  it('a web stream is closed with cancel()', async () => {
    const cancel = vi.fn<() => void>();
    await expect(start(new ReadableStream<Uint8Array>({ cancel }))).rejects.toThrow(Error);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('an async iterable is closed with return()', async () => {
    const finish = vi.fn<() => Promise<IteratorResult<Uint8Array>>>(async () => ({ done: true, value: undefined }));
    const iterator: AsyncIterableIterator<Uint8Array> = {
      [Symbol.asyncIterator]: () => iterator,
      next: async () => ({ done: false, value: new Uint8Array(10) }),
      return: finish,
    };
    await expect(start(iterator)).rejects.toThrow(Error);
    expect(finish).toHaveBeenCalledTimes(1);
  });
});

it('a stream that something else reads is refused, and not closed', async () => {
  const stream = new Readable({ read: () => {} }).resume();
  await expect((await client()).deployments.uploadStatic({ path, body: { file: stream } })).rejects.toThrow(
    'something else reads',
  );
  expect(stream.destroyed).toBe(false);
});
