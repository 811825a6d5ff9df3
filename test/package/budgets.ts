import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  most: number;
  measure: 'plain' | 'gzip' | 'folder' | 'files' | 'bytes';
  /** Why it may be this large. */
  why: string;
}

/**
 * Round figures with a tenth of room. A number is raised in the commit that needs it, with its
 * reason.
 */
export const budgets = {
  'one-call': {
    most: 27 * 1024,
    measure: 'gzip',
    why: 'a function that makes one call should start at once on any platform; it brings both transports, lists, errors and what servers do differently',
  },
  client: {
    most: 37 * 1024,
    measure: 'gzip',
    why: '349 methods and every promise about a call; deploys, logs and uploads load on demand',
  },
  main: {
    most: 50 * 1024,
    measure: 'gzip',
    why: 'what `import` reads and compiles, with line breaks and whole names',
  },
  modules: {
    most: 1,
    measure: 'files',
    why: 'each takes half a millisecond, so what is loaded on demand imports from the main entry',
  },
  heap: {
    most: 780 * 1024,
    measure: 'bytes',
    why: 'an app pays for what it calls, not for what there is',
  },
  mock: {
    most: 156 * 1024,
    measure: 'gzip',
    why: '349 operations with their state and a validator; a server and its page load on demand',
  },
  zod: {
    most: 48 * 1024,
    measure: 'gzip',
    why: 'a schema for all that is sent and received, a line for each field',
  },
  types: {
    most: 1150 * 1024,
    measure: 'plain',
    why: 'what an editor reads: every operation, documented, indented',
  },
  tarball: {
    most: 1.15 * 1024 * 1024,
    measure: 'plain',
    why: 'what every CI run downloads: the client, the mock, the docs',
  },
  installed: {
    most: 6 * 1024 * 1024,
    measure: 'folder',
    why: 'two module formats with line breaks and names, types with comments, the mock with the contract, the docs',
  },
} satisfies Record<string, Budget>;

/** What these files weigh, against what they may. */
export function budget(name: keyof typeof budgets, ...paths: string[]): string {
  const { measure } = budgets[name];
  if (measure === 'files') return within(name, paths.length);
  return within(
    name,
    paths.reduce((sum, path) => sum + size(path, measure), 0),
  );
}

/** A figure against what it may be. */
export function within(name: keyof typeof budgets, figure: number): string {
  const { most, measure, why }: Budget = budgets[name];
  const shown = (value: number): string =>
    measure === 'files' ? String(value) : `${(value / 1024).toFixed(1)} KB`;
  const said = `${shown(figure)} of ${shown(most)}`;
  if (figure > most) throw new Error(`${said}. The budget is for ${why}`);
  return said;
}

function size(path: string, measure: Budget['measure']): number {
  if (measure === 'gzip') return gzipSync(readFileSync(path)).length;
  if (measure === 'plain') return statSync(path).size;
  // As npm counts it: the bytes of all files.
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
}
