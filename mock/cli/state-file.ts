import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Snapshot } from '../state/snapshot.ts';
import { UsageError } from './usage.ts';

/** What the file has; `undefined` where it is yet to be written. @throws {UsageError} */
export function readStateFile(path: string, isOptional: boolean): Snapshot | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && isOptional) return undefined;
    const reason = code === 'ENOENT' ? 'there is no such file. With --save it is written when the mock ends' : message;
    throw new UsageError(`Failed to read --snapshot ${path}: ${reason}.`);
  }
  try {
    return JSON.parse(text) as Snapshot;
  } catch (error) {
    throw new UsageError(`Failed to read --snapshot ${path}: it is no JSON: ${(error as Error).message}.`);
  }
}

/** Tries it before there is anything to lose. @throws {UsageError} where the file of the end could not be written */
export function checkStateFile(path: string): void {
  const unfinished = unfinishedFile(path);
  try {
    writeFileSync(unfinished, '');
    rmSync(unfinished);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? `there is no folder ${dirname(path)}. Make it first, or give another path` : message;
    throw new UsageError(`Failed to write --snapshot ${path}: ${reason}.`);
  }
}

/** In one step: whoever is interrupted keeps the old file. @throws {UsageError} */
export function writeStateFile(path: string, snapshot: Snapshot): void {
  const unfinished = unfinishedFile(path);
  try {
    // It was there at the start, and may be gone since.
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(snapshot));
    renameSync(unfinished, path);
  } catch (error) {
    throw new UsageError(
      `Failed to write --snapshot ${path}, so what became of the state is lost: ${(error as Error).message}.`,
    );
  }
}

function unfinishedFile(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
