import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const PASSWORD = 'A-long-password-9';

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server cancels an order twice', async () => {
    const { call } = setUp({ server });
    await call('POST /domains', { domain: 'shop.example.com', challenge_type: 'dns-01' });
    await call('POST /domains/1/order');
    for (const time of ['once', 'twice'])
      expect([time, (await call('DELETE /domains/1/order')).status]).toEqual([time, 200]);
    expect((await call('DELETE /domains/2/order')).status).toBe(404);
  });

  it('a real server does not delete a user twice: 400', async () => {
    const { call } = setUp({ server });
    const user = { username: 'bob', email: 'bob@example.com', password: PASSWORD, roles: ['user'] };
    expect((await call('POST /users', user)).status).toBe(201);
    for (const status of [204, 400]) expect((await call('DELETE /users/2')).status).toBe(status);
    expect((await call('DELETE /users/3')).status).toBe(404);
  });

  it('a real server does not manage a domain twice: 400', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const add = async () => (await call('POST /dns-providers/1/domains', { domain: 'twice.example.com' })).status;
    expect([await add(), await add()]).toEqual([201, 400]);
  });
});
