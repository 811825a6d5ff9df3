import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInstanceContract } from '../../../codegen/src/generate/read.ts';
import { summarise } from '../../../codegen/src/generate/summary.ts';
import { readKnownRoutes } from '../../../codegen/src/input/own-contract.ts';
import { main } from '../../../codegen/src/cli/main.ts';

let folder: string;
const file = (name: string): string => join(folder, name);

/** What must be there, as it was, whatever the command was asked to do. */
const KEPT = ['file', 'mine/notes.md', 'repository/.git/HEAD', 'ours/added-by-hand.md'];

const ok = { responses: { 200: { description: 'ok' } } };
const CONTRACT = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  tags: [{ name: 'things' }],
  paths: {
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: 'get_thing', tags: ['things'], ...ok },
      put: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: {
          200: { description: 'ok', content: { 'application/json': { schema: { type: 'array', items: {} } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: { type: 'object', properties: { name: { enum: ['a'] }, self: { $ref: '#/components/schemas/Thing' } } },
    },
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-fuzz-'));
  for (const path of KEPT) {
    await mkdir(file(join(path, '..')), { recursive: true });
    await writeFile(file(path), path);
  }
  await writeFile(file('ours/.temps-codegen.json'), '{"files":["index.ts"]}');
  await symlink(process.cwd(), file('link'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command, and says what it must not do. */
async function run(args: string[]): Promise<void> {
  let err = '';
  const code = await main(args, { env: {}, out: () => {}, err: (text) => (err += text) });
  // A problem is one sentence, or two; what `--check` finds is a list. Never a stack.
  expect(err).not.toMatch(/^ +at /m);
  if (code !== 0) expect(err).toMatch(/^(Failed to [^\n]+\.|\S+ is not what the contract makes of it\.[^]*)\n$/);
  for (const path of KEPT) expect(await readFile(file(path), 'utf8')).toBe(path);
}

let count = 0;

async function runOn(text: string): Promise<void> {
  const input = file(`input-${++count}`);
  await writeFile(input, text);
  await run(['--input', input, '--output', file(`out-${count}`), '--zod']);
}

/** A contract with some of its values replaced by any other. */
function damaged(value: unknown, any: fc.Arbitrary<unknown>, chance: number): fc.Arbitrary<unknown> {
  const inner = Array.isArray(value)
    ? fc.tuple(...value.map((each) => damaged(each, any, chance)))
    : typeof value === 'object' && value !== null
      ? fc.record(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, damaged(each, any, chance)])))
      : fc.constant(value);
  return fc.oneof({ weight: chance, arbitrary: inner }, { weight: 1, arbitrary: any });
}

const known = readKnownRoutes();
const anyContract = damaged(CONTRACT, anything(), 25);

function anything(): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    '',
    '__proto__',
    [],
    {},
    [[]],
    { $ref: '#' },
    { $ref: '#/paths' },
  );
  return fc.oneof(odd, fc.jsonValue({ maxDepth: 2 }));
}

test('a contract with anything in any place is read, or refused', () => {
  fc.assert(
    fc.property(anyContract, (value) => {
      try {
        summarise(readInstanceContract(value, known), known);
      } catch (error) {
        // Nothing but what the reader says on purpose: no TypeError of a value that it did not expect.
        expect(error).toHaveProperty('message', expect.stringMatching(/^Failed to read /));
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a contract with anything in any place is generated, or refused in one sentence', async () => {
  await fc.assert(
    fc.asyncProperty(anyContract, (value) => runOn(JSON.stringify(value))),
    { numRuns: 4 },
  );
}, 240_000);

test('JSON and YAML that are damaged anywhere are read, or refused in one sentence', async () => {
  const yaml = await readFile(new URL('../fixtures/foreign.yaml', import.meta.url), 'utf8');
  const cut = fc.record({
    text: fc.constantFrom(JSON.stringify(CONTRACT), yaml),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    other: fc.oneof(
      fc.constantFrom('{', '}', '"', '\0', '&a *a', '<<: *pet', '- ', '\t', '!!js/function "x"'),
      fc.string(),
    ),
  });
  await fc.assert(
    fc.asyncProperty(cut, ({ text, at, length, other }) => {
      const start = Math.floor(at * text.length);
      return runOn(text.slice(0, start) + other + text.slice(start + length));
    }),
    { numRuns: 4 },
  );
}, 240_000);

test('whatever the flags and the output folder are, no file of others is touched', async () => {
  const outputs = fc.constantFrom(
    ...['', ' ', '.', '..', '../..', '/', 'test/..', './', '\0', 'a\0b', '/dev/null', '/proc/self', '-'],
    ...['file', 'file/below', 'mine', 'repository', 'repository/.git', 'ours', 'link', 'link/..', '.'].map(
      (name) => `@${name}`,
    ),
  );
  const flags = fc.subarray([
    '--zod',
    '--check',
    '--json',
    '--import-extension=ts',
    '--import-extension=',
    '--nonsense',
    '--',
    'diff',
    'x',
  ]);
  const inputs = fc.constantFrom('package.json', 'README.md', 'no-such-file', '.', '', '\0', 'openapi.json\0');
  await fc.assert(
    fc.asyncProperty(outputs, flags, inputs, (output, given, input) =>
      run(['--input', input, '--output', output.startsWith('@') ? file(output.slice(1)) : output, ...given]),
    ),
    { numRuns: 15 },
  );
}, 240_000);
