import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { generate } from '../../codegen/src/generate/generate.ts';
import { readOwnContract } from '../../codegen/src/generate/read.ts';
import { compareFiles } from '../../codegen/src/output/files.ts';
import { writeFolder } from '../../codegen/src/output/write-folder.ts';
import { settings } from '../../openapi-ts.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
function fixture(name: string) {
  return join(root, 'test/codegen/fixtures', name);
}
const output = join(root, 'node_modules/.cache/codegen-test');

function read(name: string): Promise<string> {
  return readFile(join(output, name), 'utf8');
}

async function generated(name: string) {
  const raw: unknown = JSON.parse(await readFile(fixture(name), 'utf8'));
  return generate(readOwnContract(raw), { ...settings, runtime: '../../../src/namespace.ts' });
}

/** The code of all namespaces. */
async function readNamespaces(): Promise<string> {
  const names = await readdir(join(output, 'namespaces'));
  const files = await Promise.all(names.map((name) => read(join('namespaces', name))));
  return files.join('\n');
}

beforeAll(async () => {
  await rm(output, { recursive: true, force: true });
  await writeFolder(output, await generated('quirks.json'));
});

afterAll(() => rm(output, { recursive: true, force: true }));

test('a duplicate operationId does not number a method or a type', async () => {
  const code = `${await readNamespaces()}${await read('types.gen.ts')}`;
  expect(code.match(/\b(export type|export class) \w*\d\b/g)).toBeNull();
});

test('each namespace has a file of its own', async () => {
  expect(await readdir(join(output, 'namespaces'))).toEqual([
    'load-balancer.gen.ts',
    'logs-api.gen.ts',
    'projects.gen.ts',
    'upload.gen.ts',
  ]);
});

test('no line of imports is too long to read', async () => {
  const imports = (await readNamespaces()).split('\n').filter((line) => line.startsWith('import'));
  expect(Math.max(...imports.map((line) => line.length))).toBeLessThanOrEqual(120);
});

test("of hey-api's client, only the serializers are written", async () => {
  const files = await readdir(output, { recursive: true });
  expect(files.filter((name) => /client|core/.test(name)).toSorted()).toEqual([
    'core',
    'core/bodySerializer.gen.ts',
    'core/pathSerializer.gen.ts',
  ]);
});

test('a method is one line of data', async () => {
  const code = await readNamespaces();
  expect(code).toContain(
    "return this._call('POST', '/projects', options, { requiresBody: true, dates: 'created_at,deleted_at' });",
  );
  expect(code).toContain(
    "return this._call('POST', '/upload/{undeclared}', options, { bodyType: 'multipart', files: { file: { required: true } } });",
  );
  expect(code).toContain("return this._call('DELETE', '/projects/{project_id}', options, { responseType: 'none' });");
  expect(code).toContain("{ style: 'cursor', cursor: 'cursor', items: 'blobs', nextCursor: 'next_cursor' }");
});

test('a list is typed with the name of its item', async () => {
  expect(await readNamespaces()).toContain('ListPromise<Project, ListResponse, ThrowOnError>');
});

test('options may be left out only where nothing is required', async () => {
  const code = await readNamespaces();
  expect(code).toMatch(/ list<.*\(options\?: /);
  expect(code).toMatch(/ get<.*\(options: /);
});

test('the description of an error does not end the comment', async () => {
  expect(await readNamespaces()).toContain('@throws {AuthenticationError} 401 No token *\\\\/ given.');
});

test('the types of an operation, and the groups of its parameters, say what they are', async () => {
  const code = await read('types.gen.ts');
  expect(code.match(/(?<!\*\/\n)^export type \w+(Data|Responses?) /gm)).toBeNull();
  expect(code.match(/(?<!\*\/\n)^ {4}(path|query)\??: \{/gm)).toBeNull();
  expect(code).toContain('/** What `projects.get` sends. */\nexport type ');
});

test('a namespace without a tag of ours has the description of its tag', async () => {
  expect(await read('namespaces.gen.ts')).toMatch(
    /Where requests go\.\n.*\n.*`listWebhooksThings`\n.*\n.*get loadBalancer\(\)/,
  );
});

test('nothing is mixed in of the configuration file of the folder that the command runs in', async () => {
  // Here, that is the one of the SDK, which has other schemas.
  for (const name of ['types.gen.ts', 'zod.gen.ts']) expect(await read(name)).not.toContain('S3Source');
});

test('the client does not load zod', async () => {
  const files = await Promise.all(['namespaces.gen.ts', 'operations.gen.ts', 'types.gen.ts'].map(read));
  for (const code of [...files, await readNamespaces()]) expect(code).not.toMatch(/from '(zod|\.\/zod)/);
});

test('zod takes values that an open enum does not know', async () => {
  const { zProject } = (await import(join(output, 'zod.gen.ts'))) as { zProject: ZodType };
  const project = {
    id: 2 ** 40,
    status: 'new',
    created_at: '2026-01-15T12:00:00+01:00',
    deleted_at: null,
    tags: { a: 'b' },
  };
  expect(zProject.parse(project)).toEqual(project);
});

test('a second run writes the same', async () => {
  expect(compareFiles(await generated('quirks.json'), await generated('quirks.json'))).toEqual([]);
});

test('a change by hand is found, with its place', async () => {
  const files = await generated('quirks.json');
  const code = files.get('operations.gen.ts') ?? '';
  const changed = new Map([...files, ['operations.gen.ts', code.replace("'/projects'", "'/project'")]]);
  expect(compareFiles(files, changed)).toEqual(['operations.gen.ts differs from line 7 on']);
});

test('what cannot be generated fails with the reason alone', async () => {
  await expect(generated('empty.json')).rejects.toThrow(/^Failed to read the contract: it has no operations/);
});
