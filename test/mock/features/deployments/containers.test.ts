import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

async function running(replicas = 2) {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await call('PUT /projects/1/environments/1/settings', { replicas, cpu_limit: 500, memory_limit: 256 });
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  const base = '/projects/1/environments/1/containers';
  const list = async () => (await call(`GET ${base}`)).body.items;
  return { mock, call, base, list };
}

it('an environment has no containers before its first deployment completes, then one for each replica', async () => {
  const { mock, list } = await running();
  expect(await list()).toEqual([]);
  mock.clock.advance(21_000);
  expect(await list()).toMatchObject([
    { container_name: 'shop-production-1', status: 'running', cpu_limit_cores: 0.5, restart_count: 0 },
    { container_name: 'shop-production-2', status: 'running' },
  ]);
});

it('a container stops, starts and restarts, and nothing happens to its neighbour', async () => {
  const { mock, call, base, list } = await running();
  mock.clock.advance(21_000);
  const id = (await list())[0].container_id;
  expect((await call(`POST ${base}/${id}/stop`)).body).toMatchObject({
    action: 'stop',
    container_id: id,
    status: 'exited',
  });
  expect((await list()).map(({ status }: { status: string }) => status)).toEqual(['exited', 'running']);
  expect((await call(`GET ${base}/${id}/metrics`)).status).toBe(400);
  expect((await call(`POST ${base}/${id}/start`)).body.status).toBe('running');
  mock.clock.advance(1000);
  await call(`POST ${base}/${id}/restart`);
  expect((await list())[0]).toMatchObject({ restart_count: 1, started_at: '2026-01-15T12:00:22.000Z' });
});

it('metrics are the same at one moment and others at the next, within the limit', async () => {
  const { mock, call, base, list } = await running(1);
  mock.clock.advance(21_000);
  const metrics = async () => (await call(`GET ${base}/${(await list())[0].container_id}/metrics`)).body;
  const first = await metrics();
  expect(await metrics()).toEqual(first);
  expect(first.memory_bytes).toBeLessThan(first.memory_limit_bytes);
  expect(first.memory_limit_bytes).toBe(256 * 1024 ** 2);
  mock.clock.advance(5000);
  expect((await metrics()).cpu_percent).not.toBe(first.cpu_percent);
});

it('a container in detail shows its limits, its port and the variables of its environment, secrets masked', async () => {
  const { mock, call, base, list } = await running(1);
  const variable = { environment_ids: [1], include_in_preview: false };
  await call('POST /projects/1/env-vars', { ...variable, key: 'LOG_LEVEL', value: 'info', is_secret: false });
  await call('POST /projects/1/env-vars', { ...variable, key: 'API_KEY', value: 's3cret', is_secret: true });
  mock.clock.advance(21_000);
  const [{ container_id }] = await list();
  expect((await call(`GET ${base}/${container_id}`)).body).toMatchObject({
    container_id,
    deployment_id: 1,
    status: 'running',
    container_port: 3000,
    cpu_limit_cores: 0.5,
    resource_limits: { cpu_limit: 500, memory_limit: 256, cpu_request: null },
    environment_variables: [
      { key: 'LOG_LEVEL', value: 'info', is_masked: false },
      { key: 'API_KEY', value: '***', is_masked: true },
    ],
    exit_code: null,
  });
  await call(`POST ${base}/${container_id}/stop`);
  expect((await call(`GET ${base}/${container_id}`)).body).toMatchObject({ status: 'exited', exit_code: 0 });
  expect((await call(`GET ${base}/abc`)).status).toBe(404);
});

it('the stream of metrics is a few events, the last of them what the plain call says', async () => {
  const { mock, call, base, list } = await running(1);
  mock.clock.advance(60_000);
  const [{ container_id }] = await list();
  const { body, headers } = await call(`GET ${base}/${container_id}/metrics/stream?interval=2000`);
  expect(headers.get('content-type')).toBe('text/event-stream');
  const events = body.trim().split('\n\n');
  const figures = events.map((event: string) => JSON.parse(event.replace('event: metrics\ndata: ', '')));
  expect(figures.map(({ timestamp }: { timestamp: string }) => timestamp.slice(17, 19))).toEqual([
    '52',
    '54',
    '56',
    '58',
    '00',
  ]);
  expect(figures.at(-1)).toEqual((await call(`GET ${base}/${container_id}/metrics`)).body);
});

it('a configuration with millions of replicas shows a hundred containers', async () => {
  const { mock, call } = await running(2 ** 31);
  mock.clock.advance(21_000);
  const { body } = await call('GET /projects/1/environments/1/containers?per_page=1');
  expect([body.items.length, body.total]).toEqual([1, 100]);
});

type Demo = ReturnType<typeof setUp>;

async function current({ call }: Demo): Promise<number> {
  return (await call('GET /projects/1/environments/1')).body.current_deployment_id;
}

async function deployAgain({ call, mock }: Demo): Promise<void> {
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  mock.clock.advance(10 * 60_000);
}

async function logsOf({ call }: Demo, id: number): Promise<{ id: number; captured_at: string | number }[]> {
  const { body } = await call(`GET /projects/1/deployments/${id}/container-logs`);
  return body.items ?? body.logs;
}

it('the logs of containers are captured once a newer deployment has taken their place', async () => {
  const demo = setUp({ scenario: 'demo' });
  await deployAgain(demo);
  const id = await current(demo);
  expect(await logsOf(demo, id)).toEqual([]);
  await deployAgain(demo);
  const [log] = await logsOf(demo, id);
  expect(log).toMatchObject({ deployment_id: id, truncated: false, node_id: null });
  const { body } = await demo.call(`GET /projects/1/deployments/${id}/container-logs/${log?.id}`);
  expect(body).toMatchObject({ id: log?.id, captured_at: log?.captured_at, truncated: false });
  expect(body.content).toContain('Starting server\nListening on port 3000\n');
  expect(body.size_bytes).toBe(Buffer.byteLength(body.content));
});

it('the logs of containers are cut to their end where a container wrote for long', async () => {
  const demo = setUp({ scenario: 'demo' });
  await deployAgain(demo);
  const id = await current(demo);
  demo.mock.clock.advance(24 * 60 * 60_000);
  await deployAgain(demo);
  const [log] = await logsOf(demo, id);
  const { body } = await demo.call(`GET /projects/1/deployments/${id}/container-logs/${log?.id}`);
  expect([log, body]).toMatchObject([{ truncated: true }, { truncated: true, size_bytes: body.content.length }]);
  expect(body.content.split('\n').length).toBeLessThan(200);
  expect(body.content).not.toContain('Starting server');
});
