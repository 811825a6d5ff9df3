import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

async function setUpProject(server: '2026-01' | '2026-07', fields: object = {}) {
  const { mock, call } = setUp({ server });
  const input = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop', ...fields };
  return { mock, call, project: (await call('POST /projects', input)).body };
}

const LIMITS = { cpu_request: 1, cpu_limit: 900_000, memory_request: 2, memory_limit: 300 };
const NO_LIMITS = { cpu_request: null, cpu_limit: null, memory_request: null, memory_limit: null };

async function setUpQa(server: '2026-01' | '2026-07') {
  const { call } = await setUpProject(server);
  const { id } = (await call('POST /projects/1/environments', { name: 'qa', branch: 'main' })).body;
  const add = (key: string, environment_ids: number[]) =>
    call('POST /projects/1/env-vars', { key, value: '1', environment_ids });
  await add('OWN', [id]);
  await add('SHARED', [1, id]);
  await call(`DELETE /projects/1/environments/${id}`);
  return { call, id, variables: (await call('GET /projects/1/env-vars')).body };
}

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server gives the production environment a host of its own name', async () => {
    const { call } = await setUpProject(server);
    const { body } = await call('GET /projects/1/environments/1');
    expect(body.main_url).toContain('shop-production');
  });

  it('a real server gives each environment a monitor', async () => {
    const { call } = await setUpProject(server);
    await call('POST /projects/1/environments', { name: 'qa', branch: 'main' });
    const { body } = await call('GET /projects/1/monitors');
    const monitors = body.map(({ name, monitor_type }: { name: string; monitor_type: string }) => [name, monitor_type]);
    expect(monitors.toSorted()).toEqual([
      ['production Monitor', 'web'],
      ['qa Monitor', 'web'],
    ]);
  });

  it('a real server fails for a name that an environment has', async () => {
    const { call } = await setUpProject(server);
    const { status } = await call('POST /projects/1/environments', { name: 'production', branch: 'main' });
    expect(status).toBe(500);
  });

  it('a real server adds the same domain twice to an environment, but not to a project', async () => {
    const { call } = await setUpProject(server);
    const add = (path: string, input: object) =>
      call(`POST /projects/1/${path}`, { domain: 'a.example.com', ...input });
    expect((await add('environments/1/domains', { is_primary: false })).status).toBe(201);
    const { status, body } = await add('environments/1/domains', { is_primary: false });
    expect([status, body.domain]).toEqual([
      201,
      server === '2026-01' ? 'a.example.com.temps.example' : 'a.example.com',
    ]);
    expect((await add('custom-domains', { environment_id: 1 })).status).toBe(201);
    expect((await add('custom-domains', { environment_id: 1 })).status).toBe(409);
  });

  it('a real server gives a new project the resources of a small one', async () => {
    const { project } = await setUpProject(server);
    expect(project.deployment_config).toMatchObject({
      cpuRequest: 500_000,
      memoryRequest: 128,
      memoryLimit: 512,
      replicas: 1,
      automaticDeploy: false,
      ...(server === '2026-01'
        ? { cpuLimit: 2_000_000 }
        : { onDemand: false, idleTimeoutSeconds: 300, wakeTimeoutSeconds: 30 }),
    });
  });

  it('a real server changes of a project only its name, repository, directory, branch and preset', async () => {
    const { call } = await setUpProject(server, { git_url: 'https://github.com/ada/shop' });
    const changes = { ...PROJECT, name: 'Other', directory: '/app', preset: 'vite', git_url: 'https://example.com/x' };
    const { body } = await call('PUT /projects/1', changes);
    expect(body).toMatchObject({
      name: 'Other',
      slug: 'shop',
      directory: 'app',
      preset: 'vite',
      repo_owner: 'unknown',
    });
    const { git_url } = (await call('GET /projects/1')).body;
    expect(git_url).toBe(server === '2026-01' ? undefined : 'https://github.com/ada/shop');
  });
});

it("July's server takes null for no limit", async () => {
  const { call } = await setUpProject('2026-07');
  const change = async (settings: object) =>
    (await call('PUT /projects/1/environments/1/settings', settings)).body.deployment_config;
  await change({ ...LIMITS, exposed_port: 3000 });
  expect(await change({ memory_limit: 400 })).toMatchObject({ cpuLimit: 900_000, memoryLimit: 400 });
  const config = await change({ ...NO_LIMITS, exposed_port: null, replicas: null });
  expect(config).toMatchObject({ exposedPort: 3000, replicas: 1 });
  expect(Object.keys(config)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Limit|Request/)]));
});

it("January's server takes null for the same limits", async () => {
  const { call } = await setUpProject('2026-01');
  await call('PUT /projects/1/environments/1/settings', LIMITS);
  const { deployment_config } = (await call('PUT /projects/1/environments/1/settings', NO_LIMITS)).body;
  expect(deployment_config).toMatchObject({ cpuRequest: 1, cpuLimit: 900_000, memoryRequest: 2, memoryLimit: 300 });
});

it("July's server lists variables of a deleted environment, with that environment", async () => {
  const { call, id, variables } = await setUpQa('2026-07');
  const qa = { id, name: 'qa', main_url: expect.stringContaining('shop-qa'), current_deployment_id: null };
  expect(variables).toMatchObject([
    { key: 'OWN', environments: [qa] },
    { key: 'SHARED', environments: [{ name: 'production' }, qa] },
  ]);
  expect((await call('GET /projects/1/env-vars/resolved')).body[0].environments).toEqual([qa]);
  const changes = { key: 'OWN', value: '1', environment_ids: [1] };
  const { body } = await call(`PUT /projects/1/env-vars/${variables[0].id}`, changes);
  expect(body.environments).toMatchObject([{ name: 'production' }]);
});

it("January's server lists variables of a deleted environment, without it", async () => {
  const { call, variables } = await setUpQa('2026-01');
  expect(variables).toMatchObject([
    { key: 'OWN', environments: [] },
    { key: 'SHARED', environments: [{ name: 'production' }] },
  ]);
  expect((await call('GET /projects/1/env-vars/OWN/value')).body.value).toBe('1');
});

it("July's server writes names of environments in lower case, after it has looked for them", async () => {
  const { call } = await setUpProject('2026-07');
  const make = () => call('POST /projects/1/environments', { name: 'My Env', branch: 'x' });
  expect((await make()).body).toMatchObject({ name: 'my env', slug: 'my-env', subdomain: 'shop-my-env' });
  expect((await make()).status).toBe(201);
  expect((await call('POST /projects/1/environments', { name: 'my env', branch: 'x' })).status).toBe(500);
});

it("January's server keeps names of environments", async () => {
  const { call } = await setUpProject('2026-01');
  const make = () => call('POST /projects/1/environments', { name: 'My Env', branch: 'x' });
  expect((await make()).body).toMatchObject({ name: 'My Env', slug: 'my-env' });
  expect((await make()).status).toBe(500);
});

it("July's server shows the preset docker-compose without a hyphen", async () => {
  const { project } = await setUpProject('2026-07', { preset: 'docker-compose' });
  expect(project.preset).toBe('dockercompose');
});
