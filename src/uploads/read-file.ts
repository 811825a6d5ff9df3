import type * as Fs from 'node:fs';
import { changedFileError } from './changed-file.ts';
import type { Reading } from './types.ts';

/** Larger pieces are garbage for longer: with four times as much, an upload takes half as much memory again. */
const READ_BYTES = 64 * 1024;

/** The part of `node:fs` that reads. */
export type FileSystem = Pick<typeof Fs, 'constants' | 'promises'>;

/** What tells whether a file is still the one that was found, and as it was. */
export type FileVersion = Pick<Fs.Stats, 'dev' | 'ino' | 'size' | 'ctimeMs'>;

/**
 * The bytes of a file, which has to stay as it was found: else a mixture of two versions would be sent, or what somebody
 * has put in its place.
 */
export function readFile(fs: FileSystem, path: string, name: string, found: FileVersion): Reading {
  const bytes = readUnchanged(fs, path, name, found);
  // Not awaited: it may come only with the next piece.
  return { cancel: () => void bytes.return().catch(() => {}), [Symbol.asyncIterator]: () => bytes };
}

/** Holds the last piece back until the file has been looked at again: without it, the server has no whole body. */
async function* readUnchanged(
  fs: FileSystem,
  path: string,
  name: string,
  found: FileVersion,
): AsyncGenerator<Uint8Array, void, undefined> {
  // What is now a pipe must not be waited for.
  const handle = await fs.promises.open(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const opened = await handle.stat();
    if (!opened.isFile() || !isSameFile(opened, found))
      throw changedFileError(name, 'another file in its place than the one');
    let last: Uint8Array | undefined;
    let size = 0;
    for (let chunk = await readChunk(handle); chunk; chunk = await readChunk(handle)) {
      if (last) yield last;
      last = chunk;
      size += chunk.length;
      if (size > found.size) throw changedFileError(name, `more than the ${found.size} bytes`);
    }
    if (size < found.size) throw changedFileError(name, `${size} bytes instead of the ${found.size}`);
    for (const version of [await handle.stat(), await fs.promises.stat(path)])
      if (!isSameFile(version, found) || version.ctimeMs !== found.ctimeMs)
        throw changedFileError(name, 'other content than the one');
    if (last) yield last;
  } finally {
    await handle.close();
  }
}

/** @returns `undefined` at the end */
export async function readChunk(handle: Fs.promises.FileHandle): Promise<Uint8Array | undefined> {
  const buffer = new Uint8Array(READ_BYTES);
  const { bytesRead } = await handle.read(buffer, 0, READ_BYTES, null);
  return bytesRead > 0 ? buffer.subarray(0, bytesRead) : undefined;
}

/** On Windows, the device of an open file may be given in another form than that of a path. */
function isSameFile(version: FileVersion, found: FileVersion): boolean {
  return version.ino === found.ino && (version.dev === found.dev || globalThis.process.platform === 'win32');
}
