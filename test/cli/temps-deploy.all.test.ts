import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { createMock } from './support/run-command.ts';
import { COMMAND, listen, spawnCommand, startCommand } from './support/spawn-command.ts';

const IMAGE = ['--image', 'registry.test/app:2'];

test('--version prints the version, and -h the usage, without any settings', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  expect(await spawnCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const { code, out } = await spawnCommand(['-h']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Deploys to a Temps instance /)]);
});

test('SIGINT ends temps-deploy with code 130', async () => {
  const { code } = await spawnCommand(IMAGE, {
    env: await listen(createTempsMock({ scenario: 'demo' })),
    onOutput: (written, child) => {
      if (written.includes('Deployment 50') && !child.killed) child.kill('SIGINT');
    },
  });
  expect(code).toBe(130);
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

test('temps-deploy fails with --json if its output is closed, and says so', async () => {
  const child = startCommand([...IMAGE, '--json'], await listen(createMock()));
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number];
  expect([code, err]).toEqual([6, expect.stringMatching(/is live: .*\nFailed to write the result .*: .*EPIPE\n$/)]);
});

test.runIf(process.platform === 'linux')('temps-deploy fails if its result cannot be written to a full disk', () => {
  for (const [flag, code] of [
    ['--version', 6],
    ['--json', 2],
  ] as const) {
    const full = openSync('/dev/full', 'w');
    const stdio = ['ignore', full, 'pipe'] as const;
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, flag], { stdio: [...stdio], env: {} });
    closeSync(full);
    expect([status, String(stderr)]).toEqual([code, expect.stringMatching(/Failed to write the result .*: ENOSPC/)]);
  }
});
