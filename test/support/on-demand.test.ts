import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('every module that the client loads on demand is loaded before a test begins', () => {
  const files = globSync('src/**/*.ts', { cwd: root });
  const onDemand = files.flatMap((file) =>
    Array.from(
      readFileSync(join(root, file), 'utf8').matchAll(/\bimport\('(\..+?)'\)/g),
      ([, path = '']) => relative(root, join(root, dirname(file), path)),
    ),
  );
  const loaded = readFileSync(new URL('on-demand.ts', import.meta.url), 'utf8');
  expect(onDemand.length).toBeGreaterThan(5);
  expect(onDemand.filter((path) => !loaded.includes(`'../../${path}'`))).toEqual([]);
});
