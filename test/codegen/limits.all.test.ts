import { expect, test } from 'vitest';
import { cleanContract } from '../../codegen/src/contract/clean.ts';
import { runWorker } from '../../codegen/src/generate/run-worker.ts';

function contractOf(operations: number, schemas: Record<string, object> = {}) {
  const get = { responses: {} };
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [`/p${index}`, { get }]),
  );
  return {
    openapi: '3.1.0' as const,
    info: { title: 't', version: '1' },
    paths,
    components: { schemas },
  };
}

function nested(levels: number): object {
  let value = {};
  for (let level = 0; level < levels; level++) value = { items: value };
  return value;
}

test('a contract may be as deep as its limit, and one more is refused', () => {
  expect(() => cleanContract(nested(100))).not.toThrow();
  expect(() => cleanContract(nested(101))).toThrow(
    'Failed to read the contract: it is nested more than 100 levels',
  );
});

test('a contract that takes more memory than it may is refused in one sentence', async () => {
  const output = { zod: true, extension: '.js' } as const;
  const input = {
    bytes: Buffer.from(JSON.stringify(contractOf(3000))),
    source: 'large.json',
    output,
  };
  await expect(runWorker(input, { memory: 40 })).rejects.toThrow(
    'Failed to generate large.json: it takes more than 40 MB of memory. Split the contract.',
  );
}, 60_000);

test('an enum of 120,000 values is generated', async () => {
  const Kind = { enum: Array.from({ length: 120_000 }, (_, index) => `v${index}`) };
  const output = { zod: false, extension: '.js' } as const;
  const { files } = await runWorker({
    bytes: Buffer.from(JSON.stringify(contractOf(1, { Kind }))),
    source: 'enum.json',
    output,
  });
  expect(files.get('types.gen.ts')).toContain("'v119999'");
}, 60_000);
