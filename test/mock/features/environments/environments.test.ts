import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

it('a project comes with its environment production', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  expect((await call('GET /projects/1/environments')).body).toMatchObject({
    total: 1,
    items: [
      {
        id: 1,
        name: 'production',
        slug: 'production',
        branch: 'main',
        main_url: 'https://shop.temps.example',
        current_deployment_id: null,
      },
    ],
  });
});

it('a created environment is found, a deleted one is gone with a 404 that names it', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  expect(await call('POST /projects/1/environments', { name: 'Staging', branch: 'develop' })).toMatchObject({
    status: 201,
    body: { id: 2, slug: 'staging' },
  });
  expect((await call('GET /projects/1/environments/2')).body.branch).toBe('develop');
  expect((await call('DELETE /projects/1/environments/2')).status).toBe(204);
  expect(await call('GET /projects/1/environments/2')).toMatchObject({
    status: 404,
    body: { detail: 'Environment 2 not found' },
  });
});

it('two environments of one name are a 409', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  expect(await call('POST /projects/1/environments', { name: 'Production', branch: 'x' })).toMatchObject({
    status: 409,
    body: { detail: 'Project 1 already has an environment "Production"' },
  });
});

it('the main environment cannot be deleted: 400', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  expect(await call('DELETE /projects/1/environments/1')).toMatchObject({
    status: 400,
    body: { detail: 'Environment 1 is the main environment of project 1 and cannot be deleted' },
  });
});

it('settings change what they name and keep the rest', async () => {
  const { call } = setUp();
  await call('POST /projects', { ...PROJECT, exposed_port: 3000 });
  await call('PUT /projects/1/environments/1/settings', {
    cpu_limit: 2000,
    memory_limit: 1024,
    replicas: 3,
    exposed_port: 8080,
  });
  const { body } = await call('PUT /projects/1/environments/1/settings', {
    memory_limit: 2048,
    branch: 'release',
    exposed_port: null,
  });
  expect(body).toMatchObject({
    branch: 'release',
    deployment_config: { cpuLimit: 2000, memoryLimit: 2048, replicas: 3, exposedPort: 8080 },
  });
});

it('a deleted environment takes its deployments, domains and own variables along, and leaves shared ones', async () => {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await call('POST /projects/1/trigger-pipeline', { branch: 'develop', environment_id: 2 });
  await call('POST /projects/1/environments/2/domains', { domain: 'staging.example.com', is_primary: true });
  await call('POST /projects/1/env-vars', { key: 'OWN', value: '1', environment_ids: [2] });
  await call('POST /projects/1/env-vars', { key: 'SHARED', value: '2', environment_ids: [1, 2] });
  await call('DELETE /projects/1/environments/2');
  expect([mock.state.deployments.size, mock.state.environmentDomains.size]).toEqual([0, 0]);
  const { body } = await call('GET /projects/1/env-vars');
  expect(body.items).toMatchObject([{ key: 'SHARED', environments: [{ id: 1 }] }]);
});

it('a sleeping environment has no running container until it is woken', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const states = async () =>
    (await call('GET /projects/1/environments/1/containers')).body.items.map(
      ({ status }: { status: string }) => status,
    );
  expect(await states()).toEqual(['running']);
  expect((await call('POST /projects/1/environments/1/sleep')).body).toMatchObject({ id: 1, sleeping: true });
  expect(await states()).toEqual(['exited']);
  expect((await call('POST /projects/1/environments/1/wake')).body).toMatchObject({ id: 1, sleeping: false });
  expect(await states()).toEqual(['running']);
});

it('an environment that just changed is left as it is: 429', async () => {
  const { call, mock } = setUp({ scenario: 'demo' });
  await call('PUT /projects/1/environments/1/settings', { protected: true });
  expect((await call('POST /projects/1/environments/1/sleep')).status).toBe(429);
  mock.clock.advance(30_000);
  expect((await call('POST /projects/1/environments/1/sleep')).status).toBe(200);
});
