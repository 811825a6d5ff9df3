import type { Role, User } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface UserRow extends Stored<User, 'image' | 'mfa_enabled'> {
  /** Stored in plain text; no response shows it. `null` = not set. */
  password: string | null;
  roles: string[];
  /** Whether a second factor is on, whose code is always `MFA_CODE`. */
  has_mfa: boolean;
  /** Whether one is set up, but not verified yet. */
  awaits_mfa: boolean;
}

/** Earlier than any time that a test is likely to use. */
const INSTALLED_AT = '2020-01-01T00:00:00.000Z';

const TIMES = { created_at: INSTALLED_AT, updated_at: INSTALLED_AT };

export const INITIAL_ROLES: readonly Omit<Role, 'id'>[] = [
  { name: 'admin', ...TIMES },
  { name: 'user', ...TIMES },
];

/** The user who set up the instance and owns the mock's tokens. */
export function createAdmin(): Omit<UserRow, 'id'> {
  return {
    username: 'admin',
    name: 'Admin',
    email: 'admin@example.com',
    email_verified: true,
    password: 'admin-password',
    roles: ['admin'],
    has_mfa: false,
    awaits_mfa: false,
    deleted_at: null,
    ...TIMES,
  };
}
