import type { OidcProviderSummary } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

/** A token that the mock lets in. API keys and sessions may do everything, deployment tokens only what their own app needs. */
export interface Credential extends Row {
  token: string;
  kind: 'api_key' | 'session' | 'deployment' | 'anonymous';
  /** ISO 8601; `null` = never. */
  expires_at: string | null;
  user_id: number | null;
  /** Of deployment tokens: where they belong. */
  project_id: number | null;
  environment_id: number | null;
}

export const ADMIN_TOKEN = 'tk_mock_admin_2f7c9a1e5b3d4860';
export const DEPLOYMENT_TOKEN = 'dt_mock_deployment_8d1b6e3f7a924c05';
export const EXPIRED_TOKEN = 'tk_mock_expired_5e0a7c4b9d2f1836';
const EXPIRED_AT = '2020-01-01T00:00:00.000Z';

/** Who calls a public operation. */
export const ANONYMOUS: Credential = {
  id: 0,
  token: '',
  kind: 'anonymous',
  expires_at: null,
  user_id: null,
  project_id: null,
  environment_id: null,
};

const INITIAL_CREDENTIALS: readonly Omit<Credential, 'id'>[] = [
  { token: ADMIN_TOKEN, kind: 'api_key', expires_at: null, user_id: 1, project_id: null, environment_id: null },
  { token: DEPLOYMENT_TOKEN, kind: 'deployment', expires_at: null, user_id: null, project_id: 1, environment_id: 1 },
  { token: EXPIRED_TOKEN, kind: 'api_key', expires_at: EXPIRED_AT, user_id: 1, project_id: null, environment_id: null },
];

/** What an email (or, for a challenge, a cookie) carries to prove who somebody is. Removed when it is used; tests read it here. */
export interface OneTimeToken extends Row {
  purpose: 'magic_link' | 'password_reset' | 'email_verification' | 'mfa_challenge';
  token: string;
  user_id: number;
  expires_at: string;
}

export interface AuthenticationTables {
  credentials: Table<Credential>;
  /** Of the emails that went out to sign in, set a password or confirm an address. */
  oneTimeTokens: Table<OneTimeToken>;
  /** What a sign-in page may offer besides passwords and links; no call of the API makes them. */
  oidcProviders: OidcProviderSummary[];
}

export function createAuthenticationTables(): AuthenticationTables {
  const tables: AuthenticationTables = {
    credentials: new Table(),
    oneTimeTokens: new Table(),
    oidcProviders: [],
  };
  for (const credential of INITIAL_CREDENTIALS) tables.credentials.insert(credential);
  return tables;
}
