import { expect, it } from 'vitest';
import { column, setUp } from '../../support/client.ts';

const locate = (ip: string) => setUp().read(`GET /geo/${ip}`);

it('a geolocation is the same for an address in every mock, and another one for others', async () => {
  const many = await Promise.all([1, 2, 3].map((host) => locate(`8.8.8.${host}`)));
  expect(new Set(column(many, 'city')).size).toBe(3);
  expect(await locate('8.8.8.1')).toEqual(many[0]);
});

it('a load balancer route is found by its domain in any case', async () => {
  const { read } = setUp();
  const created = await read('POST /lb/routes', {
    domain: 'Old.Example.com',
    host: '10.0.0.20',
    port: 80,
  });
  expect(created).toMatchObject({ domain: 'old.example.com', route_type: 'http', enabled: true });
  expect(await read('GET /lb/routes/OLD.example.com')).toEqual(created);
});

it('a static file comes as its bytes, to anyone', async () => {
  const { mock, call } = setUp();
  mock.state.files.set('logos/a.txt', new TextEncoder().encode('hello'));
  const file = await call('GET /files/logos%2Fa.txt', undefined, { token: null });
  expect({ status: file.status, body: file.body }).toEqual({ status: 200, body: 'hello' });
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
});

it('the settings are the defaults until they are stored, and replaced as a whole', async () => {
  const { read } = setUp();
  const defaults = await read('GET /settings');
  expect(defaults).toMatchObject({
    setup_complete: false,
    insecure_tls: false,
    external_url: null,
    preview_domain: 'localho.st',
    letsencrypt: { email: null, environment: 'production' },
    rate_limiting: {
      enabled: false,
      max_requests_per_minute: 60,
      max_requests_per_hour: 1000,
      blacklist_ips: [],
    },
    effective_metrics_store: 'timescale_db',
  });
  const rate_limiting = { enabled: true, max_requests_per_minute: 5 };
  await read('PUT /settings', { insecure_tls: true, rate_limiting });
  const stored = {
    insecure_tls: true,
    rate_limiting: { ...defaults.rate_limiting, ...rate_limiting },
  };
  expect(await read('GET /settings')).toEqual({ ...defaults, ...stored });
  await read('PUT /settings', { setup_complete: true });
  expect(await read('GET /settings')).toEqual({ ...defaults, setup_complete: true });
});

it('the settings show of a secret only that there is one, and keep a mask that comes back', async () => {
  const { mock, read } = setUp();
  const secrets = {
    dns_provider: { cloudflare_api_key: 'hunter2' },
    docker_registry: { password: 'hunter2' },
  };
  await read('PUT /settings', {
    ...secrets,
    agent_sandbox: {
      api_key_encrypted: 'hunter2',
      providers: { claude_cli: { token: 'hunter2', extra: 1 } },
    },
    monitoring: { clickhouse_url: 'http://hunter2@db' },
    multi_node: {
      join_token_hash: 'hunter2',
      cluster_ca_cert_pem: 'PEM',
      cluster_ca_key_encrypted: 'hunter2',
    },
    preview_gateway: { shared_secret: 'hunter2' },
  });
  const settings = await read('GET /settings');
  expect(JSON.stringify(settings)).not.toContain('hunter2');
  expect(settings).toMatchObject({
    agent_sandbox: {
      api_key_saved: true,
      sandbox_backend: 'docker',
      providers: { claude_cli: { credential_saved: true, extra: 1 } },
    },
    dns_provider: { cloudflare_api_key: '******' },
    docker_registry: { password: '******' },
    monitoring: { clickhouse_url_set: true },
    multi_node: {
      has_join_token: true,
      cluster_ca_fingerprint: expect.stringMatching(/^([0-9a-f]{2}:){31}/),
    },
    preview_gateway: { shared_secret_set: true },
  });
  const { dns_provider, docker_registry } = settings;
  await read('PUT /settings', { dns_provider, docker_registry });
  expect(mock.state.settings).toMatchObject(secrets);
  await read('PUT /settings', {});
  const none = { dns_provider: { cloudflare_api_key: null }, docker_registry: { password: null } };
  expect(await read('GET /settings')).toMatchObject(none);
});

const RULES = '/ip-access-control';

const isBlocked = async ({ read }: ReturnType<typeof setUp>, ip: string) =>
  (await read(`GET ${RULES}/check/${encodeURIComponent(ip)}`)).is_blocked;

it('an IP access rule blocks what its address or range covers and nothing else, until it is deleted', async () => {
  const rows = [
    ['198.51.100.7', '198.51.100.7', '198.51.100.8'],
    ['10.1.0.0/20', '10.1.15.255', '10.1.16.0'],
    ['2001:db8::/33', '2001:db8:7fff::1', '2001:db8:8000::1'],
    ['2001:db8::1', '2001:0db8:0:0::0001', '2001:db8::2'],
    ['::ffff:10.0.0.1', '10.0.0.1', '::a00:1'],
    ['0.0.0.0/0', '8.8.8.8', '::1'],
  ] as const;
  for (const [ip_address, inside, outside] of rows) {
    const tools = setUp();
    const before = await isBlocked(tools, inside);
    await tools.call(`POST ${RULES}`, { ip_address, action: 'block' });
    const found = [await isBlocked(tools, inside), await isBlocked(tools, outside)];
    await tools.call(`DELETE ${RULES}/1`);
    expect([before, ...found, await isBlocked(tools, inside)], ip_address).toEqual([
      false,
      true,
      false,
      false,
    ]);
  }
});

it('a narrow IP access rule decides over a wider one: an allowed address in a blocked range is let in', async () => {
  const tools = setUp({ scenario: 'demo' });
  expect([await isBlocked(tools, '198.51.100.6'), await isBlocked(tools, '198.51.100.7')]).toEqual([
    true,
    false,
  ]);
});
