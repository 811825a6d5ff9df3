import type * as Stream from 'node:stream';
import type * as Zlib from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import { loadNodeModule } from '../lib/node-modules.ts';
import { listFiles, type PackedFile } from './list-files.ts';
import { readFile, type FileSystem } from './read-file.ts';
import { refusal } from './refusal.ts';
import { readStream } from './stream.ts';
import type { OpenContent, Reading } from './types.ts';

/** Opens a directory as a tar.gz that is packed while it is sent. It is never whole in memory or on disk. */
export async function openDirectory(
  field: string,
  directory: string,
  name: string,
  signal?: AbortSignal,
): Promise<OpenContent> {
  const files = await listFiles(field, directory, signal);
  if (files.length === 0) throw refusal(field, `has nothing to send: ${directory} holds no files`);
  const [fs, stream, zlib] = await Promise.all([
    loadNodeModule('node:fs'),
    loadNodeModule('node:stream'),
    loadNodeModule('node:zlib'),
  ]);
  const modules = { fs, stream, zlib };
  return {
    name: `${name}.tar.gz`,
    type: 'application/gzip',
    size: undefined,
    isReplayable: true,
    read: () => packed(files, modules),
  };
}

interface Modules {
  fs: FileSystem;
  stream: typeof Stream;
  zlib: typeof Zlib;
}

function packed(files: readonly PackedFile[], { fs, stream, zlib }: Modules): Reading {
  const { readable, controller } = createTarPacker();
  // A failure ends the archive with an error for its reader.
  pack(files, controller, fs).catch((error: unknown) => controller.error(error));
  // Not a CompressionStream: in Node 20 and 22 it reads everything at once, however slow its reader is.
  const gzip = zlib.createGzip();
  stream.promises.pipeline(stream.Readable.from(readStream(readable)), gzip).catch(() => {
    // The pipeline ends `gzip` with the error, and so the reader gets it.
  });
  return readStream(gzip);
}

/** Owner, mode and times are fixed, so that the same files give the same bytes. */
async function pack(
  files: readonly PackedFile[],
  controller: ReturnType<typeof createTarPacker>['controller'],
  fs: FileSystem,
): Promise<void> {
  for (const file of files) {
    const { path, name, size } = file;
    const writer = controller.add({ name, size, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 }).getWriter();
    for await (const chunk of readFile(fs, path, name, file)) await writer.write(chunk);
    await writer.close();
  }
  controller.finalize();
}
