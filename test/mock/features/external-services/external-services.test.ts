import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const POSTGRES = {
  name: 'Main database',
  service_type: 'postgres',
  parameters: { password: 'hunter2-secret', database: 'app' },
};

/** A project and a service. */
async function setUpService() {
  const tools = setUp();
  await tools.call('POST /projects', PROJECT);
  await tools.call('POST /external-services', POSTGRES);
  return tools;
}

it('a service is created running, listed, found by id and by slug, and gone once deleted', async () => {
  const { call } = await setUpService();
  const { body } = await call('GET /external-services');
  expect(body).toMatchObject({
    total: 1,
    items: [{ id: 1, name: 'Main database', status: 'running', version: '18', topology: 'standalone' }],
  });
  expect((await call('GET /external-services/1')).body.service).toEqual(body.items[0]);
  expect((await call('GET /external-services/by-slug/main-database')).body.service.id).toBe(1);
  expect((await call('DELETE /external-services/1')).status).toBe(204);
  expect(await call('GET /external-services/1')).toMatchObject({
    status: 404,
    body: { detail: 'Service 1 not found' },
  });
  expect((await call('GET /external-services/by-slug/main-database')).status).toBe(404);
});

it('a service never shows its password in its own responses', async () => {
  const { call } = await setUpService();
  const details = await call('GET /external-services/1');
  expect(details.body.current_parameters).toMatchObject({ password: '***', database: 'app', port: '5432' });
  expect(JSON.stringify([details.body, (await call('GET /external-services')).body])).not.toContain('hunter2');
});

it('a service has the members of its cluster, which stop with it', async () => {
  const { call } = setUp();
  const members = [{ role: 'primary' }, { role: 'replica' }];
  const created = await call('POST /external-services', { ...POSTGRES, topology: 'cluster', members });
  expect(created.body.members).toMatchObject([
    { ordinal: 0, role: 'primary', status: 'running', live_state: 'primary' },
    { ordinal: 1, role: 'replica', status: 'running', live_state: 'secondary' },
  ]);
  const stopped = await call('POST /external-services/1/stop');
  expect(stopped.body.members).toMatchObject([{ status: 'stopped', live_state: null }, { status: 'stopped' }]);
});

it('a service stops and starts, and stays as it is when it is so already', async () => {
  const { mock, call } = await setUpService();
  mock.clock.advance(1000);
  expect((await call('POST /external-services/1/start')).body).toMatchObject({
    status: 'running',
    updated_at: '2026-01-15T12:00:00.000Z',
  });
  expect((await call('POST /external-services/1/stop')).body).toMatchObject({
    status: 'stopped',
    updated_at: '2026-01-15T12:00:01.000Z',
  });
  expect((await call('GET /external-services/1')).body.service.status).toBe('stopped');
  expect((await call('POST /external-services/1/start')).body.status).toBe('running');
});

it('a service changes the parameters that are editable only, and keeps a masked secret that comes back', async () => {
  const { mock, call } = await setUpService();
  const { current_parameters } = (await call('GET /external-services/1')).body;
  const parameters = { ...current_parameters, max_connections: 200 };
  expect((await call('PUT /external-services/1', { parameters, docker_image: 'postgres:18.1' })).body.version).toBe(
    '18.1',
  );
  expect((await call('GET /external-services/1')).body.current_parameters.max_connections).toBe('200');
  expect(mock.state.services.get(1)?.parameters['password']).toBe('hunter2-secret');
  expect(await call('PUT /external-services/1', { parameters: { database: 'b' } })).toMatchObject({
    status: 400,
    body: { detail: 'body.parameters.database: cannot be changed once the service exists' },
  });
});

it('the link of a service and a project is listed at both ends until it is taken off', async () => {
  const { call } = await setUpService();
  const link = await call('POST /external-services/1/projects', { project_id: 1 });
  expect(link).toMatchObject({ status: 201, body: { id: 1, project: { id: 1, slug: 'shop' }, service: { id: 1 } } });
  expect((await call('GET /external-services/1/projects?sort_by=name')).body).toEqual({
    items: [link.body],
    total: 1,
  });
  expect((await call('GET /external-services/projects/1')).body).toEqual([link.body]);
  expect((await call('DELETE /external-services/1/projects/1')).status).toBe(204);
  expect((await call('GET /external-services/1/projects')).body.total).toBe(0);
  expect((await call('DELETE /external-services/1/projects/1')).status).toBe(404);
});

it('the link of a service and a project keeps the service from being deleted: 409 that names the project', async () => {
  const { call } = await setUpService();
  await call('POST /external-services/1/projects', { project_id: 1 });
  expect(await call('DELETE /external-services/1')).toMatchObject({
    status: 409,
    body: { detail: 'Service 1 is linked to project 1 (shop); unlink it first' },
  });
  await call('DELETE /external-services/1/projects/1');
  expect((await call('DELETE /external-services/1')).status).toBe(204);
});

it('the link of a service and a project gives the project variables, the secret ones masked except where one is asked for by name', async () => {
  const { call } = await setUpService();
  const path = '/external-services/1/projects/1/environment';
  expect((await call(`GET ${path}`)).status).toBe(404);
  await call('POST /external-services/1/projects', { project_id: 1 });
  const variables = (await call(`GET ${path}`)).body;
  expect(variables).toContainEqual({ name: 'POSTGRES_DATABASE', value: 'shop', sensitive: false });
  expect(variables).toContainEqual({ name: 'POSTGRES_PASSWORD', value: '***', sensitive: true });
  expect((await call(`GET ${path}/POSTGRES_PASSWORD`)).body.value).toBe('hunter2-secret');
  expect(await call(`GET ${path}/POSTGRES_X`)).toMatchObject({
    status: 404,
    body: { detail: 'Environment variable POSTGRES_X not found' },
  });
});

it('the link of a service and a project gives the project the variables of all its services, by their ids', async () => {
  const { call } = await setUpService();
  await call('POST /external-services/1/projects', { project_id: 1 });
  expect((await call('GET /external-services/projects/1/environment')).body).toMatchObject({
    1: { POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: '***' },
  });
});

it('the health of a service is unknown until the first check, a minute later', async () => {
  const { mock, call } = await setUpService();
  expect((await call('GET /external-services/1/health')).body).toMatchObject({
    status: null,
    last_checked_at: null,
    recent_checks: [],
    uptime_24h_percent: null,
  });
  mock.clock.advance(60_000);
  expect((await call('GET /external-services/1/health')).body).toMatchObject({
    last_checked_at: '2026-01-15T12:01:00.000Z',
    consecutive_failures: 0,
    uptime_24h_percent: 100,
  });
});

it('the health of a service is down while the service is stopped, and the uptime counts it', async () => {
  const { mock, call } = await setUpService();
  mock.clock.advance(30.5 * 60_000);
  await call('POST /external-services/1/stop');
  mock.clock.advance(10 * 60_000);
  const { body } = await call('GET /external-services/1/health?limit=3');
  expect(body).toMatchObject({
    status: 'down',
    consecutive_failures: 10,
    uptime_24h_percent: 75,
    response_time_ms: null,
  });
  expect(body.last_error).toBe('Connection to postgres-main-database refused');
  expect(body.recent_checks.map(({ checked_at }: { checked_at: string }) => checked_at.slice(11, 16))).toEqual([
    '12:40',
    '12:39',
    '12:38',
  ]);
});

it('a container on the host is listed until it is imported, and imported once', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const { items } = (await call('GET /external-services/available-containers')).body;
  expect(items.map(({ container_name }: { container_name: string }) => container_name)).toEqual([
    'legacy-postgres',
    'old-redis',
  ]);
  const wish = {
    name: 'Legacy',
    service_type: 'postgres',
    parameters: { password: 'old' },
    container_id: items[0].container_id,
  };
  expect(await call('POST /external-services/import', { ...wish, service_type: 'redis' })).toMatchObject({
    status: 400,
  });
  expect(await call('POST /external-services/import', wish)).toMatchObject({
    status: 201,
    body: { name: 'Legacy', version: '16', status: 'running' },
  });
  expect((await call('GET /external-services/available-containers')).body.total).toBe(1);
  expect((await call('POST /external-services/import', { ...wish, name: 'Again' })).status).toBe(409);
  expect((await call('POST /external-services/import', { ...wish, container_id: 'nope' })).body.detail).toBe(
    'body.container_id: there is no container nope on the host',
  );
});

it('the types of services are listed, each with its parameters and its looks', async () => {
  const { call } = setUp();
  const { items, total } = (await call('GET /external-services/types')).body;
  expect([items.includes('postgres'), total]).toEqual([true, 8]);
  const looks = (await call('GET /external-services/providers/metadata')).body;
  expect(looks).toHaveLength(8);
  expect(looks).toContainEqual((await call('GET /external-services/providers/metadata/redis')).body);
  const schema = (await call('GET /external-services/types/redis/parameters')).body;
  expect(schema.properties).toMatchObject({
    max_memory: { default: '256mb', 'x-editable': true },
    password: { 'x-editable': false },
  });
});
