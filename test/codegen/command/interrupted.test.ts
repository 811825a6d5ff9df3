import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { makeFolder, startCommand } from './support.ts';

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a run that is interrupted leaves nothing behind, and ends by the signal: %s',
  async (signal) => {
    const folder = await makeFolder();
    const temporary = join(folder, 'temporary');
    await mkdir(temporary);
    const started = watch(temporary);
    const isStarted = once(started, 'change');
    const args = ['--input', 'openapi.json', '--output', 'temps'];
    const command = startCommand(args, { cwd: folder, env: { ...process.env, TMPDIR: temporary } });
    const ended = once(command, 'exit');
    await isStarted;
    started.close();
    command.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(await readdir(temporary)).toEqual([]);
    expect(await readdir(folder)).toEqual(['openapi.json', 'temporary']);
  },
);

test('a reader that has seen enough is no failure', async () => {
  const command = startCommand(['--help'], { cwd: tmpdir() });
  const ended = once(command, 'exit');
  command.stdout.destroy();
  expect(await text(command.stderr)).toBe('');
  expect(await ended).toEqual([0, null]);
});
