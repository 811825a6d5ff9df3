import type {
  CreateDnsProviderRequest,
  DnsProvider,
  DnsProviderCredentials,
} from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { maskFields, restoreMasked } from '../../lib/mask.ts';
import { omit } from '../../lib/objects.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { given, newTimes, resource } from '../shared/resource.ts';
import type { DnsProviderRow } from '../../rows/dns.ts';

const SECRETS = [
  'api_token',
  'api_key',
  'secret_access_key',
  'session_token',
  'private_key',
  'client_secret',
];

const provider = resource('dnsProviders', {
  what: 'DNS provider',
  serialize: (_, row): DnsProvider => ({
    ...omit(row, 'rejects_with'),
    credentials: maskFields(row.credentials, SECRETS),
  }),
});

function checkCredentials(type: string, credentials: DnsProviderCredentials): void {
  if (credentials.type !== type)
    throw problem(
      'badRequest',
      `body.credentials.type: got "${credentials.type}", expected "${type}", the type of the provider`,
    );
}

export function createProvider(
  context: MockContext,
  input: CreateDnsProviderRequest,
): DnsProviderRow {
  const { name, provider_type, credentials, description = null } = input;
  checkCredentials(provider_type, credentials);
  return context.state.dnsProviders.insert({
    name,
    provider_type,
    description,
    credentials,
    is_active: true,
    rejects_with: null,
    last_error: null,
    last_used_at: null,
    flat_hostnames_supported: provider_type === 'cloudflare',
    ...newTimes(context),
  });
}

/**
 * Simulates a call to the DNS host. Returns its error or `null`, and records it on the provider.
 */
export function useProvider({ clock }: MockContext, row: DnsProviderRow): string | null {
  row.last_used_at = clock.iso();
  row.last_error = row.is_active ? row.rejects_with : `DNS provider ${row.id} is not active`;
  return row.last_error;
}

export const providers = {
  'dns.listProviders': provider.list,
  'dns.getProvider': provider.get,

  'dns.createProvider': provider.create((ctx) => createProvider(ctx, ctx.body)),

  'dns.updateProvider': provider.update(({ body }, row) => {
    const { credentials, ...changes } = given(body);
    if (credentials === undefined) return changes;
    checkCredentials(row.provider_type, credentials);
    // A masked secret is unchanged.
    return { ...changes, credentials: restoreMasked(credentials, row.credentials) };
  }),

  'dns.deleteProvider': (ctx) => {
    const { id } = provider.find(ctx);
    ctx.state.managedDomains.removeWhere((row) => row.provider_id === id);
    ctx.state.dnsProviders.remove(id);
  },

  'dns.testProvider': (ctx) => {
    const row = provider.find(ctx);
    const refusal = useProvider(ctx, row);
    return {
      success: refusal === null,
      message: refusal ?? `The ${row.provider_type} account accepts the credentials`,
    };
  },
} satisfies Partial<ResolversOf<'dns'>>;
