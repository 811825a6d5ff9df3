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
