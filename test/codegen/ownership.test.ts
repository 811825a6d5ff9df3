import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFiles, readFiles } from '../../codegen/src/output/files.ts';
import { withMarker, writeFolder } from '../../codegen/src/output/write-folder.ts';
import { instanceSettings } from '../../codegen/src/generate/configure.ts';

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
  folder = await mkdtemp(join(tmpdir(), 'temps-ownership-'));
  out = join(folder, 'out');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** What writing is refused for, if nothing is changed by it. */
async function refusal(): Promise<string> {
  const before = await readdir(out, { recursive: true });
  const error: unknown = await writeFolder(out, files).catch((reason: unknown) => reason);
  expect(await readdir(out, { recursive: true })).toEqual(before);
  expect(await readdir(folder)).toEqual(['out']);
  return error instanceof Error ? error.message : 'nothing';
}

const othersIn = (name: string): string =>
  `Failed to write to ${out}: it has files that temps-codegen did not write (${name}). Nothing was changed.`;

test.each(['index.ts', 'mine.gen.ts', 'notes.md'])(
  'a marker made by hand that lists a file of others does not make it ours: %s',
  async (name) => {
    await mkdir(out);
    await writeFile(join(out, MARKER), JSON.stringify({ about: 'Written by temps-codegen', files: [name] }));
    await writeFile(join(out, name), 'export const mine = 1;\n');
    expect(await refusal()).toContain(othersIn(name));
  },
);

test('a file of ours with another name, such as a copy, is of others', async () => {
  await writeFolder(out, files);
  await writeFile(join(out, 'index copy.ts'), CODE);
  expect(await refusal()).toContain(othersIn('index copy.ts'));
});

test('a file of others that has the name of the marker stays', async () => {
  await mkdir(out);
  await writeFile(join(out, MARKER), '{"files":["index.ts"]}');
  expect(await refusal()).toContain(othersIn(MARKER));
});

test('an empty folder of others stays', async () => {
  await writeFolder(out, files);
  await mkdir(join(out, 'mine'));
  expect(await refusal()).toContain(othersIn('mine'));
});

test('a link in our folder stays, whatever it leads to', async () => {
  await writeFolder(out, files);
  await writeFile(join(folder, 'out', 'types.gen.ts'), CODE);
  await symlink(join(out, 'types.gen.ts'), join(out, 'zod.gen.ts'));
  expect(await refusal()).toContain(othersIn('zod.gen.ts'));
});

test('a file whose first line somebody took away is theirs', async () => {
  await writeFolder(out, files);
  await writeFile(join(out, 'index.ts'), 'export {};\n');
  expect(await refusal()).toContain(othersIn('index.ts'));
});

test.each([
  ['line ends of Windows', CODE.replaceAll('\n', '\r\n')],
  ['a formatter', `${header}\nexport { };`],
  ['a licence above it', `/*\n * Copyright\n */\n${CODE}`],
  ['a comment of another kind', CODE.replace(/^\/\/ (.*)/, '/**\n * $1\n */')],
  ['a byte order mark', `\uFEFF${CODE}`],
  ['a merge in conflict', `${header}\n<<<<<<< ours\nexport {};\n=======\n>>>>>>> theirs\n`],
])('a file of ours stays ours after %s', async (_what, code) => {
  await writeFolder(out, files);
  await writeFile(join(out, 'index.ts'), code);
  await writeFile(join(out, MARKER), (await readFile(join(out, MARKER), 'utf8')).replaceAll('\n', '\r\n'));
  await writeFolder(out, files);
  expect(await readFile(join(out, 'index.ts'), 'utf8')).toBe(CODE);
});

test('line ends of Windows, as Git may have them, are no difference', async () => {
  await writeFolder(out, files);
  for (const [name, code] of await readFiles(out)) await writeFile(join(out, name), code.replaceAll('\n', '\r\n'));
  expect(compareFiles(withMarker(files), await readFiles(out))).toEqual([]);
});

test('a link that leads nowhere is refused', async () => {
  await symlink(join(folder, 'nowhere'), out);
  for (const output of [out, join(out, 'below')])
    await expect(writeFolder(output, files)).rejects.toThrow(
      `Failed to write to ${output}: it is a link that leads nowhere. Nothing was changed. Give a folder.`,
    );
  expect(await readdir(folder)).toEqual(['out']);
});

test('a folder below a file, and a name that is too long, are refused in one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  const below = join(folder, 'file/below');
  await expect(writeFolder(below, files)).rejects.toThrow(
    `Failed to write to ${below}: a part of its path is a file. Nothing was changed.`,
  );
  const long = join(folder, 'n'.repeat(300));
  await expect(writeFolder(long, files)).rejects.toThrow('its name is too long. Nothing was changed.');
});

test('two concurrent runs take the place one after the other', async () => {
  const other = new Map([['index.ts', `${CODE}// Another\n`]]);
  await Promise.all(Array.from({ length: 10 }, (_, index) => writeFolder(out, index % 2 ? files : other)));
  expect(await readdir(folder)).toEqual(['out']);
  const names = [...(await readFiles(out)).keys()];
  expect([withMarker(files), withMarker(other)].map((each) => [...each.keys()].toSorted())).toContainEqual(names);
});
