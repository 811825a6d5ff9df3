import { expect, it } from 'vitest';
import { column, HOUR, PROJECT, setUp, setUpProject } from '../../support/client.ts';

it('a created project is listed, counted and found by its id and its slug', async () => {
  const { read } = await setUpProject();
  const project = await read('GET /projects/1');
  expect(project).toMatchObject({
    name: 'Shop',
    slug: 'shop',
    created_at: '2026-01-15T12:00:00.000Z',
  });
  expect(await read('GET /projects')).toMatchObject({ items: [project], total: 1 });
  expect(await read('GET /projects/by-slug/shop')).toEqual(project);
  expect(await read('GET /projects/statistics')).toEqual({ total_count: 1 });
});

it('a 404 is a problem that names what is missing', async () => {
  const { headers, body } = await setUp().call('GET /projects/1');
  expect(headers.get('content-type')).toBe('application/problem+json');
  const problem = {
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    instance: '/api/projects/1',
  };
  expect(body).toEqual({ ...problem, detail: 'Project 1 not found' });
});

it('two projects of one name get two slugs, and each keeps its own', async () => {
  const { read } = await setUpProject();
  expect((await read('POST /projects', PROJECT)).slug).toBe('shop-2');
  expect((await read('POST /projects/1/settings', { slug: 'shop' })).slug).toBe('shop');
});

it('a project keeps what an update and settings do not send, and moves updated_at', async () => {
  const { mock, read } = await setUpProject();
  const before = await read('GET /projects/1');
  mock.clock.advance(60_000);
  const updated = await read('PUT /projects/1', {
    ...PROJECT,
    name: 'Store',
    main_branch: 'trunk',
  });
  const changes = { name: 'Store', main_branch: 'trunk', updated_at: '2026-01-15T12:01:00.000Z' };
  expect(updated).toEqual({ ...before, ...changes });
  mock.clock.advance(1000);
  const settings = {
    main_branch: 'main',
    enable_preview_environments: true,
    preview_envs_on_demand: true,
    preview_envs_idle_timeout_seconds: 60,
    ai_debug_chat_enabled: false,
  };
  const set = await read('POST /projects/1/settings', {
    ...settings,
    slug: 'My Store',
    directory: null,
  });
  expect(set).toEqual({
    ...updated,
    ...settings,
    slug: 'my-store',
    updated_at: '2026-01-15T12:01:01.000Z',
  });
  expect(await read('GET /projects/by-slug/my-store')).toEqual(set);
});

it('a project hands attack mode and its deployment configuration on, except where an environment has its own', async () => {
  const { read } = await setUpProject();
  await read('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await read('PUT /projects/1/environments/2/settings', { replicas: 3 });
  await read('POST /projects/1/settings', { attack_mode: true });
  const sent = { replicas: 2, cpuLimit: 500, exposedPort: null };
  const { deployment_config } = await read('PATCH /projects/1/deployment-config', sent);
  const shared = {
    automaticDeploy: true,
    performanceMetricsEnabled: false,
    replicas: 2,
    cpuLimit: 500,
  };
  expect(deployment_config).toMatchObject(shared);
  expect(deployment_config).not.toHaveProperty('exposedPort');
  await read('POST /projects/1/automatic-deploy', { automatic_deploy: false });
  const { items } = await read('GET /projects/1/environments');
  expect(column(items, 'attack_mode')).toEqual([true, true]);
  expect(column(items, 'deployment_config')).toMatchObject([
    { ...shared, automaticDeploy: false },
    { cpuLimit: 500, replicas: 3 },
  ]);
});

it('a project takes another repository: through a connection, or a public one by its URL', async () => {
  const { read } = await setUpProject();
  await read('POST /git-providers/github/pat', { name: 'GitHub', token: 'x' });
  const git = {
    directory: 'apps/web',
    main_branch: 'trunk',
    repo_owner: 'ada-example',
    repo_name: 'website',
  };
  const set = (more: object) => read('POST /projects/1/git', { ...git, ...more });
  const connected = { ...git, preset: 'nextjs', git_provider_connection_id: 1, git_url: null };
  expect(await set({ git_provider_connection_id: 1 })).toMatchObject(connected);
  const git_url = 'https://github.com/ada-example/website.git';
  const open = { preset: 'vite', git_provider_connection_id: null, git_url };
  expect(await set({ is_public_repo: true, preset: 'vite' })).toMatchObject(open);
  expect((await set({})).git_url).toBeNull();
});

it('an environment that is torn down has no deployment left that serves or runs, and can be deployed again', async () => {
  const { mock, read, call } = await setUpProject();
  // Without a branch, the main branch of the project is deployed.
  const deploy = () => call('POST /projects/1/trigger-pipeline', { environment_id: 1 });
  const current = async () => (await read('GET /projects/1/environments/1')).current_deployment_id;
  expect((await deploy()).body).toMatchObject({ branch: 'main', tag: null, commit: null });
  mock.clock.advance(HOUR);
  expect(await current()).toBe(1);
  await deploy();
  await call('DELETE /projects/1/environments/1/teardown');
  mock.clock.advance(HOUR);
  expect((await read('GET /projects/1/deployments/2/jobs')).items[0].status).toBe('cancelled');
  expect(await current()).toBeNull();
  expect((await read('GET /projects/1/environments/1/containers')).total).toBe(0);
  await deploy();
  mock.clock.advance(HOUR);
  expect(await current()).toBe(3);
});
