import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NotFoundError, PermissionDeniedError, TempsValidationError } from '../../../src/index.ts';
import { DATABASE_URL, ENVIRONMENT, failure, setUp } from './support.ts';

const inHex = (text: string): string => Buffer.from(text).toString('hex');

const quoting = (): Error => new Error(`could not connect to ${DATABASE_URL}`);

function throwQuoting(): never {
  throw quoting();
}

describe('errors of runtimeEnv', () => {
  it('one error names all missing keys', async () => {
    const error = await failure(setUp().temps.runtimeEnv({ ...ENVIRONMENT, keys: ['A', 'LOG_LEVEL', 'B', 'C', 'D'] }));
    expect(TempsValidationError.is(error) && error.message).toBe(
      'Refused the variables of project 1, environment 1: `A` is not set; `B` is not set; `C` is not set; `D` is not set',
    );
  });

  it('one error names each missing and each invalid key once', async () => {
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

  it('the error says that a key is not set even if only the schema requires it', async () => {
    const schema = z.object({ LOG_LEVEL: z.string(), TOKEN: z.string() });
    const error = await failure(setUp().temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.issues).toEqual([
      { path: ['TOKEN'], message: 'is not set: Invalid input: expected string, received undefined' },
    ]);
  });

  it.each(['hunter2hunter2', 'x7', 'a "quoted" secret', 'secret with a rather long tail that is cut'])(
    'the error has no value in it, whatever the message of the schema is: %s',
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
  ])('the error has no value that the schema has decoded: %s', async (_, secret, encode, word) => {
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

  it('the error has no names from a value that is JSON', async () => {
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

  it('the error shows no long part of the value of another variable', async () => {
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
  ])('a schema that returns no result is an error that says so: %j', async (result) => {
    const { temps } = setUp();
    // What a schema in JavaScript may do.
    const schema = { '~standard': { version: 1 as const, vendor: 'own', validate: () => result as never } };
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, schema }));
    expect(TempsValidationError.is(error) && error.message).toContain('no result of a Standard Schema');
  });

  it.each([
    ['throws', () => throwQuoting()],
    ['rejects with', () => Promise.reject(quoting())],
  ])('an error that a schema %s is the cause of a TempsValidationError, without the values', async (_, validate) => {
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
  ])('an error that a schema throws is not shown if it quotes a part of a value: %s', async (_, toThrown) => {
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
  ])('an error that a schema throws is not shown if it has a value as %s', async (_, input) => {
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
  ])('a project or environment that does not exist is a NotFoundError: %o', async (ids, detail) => {
    const { temps, mock } = setUp();
    const owner = temps.withOptions({ apiKey: mock.token });
    for (const options of [{ keys: ['A'], fallback: { A: 'a' } }, { optional: ['A'] }]) {
      const error = await failure(owner.runtimeEnv({ ...ids, ...options }));
      expect(NotFoundError.is(error) && error.detail).toBe(detail);
    }
  });

  it('the error of a 403 says why, and what to use instead', async () => {
    const { temps } = setUp();
    for (const keys of [['A'], undefined]) {
      const error = await failure(temps.runtimeEnv({ project_id: 2, environment_id: 3, keys }));
      expect(PermissionDeniedError.is(error) && error.status).toBe(403);
      expect(String(error)).toContain('This deployment token belongs to project 1, not to project 2');
      expect(String(error)).toContain('To read more, use an API key (tk_...) that may read environments');
    }
  });
});
