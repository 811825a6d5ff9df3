import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { createMock } from './support/run-command.ts';
import { listen, spawnCommand } from './support/spawn-command.ts';

const IMAGE = ['--image', 'registry.test/app:2'];

test('temps-deploy deploys, and ends by itself', async () => {
  const { code, out, err } = await spawnCommand(IMAGE, { env: await listen(createMock()) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('\nDeployment 50 is live: https://storefront.temps.example\n');
});

test('SIGTERM ends temps-deploy with code 143, and cancels nothing', async () => {
  // Its clock stands still, so the deployment does not end.
  const mock = createTempsMock({ scenario: 'demo' });
  const { code, err } = await spawnCommand(IMAGE, {
    env: await listen(mock),
    onOutput: (written, child) => {
      if (written.includes('Deployment 50') && !child.killed) child.kill('SIGTERM');
    },
  });
  expect(code).toBe(143);
  expect(err).toContain('Interrupted by SIGTERM. Deployment 50 goes on without being watched');
  expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
});

test('a signal ends at once what watches nothing', async () => {
  for (const command of ['status', 'env list -e production']) {
    const mock = createMock();
    mock.faults.add({ operation: 'environments.list', delay: 'infinite' });
    const found = mock.requests.next('projects.getBySlug');
    // By the signal itself, for which shells have the code 130.
    const { code } = await spawnCommand([...command.split(' '), '-p', 'storefront'], {
      env: await listen(mock),
      onStart: (child) => void found.then(() => child.kill('SIGINT')),
    });
    expect.soft(code, command).toBe('SIGINT');
  }
});

test('a signal ends no change of variables in its middle', async () => {
  const mock = createMock();
  // In two steps: the environment leaves the shared variable, and gets its own.
  mock.build.envVar({ project_id: 1, key: 'SHARED', value: '1', environment_ids: [1, 2] });
  const left = mock.requests.next('envVars.update');
  const { code, out } = await spawnCommand(['env', 'set', 'SHARED=2'], {
    env: await listen(mock),
    onStart: (child) => void left.then(() => child.kill('SIGINT')),
  });
  expect(code).toBe(0);
  expect(out).toContain('\nChanged: SHARED\n');
});

test('JSON for a reader that is gone is an error with code 6, and progress for one is not', async () => {
  for (const [flags, expected] of [
    [['--json'], 6],
    [[], 0],
  ] as const) {
    const { code } = await spawnCommand([...IMAGE, ...flags], {
      env: await listen(createMock()),
      isDeaf: true,
    });
    expect.soft(code, flags.join(' ')).toBe(expected);
  }
});
