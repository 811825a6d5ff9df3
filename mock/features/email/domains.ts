import type {
  CreateEmailDomainRequest,
  EmailDomain,
  EmailDomainWithDnsRecords,
} from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { requestVerification, verificationStatus } from '../../lib/verification.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import type { EmailDomainRow } from '../../rows/email.ts';
import { refusalReason } from './send.ts';

const RECORD_STATES = {
  not_started: 'unknown',
  pending: 'pending',
  verified: 'verified',
  failed: 'failed',
} as const;

const domain = resource('emailDomains', {
  what: 'Sender domain',
  serialize: (context, row): EmailDomain => {
    const { state, verified_at } = verificationStatus(context, row);
    return {
      ...omit(row, 'verify_requested_at', 'dkim_tokens'),
      status: state,
      last_verified_at: verified_at,
    };
  },
});

/** The domain with the required DNS records: DKIM, SPF, MX for bounces, and DMARC. */
function withRecords(ctx: ResolverContext, row: EmailDomainRow): EmailDomainWithDnsRecords {
  const status = RECORD_STATES[verificationStatus(ctx, row).state];
  const record = (
    record_type: string,
    name: string,
    value: string,
    priority: number | null = null,
  ) => ({
    record_type,
    name,
    value,
    priority,
    status,
  });
  return {
    domain: domain.serialize(ctx, row),
    dns_records: [
      ...row.dkim_tokens.map((token) =>
        record('CNAME', `${token}._domainkey.${row.domain}`, `${token}.dkim.mail.example`),
      ),
      record('TXT', row.domain, 'v=spf1 include:mail.example ~all'),
      record('MX', `bounce.${row.domain}`, 'feedback.mail.example', 10),
      record('TXT', `_dmarc.${row.domain}`, 'v=DMARC1; p=none;'),
    ],
  };
}

export function createDomain(
  context: MockContext,
  input: CreateEmailDomainRequest,
): EmailDomainRow {
  const { state, random } = context;
  const name = checkHostname(input.domain);
  if (!state.emailProviders.get(input.provider_id))
    throw problem(
      'badRequest',
      `body.provider_id: there is no email provider ${input.provider_id}`,
    );
  const existing = state.emailDomains.find((row) => row.domain === name);
  if (existing)
    throw problem('conflict', `The domain ${name} is already sender domain ${existing.id}`);
  return state.emailDomains.insert({
    provider_id: input.provider_id,
    domain: name,
    dkim_tokens: [random.hex(16), random.hex(16), random.hex(16)],
    verify_requested_at: null,
    verification_error: null,
    ...newTimes(context),
  });
}

export const domains = {
  'email.listDomains': domain.list,
  'email.getDomain': (ctx) => withRecords(ctx, domain.find(ctx)),
  /** Emails that were sent from it are kept. */
  'email.deleteDomain': domain.delete,
  'email.createDomain': (ctx) => withRecords(ctx, createDomain(ctx, ctx.body)),

  /** Starts the verification, which takes a while on the mock's clock. */
  'email.verifyDomain': (ctx) => {
    const row = domain.find(ctx);
    requestVerification(ctx, row, refusalReason(ctx.state.emailProviders.get(row.provider_id)));
    row.updated_at = ctx.clock.iso();
    return withRecords(ctx, row);
  },
} satisfies Partial<ResolversOf<'email'>>;
