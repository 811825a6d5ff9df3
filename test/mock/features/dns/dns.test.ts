import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const PROVIDER = {
  name: 'A',
  provider_type: 'cloudflare',
  credentials: { type: 'cloudflare', api_token: 'hunter2' },
};

/**
 * A provider and a domain that it manages; `reject` lets its host refuse it, or accept it again.
 */
async function setUpDomain() {
  const tools = setUp();
  const { mock, read } = tools;
  await read('POST /dns-providers', PROVIDER);
  await read('POST /dns-providers/1/domains', { domain: 'Shop.Example.com' });
  const provider = () => read('GET /dns-providers/1');
  const domain = async () => (await read('GET /dns-providers/1/domains'))[0];
  const verify = () => read('POST /dns-providers/1/domains/shop.example.com/verify');
  const reject = (reason: string | null) =>
    mock.state.dnsProviders.update(1, { rejects_with: reason });
  return { ...tools, provider, domain, verify, reject };
}

it('a DNS provider keeps its secrets if an update has null in their place, and takes its domains along', async () => {
  const { mock, call } = await setUpDomain();
  await call('PUT /dns-providers/1', { credentials: null });
  expect(mock.state.dnsProviders.get(1)?.credentials['api_token']).toBe('hunter2');
  await call('DELETE /dns-providers/1');
  expect(mock.state.managedDomains.size).toBe(0);
});

it('a DNS provider passes its test and lists zones unless it is inactive or the host refuses it, and remembers the error', async () => {
  const { call, read, refusal, provider, reject } = await setUpDomain();
  const test = () => read('POST /dns-providers/1/test');
  expect(await test()).toEqual({
    success: true,
    message: 'The cloudflare account accepts the credentials',
  });
  expect(await provider()).toMatchObject({
    last_used_at: '2026-01-15T12:00:00.000Z',
    last_error: null,
  });
  expect((await read('GET /dns-providers/1/zones')).zones).toMatchObject([
    { name: 'example.com', status: 'active' },
  ]);
  reject('Invalid token');
  expect(await test()).toEqual({ success: false, message: 'Invalid token' });
  expect((await provider()).last_error).toBe('Invalid token');
  expect(await refusal('GET /dns-providers/1/zones')).toBe(
    '400 The zones cannot be listed: Invalid token',
  );
  await call('PUT /dns-providers/1', { is_active: false });
  expect((await test()).message).toBe('DNS provider 1 is not active');
});

it('a managed domain is verified half a minute after that was asked for, by an account that the host accepts', async () => {
  const { mock, read, domain, verify, reject } = await setUpDomain();
  const unverified = {
    domain: 'shop.example.com',
    auto_manage: true,
    verified: false,
    zone_id: null,
  };
  expect(await domain()).toMatchObject(unverified);
  reject('Invalid token');
  await verify();
  mock.clock.advance(60_000);
  expect(await domain()).toMatchObject({ ...unverified, verification_error: 'Invalid token' });
  reject(null);
  expect(await verify()).toMatchObject({ verified: false, verification_error: null });
  mock.clock.advance(29_999);
  expect((await domain()).verified).toBe(false);
  mock.clock.advance(1);
  const verified = await domain();
  expect(verified).toMatchObject({ verified: true, verified_at: '2026-01-15T12:01:30.000Z' });
  const zone = { id: verified.zone_id, name: 'example.com' };
  expect((await read('GET /dns-providers/1/zones')).zones).toMatchObject([zone]);
});

it('a lookup finds the address of the instance for what it serves, and nothing for other names', async () => {
  const { call, read } = await setUpDomain();
  await call('POST /projects', PROJECT);
  const records = async (domain: string) =>
    (await read(`GET /dns/lookup?domain=${domain}`)).records;
  expect(await records('shop.temps.example')).toEqual(['203.0.113.10']);
  expect(await records('shop.example.com')).toHaveLength(1);
  expect(await records('elsewhere.example')).toEqual([]);
});
