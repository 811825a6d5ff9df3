import { expect, it } from 'vitest';
import { column, setUp, setUpProject } from '../../support/client.ts';

const CONTAINERS = '/projects/1/environments/1/containers';
const TRIGGER = { branch: 'main', environment_id: 1 };

/** An app that is up after its deployment, which takes 21 seconds. */
async function running(replicas = 1, age = 21_000) {
  const tools = await setUpProject();
  const { mock, read } = tools;
  await read('PUT /projects/1/environments/1/settings', {
    replicas,
    cpu_limit: 500,
    memory_limit: 256,
  });
  await read('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(age);
  const list = async () => (await read(`GET ${CONTAINERS}`)).items;
  const path = `${CONTAINERS}/${(await list())[0]?.container_id}`;
  return { ...tools, list, path };
}

it('an environment has no containers before its first deployment completes, then one for each replica', async () => {
  const { mock, list } = await running(2, 20_000);
  expect(await list()).toEqual([]);
  mock.clock.advance(1000);
  expect(await list()).toMatchObject([
    {
      container_name: 'shop-production-1',
      status: 'running',
      cpu_limit_cores: 0.5,
      restart_count: 0,
    },
    { container_name: 'shop-production-2', status: 'running' },
  ]);
});

it('a configuration with millions of replicas shows a hundred containers', async () => {
  const { read } = await running(2 ** 31);
  const { items, total } = await read(`GET ${CONTAINERS}?per_page=1`);
  expect({ items: items.length, total }).toEqual({ items: 1, total: 100 });
});

it('a container stops and starts without its neighbour', async () => {
  const { mock, read, call, status, list, path } = await running(2);
  expect(await read(`POST ${path}/stop`)).toMatchObject({ action: 'stop', status: 'exited' });
  expect(column(await list(), 'status')).toEqual(['exited', 'running']);
  expect(await read(`GET ${path}`)).toMatchObject({ status: 'exited', exit_code: 0 });
  expect(await status(`GET ${path}/metrics`)).toBe(400);
  expect((await read(`POST ${path}/start`)).status).toBe('running');
  mock.clock.advance(1000);
  await call(`POST ${path}/restart`);
  expect((await list())[0]).toMatchObject({
    restart_count: 1,
    started_at: '2026-01-15T12:00:22.000Z',
  });
});

it('the stream of metrics is a few events, the last of them what the plain call says', async () => {
  const { read, call, path } = await running(1, 60_000);
  const { body, headers } = await call(`GET ${path}/metrics/stream?interval=2000`);
  expect(headers.get('content-type')).toBe('text/event-stream');
  const events: string[] = body.trim().split('\n\n');
  const figures = events.map((event) => JSON.parse(event.replace('event: metrics\ndata: ', '')));
  const seconds = figures.map(({ timestamp }: { timestamp: string }) => timestamp.slice(17, 19));
  expect(seconds).toEqual(['52', '54', '56', '58', '00']);
  const now = await read(`GET ${path}/metrics`);
  expect(figures.at(-1)).toEqual(now);
  expect(now).toMatchObject({ cpu_limit_cores: 0.5, memory_limit_bytes: 256 * 1024 ** 2 });
  // An age that no date can have.
  expect(
    (await call(`GET ${path}/metrics/stream?interval=${Number.MAX_SAFE_INTEGER}`)).body,
  ).toContain('"1970-01-01T');
});

it('a container in detail shows its limits, its port and its variables with masked secrets', async () => {
  const { mock, read, list } = await running(1, 0);
  for (const [key, is_secret] of Object.entries({ LOG_LEVEL: false, API_KEY: true }))
    await read('POST /projects/1/env-vars', {
      key,
      value: 'info',
      is_secret,
      environment_ids: [1],
    });
  mock.clock.advance(21_000);
  const [{ container_id }] = await list();
  expect(await read(`GET ${CONTAINERS}/${container_id}`)).toMatchObject({
    container_id,
    deployment_id: 1,
    container_port: 3000,
    cpu_limit_cores: 0.5,
    resource_limits: { cpu_limit: 500, memory_limit: 256, cpu_request: null },
    environment_variables: [
      { key: 'LOG_LEVEL', value: 'info', is_masked: false },
      { key: 'API_KEY', value: '***', is_masked: true },
    ],
    exit_code: null,
  });
});

it('the logs of containers are captured once a newer deployment has taken their place', async () => {
  const { mock, read } = setUp({ scenario: 'demo' });
  const deploy = async () => {
    await read('POST /projects/1/trigger-pipeline', TRIGGER);
    mock.clock.advance(10 * 60_000);
  };
  await deploy();
  const id: number = (await read('GET /projects/1/environments/1')).current_deployment_id;
  const path = `/projects/1/deployments/${id}/container-logs`;
  expect((await read(`GET ${path}`)).items).toEqual([]);
  await deploy();
  const [log] = (await read(`GET ${path}`)).items;
  const { content, ...whole } = await read(`GET ${path}/${log.id}`);
  expect(log).toMatchObject({ deployment_id: id, ...whole });
  expect(whole.size_bytes).toBe(Buffer.byteLength(content));
  expect(content).toContain('Starting server\nListening on port 3000\n');
});
