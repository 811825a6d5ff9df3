import { afterEach, describe, expect, it } from 'vitest';
import { createTempsMock, type TempsMock } from '../../mock/index.ts';
import { runApp } from './app.ts';

afterEach(() => void process.removeAllListeners('SIGHUP'));

const change = (mock: TempsMock, key: string, value: string): void => {
  const row = mock.state.envVars.find((one) => one.key === key && one.environment_ids.includes(1));
  if (row) mock.state.envVars.update(row.id, { value });
};

describe('examples/runtime-env.ts', () => {
  const NO_INSTANCE = { TEMPS_API_URL: '', TEMPS_API_TOKEN: '', TEMPS_PROJECT_ID: '', TEMPS_ENVIRONMENT_ID: '' };
  const VALUES = { DATABASE_URL: 'postgres://app@localhost:5432/shop', PORT: '8080' };

  it('the example reads the process on a laptop that knows of no instance, and shows names, not values', async () => {
    const { output } = await runApp('runtime-env', { ...NO_INSTANCE, ...VALUES });
    expect(output()).toBe(
      [
        'Configured: RuntimeEnv { DATABASE_URL, LOG_LEVEL, PORT }',
        'Database localhost:5432, port 8080, logging from info up',
      ].join('\n'),
    );
  });

  it('the example reads the process in a container, and asks nothing of the platform', async () => {
    const { tokens } = createTempsMock();
    const { mock, output } = await runApp('runtime-env', {
      ...VALUES,
      TEMPS_API_TOKEN: tokens.deployment,
      TEMPS_PROJECT_ID: '',
      TEMPS_ENVIRONMENT_ID: '',
    });
    expect(output()).toContain('Database localhost:5432');
    expect(mock.requests).toHaveLength(0);
  });

  it('the example asks the platform for what the process does not have', async () => {
    const { tokens } = createTempsMock();
    const { output } = await runApp('runtime-env', { TEMPS_API_TOKEN: tokens.deployment });
    expect(output()).toContain('Database db:5432');
  });

  it('the example reads a change on SIGHUP', async () => {
    const { mock, output } = await runApp('runtime-env');
    change(mock, 'LOG_LEVEL', 'debug');
    process.emit('SIGHUP');
    await expect.poll(output).toMatch(/\nLogging from debug up$/);
  });

  it('the example goes on if the platform does not respond, and says so', async () => {
    const { mock, output } = await runApp('runtime-env');
    mock.faults.add({ status: 403 });
    process.emit('SIGHUP');
    await expect.poll(output).toContain('\nNot refreshed: PermissionDeniedError: ');
  });

  it('the example does not start with a bad configuration, and says everything that is wrong', async () => {
    const wrong = runApp('runtime-env', {}, (mock) => {
      change(mock, 'DATABASE_URL', 'nonsense');
      change(mock, 'LOG_LEVEL', 'loud');
    });
    await expect(wrong).rejects.toThrow(
      'Refused the variables of project 1, environment 1: `DATABASE_URL` does not fit the schema: Invalid URL; `LOG_LEVEL` does not fit the schema: Invalid option: expected one of "debug"|"info"|"warn"|"error"',
    );
  });
});
