import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

it('every module that the client loads on demand is loaded before a test begins', () => {
  const files = globSync('**/*.ts', { cwd: src });
  const onDemand = files.flatMap((file) =>
    Array.from(readFileSync(join(src, file), 'utf8').matchAll(/\bimport\('(\..+?)'\)/g), ([, path = '']) =>
      relative(src, join(src, dirname(file), path)),
    ),
  );
  const loaded = readFileSync(new URL('on-demand.ts', import.meta.url), 'utf8');
  expect(onDemand.length).toBeGreaterThan(5);
  expect(onDemand.filter((path) => !loaded.includes(`'../../src/${path}'`))).toEqual([]);
});
