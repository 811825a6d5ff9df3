import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { EmailDomainRow } from './rows.ts';
import { checkHostname } from '../../lib/http/hostname.ts';
import { omit } from '../../lib/omit.ts';
import { find } from '../shared/find.ts';
import { requestVerification, verificationStatus, type Verification } from '../../lib/verification.ts';
import { refusalReason } from './providers.ts';

type OnDomain = ResolverContext<{ path: { id: number } }>;

const RECORD_STATES = { not_started: 'unknown', pending: 'pending', verified: 'verified', failed: 'failed' } as const;

function findDomain({ state, path }: OnDomain): EmailDomainRow {
  return find(state.emailDomains, path.id, 'Sender domain');
}

function serializeDomain(context: MockContext, row: EmailDomainRow) {
  const { state, verified_at } = verificationStatus(context, row);
  return { ...omit(row, 'verify_requested_at', 'dkim_tokens'), status: state, last_verified_at: verified_at };
}

/** The required DNS records: DKIM, SPF, MX for bounces, and DMARC. */
function dnsRecords({ domain, dkim_tokens }: EmailDomainRow, state: Verification['state']) {
  const status = RECORD_STATES[state];
  return [
    ...dkim_tokens.map((token) => ({
      record_type: 'CNAME',
      name: `${token}._domainkey.${domain}`,
      value: `${token}.dkim.mail.example`,
      priority: null,
      status,
    })),
    { record_type: 'TXT', name: domain, value: 'v=spf1 include:mail.example ~all', priority: null, status },
    { record_type: 'MX', name: `bounce.${domain}`, value: 'feedback.mail.example', priority: 10, status },
    { record_type: 'TXT', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none;', priority: null, status },
  ];
}

function serializeDomainDetails(context: MockContext, row: EmailDomainRow) {
  return {
    domain: serializeDomain(context, row),
    dns_records: dnsRecords(row, verificationStatus(context, row).state),
  };
}

export function createDomain(
  { state, clock, random }: MockContext,
  input: { domain: string; provider_id: number },
): EmailDomainRow {
  const domain = checkHostname(input.domain);
  if (!state.emailProviders.get(input.provider_id))
    throw problem('badRequest', `body.provider_id: there is no email provider ${input.provider_id}`);
  const existing = state.emailDomains.find((row) => row.domain === domain);
  if (existing) throw problem('conflict', `The domain ${domain} is already sender domain ${existing.id}`);
  return state.emailDomains.insert({
    provider_id: input.provider_id,
    domain,
    dkim_tokens: [random.hex(16), random.hex(16), random.hex(16)],
    verify_requested_at: null,
    verification_error: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

export const domains = {
  'email.listDomains': (ctx: ResolverContext) => ctx.state.emailDomains.list().map((row) => serializeDomain(ctx, row)),

  'email.createDomain': (ctx: ResolverContext<{ body: { domain: string; provider_id: number } }>) => {
    // Real servers register the domain with the provider first.
    const provider = ctx.server.isReal ? ctx.state.emailProviders.get(ctx.body.provider_id) : undefined;
    const refusal = provider ? refusalReason(provider) : null;
    if (refusal !== null) throw problem('internal', `Failed to create domain: ${refusal}`);
    return serializeDomainDetails(ctx, createDomain(ctx, ctx.body));
  },

  'email.getDomain': (ctx: OnDomain) => serializeDomainDetails(ctx, findDomain(ctx)),

  /** Emails that were sent from it are kept. */
  'email.deleteDomain': (ctx: OnDomain) => void ctx.state.emailDomains.remove(findDomain(ctx).id),

  /** Starts the verification, which takes a while on the mock's clock. */
  'email.verifyDomain': (ctx: OnDomain) => {
    const row = findDomain(ctx);
    const provider = ctx.state.emailProviders.get(row.provider_id);
    requestVerification(
      ctx,
      row,
      provider ? refusalReason(provider) : `Email provider ${row.provider_id} does not exist any more`,
    );
    row.updated_at = ctx.clock.iso();
    return serializeDomainDetails(ctx, row);
  },
};
