import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { MARKER, MARKER_TEXT } from './ownership.ts';
import { resolveTarget, targetProblem } from './target.ts';
import { makeTemporary, removeTemporary } from './temporary.ts';

/**
 * Replaces a folder with these files. They are written next to it first, then swapped in, so that a
 * failed run leaves the folder as it was.
 */
export async function writeFolder(output: string, files: Files): Promise<void> {
  const target = resolveTarget(output);
  try {
    await replace(target, files, () => resolveTarget(output));
  } catch (error) {
    throw targetProblem(output, error);
  }
}

/** Adds the marker to the files. */
export function withMarker(files: Files): Files {
  return new Map([...files, [MARKER, MARKER_TEXT]]);
}

async function replace(target: string, files: Files, check: () => void): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = makeTemporary(dirname(target), `.${basename(target).slice(0, 100)}-new-`);
  // A subfolder, since the permissions of the temporary folder allow only its owner.
  const fresh = join(temporary, 'fresh');
  try {
    await writeFiles(fresh, withMarker(files));
    swap(fresh, target, `${temporary}-old`, check);
  } finally {
    removeTemporary(temporary);
  }
}

async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, code] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), code);
  }
}

/** Synchronous, so that a signal finds either the old folder or the new one. */
function swap(fresh: string, target: string, old: string, check: () => void): void {
  // Checked again, since the folder may have changed meanwhile.
  check();
  const isReplaced = existsSync(target);
  if (isReplaced) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (isReplaced) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
