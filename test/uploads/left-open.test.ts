import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { TempsClient, type TempsClientOptions } from '../../src/index.ts';
import { nobody } from '../support/server.ts';
import { makeFiles } from './support.ts';

type Source = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

const baseUrl = await nobody();
const client = (options: Partial<TempsClientOptions> = {}): TempsClient =>
  new TempsClient({ baseUrl, apiKey: 'tk_test', maxRetries: 0, ...options });
const upload = (temps: TempsClient, file: Source, more: { signal?: AbortSignal; deadline?: number } = {}) =>
  temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file }, ...more });

function hookFailed(): never {
  throw new Error('hook failed');
}

const never = () => new Promise<string>(() => {});

/** Calls that end before the first byte of their upload. */
const ENDINGS: Readonly<Record<string, (file: Source) => PromiseLike<unknown>>> = {
  'its connection is refused': (file) => upload(client(), file),
  'it was aborted before': (file) => upload(client(), file, { signal: AbortSignal.abort() }),
  'it gets no token': (file) => upload(client({ apiKey: () => Promise.reject(new Error('vault down')) }), file),
  'it waits for its token longer than the deadline': (file) => upload(client({ apiKey: never }), file, { deadline: 1 }),
  'it has a hook that throws': (file) => upload(client({ onRequest: hookFailed }), file),
  'it is the bundle of a deploy that is refused its connection': (staticBundle) =>
    client().deploy({ project: 1, environment: 1, staticBundle }),
  'it is the body itself': (body) => client().request({ method: 'POST', url: '/things', body, bodyType: 'binary' }),
};

test('the source of an upload that ends before its first byte is closed', async () => {
  const path = join(await makeFiles({ 'a.zip': 'content' }), 'a.zip');
  for (const [what, start] of Object.entries(ENDINGS)) {
    const stream = createReadStream(path);
    await expect.soft(Promise.resolve(start(stream)), what).rejects.toThrow(Error);
    expect.soft(stream.destroyed, `a Node stream, ${what}`).toBe(true);

    const cancel = vi.fn<() => void>();
    const web = new ReadableStream<Uint8Array>({ cancel });
    await expect.soft(Promise.resolve(start(web)), what).rejects.toThrow(Error);
    expect.soft(cancel, `a web stream, ${what}`).toHaveBeenCalledTimes(1);

    const finish = vi.fn<() => Promise<IteratorResult<Uint8Array>>>(async () => ({ done: true, value: undefined }));
    const iterator: AsyncIterableIterator<Uint8Array> = {
      [Symbol.asyncIterator]: () => iterator,
      next: async () => ({ done: false, value: new Uint8Array(10) }),
      return: finish,
    };
    await expect.soft(Promise.resolve(start(iterator)), what).rejects.toThrow(Error);
    expect.soft(finish, `an async iterable, ${what}`).toHaveBeenCalledTimes(1);
  }
});

test('a stream that something else reads is refused, and not closed', async () => {
  const stream = new Readable({ read: () => {} }).resume();
  await expect(upload(client(), stream)).rejects.toThrow('something else reads');
  expect(stream.destroyed).toBe(false);
});
