import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connect, namespaces, ProjectsNamespace, TempsClient } from '../src/index.ts';
import { createTempsMock } from '../mock/index.ts';

const NAMESPACES = (
  'analytics apiKeys auditLogs authentication backups crons deployments dns domains email environments envVars ' +
  'externalServices funnels git monitoring notifications performance platform projects proxyLogs sessionReplay users webhooks'
).split(' ');

function record(requests: Request[]) {
  return (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(Response.json({ id: 1, items: [], total: 0 }));
  };
}

function setUp(options: { throwOnError?: boolean; headers?: Record<string, string> } = {}) {
  const requests: Request[] = [];
  const fetch = record(requests);
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_secret.1',
    fetch,
    ...options,
  });
  return { temps, requests };
}

it('a client has exactly the 24 namespaces of the API and makes each once', () => {
  const { temps } = setUp();
  expect([...namespaces].toSorted()).toEqual(NAMESPACES.toSorted());
  for (const name of namespaces) expect(temps[name]).toBe(temps[name]);
  for (const name of namespaces) expect.soft(inspect(temps), name).toContain(name);
});

it('request() calls a route without a method, with the same token', async () => {
  const { temps, requests } = setUp();
  await temps.request({
    method: 'GET',
    url: '/things/{id}',
    path: { id: 7 },
    query: { deep: true },
  });
  expect(requests[0]?.url).toBe('https://temps.test/api/things/7?deep=true');
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer tk_secret.1');
});

it('request() calls a route of the contract as its method does, on every server', async () => {
  for (const server of ['reference', '2026-07', '2026-08'] as const) {
    const mock = createTempsMock({ scenario: 'demo', server });
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: mock.token,
      fetch: mock.fetch,
    });
    const path = { project_id: 1 };
    const asked = { ...path };
    const project = temps.request({ method: 'GET', url: '/projects/{project_id}', path: asked });
    asked.project_id = 2;
    expect.soft((await project).data, server).toEqual((await temps.projects.get({ path })).data);
    const list = await temps.request({ method: 'GET', url: '/projects', query: { per_page: 1 } });
    expect
      .soft(list.data, server)
      .toEqual((await temps.projects.list({ query: { per_page: 1 } })).data);
  }
});

it('request() refuses a route of the contract whose parameters have other names, and says the right ones', async () => {
  const { temps, requests } = setUp();
  const asked = { method: 'GET', url: '/projects/{id}', path: { id: 1 } } as const;
  await expect(temps.request(asked)).rejects.toThrow(
    'Refused the options of request: `url` is "/projects/{project_id}" in the SDK: use these names, or give `responseType: \'json\'` for the response as the server sends it',
  );
  expect(requests).toHaveLength(0);
  await temps.request({ ...asked, responseType: 'json' });
  expect(requests[0]?.url).toBe('https://temps.test/api/projects/1');
});

it('a page or an offset that is none is refused, and a page size of 0 is sent', async () => {
  const { temps, requests } = setUp();
  const dates = { start_date: '2026-05-01', end_date: '2026-05-02' };
  const visitors = temps.analytics.listVisitors({ query: { project_id: 1, ...dates, offset: -1 } });
  await expect(visitors).rejects.toThrow('whole number from 0, not -1');
  await expect(temps.projects.list({ query: { page: 1.5 } }).toArray()).rejects.toThrow(
    'from 1, not 1.5',
  );
  await temps.deployments.list({ path: { project_id: 1 }, query: { per_page: 0 } });
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?per_page=0']);
});

it('withOptions returns a new client and does not change the first', async () => {
  const { temps, requests } = setUp({ headers: { 'x-a': '1' } });
  const derived = temps.withOptions({ headers: { 'x-b': '2' }, timeout: undefined });
  await derived.projects.list();
  await temps.projects.list();
  const seen = requests.map(({ headers }) => [headers.get('x-a'), headers.get('x-b')]);
  expect(seen).toEqual([
    ['1', '2'],
    ['1', null],
  ]);
});

it('withOptions refuses a blank address or token, whatever the environment has', () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('TEMPS_API_URL', 'https://other.test');
  vi.stubEnv('TEMPS_API_TOKEN', 'tk_other');
  const { temps } = setUp();
  expect(() => temps.withOptions({ baseUrl: ' ' })).toThrow('`baseUrl`: it is blank');
  expect(() => temps.withOptions({ apiKey: ' ' })).toThrow('`apiKey`: it is blank');
  // @ts-expect-error -- what a caller without types does
  expect(() => temps.withOptions({ baseUrl: null })).toThrow('not empty, not null');
});

it('withOptions sends the headers of its client, even if their object has changed', async () => {
  const headers: Record<string, string> = { 'x-a': '1' };
  const { temps, requests } = setUp({ headers });
  headers['x-a'] = '2';
  await temps.withOptions({ timeout: 5000 }).projects.list();
  expect(requests[0]?.headers.get('x-a')).toBe('1');
});

it('withOptions replaces headers whatever their spelling', async () => {
  const { temps, requests } = setUp({
    headers: { 'X-Tenant': '1', Authorization: 'Bearer 1', 'x-a': '1' },
  });
  const second = temps.withOptions({ headers: { 'x-tenant': '2', authorization: 'Bearer 2' } });
  for (const headers of [
    { 'X-Tenant': '3', AUTHORIZATION: 'Bearer 3' },
    { 'X-Tenant': null, Authorization: null },
    { Authorization: undefined },
  ])
    await second.withOptions({ headers }).projects.list();
  expect(
    requests.map(({ headers }) =>
      ['x-tenant', 'authorization', 'x-a'].map((name) => headers.get(name)),
    ),
  ).toEqual([
    ['3', 'Bearer 3', '1'],
    [null, null, '1'],
    ['2', 'Bearer tk_secret.1', '1'],
  ]);
});

it('withOptions keeps the environment variables of the time when the client was made', async () => {
  const requests: Request[] = [];
  const debug = vi.fn<(message: string) => void>();
  const logger = { debug, info: debug, warn: debug, error: debug };
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('TEMPS_API_URL', 'https://mine.test');
  vi.stubEnv('TEMPS_API_TOKEN', 'tk_mine');
  const temps = new TempsClient({ fetch: record(requests), logger });
  vi.stubEnv('TEMPS_API_URL', 'https://other.test');
  vi.stubEnv('TEMPS_API_TOKEN', 'tk_other');
  vi.stubEnv('TEMPS_LOG', 'debug');
  vi.stubEnv('TEMPS_TRANSPORT', 'none');
  await temps.withOptions({ timeout: 5000 }).projects.list();
  expect(requests.map(({ url, headers }) => [url, headers.get('authorization')])).toEqual([
    ['https://mine.test/api/projects', 'Bearer tk_mine'],
  ]);
  expect(debug).not.toHaveBeenCalled();
});

it('a method works when it is taken off its namespace or its client', async () => {
  const { fetch, token } = createTempsMock({ scenario: 'demo' });
  const options = { baseUrl: 'https://temps.test', apiKey: token, fetch };
  const temps = new TempsClient(options);
  const { list, get } = temps.projects;
  const { request } = temps;
  const { data } = await list();
  const names = await Promise.all(
    data.items.map(async ({ id }) => (await get({ path: { project_id: id } })).data.name),
  );
  expect(names).toEqual(data.items.map(({ name }) => name));
  expect((await request({ method: 'GET', url: '/projects' })).data.total).toBe(data.total);
  const { list: alone } = new ProjectsNamespace(connect(options));
  expect((await alone()).data.total).toBe(data.total);
  expect(Object.keys(temps.projects)).toEqual([]);
});
