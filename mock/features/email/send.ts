import type { MockContext } from '../../state/context.ts';
import { uuid } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import type { EmailRow } from './rows.ts';
import { verificationStatus } from '../../lib/verification.ts';
import { checkAddress } from './address.ts';
import { refusalReason } from './providers.ts';

export interface EmailInput {
  from: string;
  to: string[];
  subject: string;
  from_name?: string | null;
  cc?: string[] | null;
  bcc?: string[] | null;
  reply_to?: string | null;
  html?: string | null;
  text?: string | null;
  headers?: Record<string, string> | null;
  tags?: string[] | null;
  track_opens?: boolean | null;
  track_clicks?: boolean | null;
}

type DeliveryOutcome = Pick<EmailRow, 'status' | 'error_message' | 'domain_id'>;

/** Records every valid email, as sent, captured or failed. */
export function sendEmail(
  context: MockContext,
  input: EmailInput,
  project_id: number | null,
  time = context.clock.now(),
): EmailRow {
  const { state, clock, random } = context;
  const senderDomain = checkInput(input);
  const outcome = deliveryOutcome(context, senderDomain);
  const isSent = outcome.status === 'sent';
  const email_id = uuid(random);
  return state.emails.insert({
    email_id,
    project_id,
    ...outcome,
    from_address: input.from,
    from_name: input.from_name ?? null,
    to_addresses: input.to,
    cc_addresses: input.cc ?? null,
    bcc_addresses: input.bcc ?? null,
    reply_to: input.reply_to ?? null,
    subject: input.subject,
    html_body: input.html ?? null,
    text_body: input.text ?? null,
    tracked_html_body: trackedBody(input, email_id),
    headers: input.headers ?? null,
    tags: input.tags ?? null,
    track_opens: input.track_opens ?? false,
    track_clicks: input.track_clicks ?? false,
    provider_message_id: isSent ? `<${random.hex(24)}@mail.example>` : null,
    opens: [],
    clicks: [],
    sent_at: isSent ? clock.iso(time) : null,
    created_at: clock.iso(time),
  });
}

function checkInput({ from, to, cc, bcc, html, text }: EmailInput): string {
  if (html == null && text == null) throw problem('badRequest', 'body: an email needs html or text');
  for (const [place, addresses] of Object.entries({ to, cc: cc ?? [], bcc: bcc ?? [] })) {
    for (const [index, address] of addresses.entries()) checkAddress(address, `body.${place}[${index}]`);
  }
  return checkAddress(from, 'body.from');
}

function deliveryOutcome(context: MockContext, senderDomain: string): DeliveryOutcome {
  const { state } = context;
  const domain = state.emailDomains.find((row) => row.domain === senderDomain);
  if (!domain)
    return { status: 'captured', domain_id: null, error_message: `The domain ${senderDomain} is not set up` };
  const outcome = { domain_id: domain.id };
  if (verificationStatus(context, domain).state !== 'verified')
    return { ...outcome, status: 'captured', error_message: `The domain ${senderDomain} is not verified` };
  const provider = state.emailProviders.get(domain.provider_id);
  const refusal = provider ? refusalReason(provider) : `Email provider ${domain.provider_id} does not exist any more`;
  return refusal === null
    ? { ...outcome, status: 'sent', error_message: null }
    : { ...outcome, status: 'failed', error_message: refusal };
}

function trackedBody({ html, track_opens, track_clicks }: EmailInput, id: string): string | null {
  if (html == null || !(track_opens || track_clicks)) return null;
  const base = `https://temps.example/api/emails/${id}/track`;
  const linked = track_clicks
    ? html.replace(/href="(https?:[^"]+)"/g, (_, url: string) => `href="${base}/click?url=${encodeURIComponent(url)}"`)
    : html;
  return track_opens ? `${linked}<img src="${base}/open" width="1" height="1" alt="">` : linked;
}
