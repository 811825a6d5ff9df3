import { expect, it } from 'vitest';
import { column, setUp, setUpProject } from '../../support/client.ts';

const SERVICE = '/external-services/1';
const IMPORT = 'POST /external-services/import';
const LINK = '/external-services/1/projects';

const parameters = { password: 'hunter2', database: 'app' };
const POSTGRES = { name: 'Main database', service_type: 'postgres', parameters };

async function setUpService() {
  const tools = await setUpProject();
  await tools.call('POST /external-services', POSTGRES);
  return tools;
}

it('a service is created running and masks its password', async () => {
  const { read, call, status } = await setUpService();
  const { items, total } = await read('GET /external-services');
  const created = {
    name: 'Main database',
    status: 'running',
    version: '18',
    topology: 'standalone',
  };
  expect([total, items[0]]).toMatchObject([1, created]);
  const details = await read(`GET ${SERVICE}`);
  expect(details.service).toEqual(items[0]);
  expect(details.current_parameters).toMatchObject({
    password: '***',
    database: 'app',
    port: '5432',
  });
  expect(JSON.stringify([details, items])).not.toContain('hunter2');
  expect((await read('GET /external-services/by-slug/main-database')).service.id).toBe(1);
  await call(`DELETE ${SERVICE}`);
  expect(await status('GET /external-services/by-slug/main-database')).toBe(404);
});

it('a service has the members of its cluster, which stop with it', async () => {
  const { read } = setUp();
  const members = [{ role: 'primary' }, { role: 'replica' }];
  const created = await read('POST /external-services', {
    ...POSTGRES,
    topology: 'cluster',
    members,
  });
  const running = { status: 'running' };
  expect(created.members).toMatchObject([
    { ordinal: 0, role: 'primary', ...running },
    { ordinal: 1, role: 'replica', ...running },
  ]);
  const stopped = await read(`POST ${SERVICE}/stop`);
  expect(stopped.members).toMatchObject([{ status: 'stopped' }, { status: 'stopped' }]);
});

it('a service stops and starts, and stays as it is when it is so already', async () => {
  const { mock, read } = await setUpService();
  mock.clock.advance(1000);
  const at = async (action: string) => {
    const { status, updated_at } = await read(`POST ${SERVICE}/${action}`);
    return [status, updated_at.slice(17, 19)];
  };
  expect(await at('start')).toEqual(['running', '00']);
  expect(await at('stop')).toEqual(['stopped', '01']);
  expect((await read(`GET ${SERVICE}`)).service.status).toBe('stopped');
  expect(await at('start')).toEqual(['running', '01']);
});

it('a service changes its parameters, and keeps a masked secret that comes back', async () => {
  const { mock, read } = await setUpService();
  const { current_parameters } = await read(`GET ${SERVICE}`);
  const changes = {
    parameters: { ...current_parameters, max_connections: 200 },
    docker_image: 'postgres:18.1',
  };
  expect((await read(`PUT ${SERVICE}`, changes)).version).toBe('18.1');
  expect((await read(`GET ${SERVICE}`)).current_parameters.max_connections).toBe('200');
  expect(mock.state.services.get(1)?.parameters['password']).toBe('hunter2');
});

it('a link with a project is listed at both ends, and keeps the service from being deleted until it is taken off', async () => {
  const { read, call, status, refusal } = await setUpService();
  const link = await read(`POST ${LINK}`, { project_id: 1 });
  expect(link).toMatchObject({ id: 1, project: { id: 1, slug: 'shop' }, service: { id: 1 } });
  expect(await read(`GET ${LINK}?sort_by=name`)).toEqual({ items: [link], total: 1 });
  expect(await read('GET /external-services/projects/1')).toEqual([link]);
  expect(await refusal(`DELETE ${SERVICE}`)).toBe(
    '409 Service 1 is linked to project 1 (shop); unlink it first',
  );
  await call(`DELETE ${LINK}/1`);
  expect((await read(`GET ${LINK}`)).total).toBe(0);
  expect([await status(`DELETE ${LINK}/1`), await status(`DELETE ${SERVICE}`)]).toEqual([404, 204]);
});

it('a link gives the project variables, the secret ones masked except where one is asked for by name', async () => {
  const { read, call } = await setUpService();
  const path = `${LINK}/1/environment`;
  await call(`POST ${LINK}`, { project_id: 1 });
  const variables = await read(`GET ${path}`);
  expect(variables).toContainEqual({ name: 'POSTGRES_DATABASE', value: 'shop', sensitive: false });
  expect(variables).toContainEqual({ name: 'POSTGRES_PASSWORD', value: '***', sensitive: true });
  expect((await read(`GET ${path}/POSTGRES_PASSWORD`)).value).toBe('hunter2');
  const all = await read('GET /external-services/projects/1/environment');
  expect(all).toMatchObject({ 1: { POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: '***' } });
});

it('the health of a service is down while it is stopped', async () => {
  const { read } = await setUpService();
  const health = () => read(`GET ${SERVICE}/health`);
  expect(await health()).toMatchObject({
    status: 'operational',
    last_error: null,
    uptime_24h_percent: 100,
  });
  await read(`POST ${SERVICE}/stop`);
  const error_message = 'Connection to postgres-main-database refused';
  expect(await health()).toMatchObject({
    status: 'down',
    recent_checks: [{ status: 'down', error_message }],
  });
});

it('a container on the host is listed until it is imported as what it is, and imported once', async () => {
  const { read, status } = setUp({ scenario: 'demo' });
  const available = async () => (await read('GET /external-services/available-containers')).items;
  const items = await available();
  expect(column(items, 'container_name')).toEqual(['legacy-postgres', 'old-redis']);
  const { container_id } = items[0];
  const wish = {
    name: 'Legacy',
    service_type: 'postgres',
    parameters: { password: 'old' },
    container_id,
  };
  expect(await status(IMPORT, { ...wish, service_type: 'redis' })).toBe(400);
  const imported = { name: 'Legacy', version: '16', status: 'running' };
  expect(await read(IMPORT, wish)).toMatchObject(imported);
  expect(column(await available(), 'container_name')).toEqual(['old-redis']);
  expect(await status(IMPORT, { ...wish, name: 'Again' })).toBe(409);
});
