import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { appendFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsClient, type UploadProgress, type UploadSource } from '../../src/index.ts';
import { createUpload } from '../../src/uploads/upload.ts';
import { json, settings } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { nobody } from '../support/server.ts';
import { archiveOf } from '../support/archive.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

const PATH = { path: { project_id: 1 } };
const FORMAT = { bodyType: 'multipart', files: { file: { maxBytes: 10 } } } as const;

test('the progress begins at 0 and ends with all bytes; that of a stream has no total until its end', async () => {
  const { temps } = await startServer();
  let seen: UploadProgress[] = [];
  const upload = (file: UploadSource) =>
    temps.deployments.uploadStatic({
      ...PATH,
      body: { file },
      onUploadProgress: (progress) => seen.push(progress),
    });
  const total = 1_000_003;
  await upload(join(await makeFiles({ 'a.zip': archiveOf('zip', total) }), 'a.zip'));
  expect([seen[0], seen.at(-1)]).toEqual([
    { loaded: 0, total },
    { loaded: total, total },
  ]);
  expect(seen.map(({ loaded }) => loaded)).toEqual(
    seen.map(({ loaded }) => loaded).toSorted((a, b) => a - b),
  );
  seen = [];
  await upload(Readable.from([Buffer.from('PK345'), Buffer.alloc(6)]));
  expect(seen.map((progress) => [progress.loaded, progress.total])).toEqual([
    [0, undefined],
    [5, undefined],
    [11, undefined],
    [11, 11],
  ]);
});

test('an upload is sent again whole if the request was not processed', async () => {
  const { temps, received, count } = await startServer((turn) =>
    turn === 1 ? { status: 429, headers: { 'retry-after': '0' } } : undefined,
  );
  const file = join(await makeFiles({ 'a.zip': 'PK zip.' }), 'a.zip');
  await temps.deployments.uploadStatic({ ...PATH, body: { file } });
  expect({ count: count(), text: received[0] && (await fileOf(received[0]).text()) }).toEqual({
    count: 2,
    text: 'PK zip.',
  });
});

test('an upload of a file that grows or shrinks is an error, and so is a stream of another size than it says', async () => {
  const { temps, received } = await startServer();
  const file = join(await makeFiles({ 'a.zip': 'PK zip.' }), 'a.zip');
  const stream = { source: Readable.from([Buffer.from('PK zip.')]), name: 'a.zip', size: 8 };
  const rows: [source: UploadSource, onRequest: () => Promise<void> | void, message: string][] = [
    [
      file,
      () => appendFile(file, 'more'),
      'a.zip has not the 7 bytes that were announced, but 11 or more.',
    ],
    [file, () => truncate(file, 5), 'a.zip has not the 11 bytes that were announced, but 5.'],
    [stream, () => {}, 'a.zip has not the 8 bytes that were announced, but 7.'],
  ];
  for (const [source, onRequest, message] of rows)
    await expect
      .soft(
        temps
          .withOptions({ onRequest })
          .deployments.uploadStatic({ ...PATH, body: { file: source } }),
      )
      .rejects.toMatchObject({
        code: 'upload_failed',
        message: expect.stringContaining(message) as string,
      });
  expect(received).toHaveLength(0);
});

test('an upload ends with what `onUploadProgress` throws or rejects with', async () => {
  const { temps, received } = await startServer();
  const body = { file: new Blob([archiveOf('gzip', 1_000_000)]) };
  for (const reason of [new Error('the bar is broken'), null, undefined]) {
    const thrower = (): void => {
      throw reason;
    };
    for (const onUploadProgress of [thrower, () => Promise.reject(reason)]) {
      const sent = temps.deployments.uploadStatic({ ...PATH, body, onUploadProgress });
      const outcome = sent.then(
        () => 'sent',
        (thrown: unknown) => [thrown],
      );
      await expect.soft(outcome).resolves.toEqual([reason]);
    }
  }
  expect(received).toHaveLength(0);
});

test('the error of an upload has the reason of its broken stream', async () => {
  const { temps } = await startServer();
  const stream = Readable.from(
    (async function* () {
      yield Buffer.from('a');
      throw new Error('docker save was killed');
    })(),
  );
  const { error } = await temps.deployments.uploadStatic({
    ...PATH,
    body: { file: stream },
    throwOnError: false,
  });
  expect(error).toMatchObject({
    name: 'TempsError',
    message: expect.stringContaining('docker save was killed') as string,
  });
});

test('an upload of a stream ends once it is too large', async () => {
  const client = settings({ fetch: async (request) => json(await request.text()) });
  const send = (...sizes: number[]) =>
    call(
      client,
      { method: 'POST', route: '/up', format: FORMAT },
      { body: { file: Readable.from(sizes.map((size) => Buffer.alloc(size))) } },
    );
  await expect(send(6, 6)).rejects.toThrow(
    '`body.file` has 12 bytes or more, but the server takes at most 10',
  );
  await expect(send(6, 4)).resolves.toMatchObject({ error: undefined });
});

test('the error of an upload says that the connection was refused, and what can be read again is tried again', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  const temps = new TempsClient({ baseUrl: await nobody(), apiKey: 'tk_test' });
  const rows: [source: UploadSource, attempts: number][] = [
    [join(await makeFiles({ 'a.zip': 'PK zip.' }), 'a.zip'), 3],
    [new Blob(['content']), 3],
    [Readable.from([Buffer.from('PK zip.')]), 1],
    ['/dev/null', 1],
    [new Blob(['content']).stream(), 1],
  ];
  const refused = {
    name: 'TempsConnectionError',
    message: expect.stringContaining('connect ECONNREFUSED') as string,
  };
  for (const [file, attempts] of rows)
    await expect
      .soft(temps.deployments.uploadStatic({ ...PATH, body: { file } }))
      .rejects.toMatchObject({ ...refused, attempts });
  const body = new Blob(['content']).stream();
  const binary = temps.request({ method: 'POST', url: '/things', body, bodyType: 'binary' });
  await expect(binary).rejects.toMatchObject({ ...refused, attempts: 1 });
});

test('an upload by the dispatcher whose redirect has a body that never comes gives up its connection', async () => {
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const server = createTcpServer((socket) => {
    socket.on('error', () => {}).on('close', () => end?.());
    socket.once('data', () =>
      socket.write('HTTP/1.1 302 X\r\nlocation: /y\r\ncontent-length: 1000000\r\n\r\n'),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const temps = new TempsClient({ baseUrl, apiKey: 'tk_1', transport: 'auto' });
  const body = { file: new Blob(['x'.repeat(1000)]) };
  await expect(
    temps.request({ method: 'POST', url: '/up', bodyType: 'multipart', body }),
  ).rejects.toThrow('which is not followed. Use the final address');
  await expect(ended).resolves.toBeUndefined();
});

test('an endless source whose upload is aborted or refused is closed', async () => {
  const rows: [status: number | undefined, name: string][] = [
    [undefined, 'AbortError'],
    [413, 'PayloadTooLargeError'],
  ];
  for (const [status, name] of rows) {
    const { temps } = await startServer(() => (status === undefined ? undefined : { status }));
    const closed = vi.fn<() => void>();
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          await setTimeout(1);
          yield archiveOf('gzip', 1000);
        }
      } finally {
        closed();
      }
    }
    const still = new ReadableStream<Uint8Array>({
      start: (source) => source.enqueue(archiveOf('zip', 9)),
      cancel: closed,
    });
    const node = new Readable({
      read() {
        if (this.readableLength === 0 && !this.readableDidRead) this.push(archiveOf('zip', 9));
      },
    }).on('close', closed);
    for (const file of [endless(), still, node]) {
      const controller = new AbortController();
      const onUploadProgress = ({ loaded }: UploadProgress): void => {
        if (status === undefined && loaded > 0) controller.abort();
      };
      const { signal } = controller;
      const sent = temps.deployments.uploadStatic({
        ...PATH,
        body: { file },
        signal,
        onUploadProgress,
      });
      await expect.soft(sent).rejects.toMatchObject({ name });
    }
    await expect.poll(() => closed).toHaveBeenCalledTimes(3);
  }
});

test('the signal and the deadline end the listing of a directory', async () => {
  const { temps, count } = await startServer();
  const file = await makeFiles({ 'index.html': 'i' });
  await expect(
    temps.deployments.uploadStatic({ ...PATH, body: { file }, signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: 'AbortError' });
  await expect(
    temps.deployments.uploadStatic({ ...PATH, body: { file }, deadline: 0.001 }),
  ).rejects.toMatchObject({
    limit: 'deadline',
  });
  expect(count()).toBe(0);
});

test('a late read of an ended attempt does not change the next attempt', async () => {
  let release: (() => void) | undefined;
  async function* read(): AsyncGenerator<Uint8Array> {
    if (!release) await new Promise<void>((resolve) => (release = resolve));
    yield new TextEncoder().encode('abc');
  }
  const file = {
    field: '',
    name: 'a',
    type: 'x/y',
    size: 3,
    part: {},
    isReplayable: true,
    read: () => ({ cancel: () => {}, [Symbol.asyncIterator]: read }),
  };
  const upload = createUpload({ contentType: 'x/y', pieces: [file] }, 0, {}, new FakeClock());
  const first = upload.open().getReader();
  const late = first.read();
  await expect.poll(() => release).toBeDefined();
  await first.cancel();
  const second = new Response(upload.open()).text();
  release?.();
  await late;
  expect({ second: await second, failure: upload.failure }).toEqual({
    second: 'abc',
    failure: undefined,
  });
});

test('a file is read when its body is, and an attempt does not have the failure of the one before', async () => {
  const read = vi.fn<() => AsyncGenerator<Uint8Array>>(async function* () {
    if (read.mock.calls.length === 1) throw new Error('gone');
    yield new TextEncoder().encode('abc');
  });
  const reading = () => ({ cancel: () => {}, [Symbol.asyncIterator]: read });
  const file = {
    field: '',
    name: 'a',
    type: 'x/y',
    size: 3,
    part: {},
    isReplayable: true,
    read: reading,
  };
  const upload = createUpload({ contentType: 'x/y', pieces: [file] }, 0, {}, new FakeClock());
  const first = upload.open();
  await setTimeout(0);
  expect(read).not.toHaveBeenCalled();
  await expect(new Response(first).text()).rejects.toThrow('given up');
  expect(upload.failure).toMatchObject({ isFromCallback: false });
  expect({ text: await new Response(upload.open()).text(), failure: upload.failure }).toEqual({
    text: 'abc',
    failure: undefined,
  });
});
