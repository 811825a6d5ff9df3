import { describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import {
  TempsClient,
  TempsConfigError,
  TempsResponseError,
  TempsValidationError,
  type StandardSchema,
} from '../../../src/index.ts';
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

  describe.each(['toString', 'constructor', 'hasOwnProperty', '__proto__'])('key %s', (key) => {
    it.each(['platform', 'process', 'auto'] as const)(
      'a key that every object has is missing like any other, with source %s',
      async (source) => {
        const { temps } = setUp();
        const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, source, keys: [key] }));
        expect(TempsValidationError.is(error) && error.issues).toEqual([{ path: [key], message: 'is not set' }]);
      },
    );

    it('an optional key that every object has is undefined if it is missing', async () => {
      const { temps } = setUp();
      const env = await temps.runtimeEnv({ ...ENVIRONMENT, optional: [key] });
      expect((env as Record<string, unknown>)[key]).toBeUndefined();
      expect(Object.keys(env)).toEqual([]);
    });

    it('a key that every object has is read if it is set', async () => {
      const { temps, set } = setUp();
      set(key, 'mine');
      const env = await temps.runtimeEnv({ ...ENVIRONMENT, keys: [key] });
      expect(Object.entries(env)).toEqual([[key, 'mine']]);
    });
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

  it('a value that is no string is an error', async () => {
    const { temps } = setUp({ fetch: withValue(null) });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] }));
    expect(TempsResponseError.is(error) && error.message).toBe(
      'GET /projects/1/env-vars/A/value: responded 200 with no text in the field `value`',
    );
  });

  it.each(['********', 'v***', '[encrypted]', ''])(
    'a value is read whatever the mask in the list is: %s',
    async (mask) => {
      const list = [{ id: 1, key: 'A', value: mask, environments: [{ id: 1 }] }];
      const fetch = ({ url }: Request): Promise<Response> =>
        Promise.resolve(Response.json(url.includes('/value') ? { value: 'v' } : list));
      const { temps } = setUp({ fetch });
      expect((await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] })).A).toBe('v');
    },
  );

  it('a value that is a mask is an error', async () => {
    const { temps } = setUp({ fetch: withValue('***') });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] }));
    expect(TempsResponseError.is(error) && error.message).toBe(
      'GET /projects/1/env-vars/A/value: responded 200 with the value `***`, which is a mask, or was set to one',
    );
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

/** A server with a variable A, which responds with this value to each key. */
function withValue(value: unknown): typeof fetch {
  const list = [{ id: 1, key: 'A', value: '***', environments: [{ id: 1 }] }];
  return async (request) =>
    Response.json(request instanceof Request && request.url.includes('/value') ? { value } : list);
}

function inEnvironment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe('all variables of an environment', () => {
  it('variables whose names no path can contain are left out', async () => {
    const { temps, set } = setUp();
    for (const key of ['', '.', '..', '%2E', 'half \ud83d']) set(key, 'x');
    expect(Object.keys(await temps.runtimeEnv(ENVIRONMENT))).toEqual(['DATABASE_URL', 'LOG_LEVEL']);
    expect(TempsValidationError.is(await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['..'] })))).toBe(true);
  });
});
