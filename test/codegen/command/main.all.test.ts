import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from '../../support/server.ts';
import { contract, makeFolder, ok, run } from './support.ts';

test('of a contract without schemas, every file that is imported is written', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'openapi.json');
  const output = join(folder, 'temps');
  await writeFile(
    file,
    JSON.stringify({ ...contract(), paths: { '/kv/incr': { post: { tags: ['kv'], ...ok } } } }),
  );
  expect(
    (await run(['--input', file, '--output', output, '--zod', '--import-extension', 'ts'])).code,
  ).toBe(0);
  const written = await readdir(output, { recursive: true });
  for (const path of written.filter((name) => name.endsWith('.ts')))
    for (const [, imported = ''] of (await readFile(join(output, path), 'utf8')).matchAll(
      /(?:from|import\() ?'(\.[^']+)'/g,
    ))
      expect(written).toContain(join(dirname(path), imported));
});

test('--json is the summary as JSON, and says what --check finds', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'openapi.json');
  const { code, out } = await run([
    '--input',
    file,
    '--output',
    join(folder, 'temps'),
    '--json',
    '--check',
  ]);
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
  const { out } = await run([
    'diff',
    '--input',
    new URL('../../../openapi.json', import.meta.url).pathname,
  ]);
  expect(out).toBe('No difference: this instance has the methods of the SDK.\n');
});

test.each<[string, (token: string, host: string) => { location?: string; body?: unknown }]>([
  ['the login of a redirect', (token, host) => ({ location: `http://x:${token}@${host}/a.json` })],
  [
    'the host of a redirect',
    (token) => ({ location: `http://${token.replaceAll('_', '-')}.test/` }),
  ],
  [
    'a reference',
    (token) => ({
      body: contract({
        '/a': { get: { ...ok, parameters: [{ $ref: `#/components/parameters/${token}` }] } },
      }),
    }),
  ],
  ['a path', (token) => ({ body: contract({ [`/${token}`]: { get: ok } }) })],
  [
    'a description',
    (token) => ({ body: contract({ '/a': { get: { ...ok, description: `by ${token}` } } }) }),
  ],
])('the token that a server repeats is neither printed nor written: %s', async (place, respond) => {
  const folder = await makeFolder();
  const token = place.includes('host') ? 'tk-Sup3rS3cret' : 'tk_Sup3rS3cret';
  const { url } = await startServer((request, response) => {
    const { location, body } = respond(token, request.headers.host ?? '');
    if (location !== undefined) response.writeHead(302, { location });
    response.end(JSON.stringify(body));
  });
  const args = ['--url', url, '--output', join(folder, 'temps')];
  for (const more of [[], ['--json'], ['--check']]) {
    const { code, out, err } = await run([...args, ...more], { TEMPS_API_TOKEN: token });
    expect({ code, out }).toEqual({ code: expect.any(Number), out: '' });
    expect(code).toBeGreaterThan(0);
    expect(err).toMatch(/^Failed to /);
    expect(err.toLowerCase()).not.toContain(token.toLowerCase());
  }
  expect(await readdir(folder)).toEqual(['openapi.json']);
});

test('--check passes where nothing has changed, and says what differs and writes nothing where it has', async () => {
  const folder = await makeFolder();
  const args = ['--input', join(folder, 'openapi.json'), '--output', join(folder, 'temps')];
  const missing = await run([...args, '--check']);
  expect([missing.code, missing.err.match(/^ {2}.*$/gm)]).toEqual([
    1,
    ['  there is no such folder, or it is empty'],
  ]);
  expect(await readdir(folder)).toEqual(['openapi.json']);
  await run(args);
  const same = { code: 0, out: `${join(folder, 'temps')} is up to date.\n`, err: '' };
  expect([await run([...args, '--check']), await run(['diff', ...args])]).toEqual([same, same]);
  const before = await readFile(join(folder, 'temps/namespaces.gen.ts'), 'utf8');
  const more = { '/kv/get': { post: { operationId: 'kv_get', tags: ['KV Store'], ...ok } } };
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(contract(more)));
  const advice =
    'is not what the contract makes of it. Run temps-codegen generate with the options that the folder was made with.\n';
  const differs = /  namespaces\/kv-store\.gen\.ts differs\n/;
  const { code, err } = await run([...args, '--check']);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(advice) });
  expect(err).toMatch(differs);
  const diff = await run(['diff', ...args]);
  expect({ code: diff.code, out: diff.out }).toEqual({
    code: 0,
    out: expect.stringMatching(differs),
  });
  expect(await readFile(join(folder, 'temps/namespaces.gen.ts'), 'utf8')).toBe(before);
});

/**
 * Clears a terminal, sets its title, and is a command to CI, on a line of its own and within one.
 */
const EVIL =
  '\u001b[2J\u001b]0;title\u0007\r\n::set-output name=a::1\n\u009b2J\u2028::error::b\u202e ##[error]c ##vso[d]e ###[f]';

function withReference($ref: string): string {
  return JSON.stringify(contract({ '/a': { get: { ...ok, parameters: [{ $ref }] } } }));
}

test('control characters of a contract are printed as text', async () => {
  const withPath = JSON.stringify(contract({ [`/a/${EVIL}`]: { get: ok } }));
  const rows: [law: string, given: string, args: string[]][] = [
    ['a path that is left out', withPath, []],
    ['the same of diff', withPath, ['diff']],
    ['the same as JSON', withPath, ['diff', '--json']],
    ['a reference that leads nowhere', withReference(`#/components/schemas/${EVIL}`), ['diff']],
    ['a reference to a file', withReference(`file:///${EVIL}`), ['diff']],
    ['text that is no JSON', `{"a": ${EVIL}}`, ['diff']],
  ];
  for (const [law, text, args] of rows) {
    const folder = await makeFolder();
    await writeFile(join(folder, 'openapi.json'), text);
    const output = args.length > 0 ? [] : ['--output', join(folder, 'temps')];
    const { out, err } = await run(['--input', join(folder, 'openapi.json'), ...args, ...output]);
    const raw = (out + err)
      .split('\n')
      .filter((line) => /[\p{Cc}\u2028\u202e]|^\s*::|##\w*\[/u.test(line));
    expect.soft(raw, law).toEqual([]);
    expect.soft(out + err, law).toContain(String.raw`\u001b[2J`);
  }
});
