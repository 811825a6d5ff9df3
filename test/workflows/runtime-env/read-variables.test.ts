import { inspect } from 'node:util';
import { describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import {
  NotFoundError,
  PermissionDeniedError,
  TempsClient,
  TempsError,
  TempsConfigError,
  TempsResponseError,
  TempsValidationError,
  type StandardSchema,
} from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { ENVIRONMENT, failure, setUp } from './support.ts';

const DATABASE_URL = 'postgres://app:secret@db:5432/storefront_production';

describe('in a deployed container', () => {
  it('needs no arguments at all', async () => {
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

  it('options win over the environment', async () => {
    inEnvironment({ TEMPS_PROJECT_ID: '1', TEMPS_ENVIRONMENT_ID: '2' });
    const { temps, asked } = setUp();
    await temps.runtimeEnv({ environment_id: 1, keys: ['LOG_LEVEL'] });
    expect(asked()).toEqual(['/api/projects/1/env-vars/LOG_LEVEL/value']);
  });

  it('what is missing is one error that names all of it', async () => {
    const { temps, mock } = setUp();
    const error = await failure(temps.runtimeEnv());
    expect(TempsConfigError.is(error) && error.message).toBe(
      "Option `project_id, environment_id`: project_id is missing, and environment_id is missing. Give both as options: a Temps server does not tell a deployed app its ids. What the app was started with is read without them, with `source: 'process'`. Looked at: options.project_id, TEMPS_PROJECT_ID, options.environment_id, TEMPS_ENVIRONMENT_ID.",
    );
    expect(mock.requests).toHaveLength(0);
  });

  it.each(['shop', '0', '-1', '1.5', '1e99'])('an id that is none is named with what it was: %s', async (id) => {
    inEnvironment({ TEMPS_PROJECT_ID: id, TEMPS_ENVIRONMENT_ID: '1' });
    const error = await failure(setUp().temps.runtimeEnv());
    expect(TempsConfigError.is(error) && error.message).toContain(`project_id must be a numeric id, not "${id}"`);
  });
});

describe('values', () => {
  it('are those of the keys, typed by them', async () => {
    const { temps, set } = setUp();
    set('PORT', '8080');
    const env = await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['DATABASE_URL', 'PORT'] });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; PORT: string }>>();
    expect({ ...env }).toEqual({ DATABASE_URL, PORT: '8080' });
    // @ts-expect-error -- it was not asked for
    expect(env.LOG_LEVEL).toBeUndefined();
  });

  it('of keys in a variable are typed as a record', async () => {
    const keys: string[] = ['LOG_LEVEL'];
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, keys });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ [key: string]: string }>>();
  });

  describe.each(['toString', 'constructor', 'hasOwnProperty', '__proto__'])(
    'of a key that every object has, %s',
    (key) => {
      it.each(['platform', 'process', 'auto'] as const)('are missing like any other: %s', async (source) => {
        const { temps } = setUp();
        const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, source, keys: [key] }));
        expect(TempsValidationError.is(error) && error.issues).toEqual([{ path: [key], message: 'is not set' }]);
      });

      it('are undefined where it is optional and missing', async () => {
        const { temps } = setUp();
        const env = await temps.runtimeEnv({ ...ENVIRONMENT, optional: [key] });
        expect((env as Record<string, unknown>)[key]).toBeUndefined();
        expect(Object.keys(env)).toEqual([]);
      });

      it('are read where it is set', async () => {
        const { temps, set } = setUp();
        set(key, 'mine');
        const env = await temps.runtimeEnv({ ...ENVIRONMENT, keys: [key] });
        expect(Object.entries(env)).toEqual([[key, 'mine']]);
      });

      it('are asked for where the process lacks it, whatever the fallback inherits', async () => {
        inEnvironment({ TEMPS_API_URL: 'https://temps.test', TEMPS_API_TOKEN: 'dt_1' });
        const { temps, asked } = setUp();
        await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: [key], fallback: {} }));
        expect(asked()).toEqual([`/api/projects/1/env-vars/${key}/value`]);
      });
    },
  );

  it('that are optional may be missing', async () => {
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], optional: ['SENTRY_DSN'] });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ LOG_LEVEL: string; SENTRY_DSN?: string }>>();
    expect({ ...env }).toEqual({ LOG_LEVEL: 'info' });
  });

  it('come from the value of each key, never from the list, which is masked', async () => {
    const { temps, asked } = setUp();
    const env = await temps.runtimeEnv({ ...ENVIRONMENT });
    expect({ ...env }).toEqual({ DATABASE_URL, LOG_LEVEL: 'info' });
    expect(asked().filter((path) => path.endsWith('/value'))).toHaveLength(2);
  });

  it('are those of the environment, in lists of any length', async () => {
    const { temps, set } = setUp();
    for (let number = 0; number < 130; number++) set(`KEY_${number}`, String(number));
    const env = await temps.runtimeEnv({ ...ENVIRONMENT });
    expect(Object.keys(env)).toHaveLength(132);
    expect(env.KEY_129).toBe('129');
  });

  it('are asked for four at a time', async () => {
    const { mock } = setUp();
    let now = 0;
    let most = 0;
    const fetch = async (request: Request): Promise<Response> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      return mock.fetch(request).finally(() => now--);
    };
    const { temps } = setUp({ fetch });
    const keys = Array.from({ length: 20 }, (_, number) => `KEY_${number}`);
    await temps.runtimeEnv({ ...ENVIRONMENT, optional: keys });
    expect(most).toBe(4);
  });

  it('fall back only where the platform lacks them', async () => {
    const env = await setUp().temps.runtimeEnv({
      ...ENVIRONMENT,
      keys: ['LOG_LEVEL', 'PORT'],
      optional: ['HOST', 'NAME'],
      fallback: { LOG_LEVEL: 'debug', PORT: '3000', HOST: '0.0.0.0', NAME: undefined, OTHER: 'unasked' },
    });
    expect({ ...env }).toEqual({ LOG_LEVEL: 'info', PORT: '3000', HOST: '0.0.0.0' });
  });

  it.each([{ keys: ['LOG_LEVEL'] }, {}])(
    'are those of the environment that is meant, also for an API key: %j',
    async (options) => {
      const { temps, mock } = setUp();
      const admin = temps.withOptions({ apiKey: mock.token });
      const env = await admin.runtimeEnv({ ...options, project_id: 1, environment_id: 2 });
      expect(env.LOG_LEVEL).toBe('debug');
    },
  );

  it('are asked for no further once a call has failed', async () => {
    const { temps, mock, asked } = setUp();
    mock.faults.add({ operation: 'envVars.getValue', status: 500, times: 1 });
    const keys = Array.from({ length: 50 }, (_, number) => `KEY_${number}`);
    await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys }));
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(asked()).toHaveLength(4);
  });

  it('do not fall back where a call failed', async () => {
    const { temps, mock } = setUp();
    mock.faults.add({ operation: 'envVars.getValue', status: 500 });
    const env = temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], fallback: { LOG_LEVEL: 'debug' } });
    expect(await failure(env)).toMatchObject({ name: 'ServerError', status: 500 });
  });

  it('that are no text are refused', async () => {
    const { temps } = setUp({ fetch: withValue(null) });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] }));
    expect(TempsResponseError.is(error) && error.message).toBe(
      'GET /projects/1/env-vars/A/value: responded 200 with no text in the field `value`',
    );
  });

  it.each(['********', 'v***', '[encrypted]', ''])(
    'are no mask of the list, whatever it looks like: %s',
    async (mask) => {
      const list = [{ id: 1, key: 'A', value: mask, environments: [{ id: 1 }] }];
      const fetch = ({ url }: Request): Promise<Response> =>
        Promise.resolve(Response.json(url.includes('/value') ? { value: 'v' } : list));
      const { temps } = setUp({ fetch });
      expect((await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] })).A).toBe('v');
    },
  );

  it('that are a mask are refused: no app would work with it', async () => {
    const { temps } = setUp({ fetch: withValue('***') });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] }));
    expect(TempsResponseError.is(error) && error.message).toBe(
      'GET /projects/1/env-vars/A/value: responded 200 with the value `***`, which is a mask, or was set to one',
    );
  });
});

describe('a schema', () => {
  const schema = z.object({ DATABASE_URL: z.url(), PORT: z.coerce.number() });

  it('types and coerces the values', async () => {
    const { temps, set } = setUp();
    set('PORT', '8080');
    const env = await temps.runtimeEnv({ ...ENVIRONMENT, schema });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; PORT: number }>>();
    expect({ ...env }).toEqual({ DATABASE_URL, PORT: 8080 });
  });

  it('with keys, reads only these', async () => {
    const { temps, set, asked } = setUp();
    set('PORT', '8080');
    await temps.runtimeEnv({ ...ENVIRONMENT, keys: ['DATABASE_URL', 'PORT'], schema });
    expect(asked().toSorted()).toEqual([
      '/api/projects/1/env-vars/DATABASE_URL/value',
      '/api/projects/1/env-vars/PORT/value',
    ]);
  });

  it('sees the fallback for what the platform lacks', async () => {
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema, fallback: { PORT: '1', DATABASE_URL: 'x' } });
    expect({ ...env }).toEqual({ DATABASE_URL, PORT: 1 });
  });

  it('may be any Standard Schema, also one that takes its time', async () => {
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

const inHex = (text: string): string => Buffer.from(text).toString('hex');

describe('one error', () => {
  it('names all missing keys', async () => {
    const error = await failure(setUp().temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A', 'LOG_LEVEL', 'B', 'C', 'D'] }));
    expect(TempsValidationError.is(error) && error.message).toBe(
      'Refused the variables of project 1, environment 1: `A` is not set; `B` is not set; `C` is not set; `D` is not set',
    );
  });

  it('names all that is missing and all that does not fit, each once', async () => {
    const { temps, set } = setUp();
    set('PORT', 'a lot');
    const schema = z.object({ LOG_LEVEL: z.enum(['debug', 'warn']), PORT: z.coerce.number(), TOKEN: z.string() });
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL', 'PORT', 'TOKEN'], schema }));
    expect(TempsValidationError.is(error) && error.issues).toEqual([
      { path: ['TOKEN'], message: 'is not set' },
      { path: ['LOG_LEVEL'], message: 'does not fit the schema: Invalid option: expected one of "debug"|"warn"' },
      { path: ['PORT'], message: 'does not fit the schema: Invalid input: expected number, received NaN' },
    ]);
  });

  it('says of what a schema alone requires that it is not set', async () => {
    const schema = z.object({ LOG_LEVEL: z.string(), TOKEN: z.string() });
    const error = await failure(setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.issues).toEqual([
      { path: ['TOKEN'], message: 'is not set: Invalid input: expected string, received undefined' },
    ]);
  });

  it.each(['hunter2hunter2', 'x7', 'a "quoted" secret', 'secret with a rather long tail that is cut'])(
    'has no value in it, whatever the schema says of it: %s',
    async (value) => {
      const { temps, set } = setUp();
      set('SECRET', value);
      const schema = z.object({
        SECRET: z.string().refine(() => false, { error: ({ input }) => `bad: ${JSON.stringify(input).slice(0, 20)}` }),
      });
      const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['SECRET'], schema }));
      const { issues } = error as TempsValidationError;
      expect(issues).toEqual([{ path: ['SECRET'], message: 'does not fit the schema' }]);
      expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(value.slice(0, 8));
    },
  );

  it.each<[string, string, (value: string) => string, string]>([
    ['base64', '-----BEGIN KEY----- hunter2', (text) => Buffer.from(text).toString('base64'), 'in'],
    ['base64url', '-----BEGIN KEY~~~~~ hunter2?>', (text) => Buffer.from(text).toString('base64url'), 'in'],
    ['per cent signs', 'postgres://u:p@ss-hunter2/db', encodeURIComponent, 'in'],
    ['upper case', 'A-SECRET-IN-CAPITALS', (text) => text.toUpperCase(), 'in'],
    ['an encoding that is not known', 'hunter2hunter2', inHex, 'received'],
    ['an encoding that is not known', 'hunter2hunter2', inHex, '(was'],
  ])('has no value in it that a schema decoded before: %s', async (_, secret, encode, word) => {
    const { temps, set } = setUp();
    set('SECRET', encode(secret));
    const quoted = secret.toLowerCase().slice(0, 20);
    const validate = () => ({ issues: [{ path: ['SECRET'], message: `not good ${word} "${quoted}"` }] });
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(quoted.slice(0, 8));
    expect((error as TempsValidationError).issues).toEqual([
      { path: ['SECRET'], message: `does not fit the schema${word === 'in' ? '' : ': not good'}` },
    ]);
  });

  it('has no names in it of a value that is JSON', async () => {
    const { temps, set } = setUp();
    set('API_KEYS', '{"sk_live_9f8e7d6c":"tenant","list":[1]}');
    const json = z.string().transform((text): unknown => JSON.parse(text));
    for (const [schema, path] of [
      [z.record(z.string(), z.number()), ['API_KEYS', '[redacted]']],
      [z.object({ list: z.array(z.string()), absent: z.string() }), ['API_KEYS', 'list', 0]],
    ] as const) {
      const error = await failure(
        temps.runtimeEnv({ ...ENVIRONMENT, schema: z.object({ API_KEYS: json.pipe(schema) }) }),
      );
      expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain('sk_live');
      expect((error as TempsValidationError).issues[0]?.path).toEqual(path);
    }
  });

  it('has no value of another variable in it either, while what it has in common with a short one is shown', async () => {
    const { temps, set } = setUp();
    set('SECRET', 'a secret of many words');
    set('WORD', 'number');
    const issues = [
      ['A', 'cut: "et of many wo..."'],
      ['B', 'expected number'],
      ['C', 'expected numbers, many words'],
      ['D', 'x'.repeat(3000)],
    ].map(([key = '', message = '']) => ({ path: [key], message }));
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate: () => ({ issues }) } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.issues.map(({ message }) => message)).toEqual([
      'is not set',
      'is not set',
      'is not set: expected numbers, many words',
      'is not set',
    ]);
  });

  it.each([
    null,
    'no',
    { issues: 'bad' },
    { issues: [null] },
    { issues: [{ message: 'x', path: 'A' }] },
    { issues: [{ message: 'x', path: [null] }] },
  ])('says what a schema gives that is no result: %j', async (result) => {
    const { temps } = setUp();
    // What a schema in JavaScript may do.
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate: () => result as never } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.message).toContain('no result of a Standard Schema');
  });

  it.each([
    ['throws', () => throwQuoting()],
    ['rejects with', () => Promise.reject(quoting())],
  ])('an error that a schema %s is the cause of a validation error, without the values', async (_, validate) => {
    const { temps } = setUp();
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.message).toContain('an error of its own');
    expect(inspect(error)).toContain('could not connect to');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(DATABASE_URL);
  });

  it.each<[string, (quoting: unknown) => unknown]>([
    ['itself', (quoting) => quoting],
    ['in its cause', (cause) => new Error('CONFIG is no JSON', { cause })],
    ['in one of its errors', (quoting) => new AggregateError([quoting], 'bad configuration')],
    ['in a member', () => Object.assign(new Error('bad'), { at: { given: ['hunter2: a sec'] } })],
    [
      'somewhere in a large object',
      () => Object.assign(new Error('bad'), { all: Array.from({ length: 200 }, String) }),
    ],
  ])('does not show an error that a schema throws if it quotes a part of a value: %s', async (_, toThrown) => {
    const { temps, set } = setUp();
    set('CONFIG', 'hunter2: a secret that is no JSON');
    const validate = ({ CONFIG }: Record<string, string>): never => {
      try {
        return JSON.parse(CONFIG ?? '') as never;
      } catch (error) {
        throw toThrown(error);
      }
    };
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate: validate as () => never } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.message).toContain('not shown, since it may quote a value');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('hunter2');
  });

  it.each([
    ['a number', 48_151_623_420_815],
    ['a bigint', 48_151_623_420_815n],
    ['a part', 151_623],
  ])('does not show an error that a schema throws if it has a value as %s', async (_, input) => {
    const { temps, set } = setUp();
    set('PIN', '48151623420815');
    const validate = (): never => {
      throw Object.assign(new Error('PIN is too large'), { issues: [{ input }] });
    };
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.message).toContain('not shown, since it may quote a value');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(String(input));
  });

  it.each([
    [{ project_id: 99, environment_id: 1 }, 'Project 99 not found'],
    [{ project_id: 1, environment_id: 99 }, 'Environment 99 not found'],
  ])('a project or environment that is not there is no missing variable: %o', async (ids, detail) => {
    const { temps, mock } = setUp();
    const owner = temps.withOptions({ apiKey: mock.token });
    for (const options of [{ keys: ['A'], fallback: { A: 'a' } }, { optional: ['A'] }]) {
      const error = await failure(owner.runtimeEnv({ ...ids, ...options }));
      expect(NotFoundError.is(error) && error.detail).toBe(detail);
    }
  });

  it('explains a 403, and what to use instead', async () => {
    const { temps } = setUp();
    for (const keys of [['A'], undefined]) {
      const error = await failure(temps.runtimeEnv({ project_id: 2, environment_id: 3, keys }));
      expect(PermissionDeniedError.is(error) && error.status).toBe(403);
      expect(String(error)).toContain('This deployment token belongs to project 1, not to project 2');
      expect(String(error)).toContain('To read more, use an API key (tk_...) that may read environments');
    }
  });
});

describe('bad options are refused before anything is sent', () => {
  it.each([
    [{ keys: ['A', ''] }, ['keys']],
    [{ optional: 'A' }, ['optional']],
    [{ ttl: -1 }, ['ttl']],
    [{ schema: {} }, ['schema']],
  ])('%j', async (options, path) => {
    const { temps, mock } = setUp();
    // A caller without types can do this.
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, ...(options as object) }));
    expect(TempsValidationError.is(error) && error.issues.map((issue) => issue.path)).toEqual([path]);
    expect(mock.requests).toHaveLength(0);
  });
});

describe('the values do not print', () => {
  it('in JSON.stringify where a variable is called toJSON, which is left out', async () => {
    const { temps, set } = setUp();
    set('toJSON', 'a-secret');
    const env = await temps.runtimeEnv({ ...ENVIRONMENT });
    expect(JSON.stringify(env)).toBe('["DATABASE_URL","LOG_LEVEL"]');
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['toJSON'] }));
    expect(TempsValidationError.is(error) && error.message).toContain('must not name `toJSON`');
  });

  it.each<[string, (env: unknown) => string]>([
    ['util.inspect', (env) => inspect(env)],
    ['util.inspect of something around it', (env) => inspect({ env: [env] }, { depth: 9, showHidden: true })],
    ['JSON.stringify', (env) => JSON.stringify({ env })],
    ['String', (env) => String(env)],
  ])('in %s', async (_, print) => {
    const env = setUp().temps.runtimeEnv({ ...ENVIRONMENT });
    for (const value of [await env, env]) expect(print(value)).not.toMatch(/secret|info/);
    expect(print(await env)).toMatch(/DATABASE_URL.*LOG_LEVEL|object RuntimeEnv/s);
  });

  it('but are there to be read, spread and listed, and cannot be changed', async () => {
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT });
    expect(Object.entries(env)).toEqual([
      ['DATABASE_URL', DATABASE_URL],
      ['LOG_LEVEL', 'info'],
    ]);
    expect(() => Object.assign(env, { LOG_LEVEL: 'debug' })).toThrow(TypeError);
  });
});

/** A server with an empty list, which responds with this value to each key. */
function withValue(value: unknown): typeof fetch {
  return async (request) =>
    Response.json(request instanceof Request && request.url.includes('/value') ? { value } : []);
}

const quoting = (): Error => new Error(`could not connect to ${DATABASE_URL}`);

function throwQuoting(): never {
  throw quoting();
}

function inEnvironment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe('all variables', () => {
  it('are read without those whose names no path can contain', async () => {
    const { temps, set } = setUp();
    for (const key of ['', '.', '..', '%2E', 'half \ud83d']) set(key, 'x');
    expect(Object.keys(await temps.runtimeEnv(ENVIRONMENT))).toEqual(['DATABASE_URL', 'LOG_LEVEL']);
    expect(TempsValidationError.is(await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['..'] })))).toBe(true);
  });
});

describe('a list of variables that no contract describes', () => {
  const OTHERS = 'only other environments have it';
  it.each([
    ['null in it', [null, { key: 'A', environments: [{ id: 1 }] }], 'v'],
    ['null as environments', [{ key: 'A', environments: null }], 'v'],
    ['a text as environments', [{ key: 'A', environments: 'x' }], OTHERS],
    ['an object as environments', [{ key: 'A', environments: {} }], OTHERS],
    ['null in the environments', [{ key: 'A', environments: [null] }], OTHERS],
    ['a text in it', ['A'], 'has a value, and is not in the list of variables'],
  ])('is no raw error: %s', async (_what, list, expected) => {
    const fetch = ({ url }: Request): Promise<Response> =>
      Promise.resolve(Response.json(url.includes('/value') ? { value: 'v' } : list));
    const { temps } = setUp({ fetch });
    const result = await Promise.resolve(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A'] })).then(
      ({ A }) => A,
      (error: unknown) => TempsError.is(error) && error.message,
    );
    expect(result).toContain(expected);
  });
});
