import { Table, type Row } from '../../store/table.ts';

/** The second factor: a secret in base 32, and the codes that stand in for it once each. */
export interface SecondFactor {
  secret: string;
  recovery_codes: string[];
}

export interface UserRow extends Row {
  username: string;
  name: string;
  email: string;
  email_verified: boolean;
  /** In clear; in no response. `null` = none yet. */
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

/** Before anything that a test sets the clock to. */
const FOUNDED_AT = '2020-01-01T00:00:00.000Z';

const INITIAL_ROLES: readonly Omit<RoleRow, 'id'>[] = ['admin', 'user'].map((name) => ({
  name,
  created_at: FOUNDED_AT,
  updated_at: FOUNDED_AT,
}));

const ADMIN_EMAIL = 'admin@example.com';
const ADMIN_PASSWORD = 'admin-password';

/** Who set the instance up; the mock's tokens are theirs. */
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
    created_at: FOUNDED_AT,
    updated_at: FOUNDED_AT,
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
