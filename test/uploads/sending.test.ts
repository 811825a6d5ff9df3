import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appendFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsClient, TempsTimeoutError, type UploadProgress } from '../../src/index.ts';
import { fileBody } from '../../src/uploads/form.ts';
import { Upload } from '../../src/uploads/upload.ts';
import { json, settings } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

const PATH = { path: { project_id: 1 } };
const FORMAT = { bodyType: 'multipart', files: { file: { maxBytes: 10 } } } as const;

describe('progress of an upload', () => {
  it('the progress of a file begins at 0 and ends at its size', async () => {
    const { temps } = await startServer();
    const file = join(await makeFiles({ 'a.zip': Buffer.alloc(1_000_003) }), 'a.zip');
    const seen: UploadProgress[] = [];
    await temps.deployments.uploadStatic({
      ...PATH,
      body: { file },
      onUploadProgress: (progress) => seen.push(progress),
    });
    expect([seen[0], seen.at(-1)]).toEqual([
      { loaded: 0, total: 1_000_003 },
      { loaded: 1_000_003, total: 1_000_003 },
    ]);
    expect(seen.map(({ loaded }) => loaded)).toEqual(seen.map(({ loaded }) => loaded).toSorted((a, b) => a - b));
  });

  it('the progress of a stream has no total until its end', async () => {
    const { temps } = await startServer();
    const seen: UploadProgress[] = [];
    await temps.deployments.uploadStatic({
      ...PATH,
      body: { file: Readable.from([Buffer.alloc(5), Buffer.alloc(6)]) },
      onUploadProgress: (progress) => seen.push(progress),
    });
    expect(seen).toEqual([
      { loaded: 0, total: undefined },
      { loaded: 5, total: undefined },
      { loaded: 11, total: undefined },
      { loaded: 11, total: 11 },
    ]);
  });

  it('an upload ends with what `onUploadProgress` throws', async () => {
    const { temps, received } = await startServer();
    const thrown = new Error('no display');
    const onUploadProgress = ({ loaded }: UploadProgress): void => {
      if (loaded > 0) throw thrown;
    };
    await expect(
      temps.deployments.uploadStatic({
        ...PATH,
        body: { file: new Blob(['abc']) },
        onUploadProgress,
        throwOnError: false,
      }),
    ).rejects.toBe(thrown);
    expect(received).toHaveLength(0);
  });
});

const limited = (count: number) => (count === 1 ? { status: 429, headers: { 'retry-after': '0' } } : undefined);

describe('retries of an upload', () => {
  it('a retry reads a file again if the request was not processed', async () => {
    const { temps, received, count } = await startServer(limited);
    const file = join(await makeFiles({ 'a.zip': 'content' }), 'a.zip');
    await temps.deployments.uploadStatic({ ...PATH, body: { file } });
    expect([count(), received[0] && (await fileOf(received[0]).text())]).toEqual([2, 'content']);
  });

  it('an upload of a stream is not retried', async () => {
    const { temps, count } = await startServer(limited);
    await expect(
      temps.deployments.uploadStatic({ ...PATH, body: { file: Readable.from([Buffer.from('a')]) } }),
    ).rejects.toMatchObject({ name: 'RateLimitError' });
    expect(count()).toBe(1);
  });

  it('an upload is not retried if the server may have acted', async () => {
    const { temps, count } = await startServer(() => ({ status: 502 }));
    await expect(temps.deployments.uploadStatic({ ...PATH, body: { file: new Blob(['a']) } })).rejects.toMatchObject({
      name: 'ServerError',
    });
    expect(count()).toBe(1);
  });
});

describe('failures of an upload', () => {
  it('the error of a redirected upload says to use the final address', async () => {
    const { temps } = await startServer(() => ({ status: 308, headers: { location: 'https://elsewhere.test/' } }));
    await expect(temps.deployments.uploadStatic({ ...PATH, body: { file: new Blob(['a']) } })).rejects.toThrow(
      /a redirect.*, which .+ not follow.* Use the final address as `baseUrl`/,
    );
  });

  it('an upload of a file that grows is an error', async () => {
    const { temps, received } = await startServer();
    const file = join(await makeFiles({ 'a.zip': 'content' }), 'a.zip');
    await expect(
      temps
        .withOptions({ onRequest: () => appendFile(file, 'more') })
        .deployments.uploadStatic({ ...PATH, body: { file } }),
    ).rejects.toThrow('The upload of a.zip was given up: it has more than the 7 bytes');
    expect(received).toHaveLength(0);
  });

  it('an upload of a file that is rewritten with the same size is an error', async () => {
    const { temps, received } = await startServer();
    const file = join(await makeFiles({ 'a.zip': 'content' }), 'a.zip');
    // Not the time of the next write, however coarse the clock of the file system is.
    await utimes(file, 1, 1);
    const onRequest = (): Promise<void> => writeFile(file, 'CONTENT');
    const watched = temps.withOptions({ onRequest });
    await expect(watched.deployments.uploadStatic({ ...PATH, body: { file } })).rejects.toThrow(
      'The upload of a.zip was given up: it has other content than the one that it had',
    );
    expect(received).toHaveLength(0);
  });

  it.each([
    ['an error', new Error('the bar is broken')],
    ['null', null],
    ['undefined', undefined],
  ])('an upload ends with %s if `onUploadProgress` throws it or rejects with it', async (_what, reason) => {
    const { temps, received } = await startServer();
    const body = { file: new Blob(['x'.repeat(1_000_000)]) };
    const thrower = (): void => {
      throw reason;
    };
    for (const onUploadProgress of [thrower, () => Promise.reject(reason)]) {
      const sent = temps.deployments.uploadStatic({ ...PATH, body, onUploadProgress });
      await expect(
        sent.then(
          () => 'sent',
          (thrown: unknown) => [thrown],
        ),
      ).resolves.toEqual([reason]);
    }
    expect(received).toHaveLength(0);
  });

  it('the error of an upload has the reason of its broken stream', async () => {
    const { temps } = await startServer();
    const stream = Readable.from(
      (async function* () {
        yield Buffer.from('a');
        throw new Error('docker save was killed');
      })(),
    );
    await expect(temps.deployments.uploadStatic({ ...PATH, body: { file: stream } })).rejects.toMatchObject({
      name: 'TempsError',
      message: expect.stringContaining('docker save was killed') as string,
    });
  });

  it('an upload of a stream ends once it is too large', async () => {
    const client = settings({ fetch: async (request) => json(await request.text()) });
    const file = Readable.from([Buffer.alloc(6), Buffer.alloc(6)]);
    await expect(call(client, { method: 'POST', route: '/up', format: FORMAT }, { body: { file } })).rejects.toThrow(
      '`body.file` has 12 bytes or more, but the server takes at most 10',
    );
  });

  it.each([
    ['responds with a page and closes', (request: IncomingMessage) => request.socket.destroySoon()],
    ['closes the connection before its page is read', (request: IncomingMessage) => request.socket.resetAndDestroy()],
  ])('the error says that a server lacks the route if it %s', async (_, close) => {
    const server = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('<!doctype html>');
      if (request.method === 'POST') close(request);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    const temps = new TempsClient({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: 'tk_test',
    });
    const staticDir = await makeFiles({ 'a.bin': randomBytes(5_000_000) });
    await expect(temps.deploy({ project_id: 1, environment_id: 1, staticDir })).rejects.toThrow(
      'this server does not have deployments.uploadStatic yet',
    );
  });

  it('an upload with a 413 is a PayloadTooLargeError', async () => {
    const { temps } = await startServer(() => ({ status: 413 }));
    await expect(temps.deployments.uploadStatic({ ...PATH, body: { file: new Blob(['a']) } })).rejects.toMatchObject({
      name: 'PayloadTooLargeError',
    });
  });

  it('an abort cancels the stream of an upload', async () => {
    const { temps } = await startServer();
    const controller = new AbortController();
    const cancel = vi.fn<() => void>();
    const stream = new ReadableStream<Uint8Array>({ start: (source) => source.enqueue(new Uint8Array(3)), cancel });
    const onUploadProgress = ({ loaded }: UploadProgress): void => {
      if (loaded > 0) controller.abort();
    };
    await expect(
      temps.deployments.uploadStatic({ ...PATH, body: { file: stream }, signal: controller.signal, onUploadProgress }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => cancel).toHaveBeenCalled();
  });
});

it.each([
  ['aborted', 'AbortError'],
  ['refused by the server', 'PayloadTooLargeError'],
])('an endless async iterable whose upload is %s is closed', async (how, name) => {
  const { temps } = await startServer(() => (how === 'aborted' ? undefined : { status: 413 }));
  const controller = new AbortController();
  const returned = vi.fn<() => void>();
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        await setTimeout(1);
        yield new Uint8Array(1000);
      }
    } finally {
      returned();
    }
  }
  const onUploadProgress = ({ loaded }: UploadProgress): void => {
    if (how === 'aborted' && loaded > 0) controller.abort();
  };
  const { signal } = controller;
  await expect(
    temps.deployments.uploadStatic({ ...PATH, body: { file: endless() }, signal, onUploadProgress }),
  ).rejects.toMatchObject({ name });
  await expect.poll(() => returned).toHaveBeenCalledTimes(1);
});

it('the signal and the deadline end the listing of a directory', async () => {
  const { temps, count } = await startServer();
  const file = await makeFiles({ 'index.html': 'i' });
  await expect(
    temps.deployments.uploadStatic({ ...PATH, body: { file }, signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: 'AbortError' });
  await expect(temps.deployments.uploadStatic({ ...PATH, body: { file }, deadline: 0.001 })).rejects.toMatchObject({
    limit: 'deadline',
  });
  expect(count()).toBe(0);
});

describe('stall timeout', () => {
  const operation = { method: 'POST', route: '/up', format: { bodyType: 'multipart', files: { file: {} } } } as const;

  it('`stallTimeout` ends an upload without progress', async () => {
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

  it.each([-3_600_000, 3_600_000])('setting the system clock by %i ms does not change `stallTimeout`', async (ms) => {
    const client = settings({ fetch: async (request) => json(await request.text()) });
    const began = client.clock.elapsed();
    const still = new ReadableStream<Uint8Array>({ start: (source) => source.enqueue(new Uint8Array(3)) });
    client.clock.after(500, () => client.clock.set(ms));
    const sent = call(client, operation, { body: { file: still }, stallTimeout: 2000 });
    await expect(client.clock.until(sent)).rejects.toMatchObject({ limit: 'stall' });
    expect(client.clock.elapsed() - began).toBe(2000);
  });

  it.each([
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

  it.each([
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

  it('`stallTimeout` does not end an upload from a slow source', async () => {
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

  it('`stallTimeout` does not count the wait for the response', async () => {
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

  it('`stallTimeout: 0` turns it off, and a negative number is refused', async () => {
    const client = settings({ fetch: async (request) => json(await request.text()) });
    await expect(call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: -1 })).rejects.toThrow(
      '`stallTimeout` must be a number that is not negative',
    );
    await call(client, operation, { body: { file: new Blob(['a']) }, stallTimeout: 0 });
    expect(client.clock.pending).toBe(0);
  });
});

it('`timeout` of the client does not apply to uploads', async () => {
  const { temps } = await startServer();
  const hasty = new TempsClient({ baseUrl: temps.baseUrl, apiKey: 'tk_a', timeout: 1 });
  await expect(hasty.deployments.uploadStatic({ ...PATH, body: { file: new Blob(['a']) } })).resolves.toMatchObject({
    data: { id: 1 },
  });
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

it('a late read of an ended attempt does not change the next attempt', async () => {
  let release: (() => void) | undefined;
  async function* read(): AsyncGenerator<Uint8Array> {
    if (!release) await new Promise<void>((resolve) => (release = resolve));
    yield new TextEncoder().encode('abc');
  }
  const file = {
    name: 'a',
    type: 'x/y',
    size: 3,
    maxBytes: undefined,
    isReplayable: true,
    read: () => ({ cancel: () => {}, [Symbol.asyncIterator]: read }),
  };
  const upload = new Upload(fileBody(file), 0, {}, new FakeClock());
  const first = upload.open().getReader();
  const late = first.read();
  await expect.poll(() => release).toBeDefined();
  await first.cancel();
  const second = new Response(upload.open()).text();
  release?.();
  await late;
  expect([await second, upload.failure]).toEqual(['abc', undefined]);
});
