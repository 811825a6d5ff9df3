import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
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
  let snapshot: Snapshot | null;
  try {
    snapshot = JSON.parse(text) as Snapshot | null;
  } catch (error) {
    throw new UsageError(`Failed to read --snapshot ${path}: it is not JSON: ${(error as Error).message}.`);
  }
  if (snapshot === null) throw new UsageError(`Failed to read --snapshot ${path}: it has null in place of a state.`);
  return snapshot;
}

/** The file of the end, as it was at the start. */
export interface StateFile {
  /** What a link leads to. */
  readonly path: string;
  /** As it was given. */
  readonly name: string;
  /** `undefined` where it was not there. */
  readonly before: Stats | undefined;
}

/** Tries it before there is anything to lose. @throws {UsageError} where the file of the end could not be written */
export function checkStateFile(name: string): StateFile {
  const path = followLinks(name);
  const unfinished = unfinishedFile(path);
  try {
    writeFileSync(unfinished, '');
    rmSync(unfinished);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? `there is no folder ${dirname(path)}. Make it first, or give another path` : message;
    removeUnfinished(unfinished);
    throw new UsageError(`Failed to write --snapshot ${name}: ${reason}.`);
  }
  return { path, name, before: statSync(path, { throwIfNoEntry: false }) };
}

/**
 * In one step: whoever is interrupted keeps the old file. What somebody else has written there meanwhile stays, and the
 * state goes beside it. Returns where it was written.
 *
 * @throws {UsageError}
 */
export function writeStateFile(file: StateFile, snapshot: Snapshot): string {
  const unfinished = unfinishedFile(file.path);
  try {
    // It was there at the start, and may be gone since.
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(snapshot), { flag: 'wx' });
    if (file.before) chmodSync(unfinished, file.before.mode);
    const beside = `${file.path}.${process.pid}.json`;
    const isMine = isUnchanged(file);
    renameSync(unfinished, isMine ? file.path : beside);
    return isMine ? file.name : beside;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // With this code, the file is somebody else's.
    if (code !== 'EEXIST') removeUnfinished(unfinished);
    throw new UsageError(`Failed to write --snapshot ${file.name}, so what became of the state is lost: ${message}.`);
  }
}

/** A file that is gone is nobody's. */
function isUnchanged({ path, before }: StateFile): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return !now || (now.mtimeMs === before?.mtimeMs && now.size === before.size && now.ino === before.ino);
}

/** Also a link to what is not there yet. */
function followLinks(path: string): string {
  const target = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
  return target === undefined ? path : followLinks(resolve(dirname(path), target));
}

/** The disk may be full. The error that is on its way says more than one of this. */
function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder may be gone, too.
  }
}

function unfinishedFile(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
