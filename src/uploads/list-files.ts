import { loadNodeModule } from '../lib/node-modules.ts';
import type { FileVersion } from './read-file.ts';
import { refusal } from './refusal.ts';

export interface PackedFile extends FileVersion {
  /** The path that it is read from. */
  path: string;
  /** Its path in the archive. */
  name: string;
}

/** The only hidden directory that is part of a site: RFC 8615. */
const WELL_KNOWN = '.well-known';

/**
 * Lists the files of a directory that go into its archive, sorted by name. Leaves out hidden files and directories
 * except `.well-known`: a `.env` or `.git` must not end up on a web server. Follows symbolic links, and refuses those
 * that lead out of the directory.
 */
export async function listFiles(field: string, directory: string, signal?: AbortSignal): Promise<PackedFile[]> {
  const [fs, paths] = await Promise.all([loadNodeModule('node:fs'), loadNodeModule('node:path')]);
  const { readdir, realpath, stat } = fs.promises;
  const root = await realpath(directory);
  const files: PackedFile[] = [];

  const visit = async (folder: string, prefix: string, ancestors: readonly string[]): Promise<void> => {
    signal?.throwIfAborted();
    const found = await readdir(folder).catch((cause: unknown) => {
      throw unreadable(field, prefix || directory, cause);
    });
    const names = found.filter((name) => !name.startsWith('.') || name === WELL_KNOWN);
    for (const name of names.toSorted()) {
      const inside = prefix + name;
      const path = await realpath(paths.join(folder, name)).catch((cause: unknown) => {
        if (!isMissing(cause)) throw unreadable(field, inside, cause);
        const problem = name.includes('\uFFFD') ? 'whose name is not UTF-8' : 'a symbolic link to nothing';
        throw refusal(field, `holds ${inside}, ${problem}`, cause);
      });
      if (path !== root && !path.startsWith(root + paths.sep))
        throw refusal(field, `holds ${inside}, a symbolic link out of the directory, to ${path}`);
      if (ancestors.includes(path))
        throw refusal(field, `holds ${inside}, a symbolic link to a directory that it lies in`);
      const entry = await stat(path).catch((cause: unknown) => {
        throw unreadable(field, inside, cause);
      });
      if (entry.isDirectory()) await visit(path, `${inside}/`, [...ancestors, path]);
      else if (entry.isFile()) {
        const { dev, ino, size, ctimeMs } = entry;
        files.push({ path, name: inside, dev, ino, size, ctimeMs });
      }
    }
  };

  await visit(root, '', [root]);
  return files;
}

function unreadable(field: string, place: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return refusal(field, `holds ${place}, which cannot be read: ${reason}`, cause);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
