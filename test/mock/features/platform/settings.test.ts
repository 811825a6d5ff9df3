import { describe, expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

describe('settings', () => {
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

  it('tell which metrics store is in use, whatever is configured', async () => {
    const { call } = setUp();
    await call('PUT /settings', { monitoring: { store: 'click_house' } });
    expect((await call('GET /settings')).body).toMatchObject({
      monitoring: { store: 'click_house' },
      effective_metrics_store: 'timescale_db',
    });
  });

  it('the settings are refused with an address that is none', async () => {
    const { call } = setUp();
    expect(await call('PUT /settings', { external_url: 'temps' })).toMatchObject({
      status: 400,
      body: { detail: 'body.external_url: "temps" is not an http or https URL' },
    });
  });
});
