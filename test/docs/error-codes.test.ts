import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

/** The codes of the classes, and of errors without a class of their own. */
function codesInSource(): Set<string> {
  // Those of the command come to no caller of the SDK.
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('cli'),
  );
  const all = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
  return new Set(
    Array.from(
      all.matchAll(/\b_?code(?:: string)?(?:: | = )'([a-z_]+)'/g),
      ([, code = '']) => code,
    ),
  );
}

test('docs/errors.md lists each code of an error, and no other', () => {
  const rows = text.matchAll(/^\| `[A-Z].*?\| `(\w+)` +\||^\| `([a-z_]+)` +\|/gm);
  const listed = Array.from(rows, ([, ofClass, plain = '']) => ofClass ?? plain);
  const codes = codesInSource();
  codes.delete('error'); // of the base class, which no error of the SDK has
  expect(new Set(listed)).toEqual(codes);
});
