import '../../support/on-demand.ts';
import { expect, test } from 'vitest';
import { NotFoundError, TempsClient, TempsError } from '../../../src/index.ts';
import { createTempsMock, type TempsMock } from '../../../mock/index.ts';
import { outcome } from '../../support/outcome.ts';
import { SERVERS } from './servers.ts';

const STAGING = { project: 1, environment: 2, source: 'platform' } as const;

/** A client with an API key, or with the token of a deployed app. */
function open(server: (typeof SERVERS)[number], token: 'apiKey' | 'deployment' = 'apiKey') {
  const mock = createTempsMock({ scenario: 'demo', server });
  const apiKey = token === 'apiKey' ? mock.token : mock.tokens.deployment;
  return {
    mock,
    temps: new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey,
      fetch: mock.fetch,
      maxRetries: 0,
    }),
  };
}

/** Sets a variable of one environment only. */
function set({ state, clock }: TempsMock, environment: number, key: string, value: string): void {
  const at = clock.iso();
  const more = { is_secret: false, include_in_preview: true, created_at: at, updated_at: at };
  state.envVars.insert({ project_id: 1, environment_ids: [environment], key, value, ...more });
}

/** A 404 of a replica of another version, and one of a proxy. */
const LOST: Readonly<Record<string, () => Response>> = {
  problem: () =>
    new Response('{"title":"Not Found","detail":"No backend for this host"}', {
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
    }),
  page: () => new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } }),
};

test('a variable of one environment is read, and one that is only elsewhere is missing', async () => {
  for (const server of SERVERS) {
    const { mock, temps } = open(server);
    set(mock, 2, 'ONLY_HERE', 'yes');
    set(mock, 1, 'ONLY_THERE', 'production');
    const optional = ['ONLY_THERE', 'NOWHERE'];
    const env = await temps.runtimeEnv({ ...STAGING, keys: ['ONLY_HERE'], optional });
    expect.soft({ ...env }, server).toEqual({ ONLY_HERE: 'yes' });
    const nowhere = await outcome(temps.runtimeEnv({ ...STAGING, keys: ['NOWHERE'] }), () => '');
    expect.soft(nowhere, server).toContain('`NOWHERE` is not set');
    const there = await outcome(temps.runtimeEnv({ ...STAGING, keys: ['ONLY_THERE'] }), () => '');
    expect.soft(there, server).toContain('`ONLY_THERE` is not set');
  }
});

test('a missing project or environment is an error and no missing variable', async () => {
  const table: Readonly<Record<string, object>> = {
    'no such project': { project: 424_242, environment: 1 },
    'no such environment': { project: 1, environment: 424_242 },
    'the environment of another project': { project: 2, environment: 1 },
  };
  for (const server of SERVERS) {
    for (const [what, ids] of Object.entries(table))
      for (const options of [{}, { optional: ['A'] }]) {
        const reading = open(server).temps.runtimeEnv({ ...STAGING, ...ids, ...options });
        const isNotFound = await reading.then(() => false, NotFoundError.is);
        expect.soft(isNotFound, `${what}, ${server}`).toBe(true);
      }
    for (const [what, respond] of Object.entries(LOST)) {
      const { mock, temps } = open(server);
      set(mock, 2, 'OWN', 'yes');
      const fetch = async (request: Request): Promise<Response> =>
        what === 'problem' || request.url.includes('/OWN/value') ? respond() : mock.fetch(request);
      const lost = temps.withOptions({ fetch });
      const reading = lost.runtimeEnv({ ...STAGING, optional: ['OWN'], fallback: { OWN: 'x' } });
      await expect
        .soft(Promise.resolve(reading), `${what}, ${server}`)
        .rejects.toMatchObject({ status: 404 });
    }
  }
});

test('the value of the requested environment is read, or the error says that the server mixes them up', async () => {
  for (const server of SERVERS) {
    const { mock, temps } = open(server);
    const reading = temps.runtimeEnv({ ...STAGING, keys: ['LOG_LEVEL'] });
    // Production has `info`. July's server masks its list and gives what it finds first.
    const isMixedUp = server === '2026-07';
    expect
      .soft(await outcome(reading, ({ LOG_LEVEL }) => LOG_LEVEL), server)
      .toContain(isMixedUp ? 'this server gives the value of any of them' : 'debug');
    const code = await reading.then(
      () => undefined,
      (error: unknown) => TempsError.is(error) && error.code,
    );
    expect.soft(code, server).toBe(isMixedUp ? 'ambiguous_variable' : undefined);
    // The largest id that a server can read.
    expect
      .soft(mock.requests.at(-1)?.query, server)
      .toMatchObject({ environment_id: '2147483647' });
  }
});

test('a response that is not of the API does not show that the server looks at the environment', async () => {
  const { mock, temps } = open('2026-07');
  const fetch = async (request: Request): Promise<Response> =>
    request.url.includes('environment_id=2147483647')
      ? new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } })
      : mock.fetch(request);
  const reading = temps.withOptions({ fetch }).runtimeEnv({ ...STAGING, keys: ['LOG_LEVEL'] });
  await expect(Promise.resolve(reading)).rejects.toMatchObject({ status: 404 });
});

test('the token of a deployed app may read variables on the reference alone', async () => {
  for (const server of SERVERS) {
    const { mock, temps } = open(server, 'deployment');
    set(mock, 1, 'ONLY_HERE', 'yes');
    const reading = temps.runtimeEnv({ ...STAGING, environment: 1, keys: ['ONLY_HERE'] });
    expect
      .soft(await outcome(reading, ({ ONLY_HERE }) => ONLY_HERE), server)
      .toContain(
        server === 'reference' ? 'yes' : 'This token may not read the variables of project 1',
      );
  }
});
