import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInstanceContract, type ReadContract } from '../../../codegen/src/generate/read.ts';
import { readKnownRoutes, parseContract } from '../../../codegen/src/input/read-contract.ts';
import { generateInstance, strictErrors, workFolder, write } from './compile.ts';

const known = readKnownRoutes();
const folder = workFolder('codegen-foreign');
let raw: unknown;
let read: ReadContract;
let types: string;
let apiKeys: string;

/** What an app writes against it. */
const USAGE = `import { TempsClient } from './foreign/index.js';
declare const temps: TempsClient;
export async function use(): Promise<void> {
  const { data } = await temps.pet.update({ body: { name: 'Rex', photoUrls: [] } });
  void data.owner;
  void temps.apiKeys.listApiKeys({ query: { by: { owner: 'Ada' }, where: { any: [[1]] } } });
  for await (const line of temps.live.getSocket()) void line.length;
}
`;

beforeAll(async () => {
  raw = parseContract(await readFile(new URL('../fixtures/foreign.yaml', import.meta.url), 'utf8'), 'foreign.yaml');
  read = readInstanceContract(raw, known);
  const files = await generateInstance(raw, known, true);
  types = files.get('types.gen.ts')!;
  apiKeys = files.get('namespaces/api-keys.gen.ts')!;
  await write(join(folder, 'foreign'), files);
  await writeFile(join(folder, 'use.ts'), USAGE);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function methodOf(method: string, path: string) {
  return read.methods.find((each) => each.method === method && each.path === path);
}

test.each(['nodenext', 'bundler'] as const)(
  'what other products have in their contracts compiles under every strict flag: %s',
  (resolution) => expect(strictErrors(folder, ['use.ts', 'foreign/schemas.gen.ts'], resolution)).toEqual([]),
  60_000,
);

test('every operation has a method, each of another name', () => {
  const names = read.methods.map(({ namespace, name }) => `${namespace}.${name}`);
  expect(read.notes).toEqual(
    [1, 2].map(
      (number) =>
        `Parameter ${number} of GET /v1/objects is left out: its name is that of a member that every object inherits.`,
    ),
  );
  expect(names).toHaveLength(24);
  expect(new Set(names).size).toBe(names.length);
});

test('no name of a method ends in a number, and none is what an object or a promise has', () => {
  for (const { namespace, name } of read.methods) {
    expect(`${namespace}.${name}`).toMatch(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*[A-Za-z]$/);
    for (const each of [namespace, name]) expect(each === 'then' || each in Object.prototype).toBe(false);
  }
});

test('no name of a type ends in a number', () => {
  expect(types.match(/^export type \w*\d\b/gm)).toBeNull();
});

test.each([
  ['GET', '/live/socket', 'socket'],
  ['GET', '/live/events', 'stream'],
  ['GET', '/live/rows', 'stream'],
  ['GET', '/archive', 'blob'],
  ['POST', '/pet/{petId}/uploadImage', 'auto'],
  ['GET', '/users/2fa', 'auto'],
  ['GET', '/nameless/{a}', 'none'],
])('the response of %s %s is read as %s', (method, path, responseType) => {
  expect(methodOf(method, path)?.format.responseType).toBe(responseType);
});

test('a file that is a body whole is sent as it is', () => {
  expect(methodOf('POST', '/pet/{petId}/uploadImage')?.format.bodyType).toBe('binary');
});

test('a list under the name of the path has its pages', () => {
  expect(methodOf('GET', '/api_keys')?.paging).toMatchObject({ style: 'page', items: 'api_keys' });
});

test('a list knows how the objects in its query are sent', () => {
  expect(apiKeys).toContain("items: 'api_keys' }, undefined, undefined, { by: 'form', where: 'json' });");
});

test.each(['index', 'Index', 'types', 'zod', 'constructor', 'then'])(
  'a tag %s has a file that the index imports, in upper case or lower',
  async (tag) => {
    const operation = { operationId: 'list_things', tags: [tag], responses: { 204: { description: 'Done' } } };
    const info = { title: 'Tags', version: '1' };
    const files = await generateInstance({ openapi: '3.1.0', info, paths: { '/things': { get: operation } } }, known);
    const imported = files.get('namespaces.gen.ts')!.matchAll(/from '\.\/(namespaces\/.*)\.js'/g);
    const names = Array.from(imported, ([, name]) => `${name}.ts`);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !files.has(name))).toEqual([]);
  },
);
