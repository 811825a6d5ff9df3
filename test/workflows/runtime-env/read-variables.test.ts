import { describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { TempsClient, TempsConfigError, TempsValidationError, type StandardSchema } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { DATABASE_URL, ENVIRONMENT, failure, setUp } from './support.ts';

describe('runtimeEnv in a deployed container', () => {
  it('runtimeEnv needs no arguments in a deployed container', async () => {
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

  it('options win over environment variables', async () => {
    inEnvironment({ TEMPS_PROJECT_ID: '1', TEMPS_ENVIRONMENT_ID: '2' });
    const { temps, asked } = setUp();
    await temps.runtimeEnv({ environment: 1, keys: ['LOG_LEVEL'] });
    expect(asked()).toEqual(['/api/projects/1/env-vars/LOG_LEVEL/value']);
  });

  it('missing ids are one error that names both', async () => {
    const { temps, mock } = setUp();
    const error = await failure(temps.runtimeEnv());
    expect(TempsConfigError.is(error) && error.message).toBe(
      "Option `project, environment`: project is missing, and environment is missing. Give both as options: a Temps server does not tell a deployed app which it is. What the app was started with is read without them, with `source: 'process'`. Looked at: options.project, TEMPS_PROJECT_ID, options.environment, TEMPS_ENVIRONMENT_ID.",
    );
    expect(mock.requests).toHaveLength(0);
  });

  it('project and environment are found by their names', async () => {
    const { temps, mock } = setUp();
    const owner = temps.withOptions({ apiKey: mock.token });
    const env = await owner.runtimeEnv({ project: 'storefront', environment: 'staging', keys: ['LOG_LEVEL'] });
    expect(env.LOG_LEVEL).toBe('debug');
  });
});

describe('values', () => {
  it('the result has the values of the keys, and their types', async () => {
    const { temps, set } = setUp();
    set('PORT', '8080');
    const env = await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['DATABASE_URL', 'PORT'] });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; PORT: string }>>();
    expect({ ...env }).toEqual({ DATABASE_URL, PORT: '8080' });
    // @ts-expect-error -- it was not asked for
    expect(env.LOG_LEVEL).toBeUndefined();
  });

  it('keys from a variable give a record type', async () => {
    const keys: string[] = ['LOG_LEVEL'];
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, keys });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ [key: string]: string }>>();
  });

  it('optional keys may be missing', async () => {
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], optional: ['SENTRY_DSN'] });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ LOG_LEVEL: string; SENTRY_DSN?: string }>>();
    expect({ ...env }).toEqual({ LOG_LEVEL: 'info' });
  });

  it('values come from one request for each key, not from the masked list', async () => {
    const { temps, asked } = setUp();
    const env = await temps.runtimeEnv({ ...ENVIRONMENT });
    expect({ ...env }).toEqual({ DATABASE_URL, LOG_LEVEL: 'info' });
    expect(asked().filter((path) => path.endsWith('/value'))).toHaveLength(2);
  });

  it('lists of any length are read', async () => {
    const { temps, set } = setUp();
    for (let number = 0; number < 130; number++) set(`KEY_${number}`, String(number));
    const env = await temps.runtimeEnv({ ...ENVIRONMENT });
    expect(Object.keys(env)).toHaveLength(132);
    expect(env.KEY_129).toBe('129');
  });

  it('at most four values are requested at a time', async () => {
    const { mock, set } = setUp();
    let now = 0;
    let most = 0;
    const fetch = async (request: Request): Promise<Response> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      return mock.fetch(request).finally(() => now--);
    };
    const { temps } = setUp({ fetch, apiKey: mock.tokens.deployment });
    const keys = Array.from({ length: 20 }, (_, number) => `KEY_${number}`);
    for (const key of keys) set(key, 'x');
    await temps.runtimeEnv({ ...ENVIRONMENT, optional: keys });
    expect(most).toBe(4);
  });

  it('the fallback only gives what the platform does not have', async () => {
    const env = await setUp().temps.runtimeEnv({
      ...ENVIRONMENT,
      keys: ['LOG_LEVEL', 'PORT'],
      optional: ['HOST', 'NAME'],
      fallback: { LOG_LEVEL: 'debug', PORT: '3000', HOST: '0.0.0.0', NAME: undefined, OTHER: 'unasked' },
    });
    expect({ ...env }).toEqual({ LOG_LEVEL: 'info', PORT: '3000', HOST: '0.0.0.0' });
  });

  it.each([{ keys: ['LOG_LEVEL'] }, {}])(
    'values are of the requested environment, also with an API key: %j',
    async (options) => {
      const { temps, mock } = setUp();
      const admin = temps.withOptions({ apiKey: mock.token });
      const env = await admin.runtimeEnv({ ...options, project: 1, environment: 2 });
      expect(env.LOG_LEVEL).toBe('debug');
    },
  );

  it('no more values are requested after a call has failed', async () => {
    const { temps, mock, set, asked } = setUp();
    mock.faults.add({ operation: 'envVars.getValue', status: 500, times: 1 });
    const keys = Array.from({ length: 50 }, (_, number) => `KEY_${number}`);
    for (const key of keys) set(key, 'x');
    await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys }));
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(asked().length).toBeLessThan(10);
  });

  it('the fallback does not hide a call that failed', async () => {
    const { temps, mock } = setUp();
    mock.faults.add({ operation: 'envVars.getValue', status: 500 });
    const env = temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], fallback: { LOG_LEVEL: 'debug' } });
    expect(await failure(env)).toMatchObject({ name: 'ServerError', status: 500 });
  });
});

describe('schema', () => {
  const schema = z.object({ DATABASE_URL: z.url(), PORT: z.coerce.number() });

  it('a schema types and converts the values', async () => {
    const { temps, set } = setUp();
    set('PORT', '8080');
    const env = await temps.runtimeEnv({ ...ENVIRONMENT, schema });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; PORT: number }>>();
    expect({ ...env }).toEqual({ DATABASE_URL, PORT: 8080 });
  });

  it('a schema with keys reads only these keys', async () => {
    const { temps, set, asked } = setUp();
    set('PORT', '8080');
    await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['DATABASE_URL', 'PORT'], schema });
    expect(asked().toSorted()).toEqual([
      '/api/projects/1/env-vars/DATABASE_URL/value',
      '/api/projects/1/env-vars/PORT/value',
    ]);
  });

  it('a schema gets the fallback for what the platform does not have', async () => {
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema, fallback: { PORT: '1', DATABASE_URL: 'x' } });
    expect({ ...env }).toEqual({ DATABASE_URL, PORT: 1 });
  });

  it('a schema may be any Standard Schema, even an asynchronous one', async () => {
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
  });
});

describe('bad options of runtimeEnv', () => {
  it.each([
    [{ keys: ['A', ''] }, ['keys']],
    [{ optional: 'A' }, ['optional']],
    [{ ttl: -1 }, ['ttl']],
    [{ schema: {} }, ['schema']],
  ])('bad options are refused before anything is sent: %j', async (options, path) => {
    const { temps, mock } = setUp();
    // A caller without types can do this.
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, ...(options as object) }));
    expect(TempsValidationError.is(error) && error.issues.map((issue) => issue.path)).toEqual([path]);
    expect(mock.requests).toHaveLength(0);
  });
});

function inEnvironment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}
