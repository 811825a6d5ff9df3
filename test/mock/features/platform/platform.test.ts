import { BlockList, isIP } from 'node:net';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contains, parseIp, parseRange } from '../../../../mock/features/platform/ip.ts';
import { setUp } from '../../support/client.ts';

const locate = async (ip: string) => (await setUp().call(`GET /geo/${encodeURIComponent(ip)}`)).body;

it('the instance tells what it runs on and how it is reached', async () => {
  const { call } = setUp();
  expect((await call('GET /.well-known/temps.json')).body).toEqual({
    os_type: 'linux',
    architecture: 'x86_64',
    platforms: ['linux/amd64'],
  });
  expect((await call('GET /platform/access-info')).body).toEqual({
    access_mode: 'direct',
    can_create_domains: true,
    domain_creation_error: null,
    private_ip: '10.0.0.5',
    public_ip: '203.0.113.10',
  });
  expect((await call('GET /platform/public-ip')).body).toMatchObject({ ip: '203.0.113.10', error: null });
  expect((await call('GET /platform/private-ip')).body).toMatchObject({
    primary_ip: '10.0.0.5',
    ipv4_addresses: [{ interface: 'eth0', is_private: true }],
  });
});

it('the instance lists the presets, each once', async () => {
  const { call } = setUp();
  const { presets, total } = (await call('GET /presets')).body;
  const slugs = presets.map(({ slug }: { slug: string }) => slug);
  expect(new Set(slugs).size).toBe(total);
  expect(presets[0]).toEqual({
    slug: 'nextjs',
    label: 'Next.js',
    description: 'Builds a Next.js application and runs its server.',
    icon_url: '/presets/nextjs.svg',
    default_port: 3000,
    project_type: 'server',
  });
});

it('a geolocation is the same for the same network, in every mock', async () => {
  const { ip: _ip, ...here } = await locate('8.8.8.8');
  expect(here).toMatchObject({ country_code: expect.stringMatching(/^[A-Z]{2}$/), city: expect.any(String) });
  expect(await locate('8.8.8.9')).toEqual({ ip: '8.8.8.9', ...here });
  const many = await Promise.all([1, 2, 3, 4, 5, 6].map((net) => locate(`8.8.${net}.1`)));
  expect(new Set(many.map(({ city }) => city)).size).toBeGreaterThan(1);
});

it('a load balancer route is created, listed, changed and deleted by its domain', async () => {
  const { call } = setUp();
  const created = await call('POST /lb/routes', { domain: 'Old.Example.com', host: '10.0.0.20', port: 80 });
  expect(created).toMatchObject({
    status: 201,
    body: { domain: 'old.example.com', route_type: 'http', enabled: true },
  });
  expect((await call('GET /lb/routes')).body).toEqual([created.body]);
  const changed = await call('PUT /lb/routes/old.example.com', { host: '10.0.0.21', port: 443, enabled: false });
  expect(changed.body).toEqual({ ...created.body, host: '10.0.0.21', port: 443, enabled: false });
  expect((await call('GET /lb/routes/OLD.example.com')).body).toEqual(changed.body);
  expect((await call('DELETE /lb/routes/old.example.com')).status).toBe(204);
  expect(await call('GET /lb/routes/old.example.com')).toMatchObject({
    status: 404,
    body: { detail: 'Load balancer route old.example.com not found' },
  });
});

it('a static file comes as its bytes, to anyone', async () => {
  const { mock, call } = setUp();
  mock.state.files.set('logos/a.txt', new TextEncoder().encode('hello'));
  const file = await call('GET /files/logos%2Fa.txt', undefined, { token: null });
  expect(file).toMatchObject({ status: 200, body: 'hello' });
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
});

it('a static file is not found where there is none, nor read outside of the directory', async () => {
  const { call } = setUp();
  expect(await call('GET /files/a.txt')).toMatchObject({ status: 404, body: { detail: 'File a.txt not found' } });
  expect((await call('GET /files/a%2F..%2F..%2Fetc%2Fpasswd')).status).toBe(403);
});

it('the settings are the defaults of the contract until they are stored', async () => {
  const { call } = setUp();
  expect((await call('GET /settings')).body).toMatchObject({
    setup_complete: false,
    external_url: null,
    preview_domain: 'localho.st',
    letsencrypt: { email: null, environment: 'production' },
    rate_limiting: { enabled: false, max_requests_per_minute: 60, blacklist_ips: [] },
    effective_metrics_store: 'timescale_db',
  });
});

it('the settings are replaced as a whole: what is left out goes back to its default', async () => {
  const { call } = setUp();
  await call('PUT /settings', { insecure_tls: true, rate_limiting: { enabled: true, max_requests_per_minute: 5 } });
  expect((await call('GET /settings')).body).toMatchObject({
    insecure_tls: true,
    rate_limiting: { enabled: true, max_requests_per_minute: 5, max_requests_per_hour: 1000 },
  });
  expect((await call('PUT /settings', { setup_complete: true })).body).toEqual({ message: 'Settings updated' });
  expect((await call('GET /settings')).body).toMatchObject({
    setup_complete: true,
    insecure_tls: false,
    rate_limiting: { enabled: false, max_requests_per_minute: 60 },
  });
});

it('the settings show no secret, only that there is one', async () => {
  const { call } = setUp();
  await call('PUT /settings', {
    agent_sandbox: { api_key_encrypted: 'hunter2', providers: { claude_cli: { token: 'hunter2', extra: 1 } } },
    dns_provider: { provider: 'cloudflare', cloudflare_api_key: 'hunter2' },
    docker_registry: { password: 'hunter2' },
    monitoring: { clickhouse_url: 'http://hunter2@db' },
    multi_node: { join_token_hash: 'hunter2', cluster_ca_cert_pem: 'PEM', cluster_ca_key_encrypted: 'hunter2' },
    preview_gateway: { shared_secret: 'hunter2' },
  });
  const { body } = await call('GET /settings');
  expect(JSON.stringify(body)).not.toContain('hunter2');
  expect(body).toMatchObject({
    agent_sandbox: { api_key_saved: true, providers: { claude_cli: { credential_saved: true, extra: 1 } } },
    dns_provider: { cloudflare_api_key: '******' },
    docker_registry: { password: '******' },
    monitoring: { clickhouse_url_set: true },
    multi_node: { has_join_token: true, cluster_ca_fingerprint: expect.stringMatching(/^([0-9a-f]{2}:){31}/) },
    preview_gateway: { shared_secret_set: true },
  });
});

it('the settings keep a masked secret that comes back, and drop one that does not', async () => {
  const { mock, call } = setUp();
  await call('PUT /settings', {
    dns_provider: { cloudflare_api_key: 'hunter2' },
    docker_registry: { password: 'hunter3' },
  });
  const { dns_provider, docker_registry } = (await call('GET /settings')).body;
  await call('PUT /settings', { dns_provider, docker_registry });
  expect(mock.state.settings).toMatchObject({
    dns_provider: { cloudflare_api_key: 'hunter2' },
    docker_registry: { password: 'hunter3' },
  });
  await call('PUT /settings', {});
  expect((await call('GET /settings')).body).toMatchObject({
    dns_provider: { cloudflare_api_key: null },
    docker_registry: { password: null },
  });
});

const isBlocked = async ({ call }: ReturnType<typeof setUp>, ip: string) =>
  (await call(`GET /ip-access-control/check/${encodeURIComponent(ip)}`)).body.is_blocked;

it('an IP access rule is created, listed by its action, changed and deleted', async () => {
  const { mock, call } = setUp();
  const created = await call('POST /ip-access-control', { ip_address: '198.51.100.7', action: 'block' });
  expect(created).toMatchObject({ status: 201, body: { id: 1, reason: null, created_by: 1 } });
  await call('POST /ip-access-control', { ip_address: '203.0.113.0/24', action: 'allow', reason: 'Office' });
  expect((await call('GET /ip-access-control')).body).toHaveLength(2);
  expect((await call('GET /ip-access-control?action=block')).body).toEqual([created.body]);
  mock.clock.advance(1000);
  const changed = await call('PATCH /ip-access-control/1', { reason: 'Scanner', action: null });
  expect(changed.body).toEqual({ ...created.body, reason: 'Scanner', updated_at: '2026-01-15T12:00:01.000Z' });
  expect((await call('GET /ip-access-control/1')).body).toEqual(changed.body);
  expect((await call('DELETE /ip-access-control/1')).status).toBe(204);
  expect(await call('GET /ip-access-control/1')).toMatchObject({
    status: 404,
    body: { detail: 'IP access rule 1 not found' },
  });
});

it.each([
  ['198.51.100.7', '198.51.100.7', '198.51.100.8'],
  ['10.1.0.0/20', '10.1.15.255', '10.1.16.0'],
  ['2001:db8::/33', '2001:db8:7fff::1', '2001:db8:8000::1'],
  ['2001:db8::1', '2001:0db8:0:0::0001', '2001:db8::2'],
  ['::ffff:10.0.0.1', '::ffff:a00:1', '10.0.0.1'],
  ['0.0.0.0/0', '8.8.8.8', '::1'],
])('an IP access rule blocks what %s covers (%s) and nothing else (%s)', async (ip_address, inside, outside) => {
  const tools = setUp();
  expect(await isBlocked(tools, inside)).toBe(false);
  await tools.call('POST /ip-access-control', { ip_address, action: 'block' });
  expect([await isBlocked(tools, inside), await isBlocked(tools, outside)]).toEqual([true, false]);
  await tools.call('DELETE /ip-access-control/1');
  expect(await isBlocked(tools, inside)).toBe(false);
});

it('a narrow IP access rule decides over a wider one: an allowed address in a blocked range is let in', async () => {
  const tools = setUp({ scenario: 'demo' });
  expect(await isBlocked(tools, '198.51.100.6')).toBe(true);
  expect(await isBlocked(tools, '198.51.100.7')).toBe(false);
});

it('an IP access rule is the only one of its address or range: 409, or 400 in an update', async () => {
  const { call } = setUp();
  await call('POST /ip-access-control', { ip_address: '10.0.0.0/8', action: 'block' });
  await call('POST /ip-access-control', { ip_address: '192.0.2.1', action: 'block' });
  expect(await call('POST /ip-access-control', { ip_address: '10.9.9.9/8', action: 'allow' })).toMatchObject({
    status: 409,
    body: { detail: 'body.ip_address: 10.9.9.9/8 already has a rule, the IP access rule 1' },
  });
  expect((await call('PATCH /ip-access-control/2', { ip_address: '10.0.0.0/8' })).status).toBe(400);
  expect((await call('PATCH /ip-access-control/1', { ip_address: '10.0.0.0/8' })).status).toBe(200);
});

const addresses = { 4: fc.ipV4(), 6: fc.ipV6() };

it.each([4, 6] as const)('a range of IPv%i covers what Node says that it covers', (family) => {
  const bits = family === 4 ? 32 : 128;
  const type = `ipv${family}` as const;
  const prefixes = fc.oneof(fc.integer({ min: 0, max: bits }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(addresses[family], addresses[family], prefixes, (start, address, prefix) => {
      const list = new BlockList();
      list.addSubnet(start, prefix, type);
      const range = parseRange(`${start}/${prefix}`);
      expect(range && contains(range, parseIp(address) ?? [])).toBe(list.check(address, type));
      expect(range && contains(range, parseIp(start) ?? [])).toBe(true);
    }),
  );
});

it('a range starts with an address: any other text is none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.domain()), (text) => {
      expect(parseIp(text) !== undefined).toBe(isIP(text) !== 0);
    }),
  );
});
