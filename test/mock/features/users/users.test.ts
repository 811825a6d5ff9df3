import { expect, it } from 'vitest';
import { MFA_CODE } from '../../../../mock/features/users/model/accounts.ts';
import { setUp } from '../../support/client.ts';

const ADA = { username: 'ada', email: 'ada@example.com', password: 'correct horse', roles: ['user'] };

async function setUpAda() {
  const tools = setUp();
  await tools.call('POST /users', ADA);
  const names = async (query = '') =>
    (await tools.call(`GET /users${query}`)).body.items.map((row: { user: { username: string } }) => row.user.username);
  const roles = async () => (await tools.call('GET /users/2')).body.roles.map(({ name }: { name: string }) => name);
  return { ...tools, names, roles };
}

it('a user is created, changed, deleted, which keeps the row, and restored', async () => {
  const { mock, call, names } = await setUpAda();
  const created = (await call('GET /users/2')).body;
  expect(created.user).toMatchObject({ id: 2, name: 'ada', email: ADA.email, email_verified: false, deleted_at: null });
  expect(JSON.stringify(created)).not.toContain(ADA.password);
  mock.clock.advance(1000);
  const changed = await call('PUT /users/2', { name: 'Ada Example', email: null });
  expect(changed.body.user).toMatchObject({ name: 'Ada Example', email: ADA.email, updated_at: mock.clock.iso() });
  expect((await call('DELETE /users/2')).status).toBe(204);
  expect([await names(), await names('?include_deleted=true')]).toEqual([['admin'], ['ada', 'admin']]);
  expect((await call('GET /users/2')).body.user.deleted_at).toBe(mock.clock.iso());
  expect((await call('PUT /users/2', { name: 'X' })).status).toBe(404);
  expect((await call('POST /users/2/restore')).body).toMatchObject({ user: { deleted_at: null } });
  expect(await names()).toEqual(['ada', 'admin']);
});

it('a name or an address is taken once, whatever its case', async () => {
  const { call } = await setUpAda();
  const create = async (wrong: object) =>
    (await call('POST /users', { username: 'grace', roles: [], ...wrong })).body.detail;
  expect(await create({ username: 'ada' })).toBe('body.username: "ada" is already taken');
  expect(await create({ email: 'ADA@example.com' })).toBe('body.email: "ADA@example.com" is already taken');
  expect((await call('PUT /users/2', { email: 'Ada@example.com' })).body.user.email).toBe('Ada@example.com');
});

it('a user gets each role once, and loses it', async () => {
  const { call, roles } = await setUpAda();
  for (const _ of [1, 2])
    expect((await call('POST /users/2/roles', { user_id: 2, role_type: 'admin' })).status).toBe(200);
  expect(await roles()).toEqual(['admin', 'user']);
  expect((await call('DELETE /users/2/roles/user')).status).toBe(204);
  expect(await roles()).toEqual(['admin']);
  expect((await call('DELETE /users/2/roles/user')).body.detail).toBe('Role of user 2 "user" not found');
});

it('there is always an administrator, and the tokens of one who was deleted are refused', async () => {
  const { call } = await setUpAda();
  const detail = 'User 1 is the last administrator';
  expect(await call('DELETE /users/1/roles/admin')).toMatchObject({ status: 400, body: { detail } });
  expect(await call('DELETE /users/1')).toMatchObject({ status: 403, body: { detail } });
  await call('POST /users/2/roles', { user_id: 2, role_type: 'admin' });
  expect((await call('DELETE /users/1')).status).toBe(204);
  expect(await call('GET /user/me')).toMatchObject({
    status: 401,
    body: { detail: 'User 1, whose token this is, was deleted' },
  });
});

it('the current user is the one of the token; a new address of theirs is not verified', async () => {
  const { mock, call } = setUp();
  expect((await call('GET /user/me')).body).toMatchObject({ id: 1, username: 'admin', role: 'admin' });
  const { body } = await call('PATCH /users/me', { name: 'Boss', email: 'boss@example.com' });
  expect(body.user).toMatchObject({ id: 1, name: 'Boss', email: 'boss@example.com', email_verified: false });
  expect(mock.state.oneTimeTokens.list()).toMatchObject([{ purpose: 'email_verification', user_id: 1 }]);
});

it('a second factor is on once a code was verified, and off with a code', async () => {
  const { call } = setUp();
  const isOn = async () => (await call('GET /user/me')).body.mfa_enabled;
  const verify = async (code: string) => await call('POST /users/me/mfa/verify', { code });
  expect((await verify(MFA_CODE)).status).toBe(400);
  expect((await call('POST /users/me/mfa/setup')).body.recovery_codes).toHaveLength(8);
  expect((await verify('000000')).body.detail).toBe('body.code: is not the current code');
  expect(await isOn()).toBe(false);
  expect((await verify(MFA_CODE)).status).toBe(204);
  expect(await isOn()).toBe(true);
  expect((await call('DELETE /users/me/mfa', { code: '000000' })).status).toBe(400);
  expect((await call('DELETE /users/me/mfa', { code: MFA_CODE })).status).toBe(204);
  expect(await isOn()).toBe(false);
});
