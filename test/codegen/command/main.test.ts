import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { sendJson, startServer } from '../../support/server.ts';
import { contract, makeFolder, run } from './support.ts';

/** Methods of the SDK that the contract lacks: all but one. */
const missing = readKnownRoutes().all.length - 1;

test('the client of a file is written, and the summary counts what it has', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'openapi.json');
  const { code, out, err } = await run(['--input', file, '--output', join(folder, 'temps')]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/temps: 2 methods in 2 namespaces, 0 lists with pages\.\n/);
  expect(out).toContain(
    'New: 1 method that the SDK does not have:\n  kvStore.increment (POST /kv/incr)\n',
  );
  expect(out).toContain(`${missing} methods of the SDK that this instance does not have:\n`);
  expect(out).toContain('1 path with the names of parameters that the SDK has:\n');
  expect(await readdir(join(folder, 'temps'))).toEqual(
    expect.arrayContaining(['index.ts', 'namespaces']),
  );
});

test('the contract of an address is fetched with the token of the environment', async () => {
  const folder = await makeFolder();
  const { url, requests } = await startServer((_request, response) =>
    sendJson(response, contract()),
  );
  const env = { TEMPS_API_URL: `${url}/api`, TEMPS_TOKEN: 'tk_secret' };
  expect((await run(['-o', join(folder, 'temps')], env)).code).toBe(0);
  expect(requests[0]?.headers.authorization).toBe('Bearer tk_secret');
});

test('diff says in full what is new, missing or renamed', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'openapi.json');
  const { code, out } = await run(['diff', '--input', file]);
  expect(code).toBe(0);
  expect(out).toContain(
    'New: 1 method that the SDK does not have:\n  kvStore.increment (POST /kv/incr)\n',
  );
  expect(out).toMatch(
    new RegExp(
      `Missing: ${missing} methods of the SDK that this instance does not have:\n(?: {2}\\S+ \\(.*\\)\n){${missing}}`,
    ),
  );
  expect(out).toContain(
    'Renamed: 1 path with the names of parameters that the SDK has:\n  GET /projects/{id} is /projects/{project_id}\n',
  );
  expect(await readdir(folder)).toEqual(['openapi.json']);
});

test('--help and --version need nothing else', async () => {
  expect((await run(['--help'])).out).toContain('--output, -o DIR');
  expect((await run(['help'])).code).toBe(0);
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a wrong argument is refused in one sentence with its exit code, as is a wrong thing that it names', async () => {
  const folder = await makeFolder();
  const output = ['--output', join(folder, 'temps')];
  const { url } = await startServer((_request, response) => response.end('{}'));
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'mine/notes.md'), 'mine');
  const rows: [args: string[], reason: string][] = [
    [[], 'there is no contract. Give --url'],
    [['--input', 'a.json'], 'there is no folder to write. Give --output'],
    [['--input', 'a.json', '--url', 'https://temps.test', ...output], 'are two contracts'],
    [['--nonsense'], "Unknown option '--nonsense'. See temps-codegen --help"],
    [['--outptu', 'a'], "Unknown option '--outptu'. Did you mean --output? See"],
    [['--ulr', 'a'], "Unknown option '--ulr'. Did you mean --url? See"],
    [['--output'], 'argument missing'],
    [['destroy', '--input', 'a.json'], 'there is no command "destroy"'],
    [['--input', 'a.json', ...output, '--import-extension', 'cjs'], 'it must be js or ts'],
    [['--input', 'no-such-file.json', ...output], 'there is no such file'],
    [['--input', '.', ...output], 'it is a folder'],
    [['--input', '', ...output], '--input has no name'],
    [['--input', 'package.json', ...output], 'it is not an OpenAPI 3.0 or 3.1 document'],
    [['--input', 'package.json', '--output', '.'], 'it is the working directory'],
    [['--url', 'http://me:secret@127.0.0.1:9', ...output], 'a name or password in it'],
    // Before the contract is read.
    [
      ['--url', 'http://127.0.0.1:9/', '--output', join(folder, 'mine')],
      '(notes.md). Nothing was changed.',
    ],
    [
      ['--url', 'http://127.0.0.1:9/', ...output],
      'Failed to fetch http://127.0.0.1:9/api/api-docs/openapi.json: ',
    ],
    [
      ['--url', url.replace('http:', 'https:'), ...output],
      'this port speaks http: give the address with http://',
    ],
  ];
  for (const [args, reason] of rows) {
    const { code, out, err } = await run(args);
    expect.soft({ code, out }, reason).toEqual({ code: 2, out: '' });
    expect.soft(err, reason).toMatch(/^Failed to [^\n]+\.\n$/);
    expect.soft(err).toContain(reason);
  }
});

test('a name with half of a surrogate pair is shown with its place', async () => {
  const schema = { type: 'object', properties: { 'side\ud800': { type: 'string' } } };
  const content = { 'application/json': { schema } };
  const shapes = { get: { responses: { 200: { description: 'ok', content } } } };
  const folder = await makeFolder(contract({ '/shapes': shapes }));
  const args = ['--input', join(folder, 'openapi.json'), '--output', join(folder, 'temps')];
  expect(await run(args)).toEqual({
    code: 1,
    out: '',
    err: String.raw`Failed to generate: the name "side\ud800" below #/paths/~1shapes/get/responses/200/content/application~1json/schema/properties has half of a surrogate pair. Correct it in the contract.
`,
  });
});
