import { expect, test } from 'vitest';
import { setUp } from './support.ts';

async function withTwo() {
  const world = setUp();
  for (const version of [1, 2])
    await world.run(`--image registry.test/shop:${version} ${world.scope}`);
  const [first, second] = world.mock.state.deployments.list().map(({ id }) => id);
  return { ...world, first, second };
}

test('rollback goes back to the deployment before by default', async () => {
  const { run, scope, first } = await withTwo();
  const { code, out } = await run(`rollback ${scope}`);
  expect(code).toBe(0);
  expect(out).toMatch(/\nDeployment \d+ is live: https?:\S+\n$/);
  expect((await run(`status ${scope}`)).out).toContain(`a rollback to deployment ${first},`);
});

test('--dry-run says what rollback would do, and does nothing', async () => {
  const { mock, run, scope, first, second } = await withTwo();
  const before = mock.state.deployments.size;
  const { code, out } = await run(`rollback ${scope} --to previous --dry-run`);
  expect({ code, out }).toEqual({
    code: 0,
    out: `Would roll back from deployment ${second} (registry.test/shop:2) to deployment ${first} (registry.test/shop:1). Nothing was changed\n`,
  });
  const { out: json } = await run(`rollback ${scope} --dry-run --json`);
  expect(JSON.parse(json)).toEqual({ from: second, to: first, error: null });
  expect(mock.state.deployments.size).toBe(before);
});

test('a rollback to what is live is refused', async () => {
  const { run, scope, second } = await withTwo();
  for (const line of [
    `rollback ${scope} --to ${second}`,
    `rollback ${scope} --to ${second} --dry-run`,
  ]) {
    const { code, err } = await run(line);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('Nothing was rolled back') as string,
    });
  }
  expect((await run(`rollback ${scope} --to last`)).code).toBe(2);
});
