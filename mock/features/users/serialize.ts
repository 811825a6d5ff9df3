import type { CurrentUser, User, UserWithRoles } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { UserRow } from './rows.ts';

function avatarUrl({ username }: UserRow): string {
  return `https://temps.example/avatars/${encodeURIComponent(username)}.png`;
}

function serializeUser(row: UserRow): User {
  const { password: _password, roles: _roles, mfa, pending_mfa: _pending, ...fields } = row;
  return { ...fields, image: avatarUrl(row), mfa_enabled: mfa !== null };
}

export function serializeUserWithRoles({ state }: MockContext, row: UserRow): UserWithRoles {
  return { user: serializeUser(row), roles: state.roles.list(({ name }) => row.roles.includes(name)) };
}

export function serializeCurrentUser(row: UserRow): CurrentUser {
  const { id, name, username, email, roles, mfa } = row;
  const role = roles.includes('admin') ? 'admin' : (roles[0] ?? 'user');
  return { id, name, username, email, role, avatar_url: avatarUrl(row), mfa_enabled: mfa !== null };
}
