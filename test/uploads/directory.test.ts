import fs from 'node:fs/promises';
import { appendFile, chmod, mkdir, rm, symlink, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDirectory } from '../../src/uploads/directory.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

async function pack(directory: string): Promise<Buffer> {
  const packed = await openDirectory('file', directory);
  return chunksOf(packed());
}

async function chunksOf(reading: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reading) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function contents(archive: Buffer): Promise<Record<string, string>> {
  const entries = await unpackTar(gunzipSync(archive));
  return Object.fromEntries(
    entries.map(({ header, data }) => [header.name, new TextDecoder().decode(data)]),
  );
}

test('a directory is uploaded as a tar.gz with its name', async () => {
  const directory = await makeFiles({ 'index.html': '<h1>', 'assets/app.js': 'run()' });
  const { temps, received } = await startServer();
  await temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: directory } });
  const [request] = received;
  if (!request) throw new Error('nothing arrived');
  const file = fileOf(request);
  expect({ name: file.name, type: file.type }).toEqual({
    name: `${basename(directory)}.tar.gz`,
    type: 'application/gzip',
  });
  expect(await contents(Buffer.from(await file.arrayBuffer()))).toEqual({
    'assets/app.js': 'run()',
    'index.html': '<h1>',
  });
});

test('a directory is packed and sent again after a 503 that says when', async () => {
  const directory = await makeFiles({ 'index.html': '<h1>' });
  const headers = { 'retry-after': '0', 'content-type': 'application/problem+json' };
  const { temps, received, count } = await startServer((nth) =>
    nth === 1 ? { status: 503, headers } : undefined,
  );
  await temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: directory } });
  expect(count()).toBe(2);
  const [request] = received;
  if (!request) throw new Error('nothing arrived');
  const archive = Buffer.from(await fileOf(request).arrayBuffer());
  expect(await contents(archive)).toEqual({ 'index.html': '<h1>' });
});

test('the same files give the same bytes, whatever their times and rights', async () => {
  const files = { 'b.txt': 'b', 'a/z.txt': 'z', 'a/y.txt': 'y', 'c.txt': 'c' };
  const one = await makeFiles(files);
  const other = await makeFiles(Object.fromEntries(Object.entries(files).toReversed()));
  await utimes(join(other, 'b.txt'), 1, 1);
  await chmod(join(other, 'c.txt'), 0o600);
  expect(await pack(other)).toEqual(await pack(one));
  const [entry] = await unpackTar(gunzipSync(await pack(one)));
  expect(entry?.header).toMatchObject({ mtime: new Date(0), mode: 0o644, uid: 0, gid: 0 });
  expect(Object.keys(await contents(await pack(one)))).toEqual([
    'a/y.txt',
    'a/z.txt',
    'b.txt',
    'c.txt',
  ]);
});

test('hidden files are left out, except .well-known', async () => {
  const directory = await makeFiles({
    '.env': 'SECRET=1',
    '.git/config': 'x',
    'a/.hidden': 'x',
    '.well-known/security.txt': 'mail',
    'index.html': 'i',
  });
  expect(await contents(await pack(directory))).toEqual({
    '.well-known/security.txt': 'mail',
    'index.html': 'i',
  });
});

test('a symbolic link is replaced by its target', async () => {
  const directory = await makeFiles({ 'real/page.html': 'page' });
  await symlink('real', join(directory, 'alias'));
  await symlink('real/page.html', join(directory, 'link.html'));
  expect(await contents(await pack(directory))).toEqual({
    'alias/page.html': 'page',
    'link.html': 'page',
    'real/page.html': 'page',
  });
});

test('a directory with a link that leads out of it, to nothing or in a circle is refused', async () => {
  const rows: [target: string, link: string, message: string][] = [
    [
      '/etc/hostname',
      'link',
      'holds link, a symbolic link out of the directory or in a circle, to /etc/hostname',
    ],
    ['missing', 'link', 'holds link, a symbolic link to nothing'],
    ['.', 'link', 'holds link, a symbolic link out of the directory or in a circle, to '],
    ['..', 'a/b/up', 'holds a/b/up, a symbolic link out of the directory or in a circle, to '],
  ];
  for (const [target, link, message] of rows) {
    const directory = await makeFiles({ 'index.html': 'i', 'a/b/page.html': 'p' });
    await symlink(target, join(directory, link));
    await expect.soft(pack(directory), link).rejects.toThrow(message);
  }
});

test('a directory without files to send is refused', async () => {
  const directory = await makeFiles({ '.env': 'x' });
  await mkdir(join(directory, 'empty'));
  await expect(pack(directory)).rejects.toThrow('holds no files');
});

test('an upload ends if a file of the directory is removed or grows', async () => {
  const directory = await makeFiles({ 'a.html': 'a', 'b.html': 'b' });
  const gone = await openDirectory('file', directory);
  await rm(join(directory, 'b.html'));
  await expect(chunksOf(gone())).rejects.toThrow('ENOENT');
  const grown = await openDirectory('file', directory);
  await appendFile(join(directory, 'a.html'), 'more');
  await expect(chunksOf(grown())).rejects.toThrow(
    'The upload was given up: a.html has not the 1 bytes that were announced',
  );
});

test('long names and large files come whole', async () => {
  const name = `${'d'.repeat(90)}/${'e'.repeat(90)}/${'f'.repeat(120)}.bin`;
  const content = 'x'.repeat(3_000_000);
  expect(await contents(await pack(await makeFiles({ [name]: content })))).toEqual({
    [name]: content,
  });
});

test('the error names what cannot be read inside a directory', async () => {
  // What the file system of a machine refuses, which this one may not: tests can run as root.
  onTestFinished(() => void vi.restoreAllMocks());
  const { temps, count } = await startServer();
  for (const call of ['readdir', 'realpath', 'stat'] as const) {
    const file = await makeFiles({ 'index.html': 'i', 'assets/app.js': 'a' });
    const original = fs[call] as (...given: unknown[]) => Promise<unknown>;
    vi.spyOn(fs, call as 'stat').mockImplementation(((path: unknown, ...rest: unknown[]) =>
      String(path).includes('assets')
        ? Promise.reject(
            Object.assign(new Error(`EACCES: permission denied, ${call} '${String(path)}'`), {
              code: 'EACCES',
            }),
          )
        : original(path, ...rest)) as typeof fs.stat);
    const message = expect.stringMatching(
      /^cannot be read: EACCES: permission denied, .*assets/,
    ) as string;
    await expect
      .soft(temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } }), call)
      .rejects.toMatchObject({
        name: 'TempsValidationError',
        issues: [{ path: ['body', 'file'], message }],
      });
    vi.restoreAllMocks();
  }
  expect(count()).toBe(0);
});
