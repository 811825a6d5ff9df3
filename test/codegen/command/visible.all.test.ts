import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../../codegen/src/cli/main.ts';

/** Clears a terminal, sets its title, and is a command to CI, on a line of its own and within one. */
const EVIL =
  '\u001b[2J\u001b]0;title\u0007\r\n::set-output name=a::1\n\u009b2J\u2028::error::b\u202e ##[error]c ##vso[d]e ###[f]';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-visible-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Everything that the command prints of a contract. */
async function printed(contract: string, args: string[]): Promise<string> {
  const file = join(folder, 'openapi.json');
  await writeFile(file, contract);
  let text = '';
  const print = (more: string) => void (text += more);
  await main(['--input', file, ...args], { env: {}, out: print, err: print });
  return text;
}

function contract(response: object, more: object = {}): string {
  const responses = { 200: { description: 'ok', content: { 'application/json': { schema: response } } } };
  const get = { operationId: 'get_thing', responses };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: { '/things': { get }, ...more },
  });
}

const withPath = contract({}, { [`/a/${EVIL}`]: { get: { operationId: 'a', responses: { 200: {} } } } });

test.each([
  ['a path that is left out', withPath, ['--output', 'temps']],
  ['the same of diff', withPath, ['diff']],
  ['the same as JSON', withPath, ['diff', '--json']],
  ['a reference that leads nowhere', contract({ $ref: `#/components/schemas/${EVIL}` }), ['diff']],
  ['a reference to a file', contract({ $ref: `file:///${EVIL}` }), ['diff']],
  ['text that is no JSON', `{"a": ${EVIL}}`, ['diff']],
])('control characters of a contract are printed as text: %s', async (_what, text, args) => {
  const output = args[1] === 'temps' ? ['--output', join(folder, 'temps')] : args;
  const print = await printed(text, output);
  const lines = print.split('\n');
  const raw = lines.filter((line) => /[\p{Cc}\u2028\u202e]|^\s*::|##\w*\[/u.test(line));
  expect(raw).toEqual([]);
  expect(print).toContain(String.raw`\u001b[2J`);
});
