import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { TempsClient, TempsValidationError, type StandardSchema } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { DATABASE_URL, ENVIRONMENT, failure, setUp } from './support.ts';

function inEnvironment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

test('runtimeEnv needs no arguments where the environment has what it asks for', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  inEnvironment({
    TEMPS_API_URL: 'https://temps.test/api',
    TEMPS_API_TOKEN: mock.tokens.deployment,
    TEMPS_PROJECT_ID: '1',
    TEMPS_ENVIRONMENT_ID: '1',
  });
  vi.stubGlobal('fetch', mock.fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  const env = await new TempsClient().runtimeEnv();
  expectTypeOf(env).toEqualTypeOf<Readonly<Record<string, string>>>();
  expect({ ...env }).toEqual({ DATABASE_URL, LOG_LEVEL: 'info' });
});

test('options win over environment variables, and may be names', async () => {
  inEnvironment({ TEMPS_PROJECT_ID: '1', TEMPS_ENVIRONMENT_ID: '2' });
  const { temps, mock, asked } = setUp();
  await temps.runtimeEnv({ environment: 1, keys: ['LOG_LEVEL'] });
  expect(asked()).toEqual(['/api/projects/1/env-vars/LOG_LEVEL/value']);
  const owner = temps.withOptions({ apiKey: mock.token });
  const env = await owner.runtimeEnv({
    project: 'storefront',
    environment: 'staging',
    keys: ['LOG_LEVEL'],
  });
  expect(env.LOG_LEVEL).toBe('debug');
});

test('the result has the values of the keys and of optional ones that are set', async () => {
  const { temps, set } = setUp();
  set('PORT', '8080');
  const env = await temps.runtimeEnv({
    ...ENVIRONMENT,
    keys: ['DATABASE_URL', 'PORT'],
    optional: ['SENTRY_DSN'],
  });
  expectTypeOf(env).toEqualTypeOf<
    Readonly<{ DATABASE_URL: string; PORT: string; SENTRY_DSN?: string }>
  >();
  expect({ ...env }).toEqual({ DATABASE_URL, PORT: '8080' });
  // @ts-expect-error -- it was not asked for
  expect(env.LOG_LEVEL).toBeUndefined();
  const keys: string[] = ['LOG_LEVEL'];
  const any = await temps.runtimeEnv({ ...ENVIRONMENT, keys });
  expectTypeOf(any).toEqualTypeOf<Readonly<{ [key: string]: string }>>();
});

test('each value of a list of any length is read by one request, at most four at a time', async () => {
  const { mock, set, asked } = setUp();
  let now = 0;
  let most = 0;
  const fetch = async (request: Request): Promise<Response> => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    return mock.fetch(request).finally(() => now--);
  };
  const { temps } = setUp({ fetch, apiKey: mock.tokens.deployment });
  for (let number = 0; number < 130; number++) set(`KEY_${number}`, String(number));
  const env = await temps.runtimeEnv({ ...ENVIRONMENT });
  expect(Object.keys(env)).toHaveLength(132);
  expect({ KEY_129: env.KEY_129, DATABASE_URL: env['DATABASE_URL'] }).toEqual({
    KEY_129: '129',
    DATABASE_URL,
  });
  expect({ asked: asked().length, most }).toEqual({ asked: 132, most: 4 });
});

test('the fallback only gives what the platform does not have, and does not hide a call that failed', async () => {
  const { temps, mock } = setUp();
  const env = await temps.runtimeEnv({
    ...ENVIRONMENT,
    keys: ['LOG_LEVEL', 'PORT'],
    optional: ['HOST', 'NAME'],
    fallback: { LOG_LEVEL: 'debug', PORT: '3000', HOST: '0.0.0.0', NAME: undefined },
  });
  expect({ ...env }).toEqual({ LOG_LEVEL: 'info', PORT: '3000', HOST: '0.0.0.0' });
  mock.faults.add({ operation: 'envVars.getValue', status: 500 });
  const failing = temps.runtimeEnv({
    ...ENVIRONMENT,
    keys: ['LOG_LEVEL'],
    fallback: { LOG_LEVEL: 'debug' },
  });
  expect(await failure(failing)).toMatchObject({ name: 'ServerError', status: 500 });
});

test('no more values are requested after a call has failed', async () => {
  const { temps, mock, set, asked } = setUp();
  mock.faults.add({ operation: 'envVars.getValue', status: 500, times: 1 });
  const keys = Array.from({ length: 50 }, (_, number) => `KEY_${number}`);
  for (const key of keys) set(key, 'x');
  await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys }));
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(asked().length).toBeLessThan(10);
});

const schema = z.object({ DATABASE_URL: z.url(), PORT: z.coerce.number() });

test('a schema converts and types the values of the keys that are named, with fallbacks', async () => {
  const { temps, set, asked } = setUp();
  const withFallback = { ...ENVIRONMENT, schema, fallback: { PORT: '1', DATABASE_URL: 'x' } };
  expect({ ...(await temps.runtimeEnv(withFallback)) }).toEqual({ DATABASE_URL, PORT: 1 });
  set('PORT', '8080');
  const before = asked().length;
  const env = await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['DATABASE_URL', 'PORT'], schema });
  expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; PORT: number }>>();
  expect({ ...env }).toEqual({ DATABASE_URL, PORT: 8080 });
  expect(asked().slice(before).toSorted()).toEqual([
    '/api/projects/1/env-vars/DATABASE_URL/value',
    '/api/projects/1/env-vars/PORT/value',
  ]);
});

test('a schema may be any Standard Schema, even an asynchronous one', async () => {
  const length: StandardSchema<number> = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: async (value) => ({ value: Object.keys(Object(value)).length }),
    },
  };
  const count = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema: length });
  expectTypeOf(count).toEqualTypeOf<number>();
  expect(count).toBe(2);
  for (const value of [undefined, null, 'text', [1], new Date(0)]) {
    const validate = () => ({ value });
    const schema = { '~standard': { version: 1 as const, vendor: 'test', validate } };
    expect(await setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema })).toBe(value);
  }
});

test('bad options are refused before anything is sent', async () => {
  const { temps, mock } = setUp();
  // A caller without types can do this.
  const rows: [name: string, value: unknown, problem: string][] = [
    ['keys', ['A', ''], 'must be an array of variable names'],
    ['optional', 'A', 'must be an array of variable names'],
    ['ttl', -1, 'must be a number of milliseconds that is not negative, not -1'],
    ['schema', {}, 'must be a Standard Schema'],
    ['source', 'file', 'must be one of auto, process, platform'],
    // Without its value, which may be a secret.
    ['fallback', { A: 1 }, 'must have strings as values, and A is none'],
    ['fallback', ['A'], 'must be a plain object'],
  ];
  for (const [name, value, problem] of rows) {
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, [name]: value }));
    expect
      .soft(TempsValidationError.is(error) && error.message, name)
      .toContain(`\`${name}\` ${problem}`);
  }
  expect(mock.requests).toHaveLength(0);
});

test('a fallback for a variable that is not read is refused, by the compiler and at run time', async () => {
  const { temps, mock } = setUp();
  const options = { ...ENVIRONMENT, keys: ['PORT'], optional: ['HOST'] } as const;
  // @ts-expect-error -- it is no name of `keys` or `optional`
  const error = await failure(temps.runtimeEnv({ ...options, fallback: { PROT: '3000' } }));
  expect(TempsValidationError.is(error) && error.message).toContain(
    '`fallback` must have names of `keys` and `optional`, and PROT is unknown: there are PORT, HOST',
  );
  expect(mock.requests).toHaveLength(0);
});
