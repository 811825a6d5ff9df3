import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

async function shop() {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await call('POST /projects/1/env-vars', { key: 'API_KEY', value: 'live', environment_ids: [1] });
  await call('POST /projects/1/env-vars', { key: 'API_KEY', value: 'test', environment_ids: [2] });
  return call;
}

it('lists mask the values of variables, /value gives the plain one', async () => {
  const call = await shop();
  const { body } = await call('GET /projects/1/env-vars');
  expect(body).toMatchObject({
    total: 2,
    items: [{ id: 1, key: 'API_KEY', value: '***', environments: [{ id: 1, name: 'production' }] }, { id: 2 }],
  });
  expect(JSON.stringify(body)).not.toContain('live');
  expect((await call('GET /projects/1/env-vars/API_KEY/value')).body).toEqual({ value: 'live' });
});

it('environment_id narrows the list of variables and chooses the value', async () => {
  const call = await shop();
  expect((await call('GET /projects/1/env-vars?environment_id=2')).body).toMatchObject({
    total: 1,
    items: [{ id: 2 }],
  });
  expect((await call('GET /projects/1/env-vars/API_KEY/value?environment_id=2')).body.value).toBe('test');
});

it('a key exists once in an environment: 409', async () => {
  const call = await shop();
  expect(await call('POST /projects/1/env-vars', { key: 'API_KEY', value: 'x', environment_ids: [2] })).toMatchObject({
    status: 409,
    body: { detail: 'Environment 2 already has a variable API_KEY (id 2)' },
  });
  expect((await call('PUT /projects/1/env-vars/1', { key: 'API_KEY', environment_ids: [1, 2] })).status).toBe(409);
});

it('an update without a value keeps it, and may keep its own key', async () => {
  const call = await shop();
  expect(
    (await call('PUT /projects/1/env-vars/1', { key: 'API_KEY', value: null, environment_ids: [1], is_secret: true }))
      .body,
  ).toMatchObject({ is_secret: true });
  expect((await call('GET /projects/1/env-vars/API_KEY/value?environment_id=1')).body.value).toBe('live');
  await call('PUT /projects/1/env-vars/1', { key: 'TOKEN', value: 'new', environment_ids: [1] });
  expect((await call('GET /projects/1/env-vars/TOKEN/value')).body.value).toBe('new');
});

it('a deleted variable is gone', async () => {
  const call = await shop();
  expect((await call('DELETE /projects/1/env-vars/1')).status).toBe(204);
  expect(await call('DELETE /projects/1/env-vars/1')).toMatchObject({
    status: 404,
    body: { detail: 'Environment variable 1 not found' },
  });
  expect((await call('GET /projects/1/env-vars/API_KEY/value?environment_id=1')).body.detail).toBe(
    'Environment variable API_KEY not found',
  );
});

interface Variable {
  key: string;
  value_preview: string;
  source: { type: string };
  environments: { id: number }[];
}

/** Project 2 of the demo, linked to a new Redis. */
async function linked() {
  const demo = setUp({ scenario: 'demo' });
  const { body } = await demo.call('POST /external-services', {
    name: 'Sessions',
    service_type: 'redis',
    parameters: {},
  });
  await demo.call(`POST /external-services/${body.id}/projects`, { project_id: 2 });
  const list = async (query = ''): Promise<Variable[]> =>
    (await demo.call(`GET /projects/2/env-vars/resolved${query}`)).body.items;
  return { ...demo, service: body.id, list };
}

it('the variables of linked services come after those of the project, for every environment', async () => {
  const { list, service } = await linked();
  const variables = await list();
  expect(variables.every(({ value_preview }) => value_preview === '***')).toBe(true);
  const redis = variables.find(({ key }) => key === 'REDIS_URL');
  expect(redis).toMatchObject({
    source: { type: 'integration', service: { service_id: service, service_name: 'Sessions', service_type: 'redis' } },
    environments: [{ id: 3 }, { id: 4 }],
  });
  const types = variables.map(({ source }) => source.type);
  expect(types).toEqual(types.toSorted().toReversed());
});

it('a variable of the project stands in place of the one of the service, and says so', async () => {
  const { list, call } = await linked();
  await call('POST /projects/2/env-vars', { key: 'REDIS_URL', value: 'redis://own', environment_ids: [3] });
  const found = (await list()).filter(({ key }) => key === 'REDIS_URL');
  expect(found).toMatchObject([
    { source: { type: 'manual', overrides_service: { service_name: 'Sessions' } }, environments: [{ id: 3 }] },
  ]);
});

it('with an environment, only its variables of the project are there', async () => {
  const { list } = await linked();
  const manual = (await list('?environment_id=4')).filter(({ source }) => source.type === 'manual');
  expect(manual.map(({ environments }) => environments)).toMatchObject(manual.map(() => [{ id: 4 }]));
});
