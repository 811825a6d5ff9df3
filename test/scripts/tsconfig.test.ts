import { globSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Folders that are installed or made, which the compiler passes over too. */
const isMade = (path: string) => /^([.].*|node_modules|dist)$/.test(basename(path));

const root = fileURLToPath(new URL('../../', import.meta.url));

test('every TypeScript file of the repository is type-checked', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const checked = new Set(fileNames.map((path) => relative(root, path)));
  const present = globSync('**/*.ts', { cwd: root, exclude: isMade });
  expect(present.length).toBeGreaterThan(800);
  expect(present.filter((path) => !checked.has(path))).toEqual([]);
});
