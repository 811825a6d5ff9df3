import type { SendEmailRequest } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { uuid } from '../../lib/ids.ts';
import { verificationStatus } from '../../lib/verification.ts';
import type { MockContext } from '../../state/context.ts';
import type { EmailProviderRow, EmailRow } from '../../rows/email.ts';

/** Records every valid email, as sent, captured or failed. */
export function sendEmail(
  context: MockContext,
  input: SendEmailRequest,
  project_id: number | null,
  time = context.clock.now(),
): EmailRow {
  const { state, clock, random } = context;
  const outcome = deliver(context, checkInput(input));
  const isSent = outcome.status === 'sent';
  return state.emails.insert({
    email_id: uuid(random),
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
    tracked_html_body: null,
    headers: input.headers ?? null,
    tags: input.tags ?? null,
    track_opens: input.track_opens ?? false,
    track_clicks: input.track_clicks ?? false,
    provider_message_id: isSent ? `<${random.hex(24)}@mail.example>` : null,
    open_count: 0,
    click_count: 0,
    first_opened_at: null,
    first_clicked_at: null,
    sent_at: isSent ? clock.iso(time) : null,
    created_at: clock.iso(time),
  });
}

/** Returns the domain of the sender; 400 if something is missing or no address. */
function checkInput({ from, to, cc, bcc, html, text }: SendEmailRequest): string {
  if (html == null && text == null)
    throw problem('badRequest', 'body: an email needs html or text');
  for (const [place, addresses] of Object.entries({ to, cc: cc ?? [], bcc: bcc ?? [] }))
    for (const [index, address] of addresses.entries())
      checkAddress(address, `body.${place}[${index}]`);
  return checkAddress(from, 'body.from');
}

/** Returns the domain of an email address in lower case; 400 if it is not one. */
export function checkAddress(address: string, place: string): string {
  const domain = /^[^\s@<>,]+@([^\s@<>,]+)$/.exec(address)?.[1];
  if (!domain || !/[^.]\.[^.]/.test(domain))
    throw problem('badRequest', `${place}: "${address}" is not an email address`);
  return domain.toLowerCase();
}

/** Why a provider cannot send, or `null`. */
export function refusalReason(provider: EmailProviderRow | undefined): string | null {
  if (!provider) return 'The email provider does not exist any more';
  return provider.is_active ? provider.rejects_with : `Email provider ${provider.id} is not active`;
}

/** An email from a domain that is not verified is captured: kept, but not sent. */
function deliver(
  context: MockContext,
  sender: string,
): Pick<EmailRow, 'status' | 'error_message' | 'domain_id'> {
  const { state } = context;
  const domain = state.emailDomains.find((row) => row.domain === sender);
  if (!domain)
    return {
      status: 'captured',
      domain_id: null,
      error_message: `The domain ${sender} is not set up`,
    };
  const { id: domain_id, provider_id } = domain;
  if (verificationStatus(context, domain).state !== 'verified')
    return { status: 'captured', domain_id, error_message: `The domain ${sender} is not verified` };
  const refusal = refusalReason(state.emailProviders.get(provider_id));
  return { status: refusal === null ? 'sent' : 'failed', domain_id, error_message: refusal };
}
