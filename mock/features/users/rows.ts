import { Table, type Row } from '../../store/table.ts';

/** A second factor: a secret in base 32, and recovery codes that are valid once each. */
export interface SecondFactor {
  secret: string;
  recovery_codes: string[];
}

export interface UserRow extends Row {
  username: string;
  name: string;
  email: string;
  email_verified: boolean;
  /** Stored in plain text; no response shows it. `null` = not set. */
  password: string | null;
  roles: string[];
  mfa: SecondFactor | null;
  /** Set up, but not verified yet. */
  pending_mfa: SecondFactor | null;
  deleted_at: string | null;
  created_at: string;
  updated_at: string;
}

interface RoleRow extends Row {
  name: string;
  created_at: string;
  updated_at: string;
}

/** Earlier than any time that a test is likely to use. */
const INSTALLED_AT = '2020-01-01T00:00:00.000Z';

const INITIAL_ROLES: readonly Omit<RoleRow, 'id'>[] = ['admin', 'user'].map((name) => ({
  name,
  created_at: INSTALLED_AT,
  updated_at: INSTALLED_AT,
}));

const ADMIN_EMAIL = 'admin@example.com';
const ADMIN_PASSWORD = 'admin-password';

/** The user who set up the instance and owns the mock's tokens. */
function initialUser(): Omit<UserRow, 'id'> {
  return {
    username: 'admin',
    name: 'Admin',
    email: ADMIN_EMAIL,
    email_verified: true,
    password: ADMIN_PASSWORD,
    roles: ['admin'],
    mfa: null,
    pending_mfa: null,
    deleted_at: null,
    created_at: INSTALLED_AT,
    updated_at: INSTALLED_AT,
  };
}

export interface UserTables {
  users: Table<UserRow>;
  roles: Table<RoleRow>;
}

export function createUserTables(): UserTables {
  const tables: UserTables = {
    users: new Table(),
    roles: new Table(),
  };
  tables.users.insert(initialUser());
  for (const role of INITIAL_ROLES) tables.roles.insert(role);
  return tables;
}
