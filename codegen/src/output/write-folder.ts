import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { MARKER, resolveTarget } from './target.ts';

/**
 * Replaces a folder by these files. They are written beside it first, and take its place when all of them are there: a run
 * that fails leaves the folder as it was.
 */
export async function writeFolder(output: string, files: Files): Promise<void> {
  const target = await resolveTarget(output);
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}-new-`));
  // A folder of its own in there: the temporary one is for its owner only, and would stay so.
  const fresh = join(temporary, basename(target));
  try {
    await writeFiles(fresh, withMarker(files));
    // Once more: something may have been put there while we wrote.
    await resolveTarget(output);
    await swap(fresh, target, `${temporary}-old`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The files with the one that says whose they are. */
export function withMarker(files: Files): Files {
  const marker = {
    about: 'Written by temps-codegen, which replaces this folder whole. Keep files of your own elsewhere.',
    files: [...files.keys()].toSorted(),
  };
  return new Map([...files, [MARKER, `${JSON.stringify(marker, null, 2)}\n`]]);
}

async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, code] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), code);
  }
}

async function swap(fresh: string, target: string, old: string): Promise<void> {
  if (!existsSync(target)) return rename(fresh, target);
  await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
