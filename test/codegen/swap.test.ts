import type * as fs from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What happens just before the new folder takes its place. */
const meanwhile = { run: (_target: string): void => {} };

vi.doMock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  return {
    ...actual,
    renameSync(from: string, to: string): void {
      if (from.endsWith('fresh')) meanwhile.run(to);
      actual.renameSync(from, to);
    },
  };
});
// Its own copy of the code: the one that other files use has the real `node:fs`.
vi.resetModules();
const { writeFolder } = await import('../../codegen/src/output/write-folder.ts');
afterAll(() => {
  vi.doUnmock('node:fs');
  vi.resetModules();
});

let folder: string;
let out: string;
const HEADER = '// Made by temps-codegen. Do not edit: it is written anew, whole.\n';
const first = new Map([['index.ts', HEADER]]);
const second = new Map([['index.ts', `${HEADER}// second\n`]]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-swap-'));
  out = join(folder, 'out');
  meanwhile.run = () => {};
  await writeFolder(out, first);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('where the new folder cannot take its place, the last one is put back', async () => {
  meanwhile.run = () => {
    throw Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO', syscall: 'rename' });
  };
  await expect(writeFolder(out, second)).rejects.toThrow(
    `Failed to write to ${out}: EIO: i/o error, rename.`,
  );
  expect(await readFile(join(out, 'index.ts'), 'utf8')).toBe(HEADER);
  expect(await readdir(folder)).toEqual(['out']);
});
