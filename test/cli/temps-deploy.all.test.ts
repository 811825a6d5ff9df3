import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMock } from './support/run-command.ts';
import { listen, spawnCommand, startCommand } from './support/spawn-command.ts';

const IMAGE = ['--image', 'registry.test/app:2'];

test('--version prints the version, and -h the usage, without any settings', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  expect(await spawnCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const { code, out } = await spawnCommand(['-h']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Deploys to a Temps instance /)]);
});

test('SIGTERM ends temps-deploy while it waits for the writer of a pipe', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temps-pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pipe = join(folder, 'image.tar');
  execFileSync('mkfifo', [pipe]);
  const mock = createMock();
  const child = startCommand(['--image-tarball', pipe], await listen(mock));
  await expect.poll(() => mock.requests.length).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([143, null]);
});

test('temps-deploy goes on if its output is closed', async () => {
  const env = await listen(createMock());
  const { code, err } = await spawnCommand(IMAGE, { env, onOutput: (_, child) => child.stdout.destroy() });
  expect([code, err]).toEqual([0, '']);
});
