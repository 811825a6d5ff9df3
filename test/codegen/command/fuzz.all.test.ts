import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runWorker } from '../../../codegen/src/generate/run-worker.ts';
import { parseContract } from '../../../codegen/src/input/read-contract.ts';
import { outcome } from '../../support/outcome.ts';
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
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { type: 'array', items: {} } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: { name: { enum: ['a'] }, self: { $ref: '#/components/schemas/Thing' } },
      },
    },
  },
};

/** A contract with some of its values replaced by any other. */
function damaged(
  value: unknown,
  other: fc.Arbitrary<unknown>,
  chance: number,
): fc.Arbitrary<unknown> {
  const inner = Array.isArray(value)
    ? fc.tuple(...value.map((each) => damaged(each, other, chance)))
    : typeof value === 'object' && value !== null
      ? fc.record(
          Object.fromEntries(
            Object.entries(value).map(([key, each]) => [key, damaged(each, other, chance)]),
          ),
        )
      : fc.constant(value);
  return fc.oneof({ weight: chance, arbitrary: inner }, { weight: 1, arbitrary: other });
}

const anyContract = damaged(CONTRACT, anything(), 25);

function anything(): fc.Arbitrary<unknown> {
  const references = ['#', '#/paths'].map(($ref) => ({ $ref }));
  return fc.oneof(
    fc.constantFrom<unknown>('__proto__', {}, ...references),
    fc.jsonValue({ maxDepth: 2 }),
  );
}

const output = { zod: true, extension: '.js' } as const;
const none = () => 'none';
const read = (value: unknown) =>
  outcome(runWorker({ bytes: Buffer.from(JSON.stringify(value)), source: 'it' }), none);
const generate = (value: unknown) =>
  outcome(runWorker({ bytes: Buffer.from(JSON.stringify(value)), source: 'it', output }), none);

test('a contract with anything in any place is read and generated, or refused in one sentence', async () => {
  expect(await generate(CONTRACT)).toBe('none');
  for (const [run, numRuns] of [
    [read, 20],
    [generate, 4],
  ] as const)
    await fc.assert(
      fc.asyncProperty(anyContract, async (value) => {
        expect(await run(value)).toMatch(/^Failed to [^\n]+\.$|^none$/);
      }),
      { numRuns },
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
  await fc.assert(
    fc.asyncProperty(cut, async ({ text, at, length, other }) => {
      const start = Math.floor(at * text.length);
      const damagedText = text.slice(0, start) + other + text.slice(start + length);
      const parsed = Promise.resolve().then(() => parseContract(damagedText, 'it'));
      expect(await outcome(parsed, none)).toMatch(/^Failed to read [^\n]+\.$|^none$/);
    }),
    { numRuns: runs(200) },
  );
}, 240_000);
