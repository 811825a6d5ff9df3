import { expect, it } from 'vitest';
import { DAY, setUp, setUpProject } from '../../support/client.ts';

/** How long the mock's certificate authority checks a challenge. */
const CHECK = 30_000;

async function setUpDomain(body: object = { domain: 'app.example.com' }) {
  const tools = setUp();
  const created = await tools.read('POST /domains', body);
  const status = async () => (await tools.read('GET /domains/1/status')).status;
  return { ...tools, created, status };
}

it('a certificate over HTTP is there half a minute after it was asked for, and expires', async () => {
  const { mock, read, status, created } = await setUpDomain();
  expect(created).toMatchObject({
    id: 1,
    status: 'pending_http',
    certificate: null,
    is_wildcard: false,
  });
  const provisioned = await read('POST /domains/app.example.com/provision');
  expect(provisioned).toMatchObject({
    type: 'pending',
    status: 'pending_validation',
    txt_records: [],
  });
  mock.clock.advance(CHECK - 1);
  expect(await status()).toBe('pending_validation');
  mock.clock.advance(1);
  expect(await status()).toBe('active');
  expect(await read('POST /domains/app.example.com/provision')).toMatchObject({
    type: 'complete',
    certificate: expect.stringContaining('BEGIN CERTIFICATE'),
    expiration_time: '2026-04-15T12:00:30.000Z',
    last_renewed: null,
  });
  mock.clock.advance(90 * DAY);
  expect(await status()).toBe('expired');
  expect((await read('POST /domains/app.example.com/renew')).type).toBe('pending');
  mock.clock.advance(CHECK);
  expect(await read('GET /domains/1')).toMatchObject({
    status: 'active',
    last_renewed: '2026-04-15T12:01:00.000Z',
    expiration_time: '2026-07-14T12:01:00.000Z',
  });
});

it('a certificate of a name that does not resolve is refused, and its order can be made anew', async () => {
  const { read, status } = await setUpDomain({ domain: 'app.invalid' });
  expect(await read('POST /domains/app.invalid/provision')).toMatchObject({
    type: 'error',
    code: 'PROVISION_FAILED',
  });
  const failed = {
    status: 'failed',
    last_error: 'NXDOMAIN looking up app.invalid',
    last_error_type: 'dns',
  };
  expect(await read('GET /domains/by-host/app.invalid')).toMatchObject(failed);
  expect((await read('POST /domains/1/order')).status).toBe('pending_http');
  expect(await status()).toBe('pending_http');
});

it('a certificate over DNS waits for its record until the order is finalized', async () => {
  const { mock, read, status, created } = await setUpDomain({
    domain: '*.example.com',
    challenge_type: 'dns-01',
  });
  const name = '_acme-challenge.example.com';
  expect(created.dns_challenge_token).toBe(name);
  mock.clock.advance(3_600_000);
  expect(await status()).toBe('pending_dns');
  const { txt_records } = await read('POST /domains/1/order');
  expect(txt_records).toMatchObject([{ name }]);
  expect(txt_records[0].value).not.toBe(created.dns_challenge_value);
  expect((await read('POST /domains/1/order/finalize')).status).toBe('pending_validation');
  mock.clock.advance(CHECK);
  expect(await status()).toBe('active');
});

it('an order goes from pending over processing to valid, shows its challenge and is cancelled only while it is open', async () => {
  const { mock, read, refusal } = await setUpDomain();
  const order = () => read('GET /domains/1/order');
  const missing = '404 Open order of certificate domain 1 not found';
  expect((await read('DELETE /domains/1/order')).status).toBe('pending');
  expect(await refusal('GET /domains/1/order')).toBe('404 Order of certificate domain 1 not found');
  expect(await refusal('POST /domains/1/order/finalize')).toBe(missing);
  await read('POST /domains/1/order');
  const pending = { type: 'http-01', status: 'pending', validated: null };
  expect(await order()).toMatchObject({
    status: 'pending',
    challenge_validation: pending,
    certificate_url: null,
  });
  const token = await read('GET /domains/app.example.com/challenge-token');
  const debug = await read('GET /domains/app.example.com/http-challenge-debug');
  expect(debug).toMatchObject({
    challenge_exists: true,
    challenge_token: token,
    dns_a_records: ['203.0.113.10'],
  });
  await read('POST /domains/1/order/finalize');
  expect((await order()).status).toBe('processing');
  mock.clock.advance(CHECK);
  const valid = { status: 'valid', validated: '2026-01-15T12:00:30.000Z' };
  const certificate_url = expect.stringContaining('https://');
  expect(await order()).toMatchObject({
    status: 'valid',
    challenge_validation: valid,
    certificate_url,
  });
  expect(await refusal('DELETE /domains/1/order')).toBe(missing);
  const closed = await refusal('GET /domains/app.example.com/challenge-token');
  expect(closed).toBe('404 HTTP challenge of app.example.com not found');
});

const CUSTOM = '/projects/1/custom-domains';
const OWN = '/projects/1/environments/1/domains';

const customDomain = (body: object = {}) => ({
  domain: 'shop.example.com',
  environment_id: 1,
  ...body,
});

async function setUpCustom() {
  const tools = await setUpProject();
  await tools.call(`POST ${CUSTOM}`, customDomain({ branch: 'main' }));
  return tools;
}

it('a custom domain has a host name, which may redirect elsewhere with 302 unless told', async () => {
  const { read } = await setUpCustom();
  const change = async (body: object) => {
    const { redirect_to, status_code } = await read(`PUT ${CUSTOM}/1`, body);
    return [redirect_to, status_code];
  };
  expect(await change({ redirect_to: 'example.com/shop' })).toEqual([
    'https://example.com/shop',
    302,
  ]);
  expect(await change({ status_code: 308 })).toEqual(['https://example.com/shop', 308]);
  expect(await change({ redirect_to: null })).toEqual([null, null]);
  expect((await read(`PUT ${CUSTOM}/1`, { branch: null })).branch).toBeNull();
  const created = await read(
    `POST ${CUSTOM}`,
    customDomain({ domain: 'b.example', status_code: 301 }),
  );
  expect(created.status_code).toBeNull();
  expect((await read(`PUT ${CUSTOM}/1`, { domain: 'shop.example.com' })).domain).toBe(
    'shop.example.com',
  );
});

it('a custom domain is served by a linked certificate of its name, once that is issued and until it is deleted', async () => {
  const { mock, read, call } = await setUpCustom();
  await call('POST /domains', { domain: '*.example.com', challenge_type: 'dns-01' });
  await call('POST /domains', { domain: 'other.example.com' });
  expect(await read(`POST ${CUSTOM}/1/link-certificate/2`)).toMatchObject({
    status: 'failed',
    message: 'The certificate of other.example.com does not cover shop.example.com',
  });
  const linked = await read(`POST ${CUSTOM}/1/link-certificate/1`);
  expect(linked).toMatchObject({ domain_id: 1, status: 'pending', expiration_time: null });
  await call('POST /domains/1/order/finalize');
  mock.clock.advance(CHECK);
  const active = { status: 'active', message: null, expiration_time: '2026-04-15T12:00:30.000Z' };
  expect(await read(`GET ${CUSTOM}/1`)).toMatchObject(active);
  await call('POST /domains/*.example.com/renew');
  expect((await read(`GET ${CUSTOM}/1`)).status).toBe('active');
  await call('DELETE /domains/*.example.com');
  expect(await read(`GET ${CUSTOM}/1`)).toMatchObject({ domain_id: null, status: 'pending' });
});

it('an environment lists the domains added to it, of which the latest primary one is the only primary', async () => {
  const { mock, read, call } = await setUpProject();
  const added = await read(`POST ${OWN}`, { domain: 'Shop.Example.com', is_primary: true });
  expect(added).toMatchObject({ domain: 'shop.example.com', url: 'https://shop.example.com' });
  expect(await read(`GET ${OWN}`)).toEqual({ items: [added], total: 1 });
  await call(`POST ${OWN}`, { domain: 'b.example', is_primary: true });
  const primary = mock.state.environmentDomains.list((row) => row.is_primary);
  expect(primary.map(({ domain }) => domain)).toEqual(['b.example']);
  await call(`DELETE ${OWN}/1`);
  expect((await read(`GET ${OWN}`)).total).toBe(1);
});
