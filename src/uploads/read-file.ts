import type * as Fs from 'node:fs';
import { changedFileError } from './changed-file.ts';
import { readStream } from './stream.ts';
import type { Reading } from './types.ts';

/** Larger pieces are garbage for longer: with four times as much, an upload takes half as much memory again. */
const READ_BYTES = 64 * 1024;

/** The part of `node:fs` that reads. */
export type FileSystem = Pick<typeof Fs, 'createReadStream' | 'promises'>;

/** What tells whether a file was changed. */
export type FileVersion = Pick<Fs.Stats, 'size' | 'ctimeMs'>;

/** The bytes of a pipe or a device, which have no size. */
export function readPipe(fs: FileSystem, path: string): Reading {
  return readStream(fs.createReadStream(path, { highWaterMark: READ_BYTES }));
}

/** The bytes of a file, which has to stay as it was found: else a mixture of two versions would be sent. */
export function readFile(fs: FileSystem, path: string, name: string, found: FileVersion): Reading {
  const reading = readPipe(fs, path);
  return { cancel: reading.cancel, [Symbol.asyncIterator]: () => unchanged(fs, reading, path, name, found) };
}

/** Holds the last piece back until the file has been looked at again: without it, the server has no whole body. */
async function* unchanged(
  fs: FileSystem,
  reading: Reading,
  path: string,
  name: string,
  found: FileVersion,
): AsyncGenerator<Uint8Array, void, undefined> {
  let last: Uint8Array | undefined;
  let size = 0;
  for await (const chunk of reading) {
    if (last) yield last;
    last = chunk;
    size += chunk.length;
    if (size > found.size) throw changedFileError(name, `more than the ${found.size} bytes`);
  }
  if (size < found.size) throw changedFileError(name, `${size} bytes instead of the ${found.size}`);
  const { ctimeMs } = await fs.promises.stat(path);
  if (ctimeMs !== found.ctimeMs) throw changedFileError(name, 'other content than the one');
  if (last) yield last;
}
