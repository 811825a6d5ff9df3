import { hasNodeModules, loadNodeModule } from '../lib/node-modules.ts';
import { refusal } from './refusal.ts';
import type { FilePart, OpenContent } from './types.ts';

/** Opens a file; or a directory, where the part accepts an archive. Reads nothing yet. */
export async function openPath(
  field: string,
  path: string | URL,
  part: FilePart,
  signal?: AbortSignal,
): Promise<OpenContent> {
  if (path instanceof URL && path.protocol !== 'file:')
    throw refusal(field, `must be a file: URL, not ${path.protocol} Fetch it, and give the body of the response`);
  if (!hasNodeModules())
    throw refusal(field, 'is a path, and this runtime has no files: give a Blob, a File or a stream');
  // Loaded here, so that the package can be imported where there is no file system.
  const [{ readFile }, fs, paths, { fileURLToPath }] = await Promise.all([
    import('./read-file.ts'),
    loadNodeModule('node:fs'),
    loadNodeModule('node:path'),
    loadNodeModule('node:url'),
  ]);
  const file = path instanceof URL || path.startsWith('file://') ? fileURLToPath(path) : path;
  const found = await fs.promises.stat(file).catch((cause: unknown) => {
    throw refusal(field, `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  });
  const name = paths.basename(paths.resolve(file));
  if (found.isDirectory()) {
    if (!part.types?.includes('application/gzip')) throw refusal(field, `must be a file, and ${file} is a directory`);
    const { openDirectory } = await import('./directory.ts');
    return openDirectory(field, file, name, signal);
  }
  if (found.isSocket()) throw refusal(field, `must be a file, and ${file} is a socket`);
  if (found.isFile())
    return { name, size: found.size, isReplayable: true, read: () => readFile(fs, file, name, found) };
  // A pipe or a device has no size, and can be read only once.
  const { readPipe } = await import('./read-pipe.ts');
  const isWritten = !found.isFIFO() || IS_INHERITED.test(file);
  return { name, size: undefined, isReplayable: false, read: () => readPipe(fs, file, isWritten) };
}

/** Pipes that somebody opened to write when this process was started: `/dev/stdin`, `<(…)` of a shell. */
const IS_INHERITED = /^\/(dev\/(stdin|fd\/)|proc\/)/;
