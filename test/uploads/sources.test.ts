import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { TempsClient, UploadSource } from '../../src/index.ts';
import { createForm, encodeForm } from '../../src/uploads/form.ts';
import { readStream } from '../../src/uploads/stream.ts';
import { fileOf, makeFiles, startServer } from './support.ts';
import { runs } from '../support/runs.ts';

const upload = (temps: TempsClient, file: UploadSource, options: object = {}) =>
  temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file }, ...options });

describe('sources of an upload', () => {
  const bytes = new TextEncoder().encode('the bytes');
  const web = (): ReadableStream<Uint8Array> => new Blob([bytes]).stream();
  const cases: [
    what: string,
    source: (path: string) => UploadSource,
    name: string,
    type: string,
    hasLength: boolean,
  ][] = [
    ['a path', (path) => path, 'site.tar.gz', 'application/gzip', true],
    ['a file URL', (path) => pathToFileURL(path), 'site.tar.gz', 'application/gzip', true],
    ['a file URL as text', (path) => pathToFileURL(path).href, 'site.tar.gz', 'application/gzip', true],
    ['a Blob', () => new Blob([bytes]), 'file', 'application/gzip', true],
    ['a Blob with a type', () => new Blob([bytes], { type: 'application/zip' }), 'file', 'application/zip', true],
    ['a File', () => new File([bytes], 'my.zip'), 'my.zip', 'application/zip', true],
    ['a File without a name', () => new File([bytes], ''), 'file', 'application/gzip', true],
    ['a web stream', web, 'file', 'application/gzip', false],
    ['a Node stream', () => Readable.from([bytes]), 'file', 'application/gzip', false],
    [
      'bytes of another realm, as test runners have them',
      () => Readable.from([runInNewContext('Uint8Array.from(bytes)', { bytes }) as Uint8Array]),
      'file',
      'application/gzip',
      false,
    ],
    ['a Node file stream, with its name', (path) => createReadStream(path), 'site.tar.gz', 'application/gzip', false],
    [
      'a stream with name, type and size',
      () => ({ source: web(), name: 'a.zip', type: 'x/y', size: bytes.length }),
      'a.zip',
      'x/y',
      true,
    ],
    ['a path with another name', (path) => ({ source: path, name: 'b.zip' }), 'b.zip', 'application/zip', true],
  ];
  it.each(cases)('an upload is read from %s', async (_, source, name, type, hasLength) => {
    const directory = await makeFiles({ 'site.tar.gz': 'the bytes' });
    const { temps, received } = await startServer();
    await upload(temps, source(join(directory, 'site.tar.gz')));
    const [request] = received;
    if (!request) throw new Error('nothing arrived');
    const file = fileOf(request);
    expect([file.name, file.type, await file.text()]).toEqual([name, type, 'the bytes']);
    expect(request.headers['content-length'] !== undefined).toBe(hasLength);
    expect(request.headers['transfer-encoding']).toBe(hasLength ? undefined : 'chunked');
  });

  it('the type of the option accepts only sources of an upload', () => {
    expectTypeOf<Parameters<TempsClient['deployments']['uploadStatic']>[0]['body']['file']>().toExtend<UploadSource>();
    expectTypeOf<'/a/path'>().toExtend<Parameters<TempsClient['deployments']['uploadStatic']>[0]['body']['file']>();
    expectTypeOf<Readable>().toExtend<UploadSource>();
    // @ts-expect-error a number is no file
    expectTypeOf<number>().toExtend<UploadSource>();
    expectTypeOf<Parameters<TempsClient['deployments']['uploadStatic']>[0]['body']['metadata']>().toEqualTypeOf<
      string | undefined
    >();
  });
});

describe('form of an upload', () => {
  it('the form has its texts before its file', async () => {
    const { temps, received } = await startServer();
    await temps.deployments.uploadStatic({
      path: { project_id: 1 },
      body: { file: new Blob(['a']), metadata: '{"a":1}', content_type: 'application/zip' },
    });
    expect([...(received[0]?.form.keys() ?? [])]).toEqual(['metadata', 'content_type', 'file']);
    expect(received[0]?.form.get('metadata')).toBe('{"a":1}');
  });

  it('the form arrives with all names and contents, and has the announced length', async () => {
    const names = fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => !/[\r\n"%\\]/.test(name));
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array(), fc.string({ unit: 'grapheme' }), async (name, content, text) => {
        const file = {
          name,
          type: 'a/b',
          size: content.length,
          maxBytes: undefined,
          isReplayable: true,
          read: () => readStream(Readable.from([content])),
        };
        const form = createForm([
          { field: 'text', text },
          { field: 'file', file },
        ]);
        const chunks: Uint8Array[] = [];
        for await (const chunk of encodeForm(form, () => file.read())) chunks.push(chunk);
        const body = Buffer.concat(chunks);
        expect(body.length).toBe(form.contentLength);
        const read = await new Response(body, { headers: { 'content-type': form.contentType } }).formData();
        const back = read.get('file') as File;
        expect([back.name, Buffer.from(await back.arrayBuffer()), read.get('text')]).toEqual([
          name,
          Buffer.from(content),
          text,
        ]);
      }),
      { numRuns: runs(200) },
    );
  });

  it('a file name cannot end the header of its part', async () => {
    const { temps, received } = await startServer();
    await upload(temps, { source: new Blob(['a']), name: 'a"\r\nX-Evil: 1\r\n\r\n.zip', type: 'a/b\r\nX-Evil: 1' });
    const file = received[0] && fileOf(received[0]);
    expect([await file?.text(), file?.type]).toEqual(['a', 'a/b x-evil: 1']);
  });
});

describe('refused sources', () => {
  const used = new Blob(['a']).stream();
  used.getReader();
  const cases: [what: string, source: unknown, message: string][] = [
    ['a path to nothing', '/nowhere/site.zip', 'no such file or directory'],
    ['bytes', Buffer.from('a'), 'Wrap bytes as `new Blob([bytes])`'],
    ['a number', 7, 'must be a path'],
    ['a stream that something else reads', used, 'was read already'],
    ['a Node stream that something else drains', Readable.from([Buffer.alloc(9)]).resume(), 'something else reads'],
    [
      'a Node stream with a listener for its data',
      new Readable({ read: () => {} }).on('data', () => {}),
      'something else reads',
    ],
    ['a Node stream with an encoding', Readable.from([Buffer.of(0xff)]).setEncoding('utf8'), 'makes text of its bytes'],
    ['a size that is none', { source: new Blob(['a']).stream(), size: -1 }, '`size` -1'],
    [
      'a stream that is said to be too large',
      { source: new Blob(['a']).stream(), size: 500 * 1024 ** 2 + 1 },
      'takes at most 524288000 (500 MB)',
    ],
  ];
  it.each(cases)('%s is refused before anything is sent', async (_, source, message) => {
    const { temps, count } = await startServer();
    await expect(upload(temps, source as UploadSource)).rejects.toMatchObject({
      name: 'TempsValidationError',
      message: expect.stringContaining(message) as string,
    });
    expect(count()).toBe(0);
  });

  it('an image tarball above 1024³ bytes is refused by its size on the disk', async () => {
    const { temps, count } = await startServer();
    const file = { source: new Blob(['a']).stream(), size: 1024 ** 3 + 1 };
    await expect(
      temps.deployments.deployFromImageUpload({ path: { project_id: 1, environment_id: 1 }, body: { file } }),
    ).rejects.toThrow('takes at most 1073741824 (1 GB)');
    const directory = await makeFiles({});
    const { truncate, open } = await import('node:fs/promises');
    const path = join(directory, 'image.tar');
    await (await open(path, 'w')).close();
    await truncate(path, 1024 ** 3 + 1);
    await expect(
      temps.deployments.deployFromImageUpload({ path: { project_id: 1, environment_id: 1 }, body: { file: path } }),
    ).rejects.toThrow('takes at most 1073741824 (1 GB)');
    expect(count()).toBe(0);
  });
});

describe('one source for two uploads', () => {
  const content = new Uint8Array(300_000).map((_, index) => index);
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
  }
  const uploadTwice = async (source: UploadSource) => {
    const { temps, received } = await startServer();
    const results = await Promise.allSettled([upload(temps, source), upload(temps, source)]);
    const files = await Promise.all(received.map((one) => fileOf(one).bytes()));
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    return { errors, areWhole: files.every((file) => Buffer.compare(file, content) === 0) };
  };
  const cases: [what: string, source: (path: string) => UploadSource][] = [
    ['a Node file stream', (path) => createReadStream(path)],
    ['a Node stream with a name', (path) => ({ source: createReadStream(path), name: 'a.zip' })],
    ['a Node stream', () => Readable.from([content.subarray(0, 1000), content.subarray(1000)])],
    ['an async generator', () => pieces()],
    ['a web stream', () => new Blob([content]).stream()],
  ];
  it.each(cases)(
    'a source that can be read once is sent by one upload and refused by the other: %s',
    async (_, source) => {
      const directory = await makeFiles({ 'site.zip': content });
      const { errors, areWhole } = await uploadTwice(source(join(directory, 'site.zip')));
      expect(areWhole).toBe(true);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({
        name: 'TempsValidationError',
        message: expect.stringContaining('read already, or that something else reads') as string,
      });
    },
  );

  it('a source that can be read twice is sent by both uploads', async () => {
    expect(await uploadTwice({ [Symbol.asyncIterator]: pieces })).toEqual({ errors: [], areWhole: true });
  });
});

it('a source of empty pieces does not block timers and signals', async () => {
  const others = { hadTurn: false };
  setTimeout(() => (others.hadTurn = true));
  async function* empty(): AsyncGenerator<Uint8Array> {
    for (let pieces = 0; !others.hadTurn; pieces++) {
      if (pieces > 10_000) throw new Error('no timer had its turn');
      yield new Uint8Array();
    }
  }
  for await (const piece of readStream(empty())) expect(piece).toBeUndefined();
  expect(others.hadTurn).toBe(true);
});
