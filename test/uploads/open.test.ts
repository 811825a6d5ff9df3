import { createReadStream, openAsBlob } from 'node:fs';
import { appendFile, open, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { TempsClient, type UploadSource } from '../../src/index.ts';
import { archiveOf } from '../support/archive.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

const path = { project_id: 1 };
const upload = (temps: TempsClient, file: UploadSource) =>
  temps.deployments.uploadStatic({ path, body: { file } });
const uploadImage = (temps: TempsClient, file: UploadSource) =>
  temps.deployments.deployFromImageUpload({
    path: { project_id: 1, environment_id: 1 },
    body: { file },
  });

/** The message of a refusal, before anything is sent. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  return error instanceof Error && error.name === 'TempsValidationError'
    ? error.message
    : `not refused: ${String(error)}`;
}

test('an upload is read from a path, a Blob or a stream', async () => {
  const bytes = new TextEncoder().encode('PK bytes.');
  const web = (): ReadableStream<Uint8Array> => new Blob([bytes]).stream();
  const foreign = (): unknown => runInNewContext('Uint8Array.from(bytes)', { bytes });
  const [gzip, zip] = ['application/gzip', 'application/zip'];
  const file = join(await makeFiles({ 'site.tar.gz': bytes }), 'site.tar.gz');
  const rows: [
    what: string,
    source: UploadSource,
    name: string,
    type: string,
    hasLength: boolean,
  ][] = [
    ['a path', file, 'site.tar.gz', gzip, true],
    ['a file URL', pathToFileURL(file), 'site.tar.gz', gzip, true],
    ['a file URL as text', pathToFileURL(file).href, 'site.tar.gz', gzip, true],
    ['a path with another name', { source: file, name: 'b.zip' }, 'b.zip', zip, true],
    ['a Blob', new Blob([bytes]), 'file', gzip, true],
    ['a Blob with a type', new Blob([bytes], { type: zip }), 'file', zip, true],
    ['a File', new File([bytes], 'my.zip'), 'my.zip', zip, true],
    ['a File without a name', new File([bytes], ''), 'file', gzip, true],
    ['a web stream', web(), 'file', gzip, false],
    ['a Node stream', Readable.from([bytes]), 'file', gzip, false],
    ['bytes of another realm', Readable.from([foreign()]), 'file', gzip, false],
    ['a Node file stream', createReadStream(file), 'site.tar.gz', gzip, false],
    [
      'a stream with all',
      { source: web(), name: 'a.tar', type: 'x/y', size: 9 },
      'a.tar',
      'x/y',
      true,
    ],
  ];
  const { temps, received } = await startServer();
  for (const [what, source, name, type, hasLength] of rows) {
    await upload(temps, source);
    const request = received.at(-1)!;
    const sent = fileOf(request);
    expect
      .soft({ name: sent.name, type: sent.type, text: await sent.text() }, what)
      .toEqual({ name, type, text: 'PK bytes.' });
    expect.soft(request.headers['content-length'] !== undefined, what).toBe(hasLength);
    expect.soft(request.headers['transfer-encoding'], what).toBe(hasLength ? undefined : 'chunked');
  }
});

/** A stream that is said to have this size. */
const sized = (size: number) => ({ source: new Blob(['a']).stream(), size });

test('what cannot be uploaded is refused before anything is sent, and the error says what to do', async () => {
  const used = new Blob(['a']).stream();
  used.getReader();
  const directory = await makeFiles({});
  const file = join(await makeFiles({ 'a.zip': 'content' }), 'a.zip');
  const changed = await openAsBlob(file);
  await appendFile(file, 'more');
  const rows: [what: string, source: unknown, message: string][] = [
    ['a path to nothing', '/nowhere/site.zip', 'no such file or directory'],
    ['the Blob of a file that has changed', changed, 'cannot be read: '],
    ['an address', new URL('https://x.test/a.zip'), 'Fetch it, and give the body of the response'],
    ['bytes', Buffer.from('a'), 'Wrap bytes as `new Blob([bytes])`'],
    ['a number', 7, 'must be a path'],
    ['nothing', undefined, 'is required: a path, a Blob or File, or a stream'],
    ['a web stream that something else reads', used, 'was read already'],
    [
      'a Node stream that something else drains',
      Readable.from([Buffer.alloc(9)]).resume(),
      'something else reads',
    ],
    [
      'one with a listener',
      new Readable({ read: () => {} }).on('data', () => {}),
      'something else reads',
    ],
    [
      'a size that is none',
      sized(-1),
      'has the member `size`, which must be a whole number from 0, not -1',
    ],
    [
      'a member that there is not',
      { source: new Blob(['a']), nam: 'a' },
      'which is unknown: did you mean `name`?',
    ],
    [
      'a name that is none',
      { source: new Blob(['a']), name: 7 },
      'has the member `name`, which must be a string that is not empty, not 7',
    ],
    [
      'a stream that is said to be too large',
      sized(500 * 1024 ** 2 + 1),
      'takes at most 524288000 (500 MB)',
    ],
  ];
  const { temps: plain, count } = await startServer();
  const onRequest = vi.fn<() => void>();
  const temps = plain.withOptions({ onRequest });
  for (const [what, source, message] of rows)
    expect.soft(await refusal(upload(temps, source as UploadSource)), what).toContain(message);
  expect(await refusal(uploadImage(temps, directory))).toContain('must be a file, and');
  const large = join(directory, 'image.tar');
  await (await open(large, 'w')).close();
  await truncate(large, 1024 ** 3 + 1);
  for (const image of [large, sized(1024 ** 3 + 1)])
    expect(await refusal(uploadImage(temps, image))).toContain(
      'takes at most 1073741824 (1024 MB)',
    );
  // That a file has changed shows when its Blob is read.
  expect({ onRequest: onRequest.mock.calls.length, count: count() }).toEqual({
    onRequest: 1,
    count: 0,
  });
});

test('a file that is no archive is refused by its first bytes, before any of it is sent', async () => {
  const page = '<!doctype html><title>404</title>';
  const { temps, received } = await startServer();
  const files = await makeFiles({ 'a.html': page.padEnd(300), 'a.zip': archiveOf('zip') });
  const image = 'but the server takes application/x-tar. Check which file it is';
  const site = 'but the server takes application/gzip or application/zip. Check which file it is';
  const text = 'is text';
  const another = 'is of another kind by its first bytes';
  for (const [file, found] of [
    ['a.html', text],
    ['a.zip', another],
  ] as const)
    expect
      .soft(await refusal(uploadImage(temps, join(files, file))), file)
      .toContain(`${found}, ${image}`);
  for (const short of [page, '{"error":"not found"}', 'hello', 'P'])
    for (const source of [new Blob([short]), Readable.from([Buffer.from(short)])])
      expect.soft(await refusal(upload(temps, source)), short).toContain(`${text}, ${site}`);
  for (const bytes of [archiveOf('xz'), new Uint8Array(9), new Uint8Array(512)])
    expect(await refusal(upload(temps, new Blob([bytes])))).toContain(`${another}, ${site}`);
  for (const nothing of [new Blob([]), Readable.from([]), '/dev/null'])
    expect(await refusal(uploadImage(temps, nothing))).toContain(`is empty, ${image}`);
  expect(received).toHaveLength(0);

  for (const kind of ['gzip', 'zip', 'tar'] as const)
    await upload(temps, new Blob([archiveOf(kind)]));
  for (const kind of ['tar', 'gzip', 'xz'] as const)
    await uploadImage(temps, new Blob([archiveOf(kind)]));
  expect(received).toHaveLength(6);
});

test('an archive is known by its first bytes, in however small pieces they come', async () => {
  const { temps, received } = await startServer();
  const tar = archiveOf('tar');
  const pieces = Array.from(tar, (byte) => Buffer.from([byte]));
  await uploadImage(temps, Readable.from([Buffer.alloc(0), ...pieces]));
  expect(await fileOf(received[0]!).bytes()).toEqual(tar);
  const text = Array.from('no archive', (letter) => Buffer.from(letter));
  expect(await refusal(uploadImage(temps, Readable.from(text)))).toContain('is text');
  expect(received).toHaveLength(1);
});

test('a pointer of Git LFS in place of an archive is refused, with the command that fetches the file', async () => {
  const { temps, received } = await startServer();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`;
  for (const send of [upload, uploadImage])
    expect(await refusal(send(temps, new Blob([pointer])))).toContain(
      'is a pointer of Git LFS. Run `git lfs pull`',
    );
  expect(received).toHaveLength(0);
});

test('a stream is sent by one upload and refused by another one, and an iterable that begins anew by both', async () => {
  const content = archiveOf('gzip', 300_000).map((byte, index) => byte || index);
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
  }
  const file = join(await makeFiles({ 'a.bin': content }), 'a.bin');
  const rows: [what: string, source: UploadSource, errors: number][] = [
    ['a Node file stream', createReadStream(file), 1],
    ['a Node stream with a name', { source: createReadStream(file), name: 'a.zip' }, 1],
    ['a Node stream', Readable.from([content.subarray(0, 1000), content.subarray(1000)]), 1],
    ['a web stream', new Blob([content]).stream(), 1],
    ['an iterable', { [Symbol.asyncIterator]: pieces }, 0],
  ];
  for (const [what, source, expected] of rows) {
    const { temps, received } = await startServer();
    const results = await Promise.allSettled([upload(temps, source), upload(temps, source)]);
    const errors = results.flatMap((result) =>
      result.status === 'rejected' ? [String(result.reason)] : [],
    );
    expect.soft(errors, what).toHaveLength(expected);
    for (const error of errors)
      expect.soft(error, what).toContain('read already, or that something else reads');
    const files = await Promise.all(received.map((one) => fileOf(one).bytes()));
    expect
      .soft(
        files.every((one) => Buffer.compare(one, content) === 0),
        what,
      )
      .toBe(true);
  }
});

test('a stream that fails before it is read makes the call reject, and does not end the process', async () => {
  // An error that nobody listens to would be reported by the test runner, and end any other
  // process.
  const calls: [
    what: string,
    call: (temps: TempsClient, file: Readable) => PromiseLike<unknown>,
  ][] = [
    ['uploadStatic', (temps, file) => upload(temps, file)],
    ['uploadStatic with a name', (temps, source) => upload(temps, { source, name: 'a.zip' })],
    [
      'request',
      (temps, body) => temps.request({ method: 'POST', url: '/x', bodyType: 'binary', body }),
    ],
    ['deploy', (temps, imageTarball) => temps.deploy({ project: 1, environment: 1, imageTarball })],
  ];
  const streams = [
    () => createReadStream('/no/such/file.zip'),
    () => new PassThrough().destroy(new Error('was reset')),
  ];
  for (const [what, call] of calls)
    for (const stream of streams) {
      const temps = new TempsClient({
        baseUrl: 'https://temps.test',
        apiKey: () => setImmediate('tk_x'),
        fetch: async (request) =>
          request.method === 'GET'
            ? Response.json({ items: [], total: 0 })
            : new Response(await request.text()),
      });
      const error: unknown = await Promise.resolve(call(temps, stream())).catch(
        (reason: unknown) => reason,
      );
      const message = expect.stringMatching(/cannot be read: (ENOENT|was reset)/) as string;
      expect.soft(error, what).toMatchObject({ code: 'upload_failed', message });
    }
});
