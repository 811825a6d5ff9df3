import { describe, expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

/** How long the mock's certificate authority checks a challenge. */
const CHECK = 30_000;

async function withDomain(body: object = { domain: 'app.example.com' }) {
  const { mock, call } = setUp();
  const status = async () => (await call('GET /domains/1/status')).body.status;
  return { mock, call, status, created: await call('POST /domains', body) };
}

describe('certificate over HTTP', () => {
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

  it('asked for twice, is checked once', async () => {
    const { mock, call, status } = await withDomain();
    await call('POST /domains/app.example.com/provision');
    mock.clock.advance(CHECK / 2);
    await call('POST /domains/app.example.com/provision');
    mock.clock.advance(CHECK / 2);
    expect(await status()).toBe('active');
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

  it('a certificate over HTTP that was never issued cannot be renewed', async () => {
    const { call } = await withDomain();
    const { status, body } = await call('POST /domains/app.example.com/renew');
    expect([status, body.type, body.code]).toEqual([200, 'error', 'RENEWAL_FAILED']);
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
});

describe('certificate over DNS', () => {
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

  it('a certificate over DNS is renewed by a new record: 202', async () => {
    const { mock, call, status } = await withDomain(WILDCARD);
    await call('POST /domains/1/order/finalize');
    mock.clock.advance(CHECK);
    const renewal = await call('POST /domains/*.example.com/renew');
    expect(renewal).toMatchObject({ status: 202, body: { status: 'pending_dns', domain: '*.example.com' } });
    await call('POST /domains/1/order/finalize');
    mock.clock.advance(CHECK);
    expect(await status()).toBe('active');
  });

  it('a certificate over DNS is the only kind that a wildcard takes', async () => {
    const { call } = setUp();
    for (const challenge_type of [undefined, 'http-01', 'tls-01'])
      expect((await call('POST /domains', { domain: '*.example.com', challenge_type })).status).toBe(400);
    await call('POST /domains', WILDCARD);
    expect((await call('POST /domains/*.example.com/provision')).body).toMatchObject({ type: 'error' });
  });
});

describe('order', () => {
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

  it('an order is listed with those of the other domains, in pages and sorted', async () => {
    const { call } = setUp();
    for (const domain of ['a.example', 'b.example', 'c.example']) await call('POST /domains', { domain });
    const ids = async (query: string) =>
      (await call(`GET /orders?${query}`)).body.orders.map((order: { domain_id: number }) => order.domain_id);
    expect(await ids('')).toEqual([1, 2, 3]);
    expect(await ids('sort_by=id&sort_order=desc&page_size=2')).toEqual([3, 2]);
    expect(await ids('page=2&page_size=2')).toEqual([3]);
    expect((await call('GET /orders?sort_by=colour')).status).toBe(400);
  });
});

it('certificate domains are listed by page and name; one that is deleted is gone with its order', async () => {
  const { call } = setUp();
  for (const domain of ['a.example', 'b.example', 'shop.test']) await call('POST /domains', { domain });
  expect((await call('GET /domains?search=EXAMPLE&page_size=1&page=2')).body).toMatchObject({
    domains: [{ domain: 'b.example' }],
    total: 2,
    page: 2,
    page_size: 1,
  });
  expect((await call('DELETE /domains/shop.test')).status).toBe(204);
  expect((await call('GET /domains/3')).body.detail).toBe('Certificate domain 3 not found');
  expect((await call('GET /orders')).body.orders).toHaveLength(2);
});

it('a domain has one certificate: a second one is a 400', async () => {
  const { call } = await withDomain();
  expect(await call('POST /domains', { domain: 'App.Example.com' })).toMatchObject({
    status: 400,
    body: { detail: 'The domain app.example.com is already certificate domain 1' },
  });
});

it('a deployment token provisions nothing: 403', async () => {
  const { mock, call } = await withDomain();
  const response = await call('POST /domains/app.example.com/provision', undefined, { token: mock.tokens.deployment });
  expect(response.status).toBe(403);
});
