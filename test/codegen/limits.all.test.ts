import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSize } from '../../codegen/src/contract/check.ts';
import { cleanContract } from '../../codegen/src/contract/clean.ts';
import { runWorker } from '../../codegen/src/generate/run-worker.ts';
import { readContractFile } from '../../codegen/src/input/read-contract.ts';

function contractOf(operations: number, schemas = 0): never {
  const get = { responses: {} };
  return {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: Object.fromEntries(Array.from({ length: operations }, (_, index) => [`/p${index}`, { get }])),
    components: { schemas: Object.fromEntries(Array.from({ length: schemas }, (_, index) => [`S${index}`, {}])) },
  } as never;
}

test('10,000 operations are taken, and one more is refused', () => {
  expect(() => checkSize(contractOf(10_000))).not.toThrow();
  expect(() => checkSize(contractOf(10_001))).toThrow(
    'Failed to read the contract: it has 10001 operations, and 10000 are the most. Split it.',
  );
});

test('30,000 schemas are taken, and one more is refused', () => {
  expect(() => checkSize(contractOf(1, 30_000))).not.toThrow();
  expect(() => checkSize(contractOf(1, 30_001))).toThrow(
    'Failed to read the contract: it has 30001 schemas, and 30000 are the most. Split it.',
  );
});

function nested(levels: number): object {
  let value = {};
  for (let level = 0; level < levels; level++) value = { items: value };
  return value;
}

test('100 levels are taken, and one more is refused', () => {
  expect(() => cleanContract(nested(100))).not.toThrow();
  expect(() => cleanContract(nested(101))).toThrow(/^Failed to read the contract: it is nested more than 100 levels/);
});

test('three million values are taken, and one more is refused', () => {
  // The object and the list are two of them.
  expect(() => cleanContract({ enum: Array(2_999_998).fill(1) })).not.toThrow();
  expect(() => cleanContract({ enum: Array(2_999_999).fill(1) })).toThrow(
    'Failed to read the contract: it has more than 3000000 values.',
  );
});

test('a name of 1,000 characters is taken, and a longer one is refused', () => {
  expect(() => cleanContract({ properties: { ['n'.repeat(1000)]: {} } })).not.toThrow();
  expect(() => cleanContract({ properties: { ['n'.repeat(1001)]: {} } })).toThrow(
    `Failed to read the contract: it has a name of 1001 characters, "${'n'.repeat(40)}…".`,
  );
});

test('what is longer than 10,000 characters of a description is cut off', () => {
  expect(cleanContract({ description: 'd'.repeat(10_000) })).toEqual({ description: 'd'.repeat(10_000) });
  expect(cleanContract({ description: 'd'.repeat(10_001) })).toEqual({ description: `${'d'.repeat(10_000)}…` });
});

test('a file of more than 64 MB is refused before it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'temps-limits-'));
  const path = join(folder, 'openapi.json');
  try {
    await writeFile(path, '{}');
    await truncate(path, 64 * 1024 * 1024 + 1);
    await expect(readContractFile(path)).rejects.toThrow(/it has 67108865 bytes, and 67108864 are the most/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a contract that takes more memory than it may is refused in one sentence', async () => {
  const input = {
    text: JSON.stringify(contractOf(3000)),
    source: 'large.json',
    output: { zod: true, extension: '.js' },
  };
  await expect(runWorker(input as never, { memory: 40 })).rejects.toThrow(
    'Failed to generate large.json: it takes more than 40 MB of memory. Split the contract.',
  );
}, 60_000);

test('an enum of 120,000 values is generated', async () => {
  const kind = { enum: Array.from({ length: 120_000 }, (_, index) => `v${index}`) };
  const contract = { ...(contractOf(1) as object), components: { schemas: { Kind: kind } } };
  const input = { text: JSON.stringify(contract), source: 'enum.json', output: { zod: false, extension: '.js' } };
  const { files } = await runWorker(input as never);
  expect(files.get('types.gen.ts')).toContain("'v119999'");
}, 60_000);
