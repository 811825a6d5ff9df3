import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';
import config, { CLIENT as CLIENT_ROOMS, MOCK as MOCK_ROOMS } from '../../imports.config.ts';

/** A file in each room of the client and of the mock, from top to bottom. */
const CLIENT = `cli/a index instance-client client workflows/index deployments/a namespace options/a
websocket/a call/a validation/a servers/a pagination/a response/a
observability/a request/a uploads/a timing/a transport/a checks errors/a redaction/a lib/a`.split(
  /\s+/,
);
const MOCK =
  `index create-mock temps-mock adapters/a pipeline/a features/resolvers features/users/list features/users/model/a
features/shared/a state/a rows/a contract/a store/a lib/a`.split(/\s+/);

/** A forbidden import for each wall. */
const WALLS: [rule: string, from: string, to: string][] = [
  ['generated-meets-src', 'generated/namespaces/b.gen.ts', 'src/errors/b.ts'],
  ['mock-without-client', 'mock/lib/b.ts', 'src/errors/b.ts'],
  ['mock-without-client', 'mock/lib/c.ts', 'generated/namespaces/c.gen.ts'],
  ['client-without-mock', 'src/errors/c.ts', 'mock/lib/d.ts'],
  ['client-without-mock', 'src/errors/d.ts', 'codegen/d.ts'],
  ['codegen-alone', 'codegen/b.ts', 'src/errors/b.ts'],
  ['codegen-alone', 'codegen/c.ts', 'mock/lib/d.ts'],
  ['cli-on-the-surface', 'src/cli/b.ts', 'src/errors/b.ts'],
  ['workflows-apart', 'src/workflows/deploy/b.ts', 'src/workflows/webhooks/b.ts'],
  ['features-apart', 'mock/features/users/b.ts', 'mock/features/git/b.ts'],
  ['mock-without-node', 'mock/lib/e.ts', 'node:path'],
  ['mock-without-zod', 'mock/lib/f.ts', 'generated/zod/f.gen.ts'],
  ['circle', 'src/errors/e.ts', 'src/errors/f.ts'],
];

const UP = [
  ...upwards('client', CLIENT, (name) => `src/${name}.ts`),
  ...upwards('mock', MOCK, (name) => `mock/${name}.ts`),
];

/** What may be imported: down, and of another feature its model. */
const ALLOWED: [from: string, to: string][] = [
  ['src/call/g.ts', 'src/errors/g.ts'],
  ['src/cli/g.ts', 'src/index.ts'],
  ['src/workflows/deploy/methods.ts', 'src/workflows/deploy/events.ts'],
  ['generated/namespaces/g.gen.ts', 'src/namespace.ts'],
  ['mock/features/users/g.ts', 'mock/features/git/model/g.ts'],
  ['mock/features/users/h.ts', 'mock/rows/git.ts'],
  ['mock/lib/g.ts', 'generated/types.gen.ts'],
];

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** The other half of the circle, which is told once. */
const BACK: [from: string, to: string] = ['src/errors/f.ts', 'src/errors/e.ts'];
const found = await violations([
  ...[...UP, ...WALLS].map(([, from, to]): [string, string] => [from, to]),
  ...ALLOWED,
  BACK,
]);

test('an import up or sideways or in a circle is refused by its rule', () => {
  for (const [rule, from, to] of [...UP, ...WALLS])
    expect
      .soft(found.filter((each) => each.startsWith(rule)))
      .toContain(`${rule}: ${from} → ${to.replace('node:', '')}`);
});

test('an import may go down or to a shared folder', () => {
  for (const [from, to] of ALLOWED)
    expect.soft(found.filter((each) => each.endsWith(`: ${from} → ${to}`))).toEqual([]);
});

test('each rule has a planted import', () => {
  const planted = new Set([...UP, ...WALLS].map(([rule]) => rule));
  expect(new Set(config.forbidden?.map(({ name }) => name))).toEqual(planted);
});

test.each([
  ['src/', CLIENT_ROOMS],
  ['mock/', MOCK_ROOMS],
])('CONTRIBUTING draws the rooms of %s from top to bottom, a line each', (house, rooms) => {
  const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const pictures = Array.from(page.matchAll(/^```\n(.*?)^```$/gms), ([, text = '']) =>
    text.trim().split('\n'),
  );
  const lines = pictures[house === 'src/' ? 0 : 1] ?? [];
  const drawn = lines.map((line) => {
    const [name = ''] = line.split(' ');
    const path = `${house}${name.replace('<namespace>', 'users')}${name.endsWith('/') ? 'a' : ''}`;
    return rooms.findIndex((room) => new RegExp(`^${room}`).test(path));
  });
  expect(drawn).toEqual(rooms.map((_, at) => at));
});

/** In each room but the first, a file that imports the room above it. */
function upwards(
  house: string,
  rooms: string[],
  path: (name: string) => string,
): [string, string, string][] {
  return rooms
    .slice(1)
    .map((room, at) => [`${house}-downwards`, path(room), path(rooms[at] ?? '')]);
}

/**
 * What the rules say of files that import one other file, or a module of Node, and nothing else.
 */
async function violations(imports: [from: string, to: string][]): Promise<string[]> {
  for (const path of imports.flat()) if (!isCore(path)) write(path, 'export type A = 1;\n');
  for (const [from, to] of imports) {
    const path = relative(dirname(from), to);
    const name = isCore(to) ? to : path.startsWith('.') ? path : `./${path}`;
    // Types of these may be imported.
    const isValue = isCore(to) || to.startsWith('generated/zod');
    write(
      from,
      isValue ? `import * as a from '${name}';\nexport const b = a;\n` : typeImport(name),
    );
  }
  const { options, ...ruleSet } = config;
  const { output } = await cruise(['src', 'mock', 'codegen', 'generated'], {
    ...options,
    tsConfig: undefined,
    baseDir: folder,
    ruleSet,
    validate: true,
  });
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
}

function typeImport(name: string): string {
  return `import type { A } from '${name}';\nexport type B = A;\n`;
}

function isCore(path: string): boolean {
  return path.startsWith('node:');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
