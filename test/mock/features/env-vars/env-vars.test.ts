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

it('lists mask values, /value gives the plain one', async () => {
  const call = await shop();
  const { body } = await call('GET /projects/1/env-vars');
  expect(body).toMatchObject({
    total: 2,
    items: [{ id: 1, key: 'API_KEY', value: '***', environments: [{ id: 1, name: 'production' }] }, { id: 2 }],
  });
  expect(JSON.stringify(body)).not.toContain('live');
  expect((await call('GET /projects/1/env-vars/API_KEY/value')).body).toEqual({ value: 'live' });
});

it('environment_id narrows the list and chooses the value', async () => {
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

it('a variable for an environment that does not exist is a 404', async () => {
  const call = await shop();
  expect((await call('POST /projects/1/env-vars', { key: 'A', value: 'x', environment_ids: [9] })).body.detail).toBe(
    'Environment 9 not found',
  );
});
