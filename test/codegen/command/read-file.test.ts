import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decode, readContractFile } from '../../../codegen/src/input/read-contract.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-read-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a contract is read from a pipe, also where its writer is late', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const contract = readContractFile(pipe);
  await writeFile(pipe, '{"openapi":"3.1.0"}');
  expect(decode(await contract)).toBe('{"openapi":"3.1.0"}');
});

test('a file may be UTF-16 or have a byte order mark, as PowerShell writes it', async () => {
  const file = join(folder, 'openapi.json');
  for (const encoding of ['utf16le', 'utf8'] as const) {
    await writeFile(file, '\uFEFF{"openapi":"3.1.0"}', encoding);
    expect(decode(await readContractFile(file))).toBe('{"openapi":"3.1.0"}');
  }
});

test('a contract that is too large is refused while it is read', async () => {
  const problem = 'Failed to read /dev/zero: it has more than 67108864 bytes.';
  await expect(readContractFile('/dev/zero')).rejects.toThrow(problem);
});
