import { describe, expect, it } from 'vitest';
import { isCurrentCode, totp } from '../../../../mock/features/users/model/totp.ts';
import { setUp } from '../../support/client.ts';

const ADA = { username: 'ada', email: 'ada@example.com', password: 'correct horse', roles: ['user'] };

async function setUpAda() {
  const tools = setUp();
  await tools.call('POST /users', ADA);
  const names = async (query = '') =>
    (await tools.call(`GET /users${query}`)).body.items.map((row: { user: { username: string } }) => row.user.username);
  const roles = async (id: number) =>
    (await tools.call(`GET /users/${id}`)).body.roles.map(({ name }: { name: string }) => name);
  return { ...tools, names, roles };
}

describe('users', () => {
  it('users are created, listed, changed, deleted and restored', async () => {
    const { mock, call, names } = await setUpAda();
    expect(await names()).toEqual(['ada', 'admin']);
    const created = (await call('GET /users/2')).body;
    expect(created.user).toMatchObject({
      id: 2,
      name: 'ada',
      email: ADA.email,
      email_verified: false,
      deleted_at: null,
    });
    expect(JSON.stringify(created)).not.toContain(ADA.password);
    mock.clock.advance(1000);
    const changed = await call('PUT /users/2', { name: 'Ada Example', email: null });
    expect(changed.body.user).toMatchObject({ name: 'Ada Example', email: ADA.email, updated_at: mock.clock.iso() });

    expect((await call('DELETE /users/2')).status).toBe(204);
    expect([await names(), await names('?include_deleted=true')]).toEqual([['admin'], ['ada', 'admin']]);
    expect((await call('GET /users/2')).body.user.deleted_at).toBe(mock.clock.iso());
    expect((await call('PUT /users/2', { name: 'X' })).status).toBe(404);
    const restored = await call('POST /users/2/restore');
    expect(restored.body).toMatchObject({ user: { deleted_at: null }, roles: [{ name: 'user' }] });
    expect(await names()).toEqual(['ada', 'admin']);
    expect((await call('POST /users/2/restore')).body.detail).toBe('User 2 is not deleted');
  });

  it.each([
    [{ username: 'ada' }, 'body.username: "ada" is already taken'],
    [{ username: ' ' }, 'body.username: is empty'],
    [{ email: 'ADA@example.com' }, 'body.email: "ADA@example.com" is already taken'],
    [{ email: 'nobody' }, 'body.email: "nobody" is not an email address'],
    [{ roles: ['king'] }, 'body.roles: "king" is not one of admin, user'],
    [{ password: 'short' }, 'body.password: needs at least 8 characters'],
  ])('users are refused with %j', async (wrong, detail) => {
    const { call } = await setUpAda();
    const { status, body } = await call('POST /users', { username: 'grace', roles: [], ...wrong });
    expect([status, body.detail]).toEqual([400, detail]);
  });

  it('users may write their own address in another way', async () => {
    const { call } = await setUpAda();
    expect((await call('PUT /users/2', { email: 'Ada@example.com' })).body.user.email).toBe('Ada@example.com');
  });

  it('users need neither an email address nor a password', async () => {
    const { call } = setUp();
    expect(await call('POST /users', { username: 'robot', roles: [] })).toMatchObject({
      status: 201,
      body: { user: { email: 'robot@users.temps.example' }, roles: [] },
    });
  });

  it('get roles and lose them', async () => {
    const { mock, call, roles } = await setUpAda();
    const body = { user_id: 2, role_type: 'admin' };
    expect((await call('POST /users/2/roles', body)).status).toBe(200);
    await call('POST /users/2/roles', body);
    expect(await roles(2)).toEqual(['admin', 'user']);
    expect(mock.state.users.get(2)?.roles).toEqual(['user', 'admin']);
    expect((await call('DELETE /users/2/roles/user')).status).toBe(204);
    expect(await roles(2)).toEqual(['admin']);
    expect((await call('DELETE /users/2/roles/user')).body.detail).toBe('Role of user 2 "user" not found');
  });

  it('get a role only if it exists and the body names the same user as the path', async () => {
    const { call } = await setUpAda();
    const assign = async (body: object) => (await call('POST /users/2/roles', body)).body.detail;
    expect(await assign({ user_id: 2, role_type: 'king' })).toBe('body.role_type: "king" is not one of admin, user');
    expect(await assign({ user_id: 1, role_type: 'admin' })).toBe('body.user_id: is 1, but the path names user 2');
  });

  it('always keep an administrator', async () => {
    const { call } = await setUpAda();
    const detail = 'User 1 is the last administrator';
    expect(await call('DELETE /users/1/roles/admin')).toMatchObject({ status: 400, body: { detail } });
    expect(await call('DELETE /users/1')).toMatchObject({ status: 403, body: { detail } });
    await call('POST /users/2/roles', { user_id: 2, role_type: 'admin' });
    expect((await call('DELETE /users/1')).status).toBe(204);
  });

  it('users that are deleted are refused with every token of theirs: 401', async () => {
    const { call } = await setUpAda();
    await call('POST /users/2/roles', { user_id: 2, role_type: 'admin' });
    await call('DELETE /users/1');
    expect(await call('GET /user/me')).toMatchObject({
      status: 401,
      body: { detail: 'User 1, whose token this is, was deleted' },
    });
  });
});

describe('current user', () => {
  it('the current user is the one of the token', async () => {
    expect((await setUp().call('GET /user/me')).body).toMatchObject({
      id: 1,
      username: 'admin',
      role: 'admin',
      mfa_enabled: false,
    });
  });

  it('the current user changes their own name and address; a new address is not verified', async () => {
    const { mock, call } = setUp();
    const { body } = await call('PATCH /users/me', { name: 'Boss', email: 'boss@example.com' });
    expect(body.user).toMatchObject({ id: 1, name: 'Boss', email: 'boss@example.com', email_verified: false });
    expect((await call('GET /user/me')).body).toMatchObject({ name: 'Boss', email: 'boss@example.com' });
    expect(mock.state.oneTimeTokens.list()).toMatchObject([{ purpose: 'email_verification', user_id: 1 }]);
    expect((await call('PATCH /users/me', { email: null })).body.user.email).toBe('boss@example.com');
  });
});

describe('second factor', () => {
  it('the second factor is set up, asked for once a code was verified, and switched off with a code', async () => {
    const { mock, call } = setUp();
    const isOn = async () => (await call('GET /user/me')).body.mfa_enabled;
    const { secret_key, recovery_codes, qr_code } = (await call('POST /users/me/mfa/setup')).body;
    expect(recovery_codes).toHaveLength(8);
    expect(qr_code).toMatch(/^data:image\/png;base64,/);
    expect(await isOn()).toBe(false);
    const code = async () => ({ code: await totp(secret_key, mock.clock.now()) });
    expect((await call('POST /users/me/mfa/verify', await code())).status).toBe(204);
    expect(await isOn()).toBe(true);
    const old = await code();
    mock.clock.advance(5 * 60_000);
    expect((await call('DELETE /users/me/mfa', old)).body.detail).toBe('body.code: is not the current code');
    expect((await call('DELETE /users/me/mfa', await code())).status).toBe(204);
    expect(await isOn()).toBe(false);
    expect((await call('DELETE /users/me/mfa', await code())).body.detail).toBe('User 1 has no second factor');
  });

  it('the second factor stays off after a wrong code, and without a set-up', async () => {
    const { call } = setUp();
    const verify = async () => (await call('POST /users/me/mfa/verify', { code: '000000' })).body.detail;
    expect(await verify()).toBe('No second factor waits for a code: call POST /users/me/mfa/setup first');
    await call('POST /users/me/mfa/setup');
    expect(await verify()).toBe('body.code: is not the current code');
    expect((await call('GET /user/me')).body.mfa_enabled).toBe(false);
  });

  it('the second factor takes the code before and the one after, since clocks differ, but no other', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const isCurrent = [-60, -30, 0, 30, 60].map(async (shift) =>
      isCurrentCode(secret, await totp(secret, (600 + shift) * 1000), 600_000),
    );
    expect(await Promise.all(isCurrent)).toEqual([false, true, true, true, false]);
  });

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('the second factor shows the codes of RFC 6238: after %i seconds %s', async (seconds, code) => {
    expect(await totp('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', seconds * 1000)).toBe(code);
  });
});
