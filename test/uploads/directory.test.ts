import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { appendFile, chmod, link, mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDirectory } from '../../src/uploads/directory.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

afterEach(() => void vi.restoreAllMocks());

async function pack(directory: string): Promise<Buffer> {
  const { read } = await openDirectory('file', directory, 'site');
  return chunksOf(read());
}

async function chunksOf(reading: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reading) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function contents(archive: Buffer): Promise<Record<string, string>> {
  const entries = await unpackTar(gunzipSync(archive));
  return Object.fromEntries(entries.map(({ header, data }) => [header.name, new TextDecoder().decode(data)]));
}

describe('upload of a directory', () => {
  it('a directory is uploaded as a tar.gz with its name', async () => {
    const directory = await makeFiles({ 'index.html': '<h1>', 'assets/app.js': 'run()' });
    const { temps, received } = await startServer();
    await temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: directory } });
    const [request] = received;
    if (!request) throw new Error('nothing arrived');
    const file = fileOf(request);
    expect([file.name, file.type]).toEqual([`${basename(directory)}.tar.gz`, 'application/gzip']);
    expect(await contents(Buffer.from(await file.arrayBuffer()))).toEqual({
      'assets/app.js': 'run()',
      'index.html': '<h1>',
    });
  });

  it('the same files give the same bytes, whatever their times and rights', async () => {
    const files = { 'b.txt': 'b', 'a/z.txt': 'z', 'a/y.txt': 'y', 'c.txt': 'c' };
    const one = await makeFiles(files);
    const other = await makeFiles(Object.fromEntries(Object.entries(files).toReversed()));
    await utimes(join(other, 'b.txt'), 1, 1);
    await chmod(join(other, 'c.txt'), 0o600);
    expect(await pack(other)).toEqual(await pack(one));
    const [entry] = await unpackTar(gunzipSync(await pack(one)));
    expect(entry?.header).toMatchObject({ mtime: new Date(0), mode: 0o644, uid: 0, gid: 0 });
    expect(Object.keys(await contents(await pack(one)))).toEqual(['a/y.txt', 'a/z.txt', 'b.txt', 'c.txt']);
  });

  it('hidden files are left out, except .well-known', async () => {
    const directory = await makeFiles({
      '.env': 'SECRET=1',
      '.git/config': 'x',
      'a/.hidden': 'x',
      '.well-known/security.txt': 'mail',
      'index.html': 'i',
    });
    expect(await contents(await pack(directory))).toEqual({ '.well-known/security.txt': 'mail', 'index.html': 'i' });
  });

  it('a symbolic link is replaced by its target', async () => {
    const directory = await makeFiles({ 'real/page.html': 'page' });
    await symlink('real', join(directory, 'alias'));
    await symlink('real/page.html', join(directory, 'link.html'));
    expect(await contents(await pack(directory))).toEqual({
      'alias/page.html': 'page',
      'link.html': 'page',
      'real/page.html': 'page',
    });
  });

  it.skipIf(process.platform !== 'linux')('a directory with a file name that is not UTF-8 is refused', async () => {
    const directory = await makeFiles({ 'index.html': 'a' });
    await writeFile(Buffer.concat([Buffer.from(`${directory}/bad`), Buffer.of(0xff)]), 'b');
    await expect(pack(directory)).rejects.toThrow('holds bad\uFFFD, whose name is not UTF-8');
  });

  it.each([
    ['out of it', '/etc/hostname', 'a symbolic link out of the directory'],
    ['to nothing', 'missing', 'a symbolic link to nothing'],
    ['to itself', '.', 'a symbolic link to a directory that it lies in'],
  ])('a directory with a symbolic link %s is refused', async (_, target, message) => {
    const directory = await makeFiles({ 'index.html': 'i' });
    await symlink(target, join(directory, 'link'));
    await expect(pack(directory)).rejects.toThrow(message);
  });

  it('a directory with a circular link is refused', async () => {
    const directory = await makeFiles({ 'a/b/page.html': 'p' });
    await symlink('..', join(directory, 'a/b/up'));
    await expect(pack(directory)).rejects.toThrow('holds a/b/up, a symbolic link to a directory that it lies in');
  });

  it('a directory without files to send is refused', async () => {
    const directory = await makeFiles({ '.env': 'x' });
    await mkdir(join(directory, 'empty'));
    await expect(pack(directory)).rejects.toThrow('holds no files');
  });

  it('an upload ends if a file of the directory is removed or grows', async () => {
    const directory = await makeFiles({ 'a.html': 'a', 'b.html': 'b' });
    const gone = await openDirectory('file', directory, 'site');
    await rm(join(directory, 'b.html'));
    await expect(chunksOf(gone.read())).rejects.toThrow('ENOENT');
    const grown = await openDirectory('file', directory, 'site');
    await appendFile(join(directory, 'a.html'), 'more');
    await expect(chunksOf(grown.read())).rejects.toThrow(
      'The upload of a.html was given up: it has more than the 1 bytes',
    );
  });

  it('an upload ends if a file of the directory is rewritten with the same size', async () => {
    const directory = await makeFiles({ 'a.html': 'a' });
    // Not the time of the next write, however coarse the clock of the file system is.
    await utimes(join(directory, 'a.html'), 1, 1);
    const { read } = await openDirectory('file', directory, 'site');
    await writeFile(join(directory, 'a.html'), 'b');
    await expect(chunksOf(read())).rejects.toThrow('The upload of a.html was given up: it has other content');
  });

  it.each([
    ['a symbolic link to a file', (path: string, other: string) => symlink(other, path)],
    ['a hard link of another file', (path: string, other: string) => link(other, path)],
    ['another file', (path: string, other: string) => rename(other, path)],
  ])('an upload ends if a file of the directory is replaced by %s of the same size and time', async (_by, replace) => {
    const directory = await makeFiles({ 'a.html': 'a' });
    const other = join(await makeFiles({ secret: 'b' }), 'secret');
    const { stat } = fs.promises;
    vi.spyOn(fs.promises, 'stat').mockImplementation(((path: string) =>
      stat(path).then((found) => Object.assign(found, { ctimeMs: 5 }))) as typeof stat);
    const { read } = await openDirectory('file', directory, 'site');
    await rm(join(directory, 'a.html'));
    await replace(join(directory, 'a.html'), other);
    await expect(chunksOf(read())).rejects.toThrow(
      'The upload of a.html was given up: it has another file in its place than the one that it had at the start',
    );
  });

  it('an upload ends at once if a file of the directory is replaced by a pipe', async () => {
    const directory = await makeFiles({ 'a.html': 'a' });
    const { read } = await openDirectory('file', directory, 'site');
    await rm(join(directory, 'a.html'));
    execFileSync('mkfifo', [join(directory, 'a.html')]);
    await expect(chunksOf(read())).rejects.toThrow('it has another file in its place');
  });

  it('an abort ends the listing of a directory', async () => {
    const directory = await makeFiles({ 'a.html': 'a' });
    await expect(openDirectory('file', directory, 'site', AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('long names and large files come whole', async () => {
    const name = `${'d'.repeat(90)}/${'e'.repeat(90)}/${'f'.repeat(120)}.bin`;
    const content = 'x'.repeat(3_000_000);
    expect(await contents(await pack(await makeFiles({ [name]: content })))).toEqual({ [name]: content });
  });
});
