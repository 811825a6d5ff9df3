import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { json, settings } from '../support/call.ts';

type Bodies = Readonly<Record<string, ['multipart' | 'binary', () => unknown]>>;

const operation = {
  method: 'POST',
  route: '/up',
  format: { bodyType: 'multipart', files: { file: {} } },
} as const;
const receiving = () =>
  settings({ fetch: async (request) => json(await request.text()), maxRetries: 0 });

/** A stream that gives three bytes and never ends. */
const still = () =>
  new ReadableStream<Uint8Array>({ start: (source) => source.enqueue(new Uint8Array(3)) });

test('`stallTimeout` ends an upload without progress, whatever happens to the clock of the system', async () => {
  for (const change of [0, -3_600_000, 3_600_000]) {
    const client = receiving();
    const began = client.clock.elapsed();
    client.clock.after(500, () => client.clock.set(change));
    const sent = call(client, operation, { body: { file: still() }, stallTimeout: 2000 });
    await expect(client.clock.until(sent)).rejects.toMatchObject({ limit: 'stall', ms: 2000 });
    expect({ elapsed: client.clock.elapsed() - began, pending: client.clock.pending }).toEqual({
      elapsed: 2000,
      pending: 0,
    });
  }
});

test('`stallTimeout` holds for a body of any kind', async () => {
  const bodies: Bodies = {
    'a given FormData': ['multipart', () => formOf(stillFile())],
    'a form without files in the contract': ['multipart', () => ({ file: stillFile() })],
    'a binary Blob': ['binary', stillFile],
    'a binary stream': ['binary', () => new ReadableStream()],
  };
  for (const [what, [bodyType, body]] of Object.entries(bodies)) {
    const client = receiving();
    const sent = call(
      client,
      { ...operation, format: { bodyType } },
      { body: body(), stallTimeout: 2000 },
    );
    await expect.soft(client.clock.until(sent), what).rejects.toMatchObject({ limit: 'stall' });
  }
});

const MEGABYTE = new Uint8Array(1024 ** 2);

test('`stallTimeout` does not end an upload over a slow connection, whatever its source gives at once', async () => {
  const bodies: Bodies = {
    'a Blob': ['binary', () => new Blob([MEGABYTE])],
    bytes: ['binary', () => MEGABYTE],
    'a stream that gives all at once': ['binary', () => Readable.from([MEGABYTE])],
    'a web stream that gives all at once': ['binary', () => new Response(MEGABYTE).body],
    'a given FormData': ['multipart', () => formOf(new File([MEGABYTE], 'a.zip'))],
    'a FormData with a long text': [
      'multipart',
      () => formOf(new File(['a'], 'a.zip'), 'a'.repeat(MEGABYTE.length)),
    ],
  };
  for (const [what, [bodyType, body]] of Object.entries(bodies)) {
    const client = settings({
      fetch: async (request) => {
        let size = 0;
        for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
          size += piece.length;
          await new Promise<void>((resolve) =>
            client.clock.after((piece.length / 64 / 1024) * 1500, resolve),
          );
        }
        return json(size);
      },
    });
    const loaded: number[] = [];
    const sent = call(
      client,
      { ...operation, format: { bodyType } },
      {
        body: body(),
        stallTimeout: 2000,
        onUploadProgress: (progress) => loaded.push(progress.loaded),
      },
    );
    expect
      .soft((await client.clock.until(sent)).data, what)
      .toBeGreaterThanOrEqual(MEGABYTE.length);
    // What is counted are the bytes of files.
    expect.soft(loaded.length, what).toBeGreaterThan(what.includes('text') ? 1 : 15);
  }
});

test('`stallTimeout` does not end an upload from a slow source', async () => {
  const client = settings({ fetch: async (request) => json((await request.text()).length > 0) });
  async function* slow() {
    for (let left = 10; left > 0; left--) {
      await new Promise<void>((resolve) => client.clock.after(1500, resolve));
      yield new Uint8Array(1);
    }
  }
  const { data } = await client.clock.until(
    call(client, operation, { body: { file: slow() }, stallTimeout: 2000 }),
  );
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
  const sent = call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: 2000 });
  expect(await client.clock.until(sent)).toMatchObject({ data: {} });
});

test('`stallTimeout: 0` turns it off', async () => {
  const client = settings({ fetch: async () => json({}) });
  await call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: 0 });
  expect(client.clock.pending).toBe(0);
});

/** A file that never gives a byte. */
function stillFile(): File {
  return Object.defineProperty(new File(['abc'], 'a.zip'), 'stream', {
    value: () => new ReadableStream(),
  });
}

function formOf(file: File, note?: string): FormData {
  const form = new FormData();
  if (note !== undefined) form.append('note', note);
  form.append('file', file);
  return form;
}
