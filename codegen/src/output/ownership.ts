import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The file that marks a folder as generated. */
export const MARKER = '.temps-codegen.json';

const MARK = 'Written by temps-codegen';

/** Always the same text, so that merges never conflict. */
export const MARKER_TEXT = `${JSON.stringify({ about: `${MARK}, which replaces this folder whole. Keep files of your own elsewhere.` }, null, 2)}\n`;

/** Names of generated files, and of the subfolders. */
const NAMES = /^(?:index\.ts|(?:(?:core|namespaces)\/)?[\w-]+\.gen\.ts)$/;
const FOLDERS = /^(?:core|namespaces)$/;

/**
 * The first line of a generated file. Still found after a formatter, with Windows line endings, or
 * below a license header. A file without it belongs to the user.
 */
const HEADER =
  /^[\uFEFF\s]*(?:\/\/|\/?\*+)\s*Made by (?:temps-codegen|`npm run generate`)\. Do not edit/m;

/** How far into a file to look for the header. */
const HEADER_BYTES = 4096;

export function isMarked(folder: string): boolean {
  try {
    return readStart(join(folder, MARKER)).includes(MARK);
  } catch {
    return false;
  }
}

/**
 * Entries of a generated folder that were not generated: files without the header, links, other
 * folders.
 */
export function entriesOfOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      entry,
      name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .filter(({ entry, name }) =>
      entry.isDirectory() ? !FOLDERS.test(name) : !entry.isFile() || !isOurs(folder, name),
    )
    .map(({ name }) => name);
}

function isOurs(folder: string, name: string): boolean {
  if (name === MARKER) return isMarked(folder);
  return NAMES.test(name) && HEADER.test(readStart(join(folder, name)));
}

function readStart(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
