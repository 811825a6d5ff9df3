import { expect, it } from 'vitest';
import { setUp, PROJECT } from '../../support/client.ts';

/** How long the mock's certificate authority checks a challenge. */
const CHECK = 30_000;

async function withDomain(body: object = { domain: 'app.example.com' }) {
  const { mock, call } = setUp();
  const status = async () => (await call('GET /domains/1/status')).body.status;
  return { mock, call, status, created: await call('POST /domains', body) };
}

it('a certificate over HTTP is there some time after it was asked for, and not before', async () => {
  const { mock, call, status, created } = await withDomain();
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, domain: 'app.example.com', status: 'pending_http', certificate: null, is_wildcard: false },
  });
  expect((await call('POST /domains/app.example.com/provision')).body).toMatchObject({
    type: 'pending',
    status: 'pending_validation',
    txt_records: [],
  });
  mock.clock.advance(CHECK - 1);
  expect(await status()).toBe('pending_validation');
  mock.clock.advance(1);
  expect(await status()).toBe('active');
  expect((await call('POST /domains/app.example.com/provision')).body).toMatchObject({
    type: 'complete',
    certificate: expect.stringContaining('BEGIN CERTIFICATE'),
    expiration_time: '2026-04-15T12:00:30.000Z',
    last_renewed: null,
  });
});

it('a certificate over HTTP expires, and is renewed', async () => {
  const { mock, call, status } = await withDomain();
  await call('POST /domains/1/order/finalize');
  mock.clock.advance(CHECK);
  await status();
  mock.clock.advance(90 * 86_400_000);
  expect(await status()).toBe('expired');
  expect((await call('POST /domains/app.example.com/renew')).body.type).toBe('pending');
  mock.clock.advance(CHECK);
  expect((await call('GET /domains/1')).body).toMatchObject({
    status: 'active',
    last_renewed: '2026-04-15T12:01:00.000Z',
    expiration_time: '2026-07-14T12:01:00.000Z',
  });
});

it('a certificate over HTTP of a name that does not resolve is refused, and the order can be made anew', async () => {
  const { call, status } = await withDomain({ domain: 'app.invalid' });
  const refused = await call('POST /domains/app.invalid/provision');
  expect([refused.status, refused.body.type, refused.body.code]).toEqual([200, 'error', 'PROVISION_FAILED']);
  expect((await call('GET /domains/by-host/app.invalid')).body).toMatchObject({
    status: 'failed',
    last_error: 'NXDOMAIN looking up app.invalid',
    last_error_type: 'dns',
  });
  expect((await call('GET /domains/app.invalid/http-challenge-debug')).body).toMatchObject({
    challenge_exists: false,
    dns_a_records: [],
    dns_error: 'NXDOMAIN looking up app.invalid',
  });
  expect((await call('POST /domains/1/order')).body.status).toBe('pending_http');
  expect(await status()).toBe('pending_http');
});

it('a certificate over HTTP shows the challenge that the instance responds to, as long as it is open', async () => {
  const { mock, call } = await withDomain();
  const token = await call('GET /domains/app.example.com/challenge-token');
  expect(token.headers.get('content-type')).toContain('text/plain');
  expect((await call('GET /domains/app.example.com/http-challenge-debug')).body).toMatchObject({
    challenge_exists: true,
    challenge_token: token.body,
    challenge_url: `http://app.example.com/.well-known/acme-challenge/${token.body}`,
    dns_a_records: ['203.0.113.10'],
  });
  await call('POST /domains/1/order/finalize');
  mock.clock.advance(CHECK);
  expect(await call('GET /domains/app.example.com/challenge-token')).toMatchObject({
    status: 404,
    body: { detail: 'HTTP challenge of app.example.com not found' },
  });
});

const WILDCARD = { domain: '*.example.com', challenge_type: 'dns-01' };

it('a certificate over DNS waits for its record until the order is finalized', async () => {
  const { mock, call, status, created } = await withDomain(WILDCARD);
  const { dns_challenge_token, dns_challenge_value } = created.body;
  expect(dns_challenge_token).toBe('_acme-challenge.example.com');
  mock.clock.advance(3_600_000);
  expect(await status()).toBe('pending_dns');
  const again = await call('POST /domains/1/order');
  expect(again.body.txt_records).toMatchObject([{ name: '_acme-challenge.example.com' }]);
  expect(again.body.txt_records[0].value).not.toBe(dns_challenge_value);
  expect((await call('POST /domains/1/order/finalize')).body.status).toBe('pending_validation');
  mock.clock.advance(CHECK);
  expect(await status()).toBe('active');
});

it('an order goes from pending over processing to valid', async () => {
  const { mock, call } = await withDomain();
  const order = async () => (await call('GET /domains/1/order')).body;
  expect(await order()).toMatchObject({
    status: 'pending',
    domain_id: 1,
    identifiers: [{ type: 'dns', value: 'app.example.com' }],
    challenge_validation: { type: 'http-01', status: 'pending', validated: null },
    certificate_url: null,
  });
  await call('POST /domains/1/order/finalize');
  expect((await order()).status).toBe('processing');
  mock.clock.advance(CHECK);
  expect(await order()).toMatchObject({
    status: 'valid',
    challenge_validation: { status: 'valid', validated: '2026-01-15T12:00:30.000Z' },
    certificate_url: expect.stringContaining('https://'),
  });
});

it('an order is cancelled while it is open, then its domain is pending and a new one can be made', async () => {
  const { mock, call } = await withDomain();
  expect((await call('DELETE /domains/1/order')).body).toMatchObject({ id: 1, status: 'pending' });
  expect((await call('GET /domains/1/order')).status).toBe(404);
  expect((await call('POST /domains/1/order/finalize')).status).toBe(404);
  await call('POST /domains/1/order');
  await call('POST /domains/1/order/finalize');
  mock.clock.advance(CHECK);
  expect((await call('DELETE /domains/1/order')).status).toBe(404);
});

it('an order that nobody finalizes for a week is invalid', async () => {
  const { mock, call, status } = await withDomain();
  mock.clock.advance(7 * 86_400_000);
  expect(await status()).toBe('failed');
  expect((await call('GET /domains/1/order')).body).toMatchObject({
    status: 'invalid',
    error: 'The order has expired',
  });
  expect((await call('POST /domains/1/order/finalize')).body.status).toBe('failed');
});

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
