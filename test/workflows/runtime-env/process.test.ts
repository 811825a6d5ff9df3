import '../../support/on-demand.ts';
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import {
  runtimeEnv as readWithoutClient,
  TempsClient,
  TempsConfigError,
  TempsValidationError,
  type RuntimeEnvOptions,
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
const { DATABASE_URL } = CONTAINER;
/** A laptop of somebody who has an API key. */
const LAPTOP = { PORT: '8080', TEMPS_API_URL: CONTAINER.TEMPS_API_URL, TEMPS_API_TOKEN: 'tk_test' };

const REFUSAL = {
  detail: 'This operation requires the environments:read permission',
  required_permission: 'environments:read',
  title: 'Insufficient Permissions',
  type: 'https://temps.sh/probs/insufficient-permissions',
  user_role: 'custom',
};

/**
 * An app in such a container. `values` is what the platform has for its environment now; without
 * it, it refuses.
 */
function deployed({
  values,
  variables = CONTAINER,
}: { values?: Record<string, string>; variables?: object } = {}) {
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value as string);
  onTestFinished(() => void vi.unstubAllEnvs());
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace('/api/projects/3/env-vars', '');
    if (path.endsWith('/by-slug/shop')) return Response.json({ id: 3 });
    asked.push(path);
    const headers = { 'content-type': 'application/problem+json' };
    if (!values) return Response.json(REFUSAL, { status: 403, headers });
    if (path !== '') return Response.json({ value: values[path.split('/')[1] ?? ''] });
    const environments = [{ id: 7 }];
    return Response.json(
      Object.keys(values).map((key, id) => ({ id, key, value: '***', environments })),
    );
  };
  return { temps: new TempsClient({ fetch, maxRetries: 0 }), asked };
}

const schema = z.object({ DATABASE_URL: z.url(), PORT: z.coerce.number() });

test('values come from the process in a deployed app, and from the platform elsewhere', async () => {
  const ofOther = { ...CONTAINER, TEMPS_PROJECT_ID: '3', TEMPS_ENVIRONMENT_ID: '99' };
  const values = { PORT: '9090', API_KEY: 'key' };
  const keys = ['PORT', 'API_KEY'];
  const withKey = schema.extend({ API_KEY: z.string() });
  const rows: [
    what: string,
    options: RuntimeEnvOptions,
    expected: object,
    asked: string[],
    variables?: Record<string, string>,
  ][] = [
    ['keys', { keys: ['PORT'], optional: ['LOG_LEVEL'] }, { PORT: '8080' }, []],
    ['a schema', { schema }, { DATABASE_URL, PORT: 8080 }, []],
    [
      'ids, and nothing required is missing',
      { ...IDS, keys: ['PORT'], optional: ['API_KEY'] },
      { PORT: '8080' },
      [],
    ],
    [
      'a fallback',
      { ...IDS, keys, fallback: { PORT: '1', API_KEY: 'x' } },
      { PORT: '8080', API_KEY: 'x' },
      [],
    ],
    ['a key that is missing', { ...IDS, keys }, { PORT: '8080', API_KEY: 'key' }, ['API_KEY']],
    [
      'a schema that misses one',
      { ...IDS, schema: withKey },
      { DATABASE_URL, PORT: 8080, API_KEY: 'key' },
      keys,
    ],
    ['ids of another environment', { ...IDS, keys: ['PORT'] }, { PORT: '9090' }, ['PORT'], ofOther],
    [
      'its own ids',
      { ...IDS, keys: ['PORT'] },
      { PORT: '8080' },
      [],
      { ...ofOther, TEMPS_ENVIRONMENT_ID: '7' },
    ],
    [
      'its own ids, one of them by name',
      { ...IDS, project: 'shop', keys: ['PORT'] },
      { PORT: '8080' },
      [],
      { ...ofOther, TEMPS_ENVIRONMENT_ID: '7' },
    ],
    [
      "source 'process'",
      { ...IDS, source: 'process', keys: ['PORT'], optional: ['API_KEY'] },
      { PORT: '8080' },
      [],
    ],
    [
      "source 'platform'",
      { ...IDS, source: 'platform', keys: ['PORT'], optional: ['HOST'] },
      { PORT: '9090' },
      ['PORT'],
    ],
    ['a laptop with ids', { ...IDS, keys: ['PORT'] }, { PORT: '9090' }, ['PORT'], LAPTOP],
    ['a laptop without ids', { keys: ['PORT'] }, { PORT: '8080' }, [], LAPTOP],
  ];
  for (const [what, options, expected, keysAsked, variables] of rows) {
    const { temps, asked } = deployed({ values, ...(variables && { variables }) });
    const env = await temps.runtimeEnv(options);
    expect.soft({ ...(env as object) }, what).toEqual(expected);
    expect
      .soft(
        asked.flatMap((path) => path.split('/')[1] ?? []),
        what,
      )
      .toEqual(keysAsked);
  }
  expect(await deployed().temps.runtimeEnv()).toMatchObject({ PORT: '8080', HOST: '0.0.0.0' });
  await expect(deployed({ variables: LAPTOP }).temps.runtimeEnv()).rejects.toThrow(
    'project and environment',
  );
});

test('missing and invalid variables are one error that says what to do and shows no value', async () => {
  const { temps, asked } = deployed({ variables: { ...CONTAINER, PORT: 'hunter2hunter2' } });
  const error = await failure(
    temps.runtimeEnv({ keys: ['API_KEY', 'DATABASE_URL', 'PORT'], schema }),
  );
  if (!TempsValidationError.is(error)) throw error;
  // The reason comes before the advice.
  expect(error.message).toMatch(
    /^Refused the variables of this process: `API_KEY` is not set; `PORT` does not fit the schema: .+\. On a laptop, set them in the file of `node --env-file`; .+ deploy again\. The platform was not asked: /,
  );
  expect(error.message).not.toContain('hunter2');
  const invalid = await failure(
    temps.runtimeEnv({ ...IDS, keys: ['DATABASE_URL', 'PORT'], schema }),
  );
  expect(TempsValidationError.is(invalid) && invalid.issues.map(({ path }) => path)).toEqual([
    ['PORT'],
  ]);
  expect(asked).toEqual([]);
});

test('refresh() reads the platform, also while the first values are being read', async () => {
  const { temps } = deployed({ values: { PORT: '9090' } });
  const env = temps.runtimeEnv({ ...IDS, keys: ['PORT', 'DATABASE_URL'] });
  const first = env.then((values) => values);
  expect({ ...(await env.refresh()) }).toEqual({ PORT: '9090', DATABASE_URL });
  expect((await first).PORT).toBe('8080');
});

test("refresh() without ids is an error that names both, unless the source is 'process'", async () => {
  const { temps, asked } = deployed();
  const env = temps.runtimeEnv({ keys: ['PORT'] });
  await env;
  const error = await failure(env.refresh());
  if (!TempsConfigError.is(error)) throw error;
  for (const text of [
    'project and environment',
    'TEMPS_PROJECT_ID',
    'TEMPS_ENVIRONMENT_ID',
    "`source: 'process'`",
  ])
    expect.soft(error.message).toContain(text);
  expect((await env).PORT).toBe('8080');
  expect((await temps.runtimeEnv({ source: 'process', keys: ['PORT'] }).refresh()).PORT).toBe(
    '8080',
  );
  expect(asked).toEqual([]);
});

test('a project without an environment is an error that names what is missing, or the reverse', async () => {
  for (const [ids, option] of [
    [{ project: 3 }, 'environment'],
    [{ environment: 7 }, 'project'],
  ] as const) {
    const { temps } = deployed({ variables: LAPTOP });
    const error = await failure(temps.runtimeEnv({ ...ids, keys: ['PORT'] }));
    expect.soft(TempsConfigError.is(error) && error.option).toBe(option);
  }
});

test('without ids the process is read again after the ttl without a warning', async () => {
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

test('without a client, one is made only if the platform has to be asked', async () => {
  deployed();
  const env = await readWithoutClient({ keys: ['PORT'], optional: ['LOG_LEVEL'] });
  expectTypeOf(env).toEqualTypeOf<Readonly<{ PORT: string; LOG_LEVEL?: string }>>();
  expect({ ...env }).toEqual({ PORT: '8080' });
  await expect(readWithoutClient({ keys: ['NOT_SET'] })).rejects.toThrow('`NOT_SET` is not set');
  vi.unstubAllEnvs();
  const error = await failure(readWithoutClient({ ...IDS, source: 'platform', keys: ['PORT'] }));
  expect(TempsConfigError.is(error) && error.message).toContain('TEMPS_API_URL');
});
