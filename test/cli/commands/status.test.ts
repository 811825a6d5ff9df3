import { expect, test } from 'vitest';
import { setUp } from './support.ts';

test('status says what is live in each environment since when', async () => {
  const { mock, run, ids, scope } = setUp();
  mock.build.environment({ project_id: ids.project_id, name: 'staging' });
  await run(`--image registry.test/shop:1 ${scope}`);
  const env = { TEMPS_ENVIRONMENT_ID: '' };
  const { code, out, err } = await run('status -p storefront', { env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [live] = mock.state.deployments.list();
  expect(out).toMatch(
    /^production: deployment \d+, registry.test\/shop:1, since \S+Z\n {2}https?:\S+\nstaging: nothing is live\n$/,
  );
  expect(out).toContain(`deployment ${live?.id},`);
});

test('status of one environment is that one alone, also as JSON', async () => {
  const { mock, run, ids, scope } = setUp();
  mock.build.environment({ project_id: ids.project_id, name: 'staging' });
  const { code, out } = await run(`status ${scope} --json`);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    environments: [{ environment: 'production', live: null, running: [] }],
    error: null,
  });
});

test('status of an unknown environment names the nearest', async () => {
  const { run } = setUp();
  const { code, err } = await run('status -p storefront -e prodution');
  expect(code).toBe(2);
  expect(err).toContain('--environment is "prodution", and there is no such environment');
});

test('status shows a deployment on its way', async () => {
  const { mock, run, scope } = setUp({ clock: 'manual' });
  const [environment] = mock.state.environments.list();
  mock.build.deployment({ environment_id: environment?.id, status: 'running' });
  const { out } = await run(`status ${scope}`);
  expect(out).toMatch(/^production: nothing is live\n {2}deployment \d+ is running\n$/);
});

test('an unknown command and a flag of another one are refused with the nearest', async () => {
  const { run } = setUp();
  const wrong = await run('statsu');
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('There is no command "statsu". Did you mean status?');
  const flag = await run('status --imge x');
  expect(flag).toMatchObject({ code: 2 });
  expect(flag.err).toContain("Unknown option '--imge'");
  expect((await run('logs --foolow')).err).toContain('Did you mean --follow?');
});

test('each command has its own --help, without settings', async () => {
  const { run } = setUp();
  for (const name of ['status', 'logs', 'rollback', 'env', 'preview']) {
    const { code, out } = await run(`${name} --help`);
    expect.soft(code, name).toBe(0);
    expect.soft(out, name).toContain(`  temps-deploy ${name} `);
  }
});
