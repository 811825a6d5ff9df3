import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMock } from './support/run-command.ts';
import { listen, spawnCommand } from './support/spawn-command.ts';

const IMAGE = ['--image', 'registry.test/app:2'];

test('--version and -h need no settings', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  expect(await spawnCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const { code, out } = await spawnCommand(['-h']);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^Deploys to a Temps instance /),
  });
});

test('temps-deploy goes on if its output is closed', async () => {
  const env = await listen(createMock());
  const { code, err } = await spawnCommand(IMAGE, {
    env,
    onOutput: (_, child) => child.stdout?.destroy(),
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
