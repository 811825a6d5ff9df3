import type { Email, EmailDomain, EmailProvider } from '../../generated/types.gen.ts';
import type { Verifiable } from '../lib/verification.ts';
import type { Row, Stored } from '../store/table.ts';

/** The credentials are stored in plain text; responses mask the secrets. */
export interface EmailProviderRow extends Stored<EmailProvider> {
  /** Set this to make the mail service refuse every message with this error. */
  rejects_with: string | null;
}

export interface EmailDomainRow
  extends Stored<EmailDomain, 'status' | 'last_verified_at'>, Verifiable {
  /** The names of its DKIM records. */
  dkim_tokens: string[];
}

export interface EmailRow extends Stored<Email, 'id'>, Row {
  /** A UUID, the `id` in responses. */
  email_id: string;
}
