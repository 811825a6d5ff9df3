import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { signWebhookForTest, TempsClient, verifyWebhook } from '../src/index.ts';
import { createTempsMock } from '../mock/index.ts';

const open = () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
  const paths = (): string[] => mock.requests.map(({ path }) => path);
  return { mock, temps, paths };
};

describe('options that change after a call', () => {
  test('a change of the options of temps.deploy does not change a started deployment', async () => {
    const { temps, paths } = open();
    const controller = new AbortController();
    const { signal } = controller;
    const options = { project: 1, environment: 1, image: 'registry.example.com/app:1', signal };
    const started = [1, 2].map((environment) => {
      options.environment = environment;
      return temps.deploy(options);
    });
    for (const one of started) for await (const event of one) if (event.type === 'deployment') break;
    controller.abort();
    const starts = paths().filter((path) => path.endsWith('/deploy/image'));
    expect(starts.toSorted()).toEqual([1, 2].map((id) => `/api/projects/1/environments/${id}/deploy/image`));
  });

  test('a change of the options of temps.runtimeEnv and temps.logs does not change what they read', async () => {
    const { mock, temps } = open();
    const scope = { project_id: 1, environment_id: 1, source: 'platform' as const, keys: ['LOG_LEVEL'] };
    const reading = temps.runtimeEnv(scope);
    scope.project_id = 2;
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

  test('a change of the options does not change a call with `validate`', async () => {
    const { temps, paths } = open();
    const strict = temps.withOptions({ validate: { requests: true } });
    const path = { project_id: 1 };
    const calls = [1, 2, 3].map((id) => {
      path.project_id = id;
      return strict.projects.get({ path });
    });
    await Promise.all(calls);
    expect(paths().toSorted()).toEqual([1, 2, 3].map((id) => `/api/projects/${id}`));
  });
});

interface Query extends Record<string, unknown> {
  mark: number;
  marks: number[];
  day: Date;
  page?: number;
  limit?: number;
}

/** The same objects for all calls, as in a loop over ids. */
function sharedOptions() {
  const path = { project_id: 0, id: 0 };
  const query: Query = { mark: 0, marks: [0], day: new Date(0) };
  const headers = { 'x-mark': '' };
  const body = { mark: '', file: new Blob([]) };
  const form = new FormData();
  const bytes = new Uint8Array(1);
  return (id: number) => {
    path.project_id = path.id = query.mark = query.marks[0] = id;
    query.day.setTime(id);
    headers['x-mark'] = body.mark = String(id);
    body.file = new Blob([`file ${id}`]);
    form.set('mark', body.mark);
    form.set('file', body.file);
    bytes.fill(48 + id);
    return { path, query, headers, body, form: form as never, bytes };
  };
}

/** Whatever of a request names an id. */
async function idsIn(request: Request): Promise<string[]> {
  const url = new URL(request.url);
  const body = new TextDecoder().decode(await request.arrayBuffer());
  return [
    ...(/\d+/.exec(url.pathname.replace('/api/', '')) ?? []),
    ...['mark', 'marks'].flatMap((name) => url.searchParams.get(name) ?? []),
    ...(/(\d)Z$/.exec(url.searchParams.get('day') ?? '')?.slice(1) ?? []),
    request.headers.get('x-mark') ?? '',
    ...Array.from(body.matchAll(/^(?:file )?(\d+)\r?$/gm), ([, id]) => id ?? ''),
  ];
}

type Shared = ReturnType<ReturnType<typeof sharedOptions>>;

const page = (found: URLSearchParams): object => ({
  items: found.get('page') === '2' ? [{ id: 2 }] : [{ id: 1 }],
  total: 2,
});

/** Makes calls with one object of options. */
const CALLS: [string, () => (temps: TempsClient, shared: Shared) => Promise<unknown>][] = [
  ['a call whose token comes later', () => again((temps, options) => temps.projects.get(options))],
  ['request()', () => again((temps, options) => temps.request({ method: 'GET', url: '/projects/{id}', ...options }))],
  ['a call that goes by another route', () => again((temps, options) => temps.externalServices.getHealth(options))],
  ['a list', () => again((temps, options) => temps.environments.list(options))],
  ['the items of a list', () => again((temps, options) => temps.environments.list(options).toArray())],
  ['the next page of a list', () => again(nextPage)],
  [
    'an upload',
    () =>
      (temps, { path, headers, body }) =>
        temps.deployments.uploadStatic({ path, headers, body }),
  ],
  [
    'an upload of a form',
    () =>
      (temps, { path, headers, form }) =>
        temps.deployments.uploadStatic({ path, headers, body: form }),
  ],
  [
    'an upload of bytes',
    () =>
      (temps, { headers, bytes }) =>
        temps.request({ method: 'PUT', url: '/bytes', bodyType: 'binary', headers, body: bytes }),
  ],
];

type Options = Pick<Shared, 'path' | 'query' | 'headers'>;

function again(call: (temps: TempsClient, options: Options) => PromiseLike<unknown>) {
  const options = {} as Options;
  return async (temps: TempsClient, { path, query, headers }: Shared) =>
    call(temps, Object.assign(options, { path, query, headers }));
}

async function nextPage(temps: TempsClient, options: Options): Promise<unknown> {
  const list = temps.environments.list(options);
  await Promise.resolve();
  return (await list).data.nextPage();
}

describe('options that are used for several calls', () => {
  test.each(CALLS)('options that are used again do not mix ids in %s, also in its retries', async (_, open) => {
    const call = open();
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
        return Response.json(pathname.endsWith('/health') ? false : page(searchParams));
      },
    });
    const use = sharedOptions();
    await Promise.all([1, 2, 3].map((id) => call(temps, use(id))));
    for (const ids of requests) expect(ids).toEqual(ids.map(() => ids[0]));
    expect(new Set(requests.map(([id]) => id))).toEqual(new Set(['1', '2', '3']));
  });

  test('options that are used again do not mix ids in log streams', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => {
      server.close();
    });
    await once(server, 'listening');
    const opened: string[] = [];
    server.on('connection', (socket, { url, headers }) => {
      opened.push(`${url?.split('?')[0]} ${String(headers['x-mark'])}`);
      socket.close(1000);
    });
    const { port } = server.address() as AddressInfo;
    const temps = new TempsClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'tk_test' });
    const options = { path: { project_id: 1, environment_id: 1 }, headers: { 'x-mark': '' } };
    const streams = [1, 2].map((id) => {
      options.path.environment_id = id;
      options.headers['x-mark'] = String(id);
      return temps.deployments.getContainerLogs(options);
    });
    for (const lines of streams) for await (const _ of lines);
    expect(opened).toEqual([1, 2].map((id) => `/api/projects/1/environments/${id}/container-logs ${id}`));
  });

  test('options that are used again do not mix secrets and payloads of webhooks', async () => {
    const options = { secret: 'a', event_type: 'deployment.failed', payload: { deployment_id: 0 } };
    const signed = ['a', 'b'].map((secret, index) => {
      options.secret = secret;
      options.payload.deployment_id = index;
      return signWebhookForTest(options);
    });
    const given = { body: '', headers: {} as Record<string, string>, secret: '' };
    const deliveries = await Promise.all(signed);
    const verified = deliveries.map(({ body, headers }, index) => {
      Object.assign(given.headers, headers);
      Object.assign(given, { body, secret: ['a', 'b'][index] });
      return verifyWebhook(given);
    });
    expect((await Promise.all(verified)).map(({ payload }) => payload)).toEqual([
      { deployment_id: 0 },
      { deployment_id: 1 },
    ]);
  });

  test('a secret that was replaced in the options after a call is still redacted', async () => {
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: 'tk_test',
      fetch: async (request) => Response.json({ detail: await request.text() }, { status: 400 }),
    });
    const body = { name: 'x', password: 'first-secret' };
    const failing = temps.request({ method: 'POST', url: '/users', body }).catch(String);
    body.password = 'second-secret';
    expect(await failing).not.toContain('first-secret');
  });
});
