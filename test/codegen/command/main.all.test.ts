import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../../codegen/src/cli/main.ts';
import { serve } from './serve.ts';

let folder: string;
let file: string;

const ok = { responses: { 200: { description: 'ok' } } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };

/** A project by `{id}`, and a route that the SDK does not have. */
function contract(more: object = {}) {
  return {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {
      '/projects/{id}': { get: { operationId: 'get_project', parameters: [id], ...ok } },
      '/kv/incr': { post: { operationId: 'kv_incr', tags: ['KV Store'], ...ok } },
      ...more,
    },
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-command-'));
  file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(contract()));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  let out = '';
  let err = '';
  const code = await main(args, { env, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

test('of a contract without schemas, every file that is imported is written', async () => {
  const output = join(folder, 'temps');
  await writeFile(file, JSON.stringify({ ...contract(), paths: { '/kv/incr': { post: { tags: ['kv'], ...ok } } } }));
  expect((await run(['--input', file, '--output', output, '--zod', '--import-extension', 'ts'])).code).toBe(0);
  const written = await readdir(output, { recursive: true });
  for (const path of written.filter((name) => name.endsWith('.ts')))
    for (const [, imported = ''] of (await readFile(join(output, path), 'utf8')).matchAll(
      /(?:from|import\() ?'(\.[^']+)'/g,
    ))
      expect(written).toContain(join(dirname(path), imported));
});

test('--json is the summary as JSON, and says what --check finds', async () => {
  const { code, out } = await run(['--input', file, '--output', join(folder, 'temps'), '--json', '--check']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    methods: 2,
    namespaces: 2,
    added: ['kvStore.increment (POST /kv/incr)'],
    renamed: ['GET /projects/{id} is /projects/{project_id}'],
    differences: ['there is no such folder, or it is empty'],
  });
});

test('diff of the contract of the SDK finds no difference', async () => {
  const { out } = await run(['diff', '--input', new URL('../../../openapi.json', import.meta.url).pathname]);
  expect(out).toBe('No difference: this instance has the methods of the SDK.\n');
});

test('--check of a folder that is not there is one difference, and diff of a folder says what differs', async () => {
  const args = ['--input', file, '--output', join(folder, 'temps')];
  expect((await run([...args, '--check'])).err.match(/^ {2}.*$/gm)).toEqual([
    '  there is no such folder, or it is empty',
  ]);
  await run(args);
  expect(await run(['diff', ...args])).toEqual({ code: 0, out: '', err: '' });
  await writeFile(
    join(folder, 'temps/index.ts'),
    '// Made by temps-codegen. Do not edit: it is written anew, whole.\n',
  );
  const { code, out } = await run(['diff', ...args]);
  expect([code, out]).toEqual([0, expect.stringContaining('  index.ts differs from line 3 on\n')]);
});

test.each<[string, (token: string, host: string) => { location?: string; body?: unknown }]>([
  ['the login of a redirect', (token, host) => ({ location: `http://x:${token}@${host}/a.json` })],
  ['the host of a redirect', (token) => ({ location: `http://${token.replaceAll('_', '-')}.test/` })],
  [
    'a reference',
    (token) => ({
      body: contract({ '/a': { get: { ...ok, parameters: [{ $ref: `#/components/parameters/${token}` }] } } }),
    }),
  ],
  ['a path', (token) => ({ body: contract({ [`/${token}`]: { get: ok } }) })],
  ['a description', (token) => ({ body: contract({ '/a': { get: { ...ok, description: `by ${token}` } } }) })],
])('the token that a server repeats is neither printed nor written: %s', async (place, respond) => {
  const token = place.includes('host') ? 'tk-Sup3rS3cret' : 'tk_Sup3rS3cret';
  const url = await serve((request, response) => {
    const { location, body } = respond(token, request.headers.host ?? '');
    if (location !== undefined) response.writeHead(302, { location });
    response.end(JSON.stringify(body));
  });
  const args = ['--url', url, '--output', join(folder, 'temps')];
  for (const more of [[], ['--json'], ['--check']]) {
    const { code, out, err } = await run([...args, ...more], { TEMPS_API_TOKEN: token });
    expect([code, out]).toEqual([expect.any(Number), '']);
    expect(code).toBeGreaterThan(0);
    expect(err).toMatch(/^Failed to /);
    expect(err.toLowerCase()).not.toContain(token.toLowerCase());
  }
  expect(await readdir(folder)).toEqual(['openapi.json']);
});

test('--check passes where nothing has changed, and writes nothing where it has', async () => {
  const args = ['--input', file, '--output', join(folder, 'temps')];
  expect((await run([...args, '--check'])).code).toBe(1);
  expect(await readdir(folder)).toEqual(['openapi.json']);
  await run(args);
  expect(await run([...args, '--check'])).toEqual({ code: 0, out: '', err: '' });
  const index = await readFile(join(folder, 'temps/namespaces.gen.ts'), 'utf8');
  await writeFile(
    file,
    JSON.stringify(contract({ '/kv/get': { post: { operationId: 'kv_get', tags: ['KV Store'], ...ok } } })),
  );
  const { code, err } = await run([...args, '--check']);
  expect(code).toBe(1);
  expect(err).toContain(
    'is not what the contract makes of it. Run temps-codegen generate with the options that the folder was made with.\n',
  );
  expect(err).toMatch(/ {2}namespaces\/kv-store\.gen\.ts differs from line \d+ on\n/);
  expect(await readFile(join(folder, 'temps/namespaces.gen.ts'), 'utf8')).toBe(index);
});

test('a run that fails leaves the last output as it was', async () => {
  const output = join(folder, 'temps');
  await run(['--input', file, '--output', output]);
  const before = await readFile(join(output, 'index.ts'), 'utf8');
  await writeFile(file, '{"openapi": "3.1.0", "paths": {');
  expect((await run(['--input', file, '--output', output])).code).toBe(2);
  expect(await readFile(join(output, 'index.ts'), 'utf8')).toBe(before);
});
