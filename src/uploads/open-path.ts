import { refusal } from './refusal.ts';
import { readStream } from './stream.ts';
import type { FilePart, OpenContent, Reading } from './types.ts';

/** Larger pieces are garbage for longer: with four times as much, an upload takes half as much memory again. */
const READ_BYTES = 64 * 1024;

/** Opens a file; or a directory, where the part accepts an archive. Reads nothing yet. */
export async function openPath(field: string, path: string | URL, part: FilePart): Promise<OpenContent> {
  // Loaded here, so that the package can be imported where there is no file system.
  const [{ createReadStream }, { stat }, paths, { fileURLToPath }] = await Promise.all([
    import('node:fs'),
    import('node:fs/promises'),
    import('node:path'),
    import('node:url'),
  ]);
  const file = path instanceof URL ? fileURLToPath(path) : path;
  const found = await stat(file).catch((cause: unknown) => {
    throw refusal(field, `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  });
  const name = paths.basename(paths.resolve(file));
  if (found.isDirectory()) {
    if (!part.types?.includes('application/gzip')) throw refusal(field, `must be a file, and ${file} is a directory`);
    const { openDirectory } = await import('./directory.ts');
    return openDirectory(field, file, name);
  }
  const read = (): Reading => readStream(createReadStream(file, { highWaterMark: READ_BYTES }));
  // A pipe or a device has no size, and can be read only once.
  return found.isFile()
    ? { name, size: found.size, isReplayable: true, read }
    : { name, size: undefined, isReplayable: false, read };
}
