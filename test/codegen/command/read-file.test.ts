import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { readContractFile } from '../../../codegen/src/input/read-contract.ts';

let folder: string;
let pipe: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-read-'));
  pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Somebody who has the pipe open, as the shell has that of `<(…)`. Opened for reading too, since it may come first. */
function writer() {
  const stream = createWriteStream(pipe, { flags: 'r+' });
  onTestFinished(() => void stream.destroy());
  return stream;
}

test('a contract is read from a pipe, also where its writer is late', async () => {
  const contract = readContractFile(pipe);
  writer().end('{"openapi":"3.1.0"}');
  expect(await contract).toBe('{"openapi":"3.1.0"}');
});

test('a file may be UTF-16, as PowerShell writes it, or UTF-8 with a mark', async () => {
  const file = join(folder, 'openapi.json');
  for (const encoding of ['utf16le', 'utf8'] as const) {
    await writeFile(file, '\uFEFF{"openapi":"3.1.0"}', encoding);
    expect(await readContractFile(file)).toBe('{"openapi":"3.1.0"}');
  }
});

test('a pipe without an end is refused while it is read', async () => {
  const source = writer();
  const piece = Buffer.alloc(1024 * 1024, ' ');
  const more = (): void => {
    while (!source.destroyed && source.write(piece));
  };
  source.on('drain', more).on('error', () => {});
  more();
  await expect(readContractFile(pipe)).rejects.toThrow('it has more than 67108864 bytes.');
}, 60_000);
