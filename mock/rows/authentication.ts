import type { Row } from '../store/table.ts';

/**
 * A token that the mock knows. The role of an API key or a session decides what it may do; a
 * deployment token may only do what its own app needs.
 */
export interface Credential extends Row {
  token: string;
  kind: 'api_key' | 'session' | 'deployment' | 'anonymous';
  /** ISO 8601; `null` = never. */
  expires_at: string | null;
  user_id: number | null;
  /** The role of an API key without a row in `apiKeys`. @default 'admin' */
  role?: string;
  /** Its permissions if that role is `custom`. */
  permissions?: readonly string[];
  /** The scope of a deployment token. */
  project_id: number | null;
  environment_id: number | null;
}

export const ADMIN_TOKEN = 'tk_mock_admin_2f7c9a1e5b3d4860';
export const DEPLOYMENT_TOKEN = 'dt_mock_deployment_8d1b6e3f7a924c05';
export const EXPIRED_TOKEN = 'tk_mock_expired_5e0a7c4b9d2f1836';
/** API keys of the other roles. */
export const ROLE_TOKENS = {
  platformAdmin: 'tk_mock_platform_admin_c41e7a0d93b5f268',
  user: 'tk_mock_user_6b2d8f0a4c7e1593',
  reader: 'tk_mock_reader_91c3e5a7d0f2b486',
  apiReader: 'tk_mock_api_reader_3f7b1d9e5a2c8064',
  custom: 'tk_mock_custom_a8d4f2c60e1b9375',
} as const;
/** Permissions of the token `custom`: enough for a script that deploys. */
const CUSTOM_PERMISSIONS = [
  'deployments:create',
  'deployments:read',
  'projects:read',
  'projects:write',
];
const EXPIRED_AT = '2020-01-01T00:00:00.000Z';

/** The tokens that every mock knows. */
export interface MockTokens {
  /** An API key that may do everything: `mock.token`. */
  readonly admin: string;
  /** An API key that may do everything but create, change or delete projects and deployments. */
  readonly platformAdmin: string;
  /** An API key that may not delete anything, and has no access to users and settings. */
  readonly user: string;
  /** An API key that may read everything but API keys, users, settings and notifications. */
  readonly reader: string;
  /** An API key that may only read projects, deployments and analytics. */
  readonly apiReader: string;
  /**
   * An API key of the role `custom`: it may create and read deployments, and read and change
   * projects.
   */
  readonly custom: string;
  /** The token of a deployed app, in project 1, environment 1. */
  readonly deployment: string;
  /** An expired API key: calls get a 401. */
  readonly expired: string;
}

/** A credential of nobody that never expires, but for these changes. */
export function newCredential(
  token: string,
  kind: Credential['kind'],
  changes: Partial<Credential> = {},
): Omit<Credential, 'id'> {
  return {
    token,
    kind,
    expires_at: null,
    user_id: null,
    project_id: null,
    environment_id: null,
    ...changes,
  };
}

/** The credential of calls without a token, which only public operations accept. */
export const ANONYMOUS: Credential = { id: 0, ...newCredential('', 'anonymous') };

/** The credentials of an empty mock. */
export const INITIAL_CREDENTIALS: readonly Omit<Credential, 'id'>[] = [
  newCredential(ADMIN_TOKEN, 'api_key', { user_id: 1 }),
  newCredential(DEPLOYMENT_TOKEN, 'deployment', { project_id: 1, environment_id: 1 }),
  newCredential(EXPIRED_TOKEN, 'api_key', { user_id: 1, expires_at: EXPIRED_AT }),
  keyOfRole(ROLE_TOKENS.platformAdmin, 'platform_admin'),
  keyOfRole(ROLE_TOKENS.user, 'user'),
  keyOfRole(ROLE_TOKENS.reader, 'reader'),
  keyOfRole(ROLE_TOKENS.apiReader, 'api_reader'),
  keyOfRole(ROLE_TOKENS.custom, 'custom', CUSTOM_PERMISSIONS),
];

function keyOfRole(
  token: string,
  role: string,
  permissions: readonly string[] = [],
): Omit<Credential, 'id'> {
  return newCredential(token, 'api_key', { user_id: 1, role, permissions });
}

/**
 * A token that proves who a user is, sent by email or, for `mfa_challenge`, in a cookie. Removed
 * when it is used; tests read it here.
 */
export interface OneTimeToken extends Row {
  purpose: 'magic_link' | 'password_reset' | 'email_verification' | 'mfa_challenge';
  token: string;
  user_id: number;
  expires_at: string;
}
