import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  most: number;
  measure: 'plain' | 'gzip' | 'folder' | 'files' | 'bytes';
  /** Why it may be this large. A number is raised in the commit that needs it, with its reason. */
  why: string;
}

export const budgets: Record<string, Budget> = {
  'one-call': {
    most: 36.25 * 1024,
    measure: 'gzip',
    why: 'a function that makes one call should start at once on any platform; it brings both transports, what servers do differently (dates among them, written fast and at any depth), the checks of every option, what a derived client keeps, what keeps secrets out of errors, also those in texts and in the headers of gateways, and lists that can be left at once, know a server that ignores the page or changes the order, by page number or offset, or whose list grows as fast as it is read, and refuse a page before the first; what to do after a change whose response was lost',
  },
  client: {
    most: 46.75 * 1024,
    measure: 'gzip',
    why: '349 methods and every promise about a call on two transports and three servers; what tells the end of a list whatever a server sends, and its items from those that come again or moved, and what JSON would lose of a body; deploys, logs and uploads load on demand',
  },
  main: {
    most: 63.25 * 1024,
    measure: 'gzip',
    why: 'what `import` reads and compiles: 349 methods and two transports, the checks of what JSON would lose of a body, the items of a list that come again or moved, what servers want in other members as data, with line breaks and whole names',
  },
  modules: {
    most: 2,
    measure: 'files',
    why: 'the client and what it loads on demand share one: each takes half a millisecond',
  },
  heap: {
    most: 864 * 1024,
    measure: 'bytes',
    why: 'an app pays for what it calls, not for what there is; a collection more or less moves it by 7 KB either way',
  },
  mock: {
    most: 272 * 1024,
    measure: 'gzip',
    why: '349 operations with their state, a validator and one for where no code may be compiled, a WebSocket server, a page, three kinds of server as they were seen to respond, down to the JSON and the integers that each can read, and the values that their handlers refuse; all of it can be read, so nothing is minified',
  },
  zod: { most: 44 * 1024, measure: 'gzip', why: 'a schema for all that is sent and received, a line for each field' },
  types: { most: 1150 * 1024, measure: 'plain', why: 'what an editor reads: every operation, documented, indented' },
  tarball: {
    most: 2.5 * 1024 * 1024,
    measure: 'plain',
    why: 'what every CI run downloads: the client, the mock, the docs',
  },
  installed: {
    most: 8.5 * 1024 * 1024,
    measure: 'folder',
    why: 'two module formats with line breaks and names, types with comments, the sources, the mock with the contract, the docs',
  },
};

/** What these files weigh, against what they may. */
export function budget(name: keyof typeof budgets, ...paths: string[]): string {
  const { measure } = budgetOf(name);
  if (measure === 'files') return within(name, paths.length);
  return within(
    name,
    paths.reduce((sum, path) => sum + size(path, measure), 0),
  );
}

/** A figure against what it may be. */
export function within(name: keyof typeof budgets, figure: number): string {
  const { most, measure, why } = budgetOf(name);
  const shown = (value: number): string => (measure === 'files' ? String(value) : `${(value / 1024).toFixed(1)} KB`);
  const said = `${shown(figure)} of ${shown(most)}`;
  if (figure > most) throw new Error(`${said}. The budget is for ${why}`);
  return said;
}

function budgetOf(name: string): Budget {
  const found = budgets[name];
  if (!found) throw new Error(`no budget is called ${name}`);
  return found;
}

function size(path: string, measure: Budget['measure']): number {
  if (measure === 'gzip') return gzipSync(readFileSync(path)).length;
  if (measure === 'plain') return statSync(path).size;
  // As npm counts it: the bytes of all files.
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
