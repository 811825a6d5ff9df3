import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

it('an added domain is listed with its URL, a removed one is gone', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  const added = await call('POST /projects/1/environments/1/domains', { domain: 'Shop.Example.com', is_primary: true });
  expect(added).toMatchObject({
    status: 201,
    body: { id: 1, environment_id: 1, domain: 'shop.example.com', url: 'https://shop.example.com' },
  });
  expect((await call('GET /projects/1/environments/1/domains')).body).toEqual({ items: [added.body], total: 1 });
  expect((await call('DELETE /projects/1/environments/1/domains/1')).status).toBe(204);
  expect((await call('DELETE /projects/1/environments/1/domains/1')).body.detail).toBe('Domain 1 not found');
});

it('a domain belongs to one environment only: 409', async () => {
  const { call } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/environments/1/domains', { domain: 'a.example', is_primary: true });
  expect(
    await call('POST /projects/1/environments/2/domains', { domain: 'a.example', is_primary: true }),
  ).toMatchObject({ status: 409, body: { detail: 'The domain a.example already belongs to environment 1' } });
});

it('there is one primary domain', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/environments/1/domains', { domain: 'a.example', is_primary: true });
  await call('POST /projects/1/environments/1/domains', { domain: 'b.example', is_primary: true });
  const own = mock.state.environmentDomains.list((row) => row.environment_id === 1 && row.is_primary);
  expect(own.map((row) => row.domain)).toEqual(['b.example']);
});
