import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import { checkStateFile, readStateFile, writeStateFile } from '../../../mock/cli/state-file.ts';
import { UsageError } from '../../../mock/cli/usage.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temps-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a state that cannot be written leaves no unfinished file behind', () => {
  const folder = newFolder();
  const path = join(folder, 'state.json');
  const file = checkStateFile(path);
  // Folders where the file would go, and the one beside it.
  for (const taken of [path, `${path}.${process.pid}.json`]) mkdirSync(taken);
  expect(() => writeStateFile(file, createTempsMock({ scenario: 'empty' }).state.snapshot())).toThrow(UsageError);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an unfinished file of somebody else stays', () => {
  const path = join(newFolder(), 'state.json');
  const file = checkStateFile(path);
  const other = `${path}.${process.pid}.tmp`;
  writeFileSync(other, 'mine');
  expect(() => writeStateFile(file, createTempsMock({ scenario: 'empty' }).state.snapshot())).toThrow(UsageError);
  expect(existsSync(other)).toBe(true);
});

test('a file that has null in place of a state is refused, and not taken for one that is yet to be written', () => {
  const path = join(newFolder(), 'state.json');
  writeFileSync(path, 'null');
  expect(() => readStateFile(path, true)).toThrow(UsageError);
});
