import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

test.each(['README.md', 'docs/quickstart.md', 'docs/deploy.md'])(
  'the lowest Node that package.json allows is named wherever %s names one',
  (file) => {
    const lowest = packageJson.engines.node.slice('>='.length);
    const named = readFileSync(file, 'utf8').matchAll(
      /(?:runs on Node|needs Node|must be|^Node) (\d[\d.]*\d)(?: or newer|\.$)/gm,
    );
    expect([...new Set([...named].map(([, version]) => version))]).toEqual([lowest]);
  },
);
