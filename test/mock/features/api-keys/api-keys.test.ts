import { expect, it } from 'vitest';
import { column, setUp } from '../../support/client.ts';

const KEY = { name: 'CI', role_type: 'admin' };

async function setUpKey(input: object = {}) {
  const tools = setUp();
  const created = await tools.read('POST /api-keys', { ...KEY, ...input });
  const tryKey = () => tools.status('GET /projects', undefined, { token: created.api_key });
  return { ...tools, created, tryKey };
}

it('an API key lets in from its creation to its deletion, and is shown once only', async () => {
  const { read, call, status, created, tryKey } = await setUpKey();
  const { api_key, ...key } = created;
  expect(key).toMatchObject({
    id: 1,
    name: 'CI',
    permissions: null,
    expires_at: '2027-01-15T12:00:00.000Z',
  });
  expect(api_key).toMatch(/^tk_[0-9a-f]{48}$/);
  expect(api_key.startsWith(key.key_prefix)).toBe(true);
  expect(await tryKey()).toBe(200);
  const renamed = await read('PUT /api-keys/1', { name: 'Build server', expires_at: null });
  expect(renamed).toMatchObject({ id: 1, name: 'Build server', expires_at: key.expires_at });
  expect(await status('PUT /api-keys/1', { name: 'Build server' })).toBe(200);
  const listed = await read('GET /api-keys');
  expect(listed).toMatchObject({ items: [renamed], total: 1 });
  const shown = [
    renamed,
    listed,
    await read('GET /api-keys/1'),
    await read('POST /api-keys/1/deactivate'),
  ];
  expect(JSON.stringify(shown)).not.toContain(api_key);
  await call('DELETE /api-keys/1');
  expect([await tryKey(), await status('GET /api-keys/1')]).toEqual([401, 404]);
});

it('an API key is refused while it is deactivated', async () => {
  const { read, refusal, tryKey, created } = await setUpKey();
  expect((await read('POST /api-keys/1/deactivate')).is_active).toBe(false);
  const refused = await refusal('GET /projects', undefined, { token: created.api_key });
  expect(refused).toBe('401 The API key 1 is inactive');
  expect((await read('POST /api-keys/1/activate')).is_active).toBe(true);
  expect(await tryKey()).toBe(200);
  await read('PUT /api-keys/1', { is_active: false });
  expect(await tryKey()).toBe(401);
});

it('an API key runs out on the clock of the mock and works again with a later end', async () => {
  const { mock, read, call, tryKey } = await setUpKey({ expires_at: '2026-01-15T13:00:00Z' });
  const lastUse = async () => (await read('GET /api-keys/1')).last_used_at;
  expect(await lastUse()).toBeNull();
  mock.clock.advance(3_599_999);
  expect(await tryKey()).toBe(200);
  mock.clock.advance(1);
  expect({ tryKey: await tryKey(), lastUse: await lastUse() }).toEqual({
    tryKey: 401,
    lastUse: '2026-01-15T12:59:59.999Z',
  });
  await call('PUT /api-keys/1', { expires_at: '2026-01-15T14:00:00Z' });
  expect(await tryKey()).toBe(200);
});

it('an API key has permissions of its own only with the role custom', async () => {
  const { read, created } = await setUpKey({
    role_type: 'custom',
    permissions: ['projects:read', 'projects:read'],
  });
  expect(created.permissions).toEqual(['projects:read']);
  expect((await read('PUT /api-keys/1', { permissions: ['users:read'] })).permissions).toEqual([
    'users:read',
  ]);
  const reader = await read('POST /api-keys', {
    name: 'R',
    role_type: 'reader',
    permissions: ['users:read'],
  });
  expect(reader.permissions).toBeNull();
});

it('an API key of somebody else does not exist', async () => {
  const { mock, call, read, status } = await setUpKey();
  await call('POST /users', { username: 'ada', roles: ['user'] });
  const none = { expires_at: null, project_id: null, environment_id: null };
  mock.state.credentials.insert({ token: 'tk_ada', kind: 'api_key', user_id: 2, ...none });
  const as = { token: 'tk_ada' };
  expect(await read('GET /api-keys', undefined, as)).toEqual({ items: [], total: 0 });
  expect(await status('DELETE /api-keys/1', undefined, as)).toBe(404);
  expect(await status('POST /api-keys', KEY, as)).toBe(201);
});

it('the catalogue names each permission that keys take once, and its roles take no others', async () => {
  const { read, status } = setUp();
  const { permissions, roles } = await read('GET /api-keys/permissions');
  const names = column(permissions, 'name');
  expect(new Set(names).size).toBe(names.length);
  const some = ['projects:read', 'deployments:create', ...column(roles, 'permissions').flat()];
  expect(names).toEqual(expect.arrayContaining(some));
  expect(
    await status('POST /api-keys', { name: 'All', role_type: 'custom', permissions: names }),
  ).toBe(201);
});
