import '../../support/on-demand.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotFoundError, TempsApiError, TempsClient, TempsError, TempsValidationError } from '../../../src/index.ts';
import { createTempsMock, type TempsMock } from '../../../mock/index.ts';
import { outcome, SERVERS } from './servers.ts';

const STAGING = { project_id: 1, environment_id: 2 };

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

/** The mock, but for one of the requests with this in their address, counted from 0. */
function withOdd(mock: TempsMock, part: string, number: number, respond: () => Response) {
  let requests = 0;
  return (request: Request): Promise<Response> =>
    request.url.includes(part) && requests++ === number ? Promise.resolve(respond()) : mock.fetch(request);
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
    ['project', { project_id: 424_242, environment_id: 1 }],
    ['environment', { project_id: 1, environment_id: 424_242 }],
    ["environment of the project, but of another one's", { project_id: 2, environment_id: 1 }],
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

  it('the error of a missing variable says on real servers that previews may have it', async () => {
    const { mock, temps } = open(server);
    set(mock, 1, 'FOR_PREVIEWS', 'x');
    const reading = temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['FOR_PREVIEWS'] });
    const text = await outcome(reading, () => '');
    expect(text).toContain('`FOR_PREVIEWS` is not set');
    expect(text).not.toContain('only other environments have it');
    expect(text.includes('the processes of previews')).toBe(server !== 'reference');
  });

  it.each([400, 403, 404, 408, 429])('a %i of a proxy says nothing about the server', async (status) => {
    const { mock } = open(server);
    set(mock, 1, 'ONLY_THERE', 'production');
    let fails = true;
    const fetch = (request: Request): Promise<Response> =>
      fails && request.url.includes('environment_id=2147483647')
        ? Promise.resolve(Response.json({ title: 'no', detail: request.url }, { status }))
        : mock.fetch(request);
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
    const read = () =>
      temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['LOG_LEVEL'], optional: ['ONLY_THERE'] });
    const problem = await read().catch((error: unknown) => error);
    // January's server is not asked: its list has the values.
    expect(problem).toMatchObject(server === '2026-01' ? { LOG_LEVEL: 'debug' } : { status });
    fails = false;
    expect(await outcome(read(), (env) => String(env.ONLY_THERE))).toMatch(/^undefined$|cannot be read/);
  });

  it('a variable that is deleted and created again says nothing about the server', async () => {
    const { mock } = open(server);
    set(mock, 1, 'ONLY_THERE', 'production');
    set(mock, 2, 'OWN', 'yes');
    let isGone = false;
    const fetch = async (request: Request): Promise<Response> => {
      const isAsked = request.url.includes('/OWN/value');
      isGone ||= isAsked && request.url.includes('environment_id=2147483647');
      if (!isGone || !isAsked) return mock.fetch(request);
      return mock.fetch(new Request(request.url.replace('/OWN/', '/NOWHERE/'), request));
    };
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
    const read = (...optional: string[]) => temps.runtimeEnv({ ...STAGING, source: 'platform', optional });
    await outcome(read('OWN'), ({ OWN }) => String(OWN));
    isGone = false;
    expect(await outcome(read('ONLY_THERE'), (env) => String(env['ONLY_THERE']))).toBe('undefined');
  });

  it.each(['Not Found', 'Environment not found', 'Environment variable not found'])(
    'one unexpected 404 never gives the value of another environment: %s',
    async (detail) => {
      for (let odd = 0; odd < 10; odd++) {
        const { mock } = open(server);
        set(mock, 1, 'ONLY_THERE', 'production');
        set(mock, 1, 'BOTH', 'production');
        set(mock, 2, 'BOTH', 'staging');
        const read = (key: string, number: number) => {
          const fetch = withOdd(mock, 'env-vars', number, () => notFound(detail));
          const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
          return outcome(
            temps.runtimeEnv({ ...STAGING, source: 'platform', optional: [key] }),
            (env) => `value: ${env[key]}`,
          );
        };
        expect(await read('ONLY_THERE', odd)).not.toBe('value: production');
        expect(await read('BOTH', odd)).not.toMatch(/value: (production|undefined)/);
      }
    },
  );

  it('variables are read again after one 404 for a variable in the list', async () => {
    const { mock } = open(server);
    set(mock, 2, 'OWN', 'yes');
    const fetch = withOdd(mock, '/OWN/value', 0, () => notFound('Not Found'));
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform', optional: ['OWN'] });
    expect({ ...env }).toEqual({ OWN: 'yes' });
  });

  it.each([0, 1, 2])('all variables are read even if the list no. %i is empty', async (odd) => {
    const { mock } = open(server);
    mock.state.envVars.removeWhere(() => true);
    set(mock, 2, 'OWN', 'yes');
    let lists = 0;
    const fetch = (request: Request): Promise<Response> =>
      new URL(request.url).pathname.endsWith('/env-vars') && lists++ === odd
        ? Promise.resolve(Response.json([]))
        : mock.fetch(request);
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform' });
    expect({ ...env }).toEqual({ OWN: 'yes' });
  });

  it('variables are read again if one of another environment is deleted meanwhile', async () => {
    const { mock } = open(server);
    set(mock, 1, 'KEY', 'production');
    set(mock, 2, 'KEY', 'staging');
    const fetch = async (request: Request): Promise<Response> => {
      const response = await mock.fetch(request);
      if (request.url.includes('/KEY/value'))
        mock.state.envVars.removeWhere((one) => one.key === 'KEY' && one.environment_ids.includes(1));
      return response;
    };
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
    const env = await temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['KEY'] });
    expect({ ...env }).toEqual({ KEY: 'staging' });
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
      project_id: 1,
      environment_id: 1,
      source: 'platform',
      keys: ['ONLY_HERE'],
    });
    expect(await outcome(reading, ({ ONLY_HERE }) => ONLY_HERE)).toContain(
      server === '2026-07' ? 'This token may not read the variables of project 1' : 'yes',
    );
  });
});

it('no value of another environment is read after an upgrade of the server was undone', async () => {
  const [upgraded, before] = [open('reference'), open('2026-07')];
  for (const { mock } of [upgraded, before]) {
    set(mock, 1, 'KEY', 'production');
    set(mock, 2, 'KEY', 'staging');
  }
  let current = upgraded.mock;
  const fetch = (request: Request): Promise<Response> => {
    const headers = { authorization: `Bearer ${current.token}` };
    return current.fetch(new Request(request, { headers }));
  };
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch, maxRetries: 0 });
  const env = temps.runtimeEnv({ ...STAGING, source: 'platform', keys: ['KEY'] });
  expect({ ...(await env) }).toEqual({ KEY: 'staging' });
  current = before.mock;
  await expect(env.refresh()).rejects.toMatchObject({ code: 'ambiguous_variable' });
});

it('no value of another environment is read if servers of January and July respond in turn', async () => {
  const servers = [open('2026-01'), open('2026-07')];
  for (const { mock } of servers) {
    set(mock, 1, 'ONLY_THERE', 'production');
    set(mock, 1, 'BOTH', 'production');
    set(mock, 2, 'BOTH', 'staging');
  }
  let requests = 0;
  const fetch = (request: Request): Promise<Response> => {
    const { mock } = servers[requests++ % 2] ?? open('reference');
    return mock.fetch(new Request(request, { headers: { authorization: `Bearer ${mock.token}` } }));
  };
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch, maxRetries: 0 });
  for (let turn = 0; turn < 4; turn++) {
    const options = { ...STAGING, source: 'platform', optional: ['ONLY_THERE', 'BOTH'] } as const;
    const text = await outcome(temps.runtimeEnv(options), (env) => `${env.ONLY_THERE} ${env.BOTH}`);
    expect(text).toMatch(/^undefined staging$|that of environment 2 cannot be read/);
  }
});

it('the error says what to do if the value of a listed variable is never found', async () => {
  const { mock } = open('2026-07');
  set(mock, 2, 'OWN', 'yes');
  const fetch = (request: Request): Promise<Response> =>
    request.url.includes('/OWN/value') ? Promise.resolve(notFound('Not Found')) : mock.fetch(request);
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch, maxRetries: 0 });
  const reading = Promise.resolve(temps.runtimeEnv({ ...STAGING, source: 'platform', optional: ['OWN'] }));
  await expect(reading).rejects.toMatchObject({ name: 'TempsError', code: 'contradictory_variables' });
  await expect(reading).rejects.toThrow('look whether a proxy or servers of different versions respond');
});
