import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const NAMED = /(?:runs on Node|needs Node|must be|^Node) (\d[\d.]*\d)(?: or newer|\.$)/gm;

test('the lowest Node that package.json allows is named wherever the docs name one', () => {
  const lowest = packageJson.engines.node.slice('>='.length);
  for (const file of ['README.md', 'docs/quickstart.md', 'docs/deploy.md']) {
    const named = Array.from(readFileSync(file, 'utf8').matchAll(NAMED), ([, version]) => version);
    expect.soft([...new Set(named)], file).toEqual([lowest]);
  }
});
