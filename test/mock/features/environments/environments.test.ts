import { expect, it } from 'vitest';
import { column, setUp, setUpProject } from '../../support/client.ts';

const ENVIRONMENTS = '/projects/1/environments';
const STAGING = { name: 'Staging', branch: 'develop' };

it('a project comes with its environment production, and gets others', async () => {
  const { read } = await setUpProject();
  const production = {
    id: 1,
    slug: 'production',
    branch: 'main',
    main_url: 'https://shop.temps.example',
  };
  const { items, total } = await read(`GET ${ENVIRONMENTS}`);
  expect([items, total]).toMatchObject([[{ ...production, current_deployment_id: null }], 1]);
  const created = await read(`POST ${ENVIRONMENTS}`, STAGING);
  expect(created).toMatchObject({ id: 2, slug: 'staging', branch: 'develop' });
  expect(await read(`GET ${ENVIRONMENTS}/2`)).toEqual(created);
});

it('settings change what they name and keep the rest', async () => {
  const { read } = await setUpProject();
  const settings = { cpu_limit: 2000, memory_limit: 1024, replicas: 3, exposed_port: 8080 };
  await read(`PUT ${ENVIRONMENTS}/1/settings`, settings);
  const changes = { memory_limit: 2048, branch: 'release', exposed_port: null };
  expect(await read(`PUT ${ENVIRONMENTS}/1/settings`, changes)).toMatchObject({
    branch: 'release',
    deployment_config: { cpuLimit: 2000, memoryLimit: 2048, replicas: 3, exposedPort: 8080 },
  });
});

it('a deleted environment takes its own variables along and leaves shared ones', async () => {
  const { mock, call, read, refusal } = await setUpProject();
  await call(`POST ${ENVIRONMENTS}`, STAGING);
  await call('POST /projects/1/trigger-pipeline', { branch: 'develop', environment_id: 2 });
  await call(`POST ${ENVIRONMENTS}/2/domains`, { domain: 'staging.example.com', is_primary: true });
  await call('POST /projects/1/env-vars', { key: 'OWN', value: '1', environment_ids: [2] });
  await call('POST /projects/1/env-vars', { key: 'SHARED', value: '2', environment_ids: [1, 2] });
  await call(`DELETE ${ENVIRONMENTS}/2`);
  expect(await refusal(`GET ${ENVIRONMENTS}/2`)).toBe('404 Environment 2 not found');
  expect({
    deployments: mock.state.deployments.size,
    environmentDomains: mock.state.environmentDomains.size,
  }).toEqual({ deployments: 0, environmentDomains: 0 });
  const { items } = await read('GET /projects/1/env-vars');
  expect(items).toMatchObject([{ key: 'SHARED', environments: [{ id: 1 }] }]);
});

it('a sleeping environment has no running container until it is woken, and one that just changed is left as it is: 429', async () => {
  const { mock, call, read, status } = setUp({ scenario: 'demo' });
  const states = async () =>
    column((await read(`GET ${ENVIRONMENTS}/1/containers`)).items, 'status');
  expect(await states()).toEqual(['running']);
  expect(await read(`POST ${ENVIRONMENTS}/1/sleep`)).toMatchObject({ id: 1, sleeping: true });
  expect(await states()).toEqual(['exited']);
  expect(await read(`POST ${ENVIRONMENTS}/1/wake`)).toMatchObject({ id: 1, sleeping: false });
  expect(await states()).toEqual(['running']);
  await call(`PUT ${ENVIRONMENTS}/1/settings`, { protected: true });
  mock.clock.advance(29_999);
  expect(await status(`POST ${ENVIRONMENTS}/1/sleep`)).toBe(429);
  mock.clock.advance(1);
  expect(await status(`POST ${ENVIRONMENTS}/1/sleep`)).toBe(200);
});
