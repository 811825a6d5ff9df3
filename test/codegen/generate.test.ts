import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { beforeAll, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { configure } from '../../codegen/src/generate/configure.ts';
import { generate } from '../../codegen/src/generate/generate.ts';
import { readOwnContract, type ReadContract } from '../../codegen/src/input/read.ts';
import { parseContract } from '../../codegen/src/input/read-contract.ts';
import { compareFiles, type Files } from '../../codegen/src/output/files.ts';
import { settings } from '../../openapi-ts.config.ts';
import { workFolder } from './instance/compile.ts';

async function readQuirks(): Promise<ReadContract> {
  const text = await readFile(join(import.meta.dirname, 'fixtures/quirks.yaml'), 'utf8');
  return readOwnContract(parseContract(text, 'quirks.yaml'));
}

async function generated(needsEachPass = false): Promise<Files> {
  return generate(await readQuirks(), { ...settings, needsEachPass });
}

const folder = workFolder('codegen-zod');
let files: Files;
/** The code of all namespaces. */
let namespaces: string;
let types: string;

beforeAll(async () => {
  files = await generated();
  namespaces = [...files]
    .flatMap(([path, code]) => (path.startsWith('namespaces/') ? [code] : []))
    .join('\n');
  types = files.get('types.gen.ts') ?? '';
});

test('each namespace has a file of its own, and nothing is there of the client of hey-api', () => {
  expect([...files.keys()].filter((path) => path.includes('/')).toSorted()).toEqual([
    'namespaces/load-balancer.gen.ts',
    'namespaces/logs-api.gen.ts',
    'namespaces/projects.gen.ts',
    'namespaces/upload.gen.ts',
  ]);
  expect([...files.keys()].filter((path) => path.includes('client'))).toEqual([]);
});

test('a method is one line of data, and a list is typed with the name of its item', () => {
  for (const line of [
    "return this._call('POST', '/projects', options, { requiresBody: true, dates: 'created_at,deleted_at' });",
    "return this._call('POST', '/upload/{undeclared}', options, { bodyType: 'multipart', files: { file: { required: true } } });",
    "return this._call('DELETE', '/projects/{project_id}', options, { responseType: 'none' });",
    "{ style: 'cursor', cursor: 'cursor', items: 'blobs', nextCursor: 'next_cursor', isUncounted: true }",
    'ListPromise<Project, ListResponse, ThrowOnError>',
  ])
    expect.soft(namespaces).toContain(line);
});

test('the description of an error does not end the comment', () => {
  expect(namespaces).toContain('@throws {AuthenticationError} 401 No token *\\\\/ given.');
});

test('the types of an operation and the groups of its parameters say what they are', () => {
  expect(types.match(/(?<!\*\/\n)^export type \w+(Data|Responses?) /gm)).toBeNull();
  expect(types.match(/(?<!\*\/\n)^ {4}(path|query)\??: \{/gm)).toBeNull();
  expect(types).toContain('/** What `projects.get` sends. */\nexport type ');
});

test('a namespace without a tag of ours has the description of its tag', () => {
  expect(files.get('namespaces.gen.ts')).toMatch(
    /Where requests go\.\n.*\n.*`listWebhooksThings`\n.*\n.*get loadBalancer\(\)/,
  );
});

test('nothing is mixed in of the configuration file of the folder that the command runs in', () => {
  // Here, that is the one of the SDK, which has other schemas.
  expect(types).not.toContain('S3Source');
  expect(files.get('zod.gen.ts')).not.toContain('S3Source');
});

test('a pass over the text of hey-api that changes nothing is named', async () => {
  await expect(generated(true)).rejects.toThrow('that the pass "open the enums of lists"');
});

test('a contract without differences of servers gets no table of them', () => {
  expect([...files.keys()].filter((path) => path.includes('servers'))).toEqual([]);
});

test('the client does not load zod', () => {
  const others = [...files].filter(([path]) => !/^(zod|schemas)[.]gen/.test(path));
  for (const [path, code] of others)
    expect.soft(code, path).not.toMatch(/from '(zod|\.\/(zod|schemas))/);
});

test('zod takes values that an open enum does not know', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'zod.gen.ts'), files.get('zod.gen.ts')!);
  const { zProject } = (await import(join(folder, 'zod.gen.ts'))) as { zProject: ZodType };
  const created_at = '2026-01-15T12:00:00+01:00';
  const project = { id: 2 ** 40, status: 'new', created_at, deleted_at: null, tags: { a: 'b' } };
  expect(zProject.parse(project)).toEqual(project);
});

test('a second run writes the same', async () => {
  expect(compareFiles(await generated(), files)).toEqual([]);
});

test('hey-api holds nothing of the contract while it prints, which takes the most memory', async () => {
  await mkdir(folder, { recursive: true });
  const configFile = join(folder, 'none.json');
  await writeFile(configFile, '[{}]');
  const config = configure(await readQuirks(), settings, folder);
  const [context] = await createClient({ ...config, configFile, dryRun: true });
  const { spec, ir, graph } = context!;
  expect([spec.paths, spec.components.schemas, ir, graph]).toEqual([{}, {}, {}, undefined]);
});
