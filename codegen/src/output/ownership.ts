import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The file that says a folder is ours. */
export const MARKER = '.temps-codegen.json';

const MARK = 'Written by temps-codegen';

/** Always the same, so that no merge has it in conflict. */
export const MARKER_TEXT = `${JSON.stringify({ about: `${MARK}, which replaces this folder whole. Keep files of your own elsewhere.` }, null, 2)}\n`;

/** What we call files, and the only folder in ours. */
const NAMES = /^(?:index\.ts|(?:namespaces\/)?[\w-]+\.gen\.ts)$/;
const FOLDER = 'namespaces';

/**
 * The first line of a file that we wrote. A formatter, line ends of Windows, and a licence put above it leave it as it is; who
 * takes it away has made the file theirs.
 */
const HEADER = /^[\uFEFF\s]*(?:\/\/|\/?\*+)\s*Made by (?:temps-codegen|`npm run generate`)\. Do not edit/m;

/** How far into a file its header may stand. */
const HEADER_BYTES = 4096;

export function isMarked(folder: string): boolean {
  try {
    return startOf(join(folder, MARKER)).includes(MARK);
  } catch {
    return false;
  }
}

/** What we did not write in a folder that has our marker: files without our header, links, other folders. */
export function entriesOfOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .filter(({ entry, name }) => (entry.isDirectory() ? name !== FOLDER : !entry.isFile() || !isOurs(folder, name)))
    .map(({ name }) => name);
}

function isOurs(folder: string, name: string): boolean {
  if (name === MARKER) return isMarked(folder);
  return NAMES.test(name) && HEADER.test(startOf(join(folder, name)));
}

function startOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
