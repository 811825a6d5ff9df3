import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const ADA = { username: 'ada', email: 'Ada@example.com', password: 'Abcdef1!xyz', roles: ['user'] };
const NAME_OF_DELETED = /^deleted_\d{10}_Ada@example\.com$/;

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  const create = async (fields: object = {}) => {
    const { call } = setUp({ server });
    const { id } = (await call('POST /users', { ...ADA, ...fields })).body.user;
    const read = async () => {
      const users: { user: { id: number }; roles: { name: string }[] }[] = (
        await call('GET /users?include_deleted=true')
      ).body;
      return users.find(({ user }) => user.id === id)?.roles.map(({ name }) => name);
    };
    return { call, id, roles: read };
  };

  it('frees the address of a deleted user, and does not give it back', async () => {
    const { call, id } = await create();
    await call(`DELETE /users/${id}`);
    expect((await call('POST /users', ADA)).status).toBe(201);
    const { status, body } = await call(`POST /users/${id}/restore`);
    expect([status, body.user.email]).toEqual([200, expect.stringMatching(NAME_OF_DELETED)]);
  });

  it('a real server changes a deleted user', async () => {
    const { call, id, roles } = await create();
    await call(`DELETE /users/${id}`);
    const { status, body } = await call(`PATCH /users/${id}`, { name: 'Ada L.' });
    expect([status, body.user.name, body.user.deleted_at === null]).toEqual([200, 'Ada L.', false]);
    expect((await call(`POST /users/${id}/roles`, { user_id: id, role_type: 'admin' })).status).toBe(200);
    expect((await call(`DELETE /users/${id}/roles/user`)).status).toBe(204);
    expect(await roles()).toEqual(['admin']);
  });

  it('a real server has one name of a user', async () => {
    const { call, id } = await create();
    const { user } = (await call(`PATCH /users/${id}`, { name: 'Ada L.' })).body;
    expect(user).toMatchObject({ name: 'Ada L.', username: 'Ada L.' });
    expect((await call('PATCH /users/me', { name: 'Root' })).body.user.username).toBe('Root');
  });

  it('a real server gives a role as often as it is asked to, and takes all of it away', async () => {
    const { call, id, roles } = await create({ roles: ['user', 'user'] });
    await call(`POST /users/${id}/roles`, { user_id: id, role_type: 'user' });
    expect(await roles()).toEqual(['user', 'user', 'user']);
    await call(`DELETE /users/${id}/roles/user`);
    expect(await roles()).toEqual([]);
  });
});

it("January's server takes any password for a new user", async () => {
  const { call } = setUp({ server: '2026-01' });
  expect((await call('POST /users', { ...ADA, password: 'abc' })).status).toBe(201);
});
