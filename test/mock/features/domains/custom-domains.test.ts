import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const PATH = '/projects/1/custom-domains';

const statuses = (list: { status: string }[]) => list.map(({ status }) => status);

async function withProject() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  const create = (body: object = {}) =>
    call(`POST ${PATH}`, { domain: 'shop.example.com', environment_id: 1, ...body });
  return { mock, call, create };
}

it('a custom domain is listed, changed and deleted', async () => {
  const { mock, call, create } = await withProject();
  const created = await create({ branch: 'main' });
  expect(created).toMatchObject({
    status: 201,
    body: {
      id: 1,
      project_id: 1,
      domain: 'shop.example.com',
      status: 'pending',
      environment: { id: 1, slug: 'production' },
      branch: 'main',
      redirect_to: null,
      domain_id: null,
    },
  });
  expect((await call(`GET ${PATH}`)).body).toEqual({ domains: [created.body], total: 1 });
  mock.clock.advance(1000);
  const changed = await call(`PUT ${PATH}/1`, { branch: null, domain: 'store.example.com' });
  expect(changed.body).toMatchObject({
    branch: null,
    domain: 'store.example.com',
    created_at: created.body.created_at,
    updated_at: '2026-01-15T12:00:01.000Z',
  });
  expect((await call(`GET ${PATH}/1`)).body).toEqual(changed.body);
  expect((await call(`DELETE ${PATH}/1`)).status).toBe(204);
  expect(await call(`GET ${PATH}/1`)).toMatchObject({ status: 404, body: { detail: 'Custom domain 1 not found' } });
});

it('a name leads to one place only: 409', async () => {
  const { call, create } = await withProject();
  await create();
  await create({ domain: 'other.example.com' });
  await call('POST /projects/1/environments/1/domains', { domain: 'own.example.com', is_primary: true });
  expect((await create({ domain: 'Shop.example.com' })).body.detail).toBe(
    'The domain shop.example.com is already custom domain 1 of project 1',
  );
  expect((await create({ domain: 'own.example.com' })).status).toBe(409);
  expect((await call(`PUT ${PATH}/2`, { domain: 'shop.example.com' })).status).toBe(409);
  expect((await call(`PUT ${PATH}/2`, { domain: 'other.example.com' })).status).toBe(200);
  const taken = { domain: 'shop.example.com', is_primary: false };
  expect((await call('POST /projects/1/environments/1/domains', taken)).status).toBe(409);
});

it('a redirect goes to https with 302 unless told, and a domain without one has no status', async () => {
  const { call, create } = await withProject();
  expect((await create({ redirect_to: 'example.com/shop' })).body).toMatchObject({
    redirect_to: 'https://example.com/shop',
    status_code: 302,
  });
  expect((await call(`PUT ${PATH}/1`, { status_code: 308 })).body).toMatchObject({ status_code: 308 });
  expect((await call(`PUT ${PATH}/1`, { redirect_to: null })).body).toMatchObject({
    redirect_to: null,
    status_code: null,
  });
  expect((await create({ domain: 'b.example', status_code: 301 })).body.status_code).toBeNull();
});

it('a custom domain is served once the certificate that is linked is issued', async () => {
  const { mock, call, create } = await withProject();
  await create();
  await call('POST /domains', { domain: '*.example.com', challenge_type: 'dns-01' });
  const linked = await call(`POST ${PATH}/1/link-certificate/1`);
  expect(linked.body).toMatchObject({ domain_id: 1, status: 'pending', expiration_time: null });
  await call('POST /domains/1/order/finalize');
  mock.clock.advance(30_000);
  expect((await call(`GET ${PATH}/1`)).body).toMatchObject({
    status: 'active',
    message: null,
    expiration_time: '2026-04-15T12:00:30.000Z',
  });
  await call('POST /domains/*.example.com/renew');
  expect((await call(`GET ${PATH}/1`)).body.status).toBe('active');
  await call('DELETE /domains/*.example.com');
  expect((await call(`GET ${PATH}/1`)).body).toMatchObject({ domain_id: null, status: 'pending' });
});

it('a certificate of another name does not serve a custom domain', async () => {
  const { call, create } = await withProject();
  await create();
  await call('POST /domains', { domain: 'other.example.com' });
  expect((await call(`POST ${PATH}/1/link-certificate/1`)).body).toMatchObject({
    status: 'failed',
    message: 'The certificate of other.example.com does not cover shop.example.com',
  });
  expect((await call(`POST ${PATH}/1/link-certificate/9`)).body.detail).toBe('Certificate domain 9 not found');
});

it('a custom domain belongs to an environment of the project, and goes with it', async () => {
  const { mock, call, create } = await withProject();
  expect((await create({ environment_id: 9 })).status).toBe(404);
  expect((await create({ domain: 'no host name' })).status).toBe(400);
  await create();
  await call('DELETE /projects/1');
  expect(mock.state.customDomains.size).toBe(0);
});

it('the demo has domains in every state', async () => {
  const { call } = setUp({ scenario: 'demo' });
  expect(statuses((await call('GET /domains')).body.domains)).toEqual([
    'active',
    'active',
    'failed',
    'pending_dns',
    'pending_http',
  ]);
  expect(statuses((await call(`GET ${PATH}`)).body.domains)).toEqual(['active', 'active', 'pending']);
});
