import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { generate } from '../../codegen/src/generate/generate.ts';
import { readInstanceContract, type ReadContract } from '../../codegen/src/generate/read.ts';
import type { Files } from '../../codegen/src/output/files.ts';
import { instanceSettings } from '../../codegen/src/generate/settings.ts';
import { splitContract } from '../../codegen/src/generate/pieces/split.ts';
import { readKnownRoutes } from '../../codegen/src/input/own-contract.ts';
import { workFolder, write } from './instance/compile.ts';

const settings = instanceSettings({ zod: true, extension: '.ts' });
const known = readKnownRoutes();
const folder = workFolder('codegen-large');
let read: ReadContract;
let whole: Files;
let pieces: Files;

beforeAll(async () => {
  const raw: unknown = JSON.parse(await readFile('openapi.json', 'utf8'));
  // A part of the SDK's contract stands in for a large one.
  [read] = splitContract(readInstanceContract(raw, known), 120) as [ReadContract];
  whole = await generate(read, settings);
  pieces = await generate(read, settings, { manyMethods: 100, pieceSize: 30 });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function lines(files: Files, path: string): string[] {
  return (files.get(path) ?? '').split('\n').toSorted();
}

test('a contract in pieces has every method once, and no piece lacks a schema that it refers to', () => {
  const parts = splitContract(read, 30);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.flatMap(({ methods }) => methods)).toEqual(read.methods);
  for (const { contract } of parts) {
    const schemas = Object.keys(contract.components?.schemas ?? {});
    const references = JSON.stringify(contract.components?.schemas).matchAll(
      /"\$ref":"#\/components\/schemas\/(\w+)"/g,
    );
    expect(schemas).toEqual(expect.arrayContaining([...references].map(([, name]) => name)));
  }
});

test('a contract in pieces is generated like the whole one, in another order', () => {
  expect([...pieces.keys()].toSorted()).toEqual([...whole.keys()].toSorted());
  for (const path of whole.keys()) expect(lines(pieces, path), path).toEqual(lines(whole, path));
});

test('a schema that several pieces have comes before those that refer to it', async () => {
  const code = pieces.get('zod.gen.ts')!;
  await write(join(folder, 'large'), new Map([['zod.gen.ts', code]]));
  const schemas = (await import(join(folder, 'large/zod.gen.ts'))) as Record<string, ZodType>;
  expect(schemas['zS3Source']!.safeParse({}).success).toBe(false);
});

test('a contract whose schemas all refer to each other stays whole', () => {
  const names = Array.from({ length: 200 }, (_, index) => `Node${String.fromCharCode(65 + (index % 26))}x${index}y`);
  const schemas = Object.fromEntries(
    names.map((name, index) => [
      name,
      { type: 'object', properties: { next: { $ref: `#/components/schemas/${names[(index + 1) % names.length]}` } } },
    ]),
  );
  const paths = Object.fromEntries(names.map((name) => [`/${name}`, { get: responseOf(name) }]));
  const circle = readInstanceContract(contractOf(paths, schemas), known);
  expect(splitContract(circle, 20)).toEqual([circle]);
});

function contractOf(paths: object, schemas: object) {
  return { openapi: '3.1.0', info: { title: 't', version: '1' }, paths, components: { schemas } };
}

function responseOf(schema: string) {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
  return { responses: { 200: { description: 'ok', content } } };
}

function objectOf(count: number, schema: string, more: object = {}) {
  const members = Array.from({ length: count }, (_, index) => [
    `n${index}`,
    { $ref: `#/components/schemas/${schema}` },
  ]);
  return { type: 'object', properties: { ...Object.fromEntries(members), ...more } };
}

test('a schema that refers to itself in ten ways is read at once, with all its dates', () => {
  const schemas = { Node: objectOf(10, 'Node', { created_at: { type: 'string', format: 'date-time' } }) };
  const { methods } = readInstanceContract(contractOf({ '/nodes': { get: responseOf('Node') } }, schemas), known);
  expect(methods[0]?.dates).toBe('created_at n0= n1= n2= n3= n4= n5= n6= n7= n8= n9=');
}, 5000);

/** The last of 18 layers is a list; each of the others is composed of the next one, twice: more would be refused. */
function layer(index: number): object {
  if (index === 17) return { type: 'object', properties: { items: { type: 'array', items: {} } } };
  return { allOf: [1, 2].map(() => ({ $ref: `#/components/schemas/L${index + 1}` })) };
}

test('a schema composed of others in 131,072 ways is read at once', () => {
  const schemas = Object.fromEntries(Array.from({ length: 18 }, (_, index) => [`L${index}`, layer(index)]));
  const page = { name: 'page', in: 'query', schema: { type: 'integer' } };
  const get = { ...responseOf('L0'), parameters: [page] };
  const { methods } = readInstanceContract(contractOf({ '/layers': { get } }, schemas), known);
  expect(methods[0]?.paging).toEqual({ style: 'page', page: 'page', items: 'items' });
}, 5000);
