import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files by their path in the output folder, separated by `/`. */
export type Files = Map<string, string>;

/** Reads all files of a folder; none if it does not exist. */
export async function readFiles(directory: string): Promise<Files> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string): Promise<[string, string]> => [
    relative(directory, path).split(sep).join('/'),
    await readFile(path, 'utf8'),
  ];
  return new Map(await Promise.all(paths.toSorted().map(read)));
}

/** Compares generated files with those on disk. Returns a sentence for each difference. */
export function compareFiles(fresh: Files, written: Files): string[] {
  // Git may have checked out files with Windows line endings.
  const read = (files: Files, name: string): string | undefined =>
    files.get(name)?.replaceAll('\r\n', '\n');
  return [...new Set([...fresh.keys(), ...written.keys()])].toSorted().flatMap((name) => {
    if (!written.has(name)) return [`${name} is missing`];
    if (!fresh.has(name)) return [`${name} is left over`];
    return read(fresh, name) === read(written, name) ? [] : [`${name} differs`];
  });
}
