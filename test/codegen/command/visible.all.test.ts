import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, run } from './support.ts';

/** Clears a terminal, sets its title, and is a command to CI, on a line of its own and within one. */
const EVIL =
  '\u001b[2J\u001b]0;title\u0007\r\n::set-output name=a::1\n\u009b2J\u2028::error::b\u202e ##[error]c ##vso[d]e ###[f]';

function contract(response: object, more: object = {}): string {
  const responses = { 200: { description: 'ok', content: { 'application/json': { schema: response } } } };
  const get = { operationId: 'get_thing', responses };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: { '/things': { get }, ...more },
  });
}

test('control characters of a contract are printed as text', async () => {
  const withPath = contract({}, { [`/a/${EVIL}`]: { get: { operationId: 'a', responses: { 200: {} } } } });
  const rows: [law: string, contract: string, args: string[]][] = [
    ['a path that is left out', withPath, []],
    ['the same of diff', withPath, ['diff']],
    ['the same as JSON', withPath, ['diff', '--json']],
    ['a reference that leads nowhere', contract({ $ref: `#/components/schemas/${EVIL}` }), ['diff']],
    ['a reference to a file', contract({ $ref: `file:///${EVIL}` }), ['diff']],
    ['text that is no JSON', `{"a": ${EVIL}}`, ['diff']],
  ];
  for (const [law, text, args] of rows) {
    const folder = await makeFolder();
    await writeFile(join(folder, 'openapi.json'), text);
    const output = args.length > 0 ? [] : ['--output', join(folder, 'temps')];
    const { out, err } = await run(['--input', join(folder, 'openapi.json'), ...args, ...output]);
    const raw = (out + err).split('\n').filter((line) => /[\p{Cc}\u2028\u202e]|^\s*::|##\w*\[/u.test(line));
    expect.soft(raw, law).toEqual([]);
    expect.soft(out + err, law).toContain(String.raw`\u001b[2J`);
  }
});
