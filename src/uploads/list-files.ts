import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { refusal } from './refusal.ts';

export interface PackedFile {
  /** Where it is read from. */
  path: string;
  /** Where it lies in the archive. */
  name: string;
  size: number;
}

/** The one hidden name that belongs to a site: RFC 8615. */
const WELL_KNOWN = '.well-known';

/**
 * The files below a directory that go into its archive, ordered by name, whatever the file system's order is.
 * Hidden files and directories stay out, but for `.well-known`: a `.env` or `.git` must not end up on a web server.
 * A symbolic link counts as what it points to, and must not lead out of the directory.
 */
export async function listFiles(field: string, directory: string): Promise<PackedFile[]> {
  const root = await realpath(directory);
  const files: PackedFile[] = [];

  const visit = async (place: string, prefix: string, above: readonly string[]): Promise<void> => {
    const names = (await readdir(place)).filter((name) => !name.startsWith('.') || name === WELL_KNOWN);
    for (const name of names.toSorted()) {
      const inside = prefix + name;
      const path = await realpath(join(place, name)).catch((cause: unknown) => {
        throw refusal(field, `holds ${inside}, a symbolic link to nothing`, cause);
      });
      if (path !== root && !path.startsWith(root + sep))
        throw refusal(field, `holds ${inside}, a symbolic link out of the directory, to ${path}`);
      if (above.includes(path)) throw refusal(field, `holds ${inside}, a symbolic link to a directory that it lies in`);
      const found = await stat(path);
      if (found.isDirectory()) await visit(path, `${inside}/`, [...above, path]);
      else if (found.isFile()) files.push({ path, name: inside, size: found.size });
    }
  };

  await visit(root, '', [root]);
  return files;
}
