import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsTimeoutError } from '../../src/index.ts';
import { json, settings } from '../support/call.ts';

const operation = { method: 'POST', route: '/up', format: { bodyType: 'multipart', files: { file: {} } } } as const;

test('`stallTimeout` ends an upload without progress', async () => {
  const client = settings({ fetch: async (request) => json(await request.text()), maxRetries: 0 });
  const still = new ReadableStream<Uint8Array>({ start: (source) => source.enqueue(new Uint8Array(3)) });
  const began = client.clock.now();
  const error = await client.clock.until(
    call(client, operation, { body: { file: still }, stallTimeout: 2000 }).catch((reason: unknown) => reason),
  );
  if (!TempsTimeoutError.is(error)) throw error;
  expect([error.limit, error.ms, client.clock.now() - began]).toEqual(['stall', 2000, 2000]);
  expect(client.clock.pending).toBe(0);
});

test.each([-3_600_000, 3_600_000])('setting the system clock by %i ms does not change `stallTimeout`', async (ms) => {
  const client = settings({ fetch: async (request) => json(await request.text()) });
  const began = client.clock.elapsed();
  const still = new ReadableStream<Uint8Array>({ start: (source) => source.enqueue(new Uint8Array(3)) });
  client.clock.after(500, () => client.clock.set(ms));
  const sent = call(client, operation, { body: { file: still }, stallTimeout: 2000 });
  await expect(client.clock.until(sent)).rejects.toMatchObject({ limit: 'stall' });
  expect(client.clock.elapsed() - began).toBe(2000);
});

test.each([
  ['a given FormData', 'multipart', () => formOf(stillFile())],
  ['a form without files in the contract', 'multipart', () => ({ file: stillFile() })],
  ['a binary Blob', 'binary', stillFile],
  ['a binary stream', 'binary', () => new ReadableStream()],
] as const)('`stallTimeout` holds for %s', async (_law, bodyType, body) => {
  const client = settings({ fetch: async (request) => json(await request.text()), maxRetries: 0 });
  const error = await client.clock.until(
    call(client, { ...operation, format: { bodyType } }, { body: body(), stallTimeout: 2000 }).catch(
      (reason: unknown) => reason,
    ),
  );
  expect(TempsTimeoutError.is(error) && error.limit).toBe('stall');
});

const MEGABYTE = new Uint8Array(1024 ** 2);

test.each([
  ['a Blob', 'binary', () => new Blob([MEGABYTE])],
  ['bytes', 'binary', () => MEGABYTE],
  ['a stream that gives all at once', 'binary', () => Readable.from([MEGABYTE])],
  ['a web stream that gives all at once', 'binary', () => new Response(MEGABYTE).body],
  ['a given FormData', 'multipart', () => formOf(new File([MEGABYTE], 'a.zip'))],
  ['a FormData with a long text', 'multipart', () => textOf('a'.repeat(MEGABYTE.length))],
] as const)('`stallTimeout` does not end an upload over a slow connection: of %s', async (what, bodyType, body) => {
  const client = settings({
    fetch: async (request) => {
      let size = 0;
      for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
        size += piece.length;
        await new Promise<void>((resolve) => client.clock.after((piece.length / 64 / 1024) * 1500, resolve));
      }
      return json(size);
    },
  });
  const loaded: number[] = [];
  const sent = call(
    client,
    { ...operation, format: { bodyType } },
    { body: body(), stallTimeout: 2000, onUploadProgress: (progress) => loaded.push(progress.loaded) },
  );
  expect((await client.clock.until(sent)).data).toBeGreaterThanOrEqual(MEGABYTE.length);
  // What is counted are the bytes of files.
  expect(loaded.length).toBeGreaterThan(what.includes('text') ? 1 : 15);
});

test('`stallTimeout` does not end an upload from a slow source', async () => {
  const client = settings({ fetch: async (request) => json((await request.text()).length > 0) });
  let left = 10;
  const slow = new ReadableStream<Uint8Array>(
    {
      pull: (source) =>
        new Promise((resolve) =>
          client.clock.after(1500, () => {
            if (left-- === 0) source.close();
            else source.enqueue(new Uint8Array(1));
            resolve();
          }),
        ),
    },
    { highWaterMark: 0 },
  );
  const { data } = await client.clock.until(call(client, operation, { body: { file: slow }, stallTimeout: 2000 }));
  expect(data).toBe(true);
});

test('`stallTimeout` does not count the wait for the response', async () => {
  const client = settings({
    fetch: async (request) => {
      await request.text();
      await new Promise<void>((resolve) => void client.clock.after(600_000, resolve));
      return json({});
    },
  });
  expect(
    await client.clock.until(call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: 2000 })),
  ).toMatchObject({ data: {} });
});

test('`stallTimeout: 0` turns it off, and a negative number is refused', async () => {
  const client = settings({ fetch: async (request) => json(await request.text()) });
  await expect(call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: -1 })).rejects.toThrow(
    '`stallTimeout` must be a number that is not negative',
  );
  await call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: 0 });
  expect(client.clock.pending).toBe(0);
});

/** A file that never gives a byte. */
function stillFile(): File {
  return Object.defineProperty(new File(['abc'], 'a.zip'), 'stream', { value: () => new ReadableStream() });
}

function textOf(text: string): FormData {
  const form = new FormData();
  form.append('note', text);
  form.append('file', new File(['a'], 'a.zip'));
  return form;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
