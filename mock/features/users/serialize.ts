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

/** On real servers, a user may have a role twice. */
export function serializeUserWithRoles({ state, server }: MockContext, row: UserRow): UserWithRoles {
  const roles = server.isReal
    ? row.roles.flatMap((role) => state.roles.list(({ name }) => name === role))
    : state.roles.list(({ name }) => row.roles.includes(name));
  return { user: serializeUser(row), roles };
}

export function serializeCurrentUser(row: UserRow): CurrentUser {
  const { id, name, username, email, roles, mfa } = row;
  const role = roles.includes('admin') ? 'admin' : (roles[0] ?? 'user');
  return { id, name, username, email, role, avatar_url: avatarUrl(row), mfa_enabled: mfa !== null };
}
