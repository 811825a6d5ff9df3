import { readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { entriesOfOthers, isMarked, MARKER, MARKER_TEXT } from './ownership.ts';
import { resolveTarget, targetProblem } from './target.ts';
import { makeTemporary, removeTemporary } from './temporary.ts';

/** How often another run may put its own output there just before ours. */
const MAX_ATTEMPTS = 10;

/**
 * Replaces a folder by these files. They are written beside it first, and take its place when all of them are there: a run
 * that fails leaves the folder as it was.
 */
export async function writeFolder(output: string, files: Files): Promise<void> {
  const target = resolveTarget(output);
  try {
    await replace(target, files, () => resolveTarget(output));
  } catch (error) {
    throw targetProblem(output, error);
  }
}

/** The files with the one that says whose they are. */
export function withMarker(files: Files): Files {
  return new Map([...files, [MARKER, MARKER_TEXT]]);
}

async function replace(target: string, files: Files, check: () => void): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = makeTemporary(dirname(target), `.${basename(target).slice(0, 100)}-new-`);
  // A folder of its own in there: the temporary one is for its owner only, and would stay so.
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

/** Without a wait in between, so that a signal finds either the old folder or the new one. */
function swap(fresh: string, target: string, old: string, check: () => void): void {
  for (let attempt = 1; ; attempt++) {
    // Once more: something may have been put there while we wrote.
    check();
    const isMoved = moveAway(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      // Another run was faster: what it wrote is replaced like any other output.
      if (attempt < MAX_ATTEMPTS && hasCode(error, 'ENOTEMPTY', 'EEXIST')) {
        if (isMoved) removeOurs(old);
        continue;
      }
      if (isMoved) renameSync(old, target);
      throw error;
    }
    if (isMoved) removeOurs(old);
    return;
  }
}

function moveAway(target: string, old: string): boolean {
  try {
    renameSync(target, old);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** A file that came into the folder in its last moment is kept. */
function removeOurs(folder: string): void {
  if (readdirSync(folder).length && (!isMarked(folder) || entriesOfOthers(folder).length))
    throw new Error(`Failed to remove the folder that was replaced: it has files of others. It is kept as ${folder}.`);
  rmSync(folder, { recursive: true, force: true });
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
