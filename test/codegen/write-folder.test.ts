import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instanceSettings } from '../../codegen/src/generate/configure.ts';
import { compareFiles, readFiles } from '../../codegen/src/output/files.ts';
import { resolveTarget } from '../../codegen/src/output/target.ts';
import { withMarker, writeFolder } from '../../codegen/src/output/write-folder.ts';
import { outcome } from '../support/outcome.ts';

let folder: string;
let out: string;
const { header } = instanceSettings({ zod: false, extension: '.js' });
const CODE = `${header}\n\nexport {};\n`;
const files = new Map([
  ['index.ts', CODE],
  ['namespaces/projects.gen.ts', CODE],
]);
const MARKER = '.temps-codegen.json';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-folder-'));
  out = join(folder, 'out');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const problemOf = (output: string) => outcome(writeFolder(output, files), () => 'nothing');

test('a folder that is missing or empty is written, with the mode of an ordinary one', async () => {
  await mkdir(join(folder, 'empty'));
  const { mode } = await stat(join(folder, 'empty'));
  for (const name of ['empty', 'deep/er', 'empty']) {
    await writeFolder(join(folder, name), files);
    expect(await readFile(join(folder, name, 'index.ts'), 'utf8')).toBe(CODE);
    expect(await readFile(join(folder, name, 'namespaces/projects.gen.ts'), 'utf8')).toBe(CODE);
    expect((await stat(join(folder, name))).mode).toBe(mode);
  }
  expect((await readdir(folder)).toSorted()).toEqual(['deep', 'empty']);
});

test('what an earlier run wrote and this one does not is gone', async () => {
  await writeFolder(out, files);
  await writeFolder(out, new Map([['index.ts', `${header}\n`]]));
  expect((await readdir(out, { recursive: true })).toSorted()).toEqual([MARKER, 'index.ts']);
});

test('a run that fails leaves the folder as it was, and nothing beside it', async () => {
  await writeFolder(out, files);
  const broken = new Map([
    ['index.ts', 'new'],
    ['index.ts/below-a-file.ts', ''],
  ]);
  await expect(writeFolder(out, broken)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(await readFile(join(out, 'index.ts'), 'utf8')).toBe(CODE);
  expect(await readdir(folder)).toEqual(['out']);
});

test('two runs at one time take the place one after the other', async () => {
  const other = new Map([['index.ts', `${CODE}// Another\n`]]);
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => writeFolder(out, index % 2 ? files : other)),
  );
  expect(await readdir(folder)).toEqual(['out']);
  const names = [...(await readFiles(out)).keys()];
  expect(
    [withMarker(files), withMarker(other)].map((each) => [...each.keys()].toSorted()),
  ).toContainEqual(names);
});

test('a folder that cannot be the output is refused, such as the working directory or a repository', async () => {
  await symlink(process.cwd(), join(folder, 'here'));
  await symlink(join(folder, 'nowhere'), join(folder, 'link'));
  await writeFile(join(folder, 'file'), '');
  await writeFolder(join(folder, 'repository'), files);
  await mkdir(join(folder, 'repository/.git'));
  const before = await readdir(folder);
  const working = 'it is the working directory, or holds it';
  const rows: [output: string, problem: string][] = [
    ['', 'Failed to write to "": it has no name. Nothing was changed.'],
    ['  ', 'it has no name'],
    ...['.', '..', '/', 'test/..', process.cwd(), join(folder, 'here')].map(
      (output): [string, string] => [output, working],
    ),
    ['/dev/null', 'it is a file'],
    [join(folder, 'file'), 'it is a file'],
    [join(folder, 'file/below'), 'file already exists'],
    [join(folder, 'n'.repeat(300)), 'its name is too long. Nothing was changed.'],
    [join(folder, 'link'), 'a part of its path is a file. Nothing was changed.'],
    [join(folder, 'repository'), 'it is a Git repository'],
  ];
  for (const [output, problem] of rows)
    expect.soft(await problemOf(output), output).toContain(problem);
  expect(() => resolveTarget('')).toThrow('it has no name');
  expect(await readdir(folder)).toEqual(before);
});

test('a folder with anything of others is refused, and they stay', async () => {
  const byHand = JSON.stringify({ about: 'Written by temps-codegen', files: ['mine.gen.ts'] });
  const rows: [law: string, add: () => Promise<unknown>, name: string, isNew?: boolean][] = [
    ['a file', () => writeFile(join(out, 'mine.ts'), 'mine'), 'mine.ts', true],
    ['a file in our folder', () => writeFile(join(out, 'notes.md'), 'mine'), 'notes.md'],
    [
      'a copy of a file of ours',
      () => writeFile(join(out, 'index copy.ts'), CODE),
      'index copy.ts',
    ],
    ['an empty folder', () => mkdir(join(out, 'mine')), 'mine'],
    [
      'a link, whatever it leads to',
      () => symlink(join(out, 'index.ts'), join(out, 'zod.gen.ts')),
      'zod.gen.ts',
    ],
    [
      'a file whose first line is gone',
      () => writeFile(join(out, 'index.ts'), 'export {};\n'),
      'index.ts',
    ],
    [
      'a marker that is none',
      () => writeFile(join(out, MARKER), '{"files":["index.ts"]}'),
      MARKER,
      true,
    ],
    [
      'a file that a marker by hand lists',
      () =>
        Promise.all([
          writeFile(join(out, MARKER), byHand),
          writeFile(join(out, 'mine.gen.ts'), 'mine'),
        ]),
      'mine.gen.ts',
      true,
    ],
  ];
  for (const [law, add, name, isNew] of rows) {
    await (isNew ? mkdir(out) : writeFolder(out, files));
    await add();
    const before = await readdir(out, { recursive: true });
    const problem = `Failed to write to ${out}: it has files that temps-codegen did not write (${name}). Nothing was changed.`;
    expect.soft(await problemOf(out), law).toContain(problem);
    expect.soft(await readdir(out, { recursive: true }), law).toEqual(before);
    expect.soft(await readdir(folder), law).toEqual(['out']);
    await rm(out, { recursive: true });
  }
});

test('a file of ours stays ours whatever a formatter, Git or an editor made of it', async () => {
  const rows: [law: string, code: string][] = [
    ['line ends of Windows', CODE.replaceAll('\n', '\r\n')],
    ['a formatter', `${header}\nexport { };`],
    ['a licence above it', `/*\n * Copyright\n */\n${CODE}`],
    ['a comment of another kind', CODE.replace(/^\/\/ (.*)/, '/**\n * $1\n */')],
    ['a byte order mark', `\uFEFF${CODE}`],
    ['a merge in conflict', `${header}\n<<<<<<< ours\nexport {};\n=======\n>>>>>>> theirs\n`],
  ];
  for (const [law, code] of rows) {
    await writeFolder(out, files);
    await writeFile(join(out, 'index.ts'), code);
    await writeFile(
      join(out, MARKER),
      (await readFile(join(out, MARKER), 'utf8')).replaceAll('\n', '\r\n'),
    );
    expect.soft(await problemOf(out), law).toBe('nothing');
    expect.soft(await readFile(join(out, 'index.ts'), 'utf8'), law).toBe(CODE);
  }
});

test('line ends of Windows are no difference', async () => {
  await writeFolder(out, files);
  for (const [name, code] of await readFiles(out))
    await writeFile(join(out, name), code.replaceAll('\n', '\r\n'));
  expect(compareFiles(withMarker(files), await readFiles(out))).toEqual([]);
});
