import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = globSync(['*.md', 'bench/*.md', 'docs/*.md', 'docs/decisions/*.md'], { cwd: root });

/** Folders that are made, and not committed. */
const made = read('.gitignore').trim().split('\n');
const topLevel = new Set(readdirSync(root).filter((name) => !made.includes(`${name}/`)));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What a page names as code, such as `src/namespace.ts`, outside of its code blocks. */
function codeIn(page: string): string[] {
  const prose = read(page).replaceAll(/^ *```.*?^ *```/gms, '');
  return Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code);
}

test('a page names only paths and scripts that exist', () => {
  const missing = pages.flatMap((page) => {
    const paths = codeIn(page).filter((code) => /^[\w.-]+\/[\w./-]*$/.test(code));
    const ours = paths.filter(
      (path) =>
        topLevel.has(path.replace(/\/.*/, '')) &&
        !made.some((folder) => folder.endsWith('/') && path.startsWith(folder)),
    );
    const named = Array.from(
      read(page).matchAll(/npm run ([\w:-]+)/g),
      ([, script = '']) => script,
    );
    const unknown = named.filter((script) => scripts[script] === undefined);
    return [...ours.filter((path) => !existsSync(join(root, path))), ...unknown].map(
      (each) => `${page}: ${each}`,
    );
  });
  expect(missing).toEqual([]);
});

test('CONTRIBUTING.md names only existing files of the top level', () => {
  const files = codeIn('CONTRIBUTING.md').filter((code) => /^[\w.-]+\.(json|md|ts)$/.test(code));
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('test/ has a folder for each folder of src/', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.filter(({ name }) => !existsSync(join(root, 'test', name)))).toEqual([]);
});
