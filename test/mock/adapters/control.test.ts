import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';

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
    (
      await fetch(`${server.url}/api${path}`, {
        headers: { authorization: `Bearer ${mock.token}` },
      })
    ).status;
  return { mock, control, get };
}

it('over HTTP the mock tells what can be controlled, and a reset resets all of it', async () => {
  const { mock, control, get } = await setUp();
  expect((await control('GET /')).body.routes).toContain('DELETE /_mock/faults');
  expect(mock.requests).toHaveLength(0);
  mock.state.projects.update(1, { name: 'Other' });
  await control('POST /faults', { status: 503 });
  const moved = { now: '2026-01-15T12:01:00.000Z' };
  expect(await control('POST /advance', { milliseconds: 60_000 })).toEqual({
    status: 200,
    body: moved,
  });
  expect((await control('GET /clock')).body).toEqual(moved);
  expect(await get('/projects')).toBe(503);
  expect((await control('POST /reset')).body).toEqual({ now: '2026-01-15T12:00:00.000Z' });
  expect({ name: mock.state.projects.get(1)?.name, requests: mock.requests.length }).toEqual({
    name: 'Storefront',
    requests: 0,
  });
  expect(await get('/projects')).toBe(200);
});

it('over HTTP the requests are read and forgotten, also those of one operation', async () => {
  const { control, get } = await setUp();
  await get('/projects');
  await get('/projects/1');
  expect((await control('GET /requests')).body.total).toBe(2);
  const request = { path: '/api/projects/1', params: { project_id: '1' }, status: 200 };
  const { body } = await control('GET /requests?operation=projects.get');
  expect(body).toMatchObject({ total: 1, items: [request] });
  expect((await control('DELETE /requests')).status).toBe(204);
  expect((await control('GET /requests')).body.total).toBe(0);
});

it('over HTTP faults are added and removed, and deployments are made to fail', async () => {
  const { mock, control, get } = await setUp();
  expect((await control('POST /faults', { operation: 'projects.list', status: 503 })).status).toBe(
    204,
  );
  await control('POST /faults', { path: '/api/projects/1', status: 502, times: 1 });
  expect([await get('/projects'), await get('/projects/1'), await get('/projects/1')]).toEqual([
    503, 502, 200,
  ]);
  expect((await control('DELETE /faults')).status).toBe(204);
  expect(await get('/projects')).toBe(200);

  await control('POST /fail-next', { job: 'build', message: 'npm ERR! code 1' });
  await control('POST /fail-next');
  expect(mock.state.plannedFailures).toEqual([{ job: 'build', message: 'npm ERR! code 1' }, {}]);
  for (let count = 0; count < 98; count++) mock.deployments.failNext();
  expect((await control('POST /fail-next')).body.detail).toContain(
    '100 deployments are planned to fail already',
  );
});

it('over HTTP the state is read as a snapshot that another mock starts from', async () => {
  const { mock, control } = await setUp();
  mock.state.projects.update(1, { name: 'Shop' });
  const { body } = await control('GET /snapshot');
  expect(createTempsMock({ snapshot: body }).state.projects.get(1)?.name).toBe('Shop');
});

it('a request that makes no sense is refused with a problem, and changes nothing', async () => {
  const { mock, control, get } = await setUp();
  const before = mock.clock.iso();
  const large = `{"milliseconds": 1000, "rest": "${'x'.repeat(2 * 1024 * 1024)}"}`;
  const refused: [line: string, sent: unknown, status: number, words: string][] = [
    [
      'POST /advance',
      { milliseconds: -1 },
      400,
      'clock.advance: got -1, expected a finite number of milliseconds',
    ],
    ['POST /advance', { milliseconds: '5' }, 400, 'clock.advance: got "5", expected'],
    ['POST /advance', { ms: 5 }, 400, 'The body: got "ms", expected only milliseconds'],
    ['POST /reset', { scenario: 'empty' }, 400, 'The body: got "scenario", expected nothing'],
    ['POST /advance', {}, 400, 'clock.advance: got undefined, expected'],
    [
      'POST /advance',
      '{"milliseconds":',
      400,
      'The body: got {"milliseconds":, expected an object in JSON',
    ],
    ['POST /advance', '[]', 400, 'The body: got [], expected an object in JSON'],
    ['POST /advance', large, 413, 'The request body is larger than 2097152 bytes'],
    ['POST /fail-next', { job: 'nope' }, 400, 'job: got "nope", expected one of download_repo'],
    ['POST /faults', { path: '/projects', status: 500 }, 400, 'expected a path such as'],
    ['POST /nowhere', undefined, 404, 'No route POST /_mock/nowhere. GET /_mock lists them.'],
  ];
  for (const [line, sent, status, words] of refused) {
    const problem = {
      type: 'about:blank',
      title: expect.any(String),
      status,
      detail: expect.stringContaining(words),
    };
    expect(await control(line, sent)).toEqual({ status, body: problem });
  }
  expect([mock.clock.iso(), await get('/projects')]).toEqual([before, 200]);
});

it('over HTTP an environment is deployed again, from Git and from an image', async () => {
  const { mock, control } = await setUp();
  const { body } = await control('POST /deploy', { environment_id: 1 });
  expect(mock.state.deployments.get(body.deployment_id)).toMatchObject({ branch: 'main' });
  mock.build.project({ source_type: 'docker_image' });
  const environment_id = mock.state.environments.lastId;
  mock.build.deployment({ source_type: 'docker_image', image_name: 'app:1' });
  const { body: again } = await control('POST /deploy', { environment_id });
  expect(mock.state.deployments.get(again.deployment_id)).toMatchObject({ image_name: 'app:1' });
  expect((await control('POST /deploy', { environment_id: 99 })).body.detail).toBe(
    'There is no environment 99',
  );
});
