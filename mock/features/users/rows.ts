import type { Role, User } from '../../../generated/types.gen.ts';
import type { Stored } from '../../store/table.ts';

/** A second factor, whose code is always `MFA_CODE`. Recovery codes are valid once each. */
interface SecondFactor {
  recovery_codes: string[];
}

export interface UserRow extends Stored<User, 'image' | 'mfa_enabled'> {
  /** Stored in plain text; no response shows it. `null` = not set. */
  password: string | null;
  roles: string[];
  mfa: SecondFactor | null;
  /** Set up, but not verified yet. */
  pending_mfa: SecondFactor | null;
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
    mfa: null,
    pending_mfa: null,
    deleted_at: null,
    ...TIMES,
  };
}
