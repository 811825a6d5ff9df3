import type { AddDnsManagedDomainRequest, DnsManagedDomain } from '../../../generated/types.gen.ts';
import { checkHostname, normaliseDomain } from '../../lib/http/addresses.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { requestVerification, verificationStatus } from '../../lib/verification.ts';
import type { MockContext } from '../../state/context.ts';
import { find } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes } from '../shared/resource.ts';
import { useProvider } from './providers.ts';
import type { DnsProviderRow, ManagedDomainRow } from '../../rows/dns.ts';

function findProvider({ state }: MockContext, id: number): DnsProviderRow {
  return find(state.dnsProviders, id, 'DNS provider');
}

/** The DNS zone of a domain: its last two labels. */
function findZone(domain: string): string {
  return domain.split('.').slice(-2).join('.');
}

function serializeManagedDomain(context: MockContext, row: ManagedDomainRow): DnsManagedDomain {
  const { state, verified_at } = verificationStatus(context, row);
  const verified = state === 'verified';
  const zone_id = verified ? `zone-${findZone(row.domain)}` : null;
  return { ...omit(row, 'verify_requested_at'), verified, verified_at, zone_id };
}

function findDomain(
  { state }: MockContext,
  { id }: DnsProviderRow,
  name: string,
): ManagedDomainRow {
  const domain = normaliseDomain(name);
  const row = state.managedDomains.find((one) => one.provider_id === id && one.domain === domain);
  if (!row) throw notFound('Managed domain', domain);
  return row;
}

export function addManagedDomain(
  context: MockContext,
  provider: DnsProviderRow,
  input: AddDnsManagedDomainRequest,
): ManagedDomainRow {
  const { managedDomains } = context.state;
  const domain = checkHostname(input.domain);
  const owner = managedDomains.find((row) => row.domain === domain);
  if (owner)
    throw problem(
      'conflict',
      `The domain ${domain} is already managed by DNS provider ${owner.provider_id}`,
    );
  return managedDomains.insert({
    provider_id: provider.id,
    domain,
    auto_manage: input.auto_manage ?? true,
    verify_requested_at: null,
    verification_error: null,
    generated_hostname_mode: 'standard',
    sync_generated_records: false,
    zone_access_ok: null,
    zone_access_error: null,
    ...newTimes(context),
  });
}

export const managedDomains = {
  'dns.listManagedDomains': (ctx) => {
    const { id } = findProvider(ctx, ctx.path.id);
    const rows = ctx.state.managedDomains.list((row) => row.provider_id === id);
    return rows.map((row) => serializeManagedDomain(ctx, row));
  },

  'dns.addManagedDomain': (ctx) =>
    serializeManagedDomain(ctx, addManagedDomain(ctx, findProvider(ctx, ctx.path.id), ctx.body)),

  'dns.removeManagedDomain': (ctx) => {
    const row = findDomain(ctx, findProvider(ctx, ctx.path.provider_id), ctx.path.domain);
    ctx.state.managedDomains.remove(row.id);
  },

  /** Starts the verification, which takes a while on the mock's clock. */
  'dns.verifyManagedDomain': (ctx) => {
    const provider = findProvider(ctx, ctx.path.provider_id);
    const row = findDomain(ctx, provider, ctx.path.domain);
    requestVerification(ctx, row, useProvider(ctx, provider));
    row.updated_at = ctx.clock.iso();
    return serializeManagedDomain(ctx, row);
  },

  /** The zones of its managed domains. */
  'dns.listProviderZones': (ctx) => {
    const provider = findProvider(ctx, ctx.path.id);
    const refusal = useProvider(ctx, provider);
    if (refusal !== null) throw problem('badRequest', `The zones cannot be listed: ${refusal}`);
    const managed = ctx.state.managedDomains.list((row) => row.provider_id === provider.id);
    const names = [...new Set(managed.map((row) => findZone(row.domain)))];
    const nameservers = ['ns1.dns.example', 'ns2.dns.example'];
    return {
      zones: names.map((name) => ({
        id: `zone-${name}`,
        name,
        status: 'active',
        nameservers,
        metadata: {},
      })),
    };
  },
} satisfies Partial<ResolversOf<'dns'>>;
