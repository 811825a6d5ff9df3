import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { refusal } from './refusal.ts';

export interface PackedFile {
  /** The path that it is read from. */
  path: string;
  /** Its path in the archive. */
  name: string;
  size: number;
}

/** The only hidden directory that is part of a site: RFC 8615. */
const WELL_KNOWN = '.well-known';

/**
 * Lists the files of a directory that go into its archive, sorted by name. Leaves out hidden files and directories
 * except `.well-known`: a `.env` or `.git` must not end up on a web server. Follows symbolic links, and refuses those
 * that lead out of the directory.
 */
export async function listFiles(field: string, directory: string): Promise<PackedFile[]> {
  const root = await realpath(directory);
  const files: PackedFile[] = [];

  const visit = async (folder: string, prefix: string, ancestors: readonly string[]): Promise<void> => {
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.') || name === WELL_KNOWN);
    for (const name of names.toSorted()) {
      const inside = prefix + name;
      const path = await realpath(join(folder, name)).catch((cause: unknown) => {
        throw refusal(field, `holds ${inside}, a symbolic link to nothing`, cause);
      });
      if (path !== root && !path.startsWith(root + sep))
        throw refusal(field, `holds ${inside}, a symbolic link out of the directory, to ${path}`);
      if (ancestors.includes(path))
        throw refusal(field, `holds ${inside}, a symbolic link to a directory that it lies in`);
      const found = await stat(path);
      if (found.isDirectory()) await visit(path, `${inside}/`, [...ancestors, path]);
      else if (found.isFile()) files.push({ path, name: inside, size: found.size });
    }
  };

  await visit(root, '', [root]);
  return files;
}
