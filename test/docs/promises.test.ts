import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const docs = readFileSync(new URL('../promises.md', import.meta.url), 'utf8');
const promises = Array.from(
  docs.matchAll(/^\| (.+?) +\| `([\w./-]+)`: (.+?) +\|$/gm),
  ([, promise = '', file = '', title = '']) => ({ promise, file, title }),
);

test('every row of the page names a test that there is', () => {
  const rows = docs
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (Promise|---)/.test(line));
  expect(promises).toHaveLength(rows.length);
  expect(rows.length).toBeGreaterThan(25);
  for (const { promise, file, title } of promises) {
    const source = readFileSync(new URL(`../${file}.test.ts`, import.meta.url), 'utf8');
    expect.soft(source, promise).toContain(`'${title}'`);
  }
});
