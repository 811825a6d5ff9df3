import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readInstanceContract, type ReadContract } from '../../../codegen/src/input/read.ts';
import { readKnownRoutes, parseContract } from '../../../codegen/src/input/read-contract.ts';
import type { Files } from '../../../codegen/src/output/files.ts';
import { generateInstance, strictErrors, workFolder, write } from './compile.ts';

const known = readKnownRoutes();
const folder = workFolder('codegen-foreign');
let read: ReadContract;
let files: Files;

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
  const text = await readFile(new URL('../fixtures/foreign.yaml', import.meta.url), 'utf8');
  const raw = parseContract(text, 'foreign.yaml');
  read = readInstanceContract(raw, known);
  files = await generateInstance(raw, known, true);
  await write(join(folder, 'foreign'), files);
  await writeFile(join(folder, 'use.ts'), USAGE);
}, 60_000);

test.each(['nodenext', 'bundler'] as const)(
  'what other products have in their contracts compiles under every strict flag: %s',
  (resolution) =>
    expect(strictErrors(folder, ['use.ts', 'foreign/schemas.gen.ts'], resolution)).toEqual([]),
  60_000,
);

test('every operation has a method with a name of its own', () => {
  expect(read.notes).toEqual([]);
  const names = read.methods.map(({ namespace, name }) => `${namespace}.${name}`);
  expect([names.length, new Set(names).size]).toEqual([23, 23]);
  for (const { namespace, name } of read.methods) {
    expect.soft(`${namespace}.${name}`).toMatch(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*[A-Za-z]$/);
    for (const each of [namespace, name])
      expect.soft(each === 'then' || each in Object.prototype, each).toBe(false);
  }
  expect(files.get('types.gen.ts')!.match(/^export type \w*\d\b/gm)).toBeNull();
});

test('a response without a schema is read as its status and its type say', () => {
  const types = read.methods.map(({ method, path, format }) => [
    `${method} ${path}`,
    format.responseType,
  ]);
  expect(Object.fromEntries(types)).toMatchObject({
    'GET /live/socket': 'socket',
    'GET /live/events': 'stream',
    'GET /live/rows': 'stream',
    'GET /archive': 'blob',
    'POST /pet/{petId}/uploadImage': 'auto',
    'GET /users/2fa': 'auto',
    'GET /nameless/{a}': 'none',
  });
});

test('a list under the name of the path has its pages, and knows how the objects in its query are sent', () => {
  expect(files.get('namespaces/api-keys.gen.ts')).toContain(
    "items: 'api_keys', isUncounted: true }, { queryStyles: { by: 'form', where: 'json' } });",
  );
});

test('a tag has a file that the index imports, in upper case or lower', async () => {
  for (const tag of ['index', 'Index', 'types', 'zod', 'constructor', 'then']) {
    const operation = {
      operationId: 'list_things',
      tags: [tag],
      responses: { 204: { description: 'Done' } },
    };
    const made = await generateInstance(
      { openapi: '3.1.0', paths: { '/things': { get: operation } } },
      known,
    );
    const imported = made.get('namespaces.gen.ts')!.matchAll(/from '\.\/(namespaces\/.*)\.js'/g);
    const names = Array.from(imported, ([, name]) => `${name}.ts`);
    expect.soft(names, tag).not.toEqual([]);
    expect.soft(names.filter((name) => !made.has(name))).toEqual([]);
  }
});
