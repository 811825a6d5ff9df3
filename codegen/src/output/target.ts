import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** The file that says a folder is ours, with the names of the files that we wrote. */
export const MARKER = '.temps-codegen.json';

/**
 * The folder that may be replaced: missing, empty, or written by us and with no other file in it since. Throws for any
 * other, and for those that hold more than the output: the working directory, what it lies in, a repository.
 */
export async function resolveTarget(output: string): Promise<string> {
  if (!output.trim()) throw refusal('""', 'it has no name', 'Give a folder with --output, such as src/temps');
  if (output.includes('\0')) throw refusal(JSON.stringify(output), 'its name has a zero byte', 'Give another');
  const target = realPath(resolve(output));
  const holder = relative(target, realPath(process.cwd()));
  if (!holder.startsWith('..') && !isElsewhere(holder))
    throw refusal(output, 'it is the working directory, or holds it', 'Give a folder below it, such as src/temps');
  if (!existsSync(target)) return target;
  if (!lstatSync(target).isDirectory()) throw refusal(output, 'it is a file', 'Give a folder');
  const entries = readdirSync(target);
  if (!entries.length) return target;
  if (entries.includes('.git')) throw refusal(output, 'it is a Git repository', 'Give a folder below it');
  const ours = await readMarker(target);
  if (!ours)
    throw refusal(
      output,
      `it has files that temps-codegen did not write (${entries.slice(0, 3).join(', ')})`,
      'Give an empty folder',
    );
  const others = otherFiles(target, ours);
  if (others.length)
    throw refusal(
      output,
      `it has files that temps-codegen did not write (${others.slice(0, 3).join(', ')})`,
      'Move them elsewhere',
    );
  return target;
}

/** The path with its symbolic links followed, as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** On another drive, on Windows. */
function isElsewhere(path: string): boolean {
  return resolve(path) === path && path !== '';
}

/** What we wrote there, `undefined` where we did not. */
async function readMarker(target: string): Promise<Set<string> | undefined> {
  try {
    const marker = JSON.parse(await readFile(join(target, MARKER), 'utf8')) as { files?: unknown };
    return Array.isArray(marker.files) ? new Set(marker.files.map(String)) : undefined;
  } catch {
    return undefined;
  }
}

function otherFiles(target: string, ours: ReadonlySet<string>): string[] {
  const entries = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== MARKER && !ours.has(name));
}

function refusal(output: string, reason: string, advice: string): Error {
  return new UsageError(`Failed to write to ${output}: ${reason}. Nothing was changed. ${advice}.`);
}
