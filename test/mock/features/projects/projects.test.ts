import { expect, it } from 'vitest';
import { createTempsMock } from '../../../../mock/index.ts';
import { PROJECT, setUp } from '../../support/client.ts';

it('a created project is listed and found by its id', async () => {
  const { call } = setUp();
  const created = await call('POST /projects', PROJECT);
  expect(created).toMatchObject({
    status: 200,
    body: { id: 1, name: 'Shop', slug: 'shop', created_at: '2026-01-15T12:00:00.000Z' },
  });
  expect((await call('GET /projects')).body).toMatchObject({ items: [created.body], total: 1 });
  expect((await call('GET /projects/1')).body).toEqual(created.body);
});

it('a deleted project is gone, and the 404 names its id', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  expect(await call('DELETE /projects/1')).toMatchObject({ status: 204, body: '' });
  const missing = await call('GET /projects/1');
  expect(missing.headers.get('content-type')).toBe('application/problem+json');
  expect(missing).toMatchObject({
    status: 404,
    body: {
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'Project 1 not found',
      instance: '/api/projects/1',
    },
  });
});

it('deleting a project deletes its environments and variables', async () => {
  const { mock, call } = setUp();
  await call('POST /projects', { ...PROJECT, environment_variables: [['A', '1']] });
  expect([mock.state.environments.size, mock.state.envVars.size]).toEqual([1, 1]);
  await call('DELETE /projects/1');
  expect([mock.state.environments.size, mock.state.envVars.size]).toEqual([0, 0]);
});

it('two projects of one name get two slugs', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  expect((await call('POST /projects', PROJECT)).body.slug).toBe('shop-2');
});

it('without a branch, the main branch of the project is deployed', async () => {
  const { call } = setUp();
  await call('POST /projects', { ...PROJECT, main_branch: 'trunk' });
  const { body } = await call('POST /projects/1/trigger-pipeline', { environment_id: 1, tag: 'v1' });
  expect(body).toMatchObject({ branch: 'trunk', tag: 'v1', commit: null });
});

it('an update changes what it names and moves updated_at', async () => {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  mock.clock.advance(60_000);
  const updated = await call('PUT /projects/1', { ...PROJECT, name: 'Store', main_branch: 'trunk' });
  expect(updated.body).toMatchObject({
    name: 'Store',
    slug: 'shop',
    main_branch: 'trunk',
    created_at: '2026-01-15T12:00:00.000Z',
    updated_at: '2026-01-15T12:01:00.000Z',
  });
});

it('a mock is the same for the same seed, another for another', () => {
  const [one, same, other] = [7, 7, 8].map((seed) => {
    const { state } = createTempsMock({ seed, scenario: 'demo' });
    return JSON.stringify([state.deployments.list(), state.visitors.get(1), state.visitors.get(5000)]);
  });
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

it('a mock is as new after reset(), and what was taken from it stays good', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const { state } = mock;
  const before = JSON.stringify(state.deployments.list());
  await call('POST /projects', PROJECT);
  mock.clock.advance(5000);
  mock.faults.add({ status: 500 });
  mock.reset();
  expect(JSON.stringify(state.deployments.list())).toBe(before);
  expect([state.projects.size, mock.requests.length, mock.clock.iso()]).toEqual([3, 0, '2026-01-15T12:00:00.000Z']);
  expect((await call('GET /projects')).status).toBe(200);
});

async function setUpProject() {
  const tools = setUp();
  await tools.call('POST /projects', PROJECT);
  return tools;
}

it('a project is found by its slug, and counted', async () => {
  const { call } = await setUpProject();
  expect((await call('GET /projects/by-slug/shop')).body).toEqual((await call('GET /projects/1')).body);
  expect((await call('GET /projects/statistics')).body).toEqual({ total_count: 1 });
  expect(await call('GET /projects/by-slug/store')).toMatchObject({
    status: 404,
    body: { detail: 'Project store not found' },
  });
});

it('a project keeps the settings that are not sent', async () => {
  const { mock, call } = await setUpProject();
  const before = (await call('GET /projects/1')).body;
  mock.clock.advance(1000);
  const changes = {
    slug: 'My Store',
    main_branch: 'trunk',
    enable_preview_environments: true,
    preview_envs_on_demand: true,
    preview_envs_idle_timeout_seconds: 60,
    ai_debug_chat_enabled: false,
    directory: null,
  };
  const changed = await call('POST /projects/1/settings', changes);
  expect(changed.body).toEqual({
    ...before,
    ...changes,
    slug: 'my-store',
    directory: '/',
    updated_at: '2026-01-15T12:00:01.000Z',
  });
  expect((await call('GET /projects/by-slug/my-store')).body).toEqual(changed.body);
});

it('a project keeps its slug when another project has the wished one', async () => {
  const { call } = await setUpProject();
  await call('POST /projects', PROJECT);
  expect(await call('POST /projects/2/settings', { slug: 'shop' })).toMatchObject({
    status: 409,
    body: { detail: 'body.slug: "shop" is already taken by project 1' },
  });
  expect((await call('POST /projects/1/settings', { slug: 'shop' })).status).toBe(200);
});

it('a project in attack mode has all its environments in it', async () => {
  const { call } = await setUpProject();
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await call('POST /projects/1/settings', { attack_mode: true });
  expect((await call('GET /projects/1/environments')).body.items).toMatchObject([
    { attack_mode: true },
    { attack_mode: true },
  ]);
});

it('a project hands its deployment configuration on, except where an environment has its own', async () => {
  const { call } = await setUpProject();
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await call('PUT /projects/1/environments/2/settings', { replicas: 3 });
  const changed = await call('PATCH /projects/1/deployment-config', {
    replicas: 2,
    cpuLimit: 500,
    exposedPort: null,
  });
  expect(changed.body.deployment_config).toEqual({
    automaticDeploy: true,
    performanceMetricsEnabled: false,
    replicas: 2,
    cpuLimit: 500,
  });
  const { items } = (await call('GET /projects/1/environments')).body;
  expect(items).toMatchObject([
    { deployment_config: { replicas: 2, cpuLimit: 500 } },
    { deployment_config: { replicas: 3, cpuLimit: 500 } },
  ]);
});

it('a project is deployed by pushes or not', async () => {
  const { call } = await setUpProject();
  const changed = await call('POST /projects/1/automatic-deploy', { automatic_deploy: false });
  expect(changed.body.deployment_config.automaticDeploy).toBe(false);
  expect((await call('GET /projects/1/environments/1')).body.deployment_config.automaticDeploy).toBe(false);
});

it('a project takes another repository: through a connection, or a public one by its URL', async () => {
  const { call } = await setUpProject();
  await call('POST /git-providers/github/pat', { name: 'GitHub', token: 'x' });
  const git = { directory: 'apps/web', main_branch: 'trunk', repo_owner: 'ada-example', repo_name: 'website' };
  expect((await call('POST /projects/1/git', { ...git, git_provider_connection_id: 1 })).body).toMatchObject({
    ...git,
    preset: 'nextjs',
    git_provider_connection_id: 1,
    git_url: null,
  });
  expect((await call('POST /projects/1/git', { ...git, is_public_repo: true, preset: 'vite' })).body).toMatchObject({
    preset: 'vite',
    git_provider_connection_id: null,
    git_url: 'https://github.com/ada-example/website.git',
  });
  expect((await call('POST /projects/1/git', git)).body.git_url).toBeNull();
});

it('an environment that is torn down has no deployment left that serves or runs, and can be deployed again', async () => {
  const { mock, call } = await setUpProject();
  const deploy = () => call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  const current = async () => (await call('GET /projects/1/environments/1')).body.current_deployment_id;
  await deploy();
  mock.clock.advance(3_600_000);
  expect(await current()).toBe(1);
  await deploy();
  expect((await call('DELETE /projects/1/environments/1/teardown')).status).toBe(204);
  mock.clock.advance(3_600_000);
  const jobs = (await call('GET /projects/1/deployments/2/jobs')).body.items;
  expect(jobs[0]).toMatchObject({ status: 'cancelled' });
  expect(await current()).toBeNull();
  expect((await call('GET /projects/1/environments/1/containers')).body.total).toBe(0);
  await deploy();
  mock.clock.advance(3_600_000);
  expect(await current()).toBe(3);
  expect((await call('DELETE /projects/1/environments/9/teardown')).status).toBe(404);
});
