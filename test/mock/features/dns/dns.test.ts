import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const PROVIDER = {
  name: 'Cloudflare',
  provider_type: 'cloudflare',
  credentials: { type: 'cloudflare', api_token: 'hunter2' },
};

/** A provider and a domain that it manages. */
async function setUpDomain() {
  const tools = setUp();
  await tools.call('POST /dns-providers', PROVIDER);
  await tools.call('POST /dns-providers/1/domains', { domain: 'Shop.Example.com' });
  return tools;
}

it('a DNS provider is created, listed, changed and deleted, with its secrets masked', async () => {
  const { mock, call } = setUp();
  const created = await call('POST /dns-providers', PROVIDER);
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, is_active: true, last_used_at: null, credentials: { type: 'cloudflare', api_token: '***' } },
  });
  expect((await call('GET /dns-providers')).body).toEqual([created.body]);
  const changed = await call('PUT /dns-providers/1', {
    description: 'Main account',
    name: null,
    credentials: created.body.credentials,
  });
  expect(changed.body).toMatchObject({ name: 'Cloudflare', description: 'Main account' });
  expect(mock.state.dnsProviders.get(1)?.credentials['api_token']).toBe('hunter2');
  expect((await call('GET /dns-providers/1')).body).toEqual(changed.body);
  expect((await call('DELETE /dns-providers/1')).status).toBe(204);
  expect(await call('GET /dns-providers/1')).toMatchObject({
    status: 404,
    body: { detail: 'DNS provider 1 not found' },
  });
});

it('a DNS provider passes its test unless it is inactive or the host refuses it, and remembers the error', async () => {
  const { mock, call } = setUp();
  await call('POST /dns-providers', PROVIDER);
  expect((await call('POST /dns-providers/1/test')).body).toEqual({
    success: true,
    message: 'The cloudflare account accepts the credentials',
  });
  expect((await call('GET /dns-providers/1')).body).toMatchObject({
    last_used_at: '2026-01-15T12:00:00.000Z',
    last_error: null,
  });
  mock.state.dnsProviders.update(1, { rejects_with: 'Invalid token' });
  expect((await call('POST /dns-providers/1/test')).body).toEqual({ success: false, message: 'Invalid token' });
  expect((await call('GET /dns-providers/1')).body.last_error).toBe('Invalid token');
  await call('PUT /dns-providers/1', { is_active: false });
  expect((await call('POST /dns-providers/1/test')).body.message).toBe('DNS provider 1 is not active');
});

it('a DNS provider keeps its credentials where an update has none, null or not', async () => {
  const { mock, call } = await setUpDomain();
  const before = structuredClone(mock.state.dnsProviders.get(1)?.credentials);
  expect((await call('PUT /dns-providers/1', { credentials: null })).status).toBe(200);
  expect(mock.state.dnsProviders.get(1)?.credentials).toEqual(before);
  expect((await call('GET /dns-providers')).status).toBe(200);
});

it('a DNS provider sees its zones and those of its domains, unless the host refuses it', async () => {
  const { mock, call } = await setUpDomain();
  mock.state.dnsProviders.get(1)?.zones.push('example.org');
  expect((await call('GET /dns-providers/1/zones')).body.zones).toMatchObject([
    { name: 'example.org' },
    { name: 'example.com', status: 'active' },
  ]);
  mock.state.dnsProviders.update(1, { rejects_with: 'Invalid token' });
  expect(await call('GET /dns-providers/1/zones')).toMatchObject({
    status: 400,
    body: { detail: 'The zones cannot be listed: Invalid token' },
  });
});

it('a managed domain starts unverified, and is verified half a minute after that was asked for', async () => {
  const { mock, call } = await setUpDomain();
  const now = async () => (await call('GET /dns-providers/1/domains')).body[0];
  expect(await now()).toMatchObject({
    domain: 'shop.example.com',
    auto_manage: true,
    verified: false,
    zone_id: null,
  });
  mock.clock.advance(60_000);
  expect((await now()).verified).toBe(false);
  expect((await call('POST /dns-providers/1/domains/shop.example.com/verify')).body).toMatchObject({
    verified: false,
    verification_error: null,
  });
  mock.clock.advance(29_999);
  expect((await now()).verified).toBe(false);
  mock.clock.advance(1);
  const verified = await now();
  expect(verified).toMatchObject({ verified: true, verified_at: '2026-01-15T12:01:30.000Z' });
  expect((await call('GET /dns-providers/1/zones')).body.zones).toMatchObject([
    { id: verified.zone_id, name: 'example.com' },
  ]);
});

it('a managed domain is not verified through an account that the host refuses, and is after that was mended', async () => {
  const { mock, call } = await setUpDomain();
  const verify = async () => (await call('POST /dns-providers/1/domains/shop.example.com/verify')).body;
  mock.state.dnsProviders.update(1, { rejects_with: 'Invalid token' });
  await verify();
  mock.clock.advance(60_000);
  expect(await verify()).toMatchObject({ verified: false, verification_error: 'Invalid token' });
  mock.state.dnsProviders.update(1, { rejects_with: null });
  await verify();
  mock.clock.advance(30_000);
  expect(await verify()).toMatchObject({ verified: true, verification_error: null });
});

it('a managed domain goes with its provider', async () => {
  const { mock, call } = await setUpDomain();
  await call('DELETE /dns-providers/1');
  expect(mock.state.managedDomains.size).toBe(0);
  expect((await call('GET /dns-providers/1/domains')).status).toBe(404);
});

it('a lookup finds the address of the instance for what it serves, and nothing for other names', async () => {
  const { call } = await setUpDomain();
  await call('POST /projects', PROJECT);
  const records = async (domain: string) => (await call(`GET /dns/lookup?domain=${domain}`)).body;
  expect(await records('shop.temps.example')).toMatchObject({ records: ['203.0.113.10'], count: 1 });
  expect((await records('shop.example.com')).count).toBe(1);
  expect(await records('elsewhere.example')).toMatchObject({ domain: 'elsewhere.example', records: [], count: 0 });
  expect(await call('GET /dns/lookup?domain=x')).toMatchObject({
    status: 400,
    body: { detail: 'query.domain: "x" is not a domain name' },
  });
});
