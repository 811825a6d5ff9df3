import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PermissionDeniedError, TempsValidationError } from '../../../src/index.ts';
import { DATABASE_URL, ENVIRONMENT, failure, setUp } from './support.ts';

test('one error names each missing and each invalid key once', async () => {
  const { temps, set } = setUp();
  const missing = await failure(
    temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A', 'LOG_LEVEL', 'B', 'C', 'D'] }),
  );
  expect(TempsValidationError.is(missing) && missing.message).toBe(
    'Refused the variables of project 1, environment 1: `A` is not set; `B` is not set; `C` is not set; `D` is not set',
  );
  set('PORT', 'a lot');
  const schema = z.object({
    LOG_LEVEL: z.enum(['debug', 'warn']),
    PORT: z.coerce.number(),
    TOKEN: z.string(),
  });
  const error = await failure(
    temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL', 'PORT', 'TOKEN'], schema }),
  );
  expect(TempsValidationError.is(error) && error.issues).toEqual([
    { path: ['TOKEN'], message: 'is not set' },
    {
      path: ['LOG_LEVEL'],
      message: 'does not fit the schema: Invalid option: expected one of "debug"|"warn"',
    },
    {
      path: ['PORT'],
      message: 'does not fit the schema: Invalid input: expected number, received NaN',
    },
  ]);
  // A variable that was not read may be set.
  for (const [options, problem] of [
    [{}, 'is not set'],
    [{ optional: ['TOKEN'] }, 'is not set'],
    [{ optional: ['LOG_LEVEL'] }, 'does not fit the schema'],
    [{ keys: ['LOG_LEVEL'] }, 'does not fit the schema'],
  ] as const) {
    const reading = temps.runtimeEnv({
      ...ENVIRONMENT,
      ...options,
      schema: z.object({ TOKEN: z.string() }),
    });
    expect.soft(await failure(reading)).toMatchObject({
      issues: [
        {
          path: ['TOKEN'],
          message: `${problem}: Invalid input: expected string, received undefined`,
        },
      ],
    });
  }
});

test('the error has no value in it that a message of the schema quotes', async () => {
  const { temps, set } = setUp();
  for (const value of ['hunter2hunter2', 'a "quoted" secret']) {
    set('SECRET', value);
    const schema = z.object({
      SECRET: z
        .string()
        .refine(() => false, { error: ({ input }) => `bad: ${JSON.stringify(input)}` }),
    });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['SECRET'], schema }));
    const { issues } = error as TempsValidationError;
    expect(issues).toEqual([
      { path: ['SECRET'], message: 'does not fit the schema: bad: "[redacted]"' },
    ]);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(value.slice(0, 8));
  }
});

test('an error that a schema throws is the cause of a TempsValidationError, without the values', async () => {
  const { temps } = setUp();
  const quoting = new Error(`could not connect to ${DATABASE_URL}`);
  const throwing = (): never => {
    throw quoting;
  };
  for (const validate of [throwing, () => Promise.reject(quoting)]) {
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect
      .soft(TempsValidationError.is(error) && error.message)
      .toContain('threw an error, which is the `cause`');
    expect.soft(inspect(error)).toContain('could not connect to');
    expect.soft(inspect(error, { showHidden: true, depth: 9 })).not.toContain('postgres:');
  }
});

test('the error of a 403 says why, and what to use instead', async () => {
  const { temps } = setUp();
  for (const keys of [['A'], undefined]) {
    const error = await failure(temps.runtimeEnv({ project: 2, environment: 3, keys }));
    expect(PermissionDeniedError.is(error) && error.status).toBe(403);
    expect(String(error)).toContain('This deployment token belongs to project 1, not to project 2');
    expect(String(error)).toContain('Use an API key (tk_...) of the role admin');
  }
});

test('a call that fails is an error, even with `throwOnError: false`', async () => {
  for (const [operation, environment] of [
    ['envVars.list', 1],
    ['envVars.getValue', 1],
    ['environments.get', 424_242],
  ] as const) {
    const { temps, mock } = setUp();
    mock.faults.add({ operation, status: 500 });
    const quiet = temps.withOptions({ throwOnError: false, apiKey: mock.token });
    expect
      .soft(await failure(quiet.runtimeEnv({ project: 1, environment })), operation)
      .toMatchObject({ status: 500 });
  }
});

test('printing the values shows their names only, and they cannot be changed', async () => {
  const pending = setUp().temps.runtimeEnv({ ...ENVIRONMENT });
  const env = await pending;
  for (const print of [
    (value: unknown) => inspect(value),
    (value: unknown) => inspect({ env: [value] }, { depth: 9, showHidden: true }),
    (value: unknown) => JSON.stringify({ env: value }),
  ]) {
    for (const value of [env, pending]) expect.soft(print(value)).not.toMatch(/secret|info/);
    expect.soft(print(env)).toMatch(/DATABASE_URL.*LOG_LEVEL/s);
  }
  expect({ ...env }).toEqual({ DATABASE_URL, LOG_LEVEL: 'info' });
  expect(() => Object.assign(env, { LOG_LEVEL: 'debug' })).toThrow(TypeError);
});
