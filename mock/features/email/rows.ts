import { Table, type Row } from '../../store/table.ts';

export interface EmailProviderRow extends Row {
  name: string;
  provider_type: 'ses' | 'scaleway' | 'smtp';
  region: string;
  /** Stored in plain text; responses mask the secrets. */
  credentials: Record<string, unknown>;
  is_active: boolean;
  /** Set this to make the mail service refuse every message with this error. */
  rejects_with: string | null;
  created_at: string;
  updated_at: string;
}

export interface EmailDomainRow extends Row {
  provider_id: number;
  domain: string;
  /** The names of its DKIM records. */
  dkim_tokens: string[];
  /** When `verify` was called, in milliseconds. The verification ends some time later. */
  verify_requested_at: number | null;
  verification_error: string | null;
  created_at: string;
  updated_at: string;
}

export interface EmailRow extends Row {
  /** A UUID, the `id` in responses. */
  email_id: string;
  domain_id: number | null;
  project_id: number | null;
  from_address: string;
  from_name: string | null;
  to_addresses: string[];
  cc_addresses: string[] | null;
  bcc_addresses: string[] | null;
  reply_to: string | null;
  subject: string;
  html_body: string | null;
  text_body: string | null;
  tracked_html_body: string | null;
  headers: Record<string, string> | null;
  tags: string[] | null;
  track_opens: boolean;
  track_clicks: boolean;
  status: 'sent' | 'failed' | 'captured';
  error_message: string | null;
  provider_message_id: string | null;
  opens: string[];
  clicks: string[];
  sent_at: string | null;
  created_at: string;
}

export interface EmailTables {
  emailProviders: Table<EmailProviderRow>;
  emailDomains: Table<EmailDomainRow>;
  emails: Table<EmailRow>;
}

export function createEmailTables(): EmailTables {
  return {
    emailProviders: new Table(),
    emailDomains: new Table(),
    emails: new Table(),
  };
}
