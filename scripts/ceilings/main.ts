/**
 * What a reader of the code carries. The rules on functions and classes fail the check. The sums of
 * tokens are printed by room, with the change since the last tag, and fail nothing: a mend of one
 * line must pass (docs/decisions/0016). A rule that makes the code worse is no rule: say so, and
 * change it here.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { measure } from './measure.ts';

const MAX_BRANCHES = 15;
const MAX_LINES = 80;
/** Variables of a function that functions inside it change. */
const MAX_CHANGED_INSIDE = 2;
const MAX_PRIVATE_FIELDS = 6;

const files = globSync('{src,mock}/**/*.ts').map((path) => ({
  path: path.replaceAll('\\', '/'),
  figures: measure(readFileSync(path, 'utf8')),
}));

const ruled = files.filter(({ path }) => path.startsWith('src/'));
const ofFunctions = ruled.flatMap(({ path, figures }) =>
  figures.functions.flatMap(({ name, branches, lines, changedInside }) => [
    above(`${path} ${name}`, 'branches', branches, MAX_BRANCHES),
    above(`${path} ${name}`, 'lines', lines, MAX_LINES),
    above(`${path} ${name}`, 'variables changed inside', changedInside, MAX_CHANGED_INSIDE),
  ]),
);
const ofClasses = ruled.flatMap(({ path, figures }) =>
  figures.classes.map(({ name, privateFields }) =>
    above(`${path} ${name}`, 'private fields', privateFields, MAX_PRIVATE_FIELDS),
  ),
);
const problems = [...ofFunctions, ...ofClasses].filter((problem) => problem !== undefined);
process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
if (problems.length > 0) process.exitCode = 1;

const tag = lastTag();
const before = tag === undefined ? undefined : tokensByRoom(filesOf(tag));
const now = tokensByRoom(files.map(({ path, figures }) => ({ path, tokens: figures.tokens })));
process.stdout.write(
  `Tokens by room${tag === undefined ? '' : `, and the change since ${tag}`}:\n`,
);
for (const room of new Set([...now.keys(), ...(before?.keys() ?? [])])) {
  const tokens = now.get(room) ?? 0;
  const change = before && tokens - (before.get(room) ?? 0);
  process.stdout.write(
    `${String(tokens).padStart(8)}  ${room}${change ? ` (${signed(change)})` : ''}\n`,
  );
}

function above(place: string, unit: string, count: number, max: number): string | undefined {
  return count > max ? `${place} has ${count} ${unit}, more than ${max}` : undefined;
}

/** A sum for each folder of `src/`, for the files beside them, for all of `src/` and for `mock/`. */
function tokensByRoom(counted: { path: string; tokens: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (room: string, tokens: number): unknown =>
    sums.set(room, (sums.get(room) ?? 0) + tokens);
  for (const { path, tokens } of counted.toSorted((a, b) => a.path.localeCompare(b.path))) {
    const [top = '', folder = '', file] = path.split('/');
    if (top === 'src') add(file === undefined ? 'src/*.ts' : `src/${folder}/`, tokens);
    if (top === 'mock') add('mock/', tokens);
    else if (folder !== 'cli') add('src/ without cli/', tokens);
  }
  return sums;
}

function lastTag(): string | undefined {
  try {
    return git('describe', '--tags', '--abbrev=0', '--match', 'v*').trim();
  } catch {
    return undefined; // A clone without tags, or before the first release.
  }
}

function filesOf(commit: string): { path: string; tokens: number }[] {
  const paths = git('ls-tree', '-r', '--name-only', commit, '--', 'src', 'mock').split('\n');
  return paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, tokens: measure(git('show', `${commit}:${path}`)).tokens }));
}

function git(...given: string[]): string {
  return execFileSync('git', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}
