import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveTarget } from '../../codegen/src/output/target.ts';
import { writeFolder } from '../../codegen/src/output/write-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-target-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const HEADER = '// Made by temps-codegen. Do not edit: it is written anew, whole.';
const CODE = `${HEADER}\n\nexport {};\n`;
const files = new Map([
  ['index.ts', CODE],
  ['namespaces/projects.gen.ts', CODE],
]);

test('an output without a name is refused', () => {
  expect(() => resolveTarget('')).toThrow('Failed to write to "": it has no name. Nothing was changed.');
  expect(() => resolveTarget('  ')).toThrow('it has no name');
});

test.each(['.', './', '..', '/', dirname(process.cwd()), process.cwd()])(
  'the working directory and what holds it are refused: %s',
  (output) => {
    expect(() => resolveTarget(output)).toThrow('it is the working directory, or holds it');
  },
);

test('a link to the working directory is the working directory', async () => {
  await symlink(process.cwd(), join(folder, 'link'));
  expect(() => resolveTarget(join(folder, 'link'))).toThrow('it is the working directory, or holds it');
});

test('a folder with files of others is refused, and they stay', async () => {
  await writeFile(join(folder, 'mine.ts'), 'mine');
  await expect(writeFolder(folder, files)).rejects.toThrow('it has files that temps-codegen did not write (mine.ts)');
  expect(await readdir(folder)).toEqual(['mine.ts']);
});

test('the folder has the mode of an ordinary one, also where it takes the place of another', async () => {
  await mkdir(join(folder, 'ordinary'));
  const { mode } = await stat(join(folder, 'ordinary'));
  for (let run = 0; run < 2; run++) {
    await writeFolder(join(folder, 'out'), files);
    expect((await stat(join(folder, 'out'))).mode).toBe(mode);
  }
  expect((await readdir(folder)).toSorted()).toEqual(['ordinary', 'out']);
});

test('a repository is refused, also where it carries our marker', async () => {
  await writeFolder(join(folder, 'out'), files);
  await mkdir(join(folder, 'out/.git'));
  await expect(writeFolder(join(folder, 'out'), files)).rejects.toThrow('it is a Git repository');
});

test('a file is refused', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(() => resolveTarget(join(folder, 'file'))).toThrow('it is a file');
});

test('a folder that is missing or empty is written', async () => {
  await mkdir(join(folder, 'empty'));
  await writeFolder(join(folder, 'empty'), files);
  await writeFolder(join(folder, 'deep/er'), files);
  expect(await readFile(join(folder, 'empty/index.ts'), 'utf8')).toBe(CODE);
  expect(await readFile(join(folder, 'deep/er/namespaces/projects.gen.ts'), 'utf8')).toBe(CODE);
});

test('what an earlier run wrote and this one does not is gone', async () => {
  await writeFolder(join(folder, 'out'), files);
  await writeFolder(join(folder, 'out'), new Map([['index.ts', `${HEADER}\n`]]));
  expect((await readdir(join(folder, 'out'), { recursive: true })).toSorted()).toEqual([
    '.temps-codegen.json',
    'index.ts',
  ]);
});

test('a file that somebody put into our folder stays, and nothing is written', async () => {
  await writeFolder(join(folder, 'out'), files);
  await writeFile(join(folder, 'out/notes.md'), 'mine');
  await expect(writeFolder(join(folder, 'out'), files)).rejects.toThrow('(notes.md). Nothing was changed. Move them');
  expect(await readFile(join(folder, 'out/notes.md'), 'utf8')).toBe('mine');
});

test('a run that fails leaves the folder as it was, and nothing beside it', async () => {
  await writeFolder(join(folder, 'out'), files);
  const broken = new Map([
    ['index.ts', 'new'],
    ['index.ts/below-a-file.ts', ''],
  ]);
  await expect(writeFolder(join(folder, 'out'), broken)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(await readFile(join(folder, 'out/index.ts'), 'utf8')).toBe(CODE);
  expect(await readdir(folder)).toEqual(['out']);
});
