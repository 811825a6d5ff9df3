import type {
  AgentProviderSettings,
  AgentProviderSettingsMasked,
  Settings,
} from '../../../generated/types.gen.ts';
import { createRandom, seedOf } from '../../lib/random.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { MASK, currentSettings, storeSettings } from './model/settings.ts';

function maskSecret(secret: string | null): '******' | null {
  return secret ? MASK : null;
}

function serializeSettings({ state }: MockContext): Settings {
  const all = currentSettings({ state });
  const { console_version: _version, on_demand_tls: _tls, ...shown } = all;
  const { api_key_encrypted, providers, ...sandbox } = all.agent_sandbox;
  const agents = Object.entries(providers).map(
    ([name, agent]) => [name, serializeAgent(agent)] as const,
  );
  const { clickhouse_url, ...monitoring } = all.monitoring;
  const {
    cluster_ca_cert_pem,
    cluster_ca_key_encrypted: _key,
    join_token_hash,
    ...nodes
  } = all.multi_node;
  const { shared_secret, ...gateway } = all.preview_gateway;
  return {
    ...shown,
    agent_sandbox: {
      ...sandbox,
      api_key_saved: Boolean(api_key_encrypted),
      sandbox_backend: sandbox.sandbox_backend ?? 'docker',
      providers: Object.fromEntries(agents),
    },
    dns_provider: {
      ...all.dns_provider,
      cloudflare_api_key: maskSecret(all.dns_provider.cloudflare_api_key),
    },
    docker_registry: { ...all.docker_registry, password: maskSecret(all.docker_registry.password) },
    effective_metrics_store: state.instance.metrics_store,
    effective_observability_store: state.instance.metrics_store,
    monitored_services_count: state.services.size,
    monitoring: { ...monitoring, clickhouse_url_set: Boolean(clickhouse_url) },
    multi_node: {
      ...nodes,
      cluster_ca_fingerprint: cluster_ca_cert_pem ? fingerprint(cluster_ca_cert_pem) : null,
      has_join_token: Boolean(join_token_hash),
    },
    preview_gateway: { ...gateway, shared_secret_set: Boolean(shared_secret) },
  };
}

/** Fields that the contract does not list are credentials. */
function serializeAgent(agent: AgentProviderSettings): AgentProviderSettingsMasked {
  const { auth_type = 'subscription', default_model = null, extra = null, ...secrets } = agent;
  return {
    auth_type,
    default_model,
    extra,
    credential_saved: Object.values(secrets).some(Boolean),
  };
}

/** Such as `a1:b2`: as long as one of SHA-256, and the same for the same certificate. */
function fingerprint(pem: string): string {
  return createRandom(seedOf(pem))
    .hex(64)
    .replace(/..(?!$)/g, '$&:');
}

export const settings = {
  'platform.getSettings': (ctx) => serializeSettings(ctx),

  'platform.updateSettings': (ctx) => {
    storeSettings(ctx, ctx.body);
    return { message: 'Settings updated' };
  },
} satisfies Partial<ResolversOf<'platform'>>;
