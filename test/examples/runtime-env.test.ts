import { afterEach, expect, test } from 'vitest';
import { createTempsMock, type TempsMock } from '../../mock/index.ts';
import { runApp } from './app.ts';

afterEach(() => void process.removeAllListeners('SIGHUP'));

const change = (mock: TempsMock, key: string, value: string): void => {
  const row = mock.state.envVars.find((one) => one.key === key && one.environment_ids.includes(1));
  if (row) mock.state.envVars.update(row.id, { value });
};

test('examples/runtime-env.ts reads the process and then the platform, and shows no values', async () => {
  const VALUES = { DATABASE_URL: 'postgres://app@localhost:5432/shop', PORT: '8080' };
  const { deployment } = createTempsMock().tokens;
  const laptop = {
    TEMPS_API_URL: '',
    TEMPS_API_TOKEN: '',
    TEMPS_PROJECT_ID: '',
    TEMPS_ENVIRONMENT_ID: '',
    ...VALUES,
  };
  const container = {
    TEMPS_API_TOKEN: deployment,
    TEMPS_PROJECT_ID: '',
    TEMPS_ENVIRONMENT_ID: '',
    ...VALUES,
  };
  for (const variables of [laptop, container]) {
    const { mock, output } = await runApp('runtime-env', variables);
    expect(output()).toBe(
      'Configured: RuntimeEnv { DATABASE_URL, LOG_LEVEL, PORT }\nDatabase localhost:5432, port 8080, logging from info up',
    );
    expect(mock.requests).toHaveLength(0);
  }
  const { output } = await runApp('runtime-env', { TEMPS_API_TOKEN: deployment });
  expect(output()).toContain('Database db:5432');
});

test('the example reads a change on SIGHUP, or says why it cannot', async () => {
  const { mock, output } = await runApp('runtime-env');
  change(mock, 'LOG_LEVEL', 'debug');
  process.emit('SIGHUP');
  await expect.poll(output).toMatch(/\nLogging from debug up$/);
  mock.faults.add({ status: 403 });
  process.emit('SIGHUP');
  await expect.poll(output).toContain('\nNot refreshed: PermissionDeniedError: ');
});

test('the example does not start with a bad configuration, and says everything that is wrong', async () => {
  const wrong = runApp('runtime-env', {}, (mock) => {
    change(mock, 'DATABASE_URL', 'nonsense');
    change(mock, 'LOG_LEVEL', 'loud');
  });
  await expect(wrong).rejects.toThrow(
    'Refused the variables of project 1, environment 1: `DATABASE_URL` does not fit the schema: Invalid URL; `LOG_LEVEL` does not fit the schema: Invalid option: expected one of "debug"|"info"|"warn"|"error"',
  );
});
