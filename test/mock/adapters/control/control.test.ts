import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock } from '../../../../mock/index.ts';

async function setUp() {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const control = async (line: string, body?: unknown) => {
    const [method = 'GET', path] = line.split(' ');
    const response = await fetch(`${server.url}/_mock${path === '/' ? '' : path}`, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const get = async (path: string) =>
    (await fetch(`${server.url}/api${path}`, { headers: { authorization: `Bearer ${mock.token}` } })).status;
  return { mock, control, get };
}

it('over HTTP time is moved', async () => {
  const { mock, control } = await setUp();
  expect(await control('POST /advance', { milliseconds: 60_000 })).toEqual({
    status: 200,
    body: { now: '2026-01-15T12:01:00.000Z' },
  });
  expect((await control('GET /clock')).body).toEqual({ now: mock.clock.iso() });
});

it('over HTTP the mock is reset: state, clock, faults and requests', async () => {
  const { mock, control, get } = await setUp();
  mock.state.projects.update(1, { name: 'Other' });
  await control('POST /faults', { status: 503 });
  await control('POST /advance', { milliseconds: 1000 });
  expect(await get('/projects')).toBe(503);
  expect((await control('POST /reset')).body).toEqual({ now: '2026-01-15T12:00:00.000Z' });
  expect([mock.state.projects.get(1)?.name, mock.requests.length]).toEqual(['Storefront', 0]);
  expect(await get('/projects')).toBe(200);
});

it('over HTTP the next deployment is made to fail', async () => {
  const { mock, control } = await setUp();
  await control('POST /fail-next', { job: 'build', message: 'npm ERR! code 1' });
  await control('POST /fail-next');
  expect(mock.state.plannedFailures).toEqual([{ job: 'build', message: 'npm ERR! code 1' }, {}]);
});

it('over HTTP requests are read, those of one operation too, and forgotten', async () => {
  const { control, get } = await setUp();
  await get('/projects');
  await get('/projects/1');
  expect((await control('GET /requests')).body.total).toBe(2);
  const { body } = await control('GET /requests?operation=projects.get');
  expect(body).toMatchObject({
    total: 1,
    items: [{ path: '/api/projects/1', params: { project_id: '1' }, status: 200 }],
  });
  expect((await control('DELETE /requests')).status).toBe(204);
  expect((await control('GET /requests')).body.total).toBe(0);
});

it('over HTTP faults are added, one is taken back by its id, and all are', async () => {
  const { control, get } = await setUp();
  const first = await control('POST /faults', { operation: 'projects.list', status: 503 });
  await control('POST /faults', { pattern: '/api/projects/*', status: 502 });
  expect([await get('/projects'), await get('/projects/1'), await get('/projects/1/environments')]).toEqual([
    503, 502, 200,
  ]);
  expect((await control(`DELETE /faults/${first.body.id}`)).status).toBe(204);
  expect([await get('/projects'), await get('/projects/1')]).toEqual([200, 502]);
  expect((await control(`DELETE /faults/${first.body.id}`)).status).toBe(404);
  await control('DELETE /faults');
  expect(await get('/projects/1')).toBe(200);
});

it('over HTTP a hundred faults are taken, of which used ones do not count', async () => {
  const { mock, control, get } = await setUp();
  for (let count = 0; count < 99; count++) mock.faults.add({ path: '/api/users', status: 500 });
  const once = await control('POST /faults', { path: '/api/projects', status: 503, times: 1 });
  const refused = await control('POST /faults', { status: 500 });
  expect(refused).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('There are 100 faults already') },
  });
  expect([await get('/projects'), await get('/projects')]).toEqual([503, 200]);
  expect((await control(`DELETE /faults/${once.body.id}`)).status).toBe(204);
  expect((await control('POST /faults', { status: 502 })).status).toBe(200);
  expect(await get('/projects')).toBe(502);
});

it('over HTTP a hundred deployments can be made to fail', async () => {
  const { mock, control } = await setUp();
  for (let count = 0; count < 100; count++) mock.deployments.failNext();
  expect(await control('POST /fail-next')).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('100 deployments are planned to fail already') },
  });
});

it('over HTTP the state is read as a snapshot that another mock starts from', async () => {
  const { mock, control } = await setUp();
  mock.state.projects.update(1, { name: 'Shop' });
  const { body } = await control('GET /snapshot');
  expect(createTempsMock({ snapshot: body }).state.projects.get(1)?.name).toBe('Shop');
});

it.each([
  ['POST /advance', { milliseconds: -1 }, 400, 'milliseconds: got -1, expected a number such as 60000'],
  ['POST /advance', { milliseconds: '5' }, 400, 'milliseconds: got "5", expected a number such as 60000'],
  ['POST /advance', '{"milliseconds":', 400, 'The body is not JSON'],
  ['POST /advance', '[]', 400, 'The body: got [], expected an object'],
  ['POST /advance', { milliseconds: 5, unit: 's' }, 400, 'The body: got "unit", expected only milliseconds'],
  ['POST /reset', { scenario: 'empty' }, 400, 'The body: got "scenario", expected no members: it goes back to the'],
  ['POST /fail-next', { job: 'nope' }, 400, 'job: got "nope", expected one of download_repo'],
  ['POST /faults', { path: '/projects', status: 500 }, 400, 'expected a path with its /api'],
  ['POST /faults', { pattern: '(a+)+$', status: 500 }, 400, 'pattern: got "(a+)+$", expected a path such as /api/'],
  ['POST /faults', { pattern: '/api/(a+)+$', status: 500 }, 400, 'pattern: got "/api/(a+)+$", expected a path'],
  ['POST /faults', { pattern: '/api/projects/.*', status: 500 }, 400, 'pattern: got "/api/projects/.*", expected'],
  ['POST /faults', { pattern: '/projects/*', status: 500 }, 400, 'pattern: got "/projects/*", expected a path'],
  ['POST /faults', { pattern: 5, status: 500 }, 400, 'pattern: got 5, expected a path'],
  ['POST /nowhere', undefined, 404, 'No route POST /_mock/nowhere. GET /_mock lists them.'],
])('%s with %j is refused with a problem', async (line, sent, status, words) => {
  const { control } = await setUp();
  const response = await control(line, sent);
  expect(response).toMatchObject({ status, body: { status, detail: expect.stringContaining(words) } });
});

it.each(['1e300', '1e999', '8.64e15', String(2 ** 53), '3e14'])(
  'time that the API cannot write is refused before anything moves: %s ms',
  async (milliseconds) => {
    const { mock, control, get } = await setUp();
    const before = mock.clock.now();
    expect(await control('POST /advance', `{"milliseconds":${milliseconds}}`)).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/got .+, expected a/) },
    });
    expect([mock.clock.now(), await get('/projects')]).toEqual([before, 200]);
  },
);

/** As JSON: a fault whose body has this many arrays in each other. */
const deep = (levels: number) => `{"status":200,"body":${'['.repeat(levels)}${']'.repeat(levels)}}`;

it('a fault whose body is nested deeper than JSON of the API is refused, and no call meets it', async () => {
  const { control, get } = await setUp();
  for (const levels of [128, 50_000])
    expect(await control('POST /faults', deep(levels))).toMatchObject({
      status: 400,
      body: { detail: 'The request body is JSON that is nested more than 128 levels deep' },
    });
  expect(await get('/projects')).toBe(200);
  expect((await control('POST /faults', deep(127))).status).toBe(200);
});

it('a body above the limit of the API is a 413, and changes nothing', async () => {
  const { mock, control } = await setUp();
  const before = mock.clock.iso();
  const body = `{"milliseconds": 1000, "rest": "${'x'.repeat(2 * 1024 * 1024)}"}`;
  expect(await control('POST /advance', body)).toMatchObject({
    status: 413,
    body: {
      type: 'about:blank',
      title: 'Payload Too Large',
      status: 413,
      detail: 'The request body is larger than 2097152 bytes',
    },
  });
  expect(mock.clock.iso()).toBe(before);
});

it('/_mock lists its routes, and none of them is a request of the API', async () => {
  const { mock, control } = await setUp();
  expect((await control('GET /')).body.routes).toContain('DELETE /_mock/faults/{id}');
  expect(mock.requests).toHaveLength(0);
});
