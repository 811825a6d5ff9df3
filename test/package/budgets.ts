import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Budget {
  bytes: number;
  measure: 'plain' | 'gzip' | 'folder';
  /** Why it may be this large. A number is raised in the commit that needs it, with its reason. */
  why: string;
}

export const budgets: Record<string, Budget> = {
  'one-call': {
    bytes: 20 * 1024,
    measure: 'gzip',
    why: 'a function that makes one call should start at once on any platform',
  },
  client: {
    bytes: 28 * 1024,
    measure: 'gzip',
    why: '342 methods and every promise about a call; deploys and uploads load on demand',
  },
  main: { bytes: 60 * 1024, measure: 'gzip', why: '342 methods with their documentation' },
  tarball: { bytes: 1024 * 1024, measure: 'plain', why: 'what every CI run downloads' },
  installed: {
    bytes: 6 * 1024 * 1024,
    measure: 'folder',
    why: 'two module formats, types, the mock with the contract in it',
  },
};

/** What it weighs, against what it may. */
export function budget(name: keyof typeof budgets, ...paths: string[]): string {
  const limit = budgets[name];
  if (!limit) throw new Error(`no budget is called ${name}`);
  const bytes = paths.reduce((sum, path) => sum + size(path, limit.measure), 0);
  const said = `${kilobytes(bytes)} of ${kilobytes(limit.bytes)}`;
  if (bytes > limit.bytes) throw new Error(`${said}. The budget is for ${limit.why}`);
  return said;
}

function size(path: string, measure: Budget['measure']): number {
  if (measure === 'gzip') return gzipSync(readFileSync(path)).length;
  if (measure === 'plain') return statSync(path).size;
  return Number(execFileSync('du', ['-sb', path], { encoding: 'utf8' }).split('\t')[0]);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
