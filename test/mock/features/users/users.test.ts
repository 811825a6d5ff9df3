import { expect, it } from 'vitest';
import { MFA_CODE } from '../../../../mock/features/users/model/accounts.ts';
import { column, SERVERS, setUp } from '../../support/client.ts';

const ADA = {
  username: 'ada',
  email: 'ada@example.com',
  password: 'correct horse',
  roles: ['user'],
};
const ADMIN = { user_id: 2, role_type: 'admin' };

async function setUpAda() {
  const tools = setUp();
  const { read } = tools;
  await read('POST /users', ADA);
  const names = async (query = '') =>
    (await read(`GET /users${query}`)).items.map(
      (row: { user: { username: string } }) => row.user.username,
    );
  return { ...tools, names };
}

it('a user is deleted and restored by a mark on the row', async () => {
  const { mock, read, call, status, names } = await setUpAda();
  const created = await read('GET /users/2');
  expect(created.user).toMatchObject({
    id: 2,
    name: 'ada',
    email: ADA.email,
    email_verified: false,
    deleted_at: null,
  });
  expect(JSON.stringify(created)).not.toContain(ADA.password);
  mock.clock.advance(1000);
  // An address that differs in its case only is their own.
  expect((await read('PUT /users/2', { email: 'Ada@example.com' })).user.email).toBe(
    'Ada@example.com',
  );
  await read('PUT /users/2', { email: ADA.email });
  const { user } = await read('PUT /users/2', { name: 'Ada Example', email: null });
  expect(user).toMatchObject({
    name: 'Ada Example',
    email: ADA.email,
    updated_at: mock.clock.iso(),
  });
  await call('DELETE /users/2');
  expect([await names(), await names('?include_deleted=true')]).toEqual([
    ['admin'],
    ['ada', 'admin'],
  ]);
  expect((await read('GET /users/2')).user.deleted_at).toBe(mock.clock.iso());
  expect(await status('PUT /users/2', { name: 'X' })).toBe(404);
  expect(await read('POST /users/2/restore')).toMatchObject({ user: { deleted_at: null } });
  expect(await names()).toEqual(['ada', 'admin']);
});

it('a user may have half of a surrogate pair in the name', async () => {
  expect((await setUp().read('POST /users', { ...ADA, username: 'a\ud800' })).user.image).toMatch(
    /avatars\/a\.png$/,
  );
});

it('a user gets each role once, and loses it', async () => {
  const { read, call } = await setUpAda();
  const roles = async () => column((await read('GET /users/2')).roles, 'name');
  for (const _ of [1, 2]) await call('POST /users/2/roles', ADMIN);
  expect(await roles()).toEqual(['admin', 'user']);
  await call('DELETE /users/2/roles/user');
  expect(await roles()).toEqual(['admin']);
});

it('there is always an administrator, and the tokens of one who was deleted are refused', async () => {
  const { call, refusal } = await setUpAda();
  expect(await refusal('DELETE /users/1/roles/admin')).toBe('400 User 1 is the last administrator');
  expect(await refusal('DELETE /users/1')).toBe('403 User 1 is the last administrator');
  await call('POST /users/2/roles', ADMIN);
  await call('DELETE /users/1');
  expect(await refusal('GET /user/me')).toBe('401 User 1, whose token this is, was deleted');
});

it('the current user is the one of the token; a new address of theirs is not verified', async () => {
  const { mock, read } = setUp();
  expect(await read('GET /user/me')).toMatchObject({ id: 1, username: 'admin', role: 'admin' });
  const changes = { name: 'Boss', email: 'boss@example.com' };
  expect((await read('PATCH /users/me', changes)).user).toMatchObject({
    id: 1,
    ...changes,
    email_verified: false,
  });
  expect(mock.state.oneTimeTokens.list()).toMatchObject([
    { purpose: 'email_verification', user_id: 1 },
  ]);
});

it('a second factor is on once a code was verified, and off with a code', async () => {
  const { read, status, refusal } = setUp();
  const isOn = async () => (await read('GET /user/me')).mfa_enabled;
  const verify = (code: string) => refusal('POST /users/me/mfa/verify', { code });
  expect(await verify(MFA_CODE)).toContain('400 ');
  expect((await read('POST /users/me/mfa/setup')).recovery_codes).toHaveLength(8);
  expect(await verify('000000')).toBe('400 body.code: is not the current code');
  expect(await isOn()).toBe(false);
  await verify(MFA_CODE);
  expect(await isOn()).toBe(true);
  expect(await status('DELETE /users/me/mfa', { code: '000000' })).toBe(400);
  expect(await status('DELETE /users/me/mfa', { code: MFA_CODE })).toBe(204);
  expect(await isOn()).toBe(false);
});

it('a role of a new user that nobody knows is refused, and dropped by real servers', async () => {
  const body = { username: 'grace', roles: ['user', 'owner'] };
  expect(await setUp().refusal('POST /users', body)).toBe(
    '400 body.roles: "owner" is not one of admin, user',
  );
  for (const server of SERVERS) {
    const { body: created } = await setUp({ server }).call('POST /users', body);
    expect(column(created.roles, 'name')).toEqual(['user']);
  }
});
