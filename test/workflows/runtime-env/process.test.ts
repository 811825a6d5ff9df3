import '../../support/on-demand.ts';
import { describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import {
  PermissionDeniedError,
  runtimeEnv as readWithoutClient,
  TempsClient,
  TempsConfigError,
  TempsValidationError,
} from '../../../src/index.ts';
import { RuntimeEnv } from '../../../src/workflows/runtime-env/runtime-env.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { failure } from './support.ts';

const IDS = { project: 3, environment: 7 };

/** What a server of 2026 puts into a container: its address, a token, the values, and no ids. */
const CONTAINER = {
  TEMPS_API_URL: 'https://temps.test/api',
  TEMPS_API_TOKEN: 'dt_0123456789012345678901234567890123456789',
  HOST: '0.0.0.0',
  PORT: '8080',
  DATABASE_URL: 'postgres://app:hunter2hunter2@db:5432/shop',
};

const REFUSAL = {
  detail: 'This operation requires the environments:read permission',
  required_permission: 'environments:read',
  title: 'Insufficient Permissions',
  type: 'https://temps.sh/probs/insufficient-permissions',
  user_role: 'custom',
};

/** An app in such a container. `values` is what the platform has for its environment now; without it, it refuses. */
function deployed({ values, variables = CONTAINER }: { values?: Record<string, string>; variables?: object } = {}) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value as string);
  onTestFinished(() => void vi.unstubAllEnvs());
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace('/api/projects/3/env-vars', '');
    if (!request.url.includes('environment_id=2147483647')) asked.push(path);
    const headers = { 'content-type': 'application/problem+json' };
    if (!values) return Response.json(REFUSAL, { status: 403, headers });
    if (path === '')
      return Response.json(
        Object.keys(values).map((key, id) => ({ id, key, value: '***', environments: [{ id: 7 }] })),
      );
    const value = values[path.split('/')[1] ?? ''];
    return value === undefined
      ? Response.json({ detail: 'Environment variable not found' }, { status: 404, headers })
      : Response.json({ value });
  };
  return { temps: new TempsClient({ fetch, maxRetries: 0 }), asked };
}

const schema = z.object({ DATABASE_URL: z.url(), PORT: z.coerce.number() });

describe('runtimeEnv in a deployed app', () => {
  it('keys are read from the process with their types, and nothing is requested', async () => {
    const { temps, asked } = deployed();
    const env = await temps.runtimeEnv({ keys: ['DATABASE_URL'], optional: ['LOG_LEVEL'] });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; LOG_LEVEL?: string }>>();
    expect({ ...env }).toEqual({ DATABASE_URL: CONTAINER.DATABASE_URL });
    expect(asked).toEqual([]);
  });

  it('a schema checks and converts what the process has', async () => {
    const { temps, asked } = deployed();
    const env = await temps.runtimeEnv({ schema });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ DATABASE_URL: string; PORT: number }>>();
    expect({ ...env }).toEqual({ DATABASE_URL: CONTAINER.DATABASE_URL, PORT: 8080 });
    expect(asked).toEqual([]);
  });

  it('missing and invalid variables are one error that says what to do and shows no value', async () => {
    const { temps, asked } = deployed({ variables: { ...CONTAINER, PORT: 'hunter2hunter2' } });
    const error = await failure(temps.runtimeEnv({ keys: ['API_KEY', 'DATABASE_URL', 'PORT'], schema }));
    if (!TempsValidationError.is(error)) throw error;
    expect(error.message).toContain('`API_KEY` is not set; `PORT` does not fit the schema');
    expect(error.message).toContain('deploy again, or give project, environment and a token that may read them');
    expect(error.message).not.toContain('hunter2');
    expect(asked).toEqual([]);
  });

  it('the values come from the platform if the ids are of another environment', async () => {
    const variables = { ...CONTAINER, TEMPS_PROJECT_ID: '3', TEMPS_ENVIRONMENT_ID: '99' };
    const { temps } = deployed({ values: { DATABASE_URL: 'of another' }, variables });
    const env = temps.runtimeEnv({ ...IDS, keys: ['DATABASE_URL'] });
    expect({ ...(await env) }).toEqual({ DATABASE_URL: 'of another' });
    expect(env.origin('DATABASE_URL')).toBe('platform');
  });

  it('keys that the process does not have are read from the platform if ids are given', async () => {
    const { temps, asked } = deployed({ values: { API_KEY: 'key', DATABASE_URL: 'newer' } });
    const env = temps.runtimeEnv({ ...IDS, keys: ['DATABASE_URL', 'API_KEY'], optional: ['LOG_LEVEL'] });
    expect({ ...(await env) }).toEqual({ DATABASE_URL: CONTAINER.DATABASE_URL, API_KEY: 'key' });
    expect(new Set(asked)).toEqual(new Set(['/API_KEY/value', '']));
    expect(['DATABASE_URL', 'API_KEY', 'LOG_LEVEL'].map((key) => env.origin(key))).toEqual([
      'process',
      'platform',
      undefined,
    ]);
  });

  it('variables that a schema misses are read from the platform if ids are given', async () => {
    const { temps } = deployed({ values: { API_KEY: 'key', PORT: '1' } });
    const env = await temps.runtimeEnv({ ...IDS, schema: schema.extend({ API_KEY: z.string() }) });
    expect({ ...env }).toEqual({ DATABASE_URL: CONTAINER.DATABASE_URL, PORT: 8080, API_KEY: 'key' });
  });

  it('nothing is requested if no required variable is missing', async () => {
    const { temps, asked } = deployed();
    await temps.runtimeEnv({ ...IDS, keys: ['PORT'], optional: ['LOG_LEVEL'] });
    expect(asked).toEqual([]);
  });

  it('the error of a refusal names the keys that the process does not have, and what to do', async () => {
    const { temps } = deployed();
    const error = await failure(temps.runtimeEnv({ ...IDS, keys: ['PORT', 'API_KEY'] }));
    if (!PermissionDeniedError.is(error)) throw error;
    expect(error.message).toContain('use an API key (tk_...) that may read environments');
    expect(error.message).toContain('this process does not have `API_KEY`');
  });

  it('the fallback gives what the process does not have, and nothing is requested', async () => {
    const { temps, asked } = deployed();
    const env = temps.runtimeEnv({ ...IDS, keys: ['PORT', 'LOG_LEVEL'], fallback: { PORT: '1', LOG_LEVEL: 'info' } });
    expect({ ...(await env) }).toEqual({ PORT: '8080', LOG_LEVEL: 'info' });
    expect([env.origin('PORT'), env.origin('LOG_LEVEL')]).toEqual(['process', 'fallback']);
    expect(asked).toEqual([]);
  });

  it('refresh() reads the platform, whose values win, and keeps what only the process has', async () => {
    const { temps } = deployed({ values: { PORT: '9090' } });
    const env = temps.runtimeEnv({ ...IDS, keys: ['PORT', 'DATABASE_URL'] });
    await env;
    expect({ ...(await env.refresh()) }).toEqual({ PORT: '9090', DATABASE_URL: CONTAINER.DATABASE_URL });
    expect([env.origin('PORT'), env.origin('DATABASE_URL')]).toEqual(['platform', 'process']);
  });

  it('refresh() reads the platform even while the first values are being read', async () => {
    const { temps } = deployed({ values: { PORT: '9090' } });
    const env = temps.runtimeEnv({ ...IDS, keys: ['PORT'] });
    const first = env.then((values) => values);
    expect((await env.refresh()).PORT).toBe('9090');
    expect((await first).PORT).toBe('8080');
  });

  it('refresh() without ids is an error that says that a container does not know them', async () => {
    const { temps, asked } = deployed();
    const env = temps.runtimeEnv({ keys: ['PORT'] });
    await env;
    const error = await failure(env.refresh());
    if (!TempsConfigError.is(error)) throw error;
    expect(error.message).toContain('a Temps server does not tell a deployed app which it is');
    expect((await env).PORT).toBe('8080');
    expect(asked).toEqual([]);
  });

  it('without ids, the process is read again after the ttl, without a warning', async () => {
    const { temps, asked } = deployed();
    const [clock, warn] = [new FakeClock(), vi.fn<(message: string) => void>()];
    const options = { keys: ['PORT'], ttl: 1000 };
    const env = new RuntimeEnv<{ PORT: string }>({ getClient: () => temps, clock, warn, options });
    await env;
    vi.stubEnv('PORT', '9090');
    await clock.advance(1000);
    expect((await env).PORT).toBe('9090');
    expect(warn).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  it('without keys and ids, the result has every variable of the process', async () => {
    const { temps } = deployed();
    expect(await temps.runtimeEnv()).toMatchObject({ PORT: '8080', HOST: '0.0.0.0' });
  });
});

describe('runtimeEnv without a client', () => {
  it('the function without a client reads the process, with the same types', async () => {
    vi.stubEnv('PORT', '8080');
    onTestFinished(() => void vi.unstubAllEnvs());
    const env = await readWithoutClient({ keys: ['PORT'], optional: ['LOG_LEVEL'] });
    expectTypeOf(env).toEqualTypeOf<Readonly<{ PORT: string; LOG_LEVEL?: string }>>();
    expect({ ...env }).toEqual({ PORT: '8080' });
    await expect(readWithoutClient({ keys: ['NOT_SET'] })).rejects.toThrow('`NOT_SET` is not set');
  });

  it('a client is made only if the platform has to be asked', async () => {
    const error = await failure(readWithoutClient({ ...IDS, source: 'platform', keys: ['PORT'] }));
    expect(TempsConfigError.is(error) && error.message).toContain('TEMPS_API_URL');
  });
});

describe('option `source`', () => {
  it("source 'process' never reads the platform", async () => {
    const { temps, asked } = deployed({ values: { PORT: '9090', API_KEY: 'key' } });
    const env = temps.runtimeEnv({ ...IDS, source: 'process', keys: ['PORT'], optional: ['API_KEY'] });
    expect({ ...(await env) }).toEqual({ PORT: '8080' });
    expect({ ...(await env.refresh()) }).toEqual({ PORT: '8080' });
    expect(asked).toEqual([]);
  });

  it("source 'platform' does not read the process", async () => {
    const { temps } = deployed({ values: { PORT: '9090' } });
    const env = temps.runtimeEnv({ ...IDS, source: 'platform', keys: ['PORT'], optional: ['HOST'] });
    expect({ ...(await env) }).toEqual({ PORT: '9090' });
    expect(env.origin('PORT')).toBe('platform');
  });

  it('an unknown source is refused', async () => {
    const { temps } = deployed();
    const error = await failure(temps.runtimeEnv({ source: 'file' as 'auto', keys: ['PORT'] }));
    expect(TempsValidationError.is(error) && error.message).toContain(
      '`source` must be one of auto, process, platform, not the string "file"',
    );
  });

  it("source 'auto' outside the platform reads the platform if ids are given", async () => {
    const variables = { PORT: '8080', TEMPS_API_URL: CONTAINER.TEMPS_API_URL, TEMPS_API_TOKEN: 'tk_test' };
    const { temps } = deployed({ values: { PORT: '9090' }, variables });
    expect({ ...(await temps.runtimeEnv({ ...IDS, keys: ['PORT'] })) }).toEqual({ PORT: '9090' });
  });

  it("source 'auto' outside the platform reads the process if no ids are known", async () => {
    const variables = { PORT: '8080', TEMPS_API_URL: CONTAINER.TEMPS_API_URL, TEMPS_API_TOKEN: 'tk_test' };
    const { temps, asked } = deployed({ values: {}, variables });
    expect({ ...(await temps.runtimeEnv({ keys: ['PORT'] })) }).toEqual({ PORT: '8080' });
    expect(asked).toEqual([]);
  });
});
