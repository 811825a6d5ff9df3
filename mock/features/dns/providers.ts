import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { DnsProviderRow } from './rows.ts';
import { maskFields, restoreMasked } from '../../lib/mask.ts';
import { omit } from '../../lib/omit.ts';
import { find } from '../shared/find.ts';

const SECRETS = ['api_token', 'api_key', 'secret_access_key', 'session_token', 'private_key', 'client_secret'];

export interface ProviderInput {
  name: string;
  provider_type: string;
  credentials: Record<string, unknown>;
  description?: string | null;
}

export type OnProvider = ResolverContext<{ path: { id: number } }>;

export function findProvider({ state }: MockContext, id: number): DnsProviderRow {
  return find(state.dnsProviders, id, 'DNS provider');
}

function serializeProvider(row: DnsProviderRow) {
  return { ...omit(row, 'zones', 'rejects_with'), credentials: maskFields(row.credentials, SECRETS) };
}

function checkCredentials({ server }: MockContext, providerType: string, { type }: Record<string, unknown>): void {
  // Real servers know no credentials of `manual`, and take those of any host for it.
  if (type !== providerType && !(server.isReal && providerType === 'manual'))
    throw problem(
      'badRequest',
      `body.credentials.type: got "${String(type)}", expected "${providerType}", the type of the provider`,
    );
}

export function createProvider(context: MockContext, input: ProviderInput): DnsProviderRow {
  const { state, clock } = context;
  checkCredentials(context, input.provider_type, input.credentials);
  return state.dnsProviders.insert({
    name: input.name,
    provider_type: input.provider_type,
    description: input.description ?? null,
    credentials: input.credentials,
    is_active: true,
    zones: [],
    rejects_with: null,
    last_error: null,
    last_used_at: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

function emptySecret(credentials: Record<string, unknown>): string | null {
  const empty = SECRETS.find((name) => credentials[name] === '');
  return empty === undefined ? null : `The ${empty} is empty`;
}

/** Real servers try the credentials before they create a provider. */
function tryCredentials({ provider_type, credentials }: ProviderInput): void {
  const refusal = provider_type === 'manual' ? null : emptySecret(credentials);
  if (refusal !== null) throw problem('internal', `Connection failed: ${refusal}`);
}

/** Simulates a call to the DNS host. Returns its error or `null`, and records it on the provider. */
export function useProvider({ clock }: MockContext, row: DnsProviderRow): string | null {
  const refusal = row.is_active
    ? (row.rejects_with ?? emptySecret(row.credentials))
    : `DNS provider ${row.id} is not active`;
  row.last_used_at = clock.iso();
  row.last_error = refusal;
  return refusal;
}

export const providers = {
  'dns.listProviders': ({ state }: ResolverContext) => state.dnsProviders.list().map(serializeProvider),

  'dns.createProvider': (ctx: ResolverContext<{ body: ProviderInput }>) => {
    if (ctx.server.isReal) tryCredentials(ctx.body);
    return serializeProvider(createProvider(ctx, ctx.body));
  },

  'dns.getProvider': (ctx: OnProvider) => serializeProvider(findProvider(ctx, ctx.path.id)),

  'dns.updateProvider': (
    ctx: ResolverContext<{ path: { id: number }; body: Partial<ProviderInput> & { is_active?: boolean | null } }>,
  ) => {
    const { state, body, clock, path } = ctx;
    const row = findProvider(ctx, path.id);
    if (body.credentials) checkCredentials(ctx, row.provider_type, body.credentials);
    // Null means unchanged, like an absent field; so does a masked secret.
    const credentials = body.credentials ? restoreMasked(body.credentials, row.credentials) : undefined;
    state.dnsProviders.update(row.id, {
      name: body.name ?? undefined,
      description: body.description ?? undefined,
      is_active: body.is_active ?? undefined,
      credentials,
      updated_at: clock.iso(),
    });
    return serializeProvider(row);
  },

  'dns.deleteProvider': (ctx: OnProvider) => {
    const { id } = findProvider(ctx, ctx.path.id);
    ctx.state.managedDomains.removeWhere((row) => row.provider_id === id);
    ctx.state.dnsProviders.remove(id);
  },

  'dns.testProvider': (ctx: OnProvider) => {
    const row = findProvider(ctx, ctx.path.id);
    const refusal = useProvider(ctx, row);
    return {
      success: refusal === null,
      message: refusal ?? `The ${row.provider_type} account accepts the credentials`,
    };
  },
};
