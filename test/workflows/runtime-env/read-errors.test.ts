import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { NotFoundError, PermissionDeniedError, TempsValidationError } from '../../../src/index.ts';
import { DATABASE_URL, ENVIRONMENT, failure, setUp } from './support.ts';

const quoting = () => new Error(`could not connect to ${DATABASE_URL}`);

const throwing = (error: Error) => (): never => {
  throw error;
};

test('one error names each missing and each invalid key once', async () => {
  const { temps, set } = setUp();
  const missing = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A', 'LOG_LEVEL', 'B', 'C', 'D'] }));
  expect(TempsValidationError.is(missing) && missing.message).toBe(
    'Refused the variables of project 1, environment 1: `A` is not set; `B` is not set; `C` is not set; `D` is not set',
  );
  set('PORT', 'a lot');
  const schema = z.object({ LOG_LEVEL: z.enum(['debug', 'warn']), PORT: z.coerce.number(), TOKEN: z.string() });
  const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL', 'PORT', 'TOKEN'], schema }));
  expect(TempsValidationError.is(error) && error.issues).toEqual([
    { path: ['TOKEN'], message: 'is not set' },
    { path: ['LOG_LEVEL'], message: 'does not fit the schema: Invalid option: expected one of "debug"|"warn"' },
    { path: ['PORT'], message: 'does not fit the schema: Invalid input: expected number, received NaN' },
  ]);
});

test('the error says that a key is not set even if only the schema requires it', async () => {
  const schema = z.object({ LOG_LEVEL: z.string(), TOKEN: z.string() });
  const error = await failure(setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema }));
  expect(TempsValidationError.is(error) && error.issues).toEqual([
    { path: ['TOKEN'], message: 'is not set: Invalid input: expected string, received undefined' },
  ]);
});

test('the error has no value in it that a message of the schema quotes', async () => {
  const { temps, set } = setUp();
  for (const value of ['hunter2hunter2', 'a "quoted" secret']) {
    set('SECRET', value);
    const schema = z.object({
      SECRET: z.string().refine(() => false, { error: ({ input }) => `bad: ${JSON.stringify(input)}` }),
    });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['SECRET'], schema }));
    const { issues } = error as TempsValidationError;
    expect(issues).toEqual([{ path: ['SECRET'], message: 'does not fit the schema: bad: "[redacted]"' }]);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(value.slice(0, 8));
  }
});

test('an error that a schema throws is the cause of a TempsValidationError, without the values', async () => {
  const { temps } = setUp();
  for (const validate of [() => Promise.reject(quoting()), throwing(quoting())]) {
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.message).toContain('threw an error, which is the `cause`');
    expect(inspect(error)).toContain('could not connect to');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(DATABASE_URL);
  }
});

test('what JSON.parse throws in a schema is not shown, since it quotes the value', async () => {
  const { temps, set } = setUp();
  set('CONFIG', 'hunter2: a secret that is no JSON');
  const schema = z.object({ CONFIG: z.string().transform((text): unknown => JSON.parse(text)) });
  const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
  expect(TempsValidationError.is(error) && error.message).toContain('threw a SyntaxError, which is not shown');
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('hunter2');
});

test('a project or environment that does not exist is a NotFoundError', async () => {
  const { temps, mock } = setUp();
  const owner = temps.withOptions({ apiKey: mock.token });
  for (const ids of [
    { project: 99, environment: 1 },
    { project: 1, environment: 99 },
  ])
    for (const options of [{ keys: ['A'], fallback: { A: 'a' } }, { optional: ['A'] }]) {
      const error = await failure(owner.runtimeEnv({ ...ids, ...options }));
      expect.soft(NotFoundError.is(error) && error.detail).toMatch(/^(Project|Environment) 99 not found$/);
    }
});

test('the error of a 403 says why, and what to use instead', async () => {
  const { temps } = setUp();
  for (const keys of [['A'], undefined]) {
    const error = await failure(temps.runtimeEnv({ project: 2, environment: 3, keys }));
    expect(PermissionDeniedError.is(error) && error.status).toBe(403);
    expect(String(error)).toContain('This deployment token belongs to project 1, not to project 2');
    expect(String(error)).toContain('To read more, use an API key (tk_...) that may read environments');
  }
});
