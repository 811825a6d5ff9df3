import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { mulberry32 } from '../../lib/random.ts';
import type { DnsProviderRow, ManagedDomainRow } from './rows.ts';
import { checkHostname, normaliseDomain } from '../../lib/http/hostname.ts';
import { omit } from '../../lib/omit.ts';

import { requestVerification, verificationStatus } from '../../lib/verification.ts';
import { findProvider, useProvider, type OnProvider } from './providers.ts';

interface OneDomain {
  path: { provider_id: number; domain: string };
}

/** The DNS zone of a domain: its last two labels. */
function findZone(domain: string): string {
  return domain.split('.').slice(-2).join('.');
}

function zoneId(name: string): string {
  const seed = Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  const next = mulberry32(seed);
  return Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('');
}

function serializeZone(name: string, provider: DnsProviderRow) {
  const host = `${provider.provider_type}.example`;
  return {
    id: zoneId(name),
    name,
    status: 'active',
    nameservers: [`ns1.${host}`, `ns2.${host}`],
    metadata: { plan: 'free' },
  };
}

function serializeManagedDomain(context: MockContext, row: ManagedDomainRow) {
  const { state, verified_at } = verificationStatus(context, row);
  const verified = state === 'verified';
  return {
    ...omit(row, 'verify_requested_at'),
    verified,
    verified_at,
    zone_id: verified ? zoneId(findZone(row.domain)) : null,
  };
}

function findDomain({ state, server }: MockContext, provider: DnsProviderRow, name: string): ManagedDomainRow {
  const domain = server.isReal ? name : normaliseDomain(name);
  const row = state.managedDomains.find((one) => one.provider_id === provider.id && one.domain === domain);
  if (!row) throw notFound('Managed domain', domain);
  return row;
}

export function addManagedDomain(
  { state, clock, server }: MockContext,
  provider: DnsProviderRow,
  input: { domain: string; auto_manage?: boolean },
): ManagedDomainRow {
  const domain = checkHostname(input.domain, server);
  const owner = state.managedDomains.find((row) => row.domain === domain);
  if (owner) throw problem('conflict', `The domain ${domain} is already managed by DNS provider ${owner.provider_id}`);
  return state.managedDomains.insert({
    provider_id: provider.id,
    domain,
    auto_manage: input.auto_manage ?? true,
    verify_requested_at: null,
    verification_error: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

export const managedDomains = {
  'dns.listManagedDomains': (ctx: OnProvider) => {
    const { id } = findProvider(ctx, ctx.path.id);
    return ctx.state.managedDomains
      .list((row) => row.provider_id === id)
      .map((row) => serializeManagedDomain(ctx, row));
  },

  'dns.addManagedDomain': (
    ctx: ResolverContext<{ path: { id: number }; body: { domain: string; auto_manage?: boolean } }>,
  ) => serializeManagedDomain(ctx, addManagedDomain(ctx, findProvider(ctx, ctx.path.id), ctx.body)),

  'dns.removeManagedDomain': (ctx: ResolverContext<OneDomain>) => {
    const row = findDomain(ctx, findProvider(ctx, ctx.path.provider_id), ctx.path.domain);
    ctx.state.managedDomains.remove(row.id);
  },

  /** Starts the verification, which takes a while on the mock's clock. */
  'dns.verifyManagedDomain': (ctx: ResolverContext<OneDomain>) => {
    const provider = findProvider(ctx, ctx.path.provider_id);
    const row = findDomain(ctx, provider, ctx.path.domain);
    requestVerification(ctx, row, useProvider(ctx, provider));
    row.updated_at = ctx.clock.iso();
    return serializeManagedDomain(ctx, row);
  },

  /** The zones of the provider's account and of its managed domains. */
  'dns.listProviderZones': (ctx: OnProvider) => {
    const provider = findProvider(ctx, ctx.path.id);
    const refusal = useProvider(ctx, provider);
    if (refusal !== null) throw problem('badRequest', `The zones cannot be listed: ${refusal}`);
    const managed = ctx.state.managedDomains
      .list((row) => row.provider_id === provider.id)
      .map((row) => findZone(row.domain));
    return { zones: [...new Set([...provider.zones, ...managed])].map((name) => serializeZone(name, provider)) };
  },
};
