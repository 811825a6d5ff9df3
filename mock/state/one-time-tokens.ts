import type { Row } from './table.ts';

/** What an email (or, for a challenge, a cookie) carries to prove who somebody is. Removed when it is used; tests read it here. */
export interface OneTimeToken extends Row {
  purpose: 'magic_link' | 'password_reset' | 'email_verification' | 'mfa_challenge';
  token: string;
  user_id: number;
  expires_at: string;
}
