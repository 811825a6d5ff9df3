import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const KEY = { name: 'CI', role_type: 'admin' };

/** A key, and a call with it that tells the status. */
async function setUpKey(input: object = {}) {
  const tools = setUp();
  const created = await tools.call('POST /api-keys', { ...KEY, ...input });
  const { api_key } = created.body;
  const tryKey = async () => (await tools.call('GET /projects', undefined, { token: api_key })).status;
  return { ...tools, created, api_key, tryKey };
}

it('an API key is created, listed, renamed and deleted, and lets in from first to last', async () => {
  const { call, created, api_key, tryKey } = await setUpKey();
  expect(created).toMatchObject({ status: 201, body: { id: 1, name: 'CI', permissions: null } });
  expect(api_key).toMatch(/^tk_[0-9a-f]{48}$/);
  expect(api_key.startsWith(created.body.key_prefix)).toBe(true);
  expect(await tryKey()).toBe(200);
  expect((await call('PUT /api-keys/1', { name: 'Build server', expires_at: null })).body).toMatchObject({
    id: 1,
    name: 'Build server',
    expires_at: created.body.expires_at,
  });
  expect((await call('GET /api-keys')).body).toMatchObject({ items: [{ id: 1, name: 'Build server' }], total: 1 });
  expect((await call('DELETE /api-keys/1')).status).toBe(204);
  expect([await tryKey(), (await call('GET /api-keys/1')).status]).toEqual([401, 404]);
});

it('an API key is shown once only', async () => {
  const { call, api_key } = await setUpKey();
  const responses = [
    await call('GET /api-keys'),
    await call('GET /api-keys/1'),
    await call('PUT /api-keys/1', {}),
    await call('POST /api-keys/1/deactivate'),
  ];
  expect(JSON.stringify(responses)).not.toContain(api_key);
});

it('an API key is refused while it is deactivated', async () => {
  const { call, tryKey, api_key } = await setUpKey();
  expect((await call('POST /api-keys/1/deactivate')).body.is_active).toBe(false);
  expect((await call('GET /projects', undefined, { token: api_key })).body.detail).toBe('The API key 1 is inactive');
  expect((await call('POST /api-keys/1/activate')).body.is_active).toBe(true);
  expect(await tryKey()).toBe(200);
  await call('PUT /api-keys/1', { is_active: false });
  expect(await tryKey()).toBe(401);
});

it('an API key runs out on the clock of the mock, and works again with a later end', async () => {
  const { mock, call, tryKey } = await setUpKey({ expires_at: '2026-01-15T13:00:00Z' });
  mock.clock.advance(3_599_999);
  expect(await tryKey()).toBe(200);
  mock.clock.advance(1);
  expect(await tryKey()).toBe(401);
  await call('PUT /api-keys/1', { expires_at: '2026-01-15T14:00:00Z' });
  expect(await tryKey()).toBe(200);
});

it('an API key is good for a year unless told otherwise', async () => {
  const { created } = await setUpKey();
  expect(created.body.expires_at).toBe('2027-01-15T12:00:00.000Z');
});

it('an API key remembers when it was used last', async () => {
  const { mock, call, tryKey } = await setUpKey();
  const lastUse = async () => (await call('GET /api-keys/1')).body.last_used_at;
  expect(await lastUse()).toBeNull();
  mock.clock.advance(60_000);
  await tryKey();
  expect(await lastUse()).toBe('2026-01-15T12:01:00.000Z');
});

it('an API key keeps its own name in an update, but not the name of another', async () => {
  const { call } = await setUpKey();
  await call('POST /api-keys', { ...KEY, name: 'Other' });
  expect((await call('PUT /api-keys/1', { name: 'CI' })).status).toBe(200);
  expect((await call('PUT /api-keys/1', { name: 'Other' })).status).toBe(409);
});

it('an API key has permissions of its own only with the role custom', async () => {
  const { call, created } = await setUpKey({ role_type: 'custom', permissions: ['projects:read', 'projects:read'] });
  expect(created.body.permissions).toEqual(['projects:read']);
  expect((await call('PUT /api-keys/1', { permissions: ['users:read'] })).body.permissions).toEqual(['users:read']);
  const reader = (await call('POST /api-keys', { name: 'R', role_type: 'reader', permissions: ['users:read'] })).body;
  expect(reader.permissions).toBeNull();
});

it('an API key of somebody else does not exist', async () => {
  const { mock, call } = await setUpKey();
  await call('POST /users', { username: 'ada', roles: ['user'] });
  mock.state.credentials.insert({
    token: 'tk_ada',
    kind: 'api_key',
    expires_at: null,
    user_id: 2,
    project_id: null,
    environment_id: null,
  });
  expect((await call('GET /api-keys', undefined, { token: 'tk_ada' })).body).toEqual({ items: [], total: 0 });
  expect((await call('DELETE /api-keys/1', undefined, { token: 'tk_ada' })).status).toBe(404);
  expect((await call('POST /api-keys', KEY, { token: 'tk_ada' })).status).toBe(201);
});

it('the catalogue names the permissions that keys take, and its roles take no others', async () => {
  const { call } = setUp();
  const { permissions, roles } = (await call('GET /api-keys/permissions')).body as {
    permissions: { name: string }[];
    roles: { name: string; permissions: string[] }[];
  };
  const names = permissions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['projects:read', 'deployments:create']));
  expect(roles.flatMap((role) => role.permissions).filter((name) => !names.includes(name))).toEqual([]);
  expect((await call('POST /api-keys', { name: 'All', role_type: 'custom', permissions: names })).status).toBe(201);
});
