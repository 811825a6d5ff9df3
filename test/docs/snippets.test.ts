import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { running, snippetRunner } from './run-snippet.ts';
import { EXCEPTIONS } from './server-exceptions.ts';

const run = snippetRunner('reference');

// That they compile is checked by `npm run surface`.
test.each(running)('a snippet runs against the server reference: $place', async (snippet) => {
  await expect(run(snippet, 'reference')).resolves.toBeDefined();
});

test('an exception of a server is used by a snippet or an example, and is in docs/servers.md', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const examples = globSync('examples/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(`${root}${file}`, 'utf8'),
  );
  const codes = [...examples, ...running.map(({ code }) => code)];
  const page = readFileSync(`${root}docs/servers.md`, 'utf8');
  const unused = EXCEPTIONS.filter(({ uses }) => !codes.some((code) => uses.test(code)));
  const parts = EXCEPTIONS.flatMap(({ reason }) => reason.split('; '));
  expect({ unused, parts: parts.filter((part) => !page.includes(part)) }).toEqual({
    unused: [],
    parts: [],
  });
});
