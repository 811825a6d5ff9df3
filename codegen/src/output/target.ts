import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { systemCode, systemProblem, UsageError } from '../problems.ts';
import { entriesOfOthers, isMarked } from './ownership.ts';

/**
 * Resolves the output folder. It may be replaced if it is missing, empty, or has the marker and
 * only generated files. Throws for any other folder, and for the working directory, its parents and
 * repositories.
 */
export function resolveTarget(output: string): string {
  if (!output.trim())
    throw refusal('""', 'it has no name', 'Give a folder with --output, such as src/temps');
  try {
    return check(output, realPath(resolve(output)));
  } catch (error) {
    throw targetProblem(output, error);
  }
}

function check(output: string, target: string): string {
  const holder = relative(target, realpathSync(process.cwd()));
  // It is absolute on another drive of Windows.
  if (!holder.startsWith('..') && !isAbsolute(holder))
    throw refusal(
      output,
      'it is the working directory, or holds it',
      'Give a folder below it, such as src/temps',
    );
  if (!existsSync(target)) return target;
  if (!lstatSync(target).isDirectory()) throw refusal(output, 'it is a file', 'Give a folder');
  const entries = readdirSync(target);
  if (!entries.length) return target;
  if (entries.includes('.git'))
    throw refusal(output, 'it is a Git repository', 'Give a folder below it');
  const marked = isMarked(target);
  const others = marked ? entriesOfOthers(target) : entries;
  if (others.length)
    throw refusal(
      output,
      `it has files that temps-codegen did not write (${others.slice(0, 3).join(', ')})`,
      marked ? 'Move them elsewhere' : 'Give an empty folder',
    );
  return target;
}

/** Resolves symbolic links, as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

function refusal(output: string, reason: string, advice: string): Error {
  return new UsageError(`Failed to write to ${output}: ${reason}. Nothing was changed. ${advice}.`);
}

/** Turns a system error about the folder into one sentence. */
export function targetProblem(output: string, error: unknown): unknown {
  if (systemCode(error) === undefined) return error;
  const message = `Failed to write to ${output}: ${systemProblem(error)}. Nothing was changed.`;
  // Another run with the same arguments may succeed.
  return systemCode(error) === 'ENOSPC'
    ? new Error(message, { cause: error })
    : new UsageError(message, { cause: error });
}
