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

/**
 * Reads the snapshot from a file; `undefined` if the file is optional and does not exist.
 *
 * @throws {UsageError} if it cannot be read
 */
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

/** The file to which the state is saved when the mock ends. */
export interface StateFile {
  /** The path, with symbolic links resolved. */
  readonly path: string;
  /** The path as it was given. */
  readonly name: string;
  /** The file at the start of the mock; `undefined` if it did not exist. */
  readonly before: Stats | undefined;
}

/**
 * Checks at the start, when no state can be lost, that the file can be written.
 *
 * @throws {UsageError} if it cannot
 */
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
 * Writes the file atomically: an interruption leaves the old file as it was. If the file was changed by somebody else,
 * it is kept, and the state is written to another file in the same folder. Returns the path of the file.
 *
 * @throws {UsageError} if it cannot be written
 */
export function writeStateFile(file: StateFile, snapshot: Snapshot): string {
  const unfinished = unfinishedFile(file.path);
  try {
    // The folder existed at the start, but may have been removed since.
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(snapshot), { flag: 'wx' });
    if (file.before) chmodSync(unfinished, file.before.mode);
    if (isUnchanged(file)) {
      renameSync(unfinished, file.path);
      return file.name;
    }
    const alternative = `${file.path}.${process.pid}.json`;
    renameSync(unfinished, alternative);
    return alternative;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // With this code, the file belongs to another process.
    if (code !== 'EEXIST') removeUnfinished(unfinished);
    throw new UsageError(`Failed to write --snapshot ${file.name}, so the state is lost: ${message}.`);
  }
}

/** Also true if the file was removed: then there is nothing to overwrite. */
function isUnchanged({ path, before }: StateFile): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return !now || (now.mtimeMs === before?.mtimeMs && now.size === before.size && now.ino === before.ino);
}

/** Unlike `realpathSync`, also resolves a link to a file that does not exist yet. */
function followLinks(path: string): string {
  const target = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
  return target === undefined ? path : followLinks(resolve(dirname(path), target));
}

/** Cleans up after a failed write, such as on a full disk. Its own errors are ignored: the first error says more. */
function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder may have been removed, too.
  }
}

function unfinishedFile(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
