import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { TempsClient } from '../../../src/index.ts';

const file = fileURLToPath(new URL('../../../mock/cli/temps-mock.ts', import.meta.url));

/** A running command: what it has said so far, and a wait for more. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    said: () => said,
    url: async () => {
      while (!/Ctrl-C/.test(said)) await once(child.stdout, 'data');
      return /Temps mock +(\S+)\n/.exec(said)?.[1] ?? '';
    },
    ended: async () => ((await once(child, 'close')) as [number | null])[0],
  };
}

it('a client of another process deploys at once with --clock auto, and Ctrl-C ends the command cleanly', async () => {
  const command = run('--port', '0', '--clock', 'auto', '--server', '2026-07');
  const temps = new TempsClient({ baseUrl: await command.url(), apiKey: 'tk_demo' });
  const start = Date.now();
  const deployment = await temps.deploy({ project: 1, environment: 1, git: { branch: 'main' } });
  expect(deployment).toMatchObject({ status: 'completed', branch: 'main' });
  expect(Date.now() - start).toBeLessThan(20_000);
  command.child.kill('SIGINT');
  expect(await command.ended()).toBe(0);
}, 60_000);

it('the command goes on if its output is closed', async () => {
  const command = run('--port', '0', '--scenario', 'empty');
  const url = await command.url();
  command.child.stdout.destroy();
  command.child.stderr.destroy();
  // Each response logs a line.
  for (let count = 0; count < 5; count++)
    expect((await fetch(`${url}/api/projects`)).status).toBe(401);
  command.child.kill('SIGTERM');
  expect(await command.ended()).toBe(0);
}, 60_000);

it('a mistake is one sentence, and the code is 2', async () => {
  const command = run('--prot', '1');
  expect(await command.ended()).toBe(2);
  expect(command.said()).toBe(
    "Failed to read the arguments: Unknown option '--prot'. Did you mean --port? See temps-mock --help.\n",
  );
}, 60_000);
