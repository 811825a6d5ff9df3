import { describe, expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const locate = async (ip: string) => (await setUp().call(`GET /geo/${encodeURIComponent(ip)}`)).body;

describe('instance', () => {
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

  it('the instance says why there can be no domains, and why an address is not known', async () => {
    const { mock, call } = setUp();
    Object.assign(mock.state.instance, { access_mode: 'local', public_ip: null });
    expect((await call('GET /platform/access-info')).body).toMatchObject({
      can_create_domains: false,
      domain_creation_error: expect.stringContaining('only reachable locally'),
    });
    expect((await call('GET /platform/public-ip')).body).toMatchObject({
      ip: null,
      error: 'No service reported an address',
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
});

describe('geolocation', () => {
  it('a geolocation is the same for the same network, in every mock', async () => {
    const { ip: _ip, ...here } = await locate('8.8.8.8');
    expect(here).toMatchObject({ country_code: expect.stringMatching(/^[A-Z]{2}$/), city: expect.any(String) });
    expect(await locate('8.8.8.9')).toEqual({ ip: '8.8.8.9', ...here });
    const many = await Promise.all([1, 2, 3, 4, 5, 6].map((net) => locate(`8.8.${net}.1`)));
    expect(new Set(many.map(({ city }) => city)).size).toBeGreaterThan(1);
  });

  it.each(['10.1.2.3', '127.0.0.1', '::1', 'fe80::1'])(
    'a geolocation of %s, which is local, is not known',
    async (ip) => {
      expect(await locate(ip)).toMatchObject({ ip, country: null, latitude: null, is_eu: false });
    },
  );

  it('a geolocation is not looked up for a name', async () => {
    expect(await setUp().call('GET /geo/example.com')).toMatchObject({
      status: 400,
      body: { detail: 'path.ip: "example.com" is not an IP address' },
    });
  });
});

describe('load balancer route', () => {
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

  it('a load balancer route has a domain of its own and a known type', async () => {
    const { call } = setUp({ scenario: 'demo' });
    const route = { domain: 'legacy.example.com', host: '10.0.0.1', port: 80 };
    expect(await call('POST /lb/routes', route)).toMatchObject({
      status: 400,
      body: { detail: 'body.domain: legacy.example.com already has a route' },
    });
    expect((await call('POST /lb/routes', { ...route, domain: 'x' })).status).toBe(400);
    expect((await call('POST /lb/routes', { ...route, domain: 'b.example.com', route_type: 'udp' })).status).toBe(400);
  });
});

describe('static file', () => {
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
});
