import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readInstanceContract, summarise } from '../../../codegen/src/generate/read.ts';
import { runWorker } from '../../../codegen/src/generate/run-worker.ts';
import { parseContract, readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { runs } from '../../support/runs.ts';

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

/** A contract with some of its values replaced by any other. */
function damaged(value: unknown, other: fc.Arbitrary<unknown>, chance: number): fc.Arbitrary<unknown> {
  const inner = Array.isArray(value)
    ? fc.tuple(...value.map((each) => damaged(each, other, chance)))
    : typeof value === 'object' && value !== null
      ? fc.record(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, damaged(each, other, chance)])))
      : fc.constant(value);
  return fc.oneof({ weight: chance, arbitrary: inner }, { weight: 1, arbitrary: other });
}

const known = readKnownRoutes();
const anyContract = damaged(CONTRACT, anything(), 25);

function anything(): fc.Arbitrary<unknown> {
  const references = ['#', '#/paths'].map(($ref) => ({ $ref }));
  return fc.oneof(fc.constantFrom<unknown>('__proto__', {}, ...references), fc.jsonValue({ maxDepth: 2 }));
}

function problemOf(read: () => unknown): string {
  try {
    summarise(readInstanceContract(read(), known), known);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('a contract with anything in any place is read, or refused', () => {
  fc.assert(
    // Nothing but what the reader says on purpose: no TypeError of a value that it did not expect.
    fc.property(anyContract, (value) => {
      expect(problemOf(() => value)).toMatch(/^Failed to read |^none$/);
    }),
    { numRuns: runs(200) },
  );
}, 60_000);

const work = async (value: unknown): Promise<string> => {
  const output = { zod: true, extension: '.js' } as const;
  const made = await runWorker({ text: JSON.stringify(value), source: 'it', output }).catch((error: Error) => error);
  return made instanceof Error ? made.message : 'none';
};

test('a contract with anything in any place is generated, or refused in one sentence', async () => {
  expect(await work(CONTRACT)).toBe('none');
  await fc.assert(
    fc.asyncProperty(anyContract, async (value) => {
      expect(await work(value)).toMatch(/^Failed to [^\n]+\.$|^none$/);
    }),
    { numRuns: 4 },
  );
}, 240_000);

test('JSON and YAML that are damaged anywhere are read, or refused in one sentence', async () => {
  const yaml = await readFile(new URL('../fixtures/foreign.yaml', import.meta.url), 'utf8');
  const others = ['{', '}', '"', '\0', '&a *a', '<<: *pet', '- ', '\t', '!!js/function "x"'];
  const cut = fc.record({
    text: fc.constantFrom(JSON.stringify(CONTRACT), yaml),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    other: fc.oneof(fc.constantFrom(...others), fc.string()),
  });
  fc.assert(
    fc.property(cut, ({ text, at, length, other }) => {
      const start = Math.floor(at * text.length);
      const damagedText = text.slice(0, start) + other + text.slice(start + length);
      expect(problemOf(() => parseContract(damagedText, 'it'))).toMatch(/^Failed to read [^\n]+\.$|^none$/);
    }),
    { numRuns: runs(200) },
  );
}, 240_000);
