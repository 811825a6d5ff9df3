import { expect, test } from 'vitest';
import { createTempsMock } from '../mock/index.ts';
import { signWebhookForTest, TempsClient, verifyWebhook } from '../src/index.ts';

/** The same objects for all calls, as in a loop over ids. */
function sharedOptions() {
  const path = { project_id: 0, id: 0 };
  const query: Record<string, unknown> & { mark: number; page?: number; limit?: number } = {
    mark: 0,
  };
  const headers = { 'x-mark': '' };
  const body = { mark: '', file: new Blob([]) };
  const options = { path, query, headers };
  return (id: number) => {
    path.project_id = path.id = query.mark = id;
    headers['x-mark'] = body.mark = String(id);
    body.file = new Blob([`PK ${id}`]);
    return { options, body };
  };
}

type Shared = ReturnType<ReturnType<typeof sharedOptions>>;

/** Calls with one object of options. */
const CALLS: Readonly<
  Record<string, (temps: TempsClient, shared: Shared) => PromiseLike<unknown>>
> = {
  'a call whose token comes later': (temps, { options }) => temps.projects.get(options),
  'request()': (temps, { options }) =>
    temps.request({ method: 'GET', url: '/things/{id}', ...options }),
  'a checked call': (temps, { options }) =>
    temps.withOptions({ validate: { requests: true } }).projects.get(options),
  'a call that goes by another route': (temps, { options }) =>
    temps.externalServices.getHealth(options),
  'a list': (temps, { options }) => temps.environments.list(options),
  'the items of a list': (temps, { options }) => temps.environments.list(options).toArray(),
  'the next page of a list': async (temps, { options }) => {
    const list = temps.environments.list(options);
    await Promise.resolve();
    return (await list).data.nextPage();
  },
  'an upload': (temps, { options: { path, headers }, body }) =>
    temps.deployments.uploadStatic({ path, headers, body }),
};

/** Whatever of a request names an id. */
async function idsIn(request: Request): Promise<string[]> {
  const url = new URL(request.url);
  const body = new TextDecoder().decode(await request.arrayBuffer());
  return [
    ...(/\d+/.exec(url.pathname.replace('/api/', '')) ?? []),
    url.searchParams.get('mark') ?? [],
    request.headers.get('x-mark') ?? '',
    ...Array.from(body.matchAll(/^(?:PK )?(\d+)\r?$/gm), ([, id]) => id ?? ''),
  ].flat();
}

/** The ids of each request of three calls. Each request fails once, so that it is sent again. */
async function idsOfRequests(
  call: (temps: TempsClient, shared: Shared) => PromiseLike<unknown>,
): Promise<string[][]> {
  const requests: string[][] = [];
  const failed = new Set<string>();
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: async () => 'tk_test',
    fetch: async (request) => {
      const ids = await idsIn(request.clone());
      requests.push(ids);
      const { pathname, searchParams } = new URL(request.url);
      const isFirst = !failed.has(ids.join());
      failed.add(ids.join());
      if (isFirst) return Response.json({}, { status: 503, headers: { 'retry-after': '0' } });
      if (pathname.endsWith('/health')) return Response.json(false);
      return Response.json({ items: [{ id: searchParams.get('page') === '2' ? 2 : 1 }], total: 2 });
    },
  });
  const use = sharedOptions();
  await Promise.allSettled([1, 2, 3].map((id) => call(temps, use(id))));
  return requests;
}

test('options that are used again do not mix ids, also in retries', async () => {
  for (const [name, call] of Object.entries(CALLS)) {
    const requests = await idsOfRequests(call);
    for (const ids of requests) expect.soft(ids, name).toEqual(ids.map(() => ids[0]));
    expect.soft(new Set(requests.map(([id]) => id)), name).toEqual(new Set(['1', '2', '3']));
  }
});

test('a Date that is changed in a loop does not change the requests that were asked for with it', async () => {
  const days: (string | null)[] = [];
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: async () => 'tk_test',
    fetch: async (request) => {
      days.push(new URL(request.url).searchParams.get('start_date'));
      return Response.json({ logs: [], total: 0 });
    },
  });
  const calls: ((query: { start_date: Date }) => PromiseLike<unknown>)[] = [
    (query) => temps.request({ method: 'GET', url: '/not-of-the-contract', query }),
    (query) => temps.proxyLogs.list({ query }),
    (query) => temps.proxyLogs.list({ query }).toArray(),
    (query) => temps.request({ method: 'GET', url: '/proxy-logs', query }),
  ];
  for (const call of calls) {
    const start_date = new Date('2026-01-01');
    const sent = [1, 2, 3].map(async () => {
      const asked = call({ start_date });
      start_date.setUTCDate(start_date.getUTCDate() + 1);
      await asked;
    });
    await Promise.allSettled(sent);
  }
  const firstThree = [1, 2, 3].map((day) => `2026-01-0${day}T00:00:00.000Z`);
  expect(days).toEqual(calls.flatMap(() => firstThree));
});

test('a change of the options of temps.deploy does not change a started deployment', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  const controller = new AbortController();
  const { signal } = controller;
  const options = { project: 1, environment: 1, image: 'registry.example.com/app:1', signal };
  const started = [1, 2].map((environment) => {
    options.environment = environment;
    return temps.deploy(options);
  });
  for (const one of started) for await (const event of one) if (event.type === 'deployment') break;
  controller.abort();
  const starts = mock.requests
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/deploy/image'));
  expect(starts.toSorted()).toEqual(
    [1, 2].map((id) => `/api/projects/1/environments/${id}/deploy/image`),
  );
});

test('a change of the options of temps.runtimeEnv and temps.logs does not change what they read', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  const scope = { project: 1, environment: 1, source: 'platform' as const, keys: ['LOG_LEVEL'] };
  const reading = temps.runtimeEnv(scope);
  scope.project = 2;
  await reading;
  const [latest] = await temps.deployments.list({ path: { project_id: 1 } }).toArray({ limit: 1 });
  const of = { project: 1, deployment_id: latest?.id ?? 0, follow: false };
  const lines = temps.logs(of);
  of.project = 2;
  for await (const _ of lines);
  const urls = mock.requests.map(({ path }) => path).join('\n');
  expect(urls).not.toContain('projects/2');
  expect(urls).toContain('/jobs');
  expect(urls).toContain('env-vars');
});

test('options that are used again do not mix the secrets of webhooks', async () => {
  const options = { secret: 'a', event_type: 'deployment.failed' };
  const signed = ['a', 'b'].map((secret) => {
    options.secret = secret;
    return signWebhookForTest(options);
  });
  const given = { body: '', headers: {} as Record<string, string>, secret: '' };
  const deliveries = await Promise.all(signed);
  const verified = deliveries.map(({ body, headers }, index) => {
    Object.assign(given, { body, headers, secret: ['a', 'b'][index] });
    return verifyWebhook(given);
  });
  await expect(Promise.all(verified)).resolves.toHaveLength(2);
});

test('a secret that was replaced in the options after a call is still redacted', async () => {
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    fetch: async (request) => Response.json({ detail: await request.text() }, { status: 400 }),
  });
  const body = { username: 'x', roles: ['user'], password: 'first-secret' };
  const failing = temps.request({ method: 'POST', url: '/users', body }).catch(String);
  body.password = 'second-secret';
  expect(await failing).not.toContain('first-secret');
});
