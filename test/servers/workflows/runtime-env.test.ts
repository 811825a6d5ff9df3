import '../../support/on-demand.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotFoundError, TempsApiError, TempsClient, TempsError, TempsValidationError } from '../../../src/index.ts';
import { createTempsMock, type TempsMock } from '../../../mock/index.ts';
import { outcome, SERVERS } from './servers.ts';

const STAGING = { project: 1, environment: 2 };

/** A client with an API key, or with the token of a deployed app. */
function open(server: (typeof SERVERS)[number], token: 'apiKey' | 'deployment' = 'apiKey') {
  const mock = createTempsMock({ scenario: 'demo', server });
  const apiKey = token === 'apiKey' ? mock.token : mock.tokens.deployment;
  return { mock, temps: new TempsClient({ baseUrl: 'https://temps.test', apiKey, fetch: mock.fetch, maxRetries: 0 }) };
}

/** Sets a variable of one environment only. */
function set({ state, clock }: TempsMock, environment: number, key: string, value: string): void {
  const at = clock.iso();
  const more = { is_secret: false, include_in_preview: true, created_at: at, updated_at: at };
  state.envVars.insert({ project_id: 1, environment_ids: [environment], key, value, ...more });
}

/** A 404 with problem details, as a replica of another version or a proxy may have. */
function notFound(detail: string): Response {
  const headers = { 'content-type': 'application/problem+json' };
  return Response.json({ title: 'Not Found', detail }, { status: 404, headers });
}

describe.each(SERVERS)('temps.runtimeEnv on the server %s', (server) => {
  it('a deployed app reads its process, and nothing is requested', async () => {
    const { mock, temps } = open(server, 'deployment');
    for (const [name, value] of Object.entries({ TEMPS_API_TOKEN: mock.tokens.deployment, LOG_LEVEL: 'info' }))
      vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect({ ...(await temps.runtimeEnv({ keys: ['LOG_LEVEL'] })) }).toEqual({ LOG_LEVEL: 'info' });
    expect(mock.requests).toEqual([]);
  });

  it('a variable of one environment is read', async () => {
    const { mock, temps } = open(server);
    set(mock, 2, 'ONLY_HERE', 'yes');
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['ONLY_HERE'] });
    expect({ ...env }).toEqual({ ONLY_HERE: 'yes' });
  });

  it.each([
    ['project', { project: 424_242, environment: 1 }],
    ['environment', { project: 1, environment: 424_242 }],
    ["environment of the project, but of another one's", { project: 2, environment: 1 }],
  ])('a missing %s is an error', async (_, ids) => {
    const { temps } = open(server);
    await expect(temps.runtimeEnv({ ...ids, source: 'platform' })).rejects.toThrow(NotFoundError);
    await expect(temps.runtimeEnv({ ...ids, source: 'platform', optional: ['A'] })).rejects.toThrow(TempsApiError);
  });

  it('a key that the platform does not have is missing, whatever the status of the response', async () => {
    const { temps } = open(server);
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform', optional: ['NOWHERE'] });
    expect({ ...env }).toEqual({});
    const required = temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['NOWHERE'] });
    expect(await outcome(required, () => '')).toContain('`NOWHERE` is not set');
  });

  it('a variable that only another environment has is missing', async () => {
    const { mock, temps } = open(server);
    set(mock, 1, 'ONLY_THERE', 'production');
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform', keys: [], optional: ['ONLY_THERE'] });
    expect({ ...env }).toEqual({});
  });

  it('the error of a missing variable says that previews may have it', async () => {
    const { mock, temps } = open(server);
    set(mock, 1, 'FOR_PREVIEWS', 'x');
    const reading = temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['FOR_PREVIEWS'] });
    const text = await outcome(reading, () => '');
    expect(text).toContain('`FOR_PREVIEWS` is not set');
    expect(text).not.toContain('only other environments have it');
    expect(text).toContain('the processes of previews');
  });

  it('a 404 for every request is an error, not a missing variable', async () => {
    const { temps } = open(server);
    const lost = temps.withOptions({ fetch: () => Promise.resolve(notFound('No backend for this host')) });
    const reading = lost.runtimeEnv({ ...STAGING, source: 'platform', optional: ['A'], fallback: { A: 'x' } });
    await expect(Promise.resolve(reading)).rejects.toMatchObject({ status: 404 });
  });

  it('a 404 page of a proxy is an error, not a missing variable', async () => {
    const { mock } = open(server);
    set(mock, 2, 'OWN', 'yes');
    const fetch = (request: Request): Promise<Response> =>
      request.url.includes('/OWN/value')
        ? Promise.resolve(new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } }))
        : mock.fetch(request);
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
    const reading = temps.runtimeEnv({ ...STAGING, source: 'platform', optional: ['OWN'] });
    await expect(Promise.resolve(reading)).rejects.toMatchObject({ status: 404 });
  });

  it('an optional key that is not set is left out, and a required one is named', async () => {
    const { temps } = open(server);
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform', keys: [], optional: ['NOT_SET'] });
    expect({ ...env }).toEqual({});
    const missing = temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['NOT_SET'] });
    await expect(missing).rejects.toThrow(TempsValidationError);
    await expect(missing).rejects.toThrow('NOT_SET');
  });

  it('the value of the requested environment is read, or the error says that the server mixes them up', async () => {
    const { temps } = open(server);
    const reading = temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['LOG_LEVEL'] });
    // Production has `info`. July's server masks its list and gives what it finds first.
    expect(await outcome(reading, ({ LOG_LEVEL }) => LOG_LEVEL)).toContain(
      server === '2026-07' ? 'that of environment 2 cannot be read. What the app was started with' : 'debug',
    );
    const code = await reading.then(
      () => undefined,
      (error: unknown) => TempsError.is(error) && error.code,
    );
    expect(code).toBe(server === '2026-07' ? 'ambiguous_variable' : undefined);
  });

  it("the token of a deployed app may read variables, except on July's server", async () => {
    const { mock, temps } = open(server, 'deployment');
    set(mock, 1, 'ONLY_HERE', 'yes');
    const reading = temps.runtimeEnv({
      project: 1,
      environment: 1,
      source: 'platform',
      keys: ['ONLY_HERE'],
    });
    expect(await outcome(reading, ({ ONLY_HERE }) => ONLY_HERE)).toContain(
      server === '2026-07' ? 'This token may not read the variables of project 1' : 'yes',
    );
  });
});
