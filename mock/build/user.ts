import type { MockContext } from '../state/context.ts';
import type { UserRow } from '../features/users/rows.ts';
import { withDefaults, type Fields } from './fields.ts';

export function buildUser({ state, clock }: MockContext, fields: Fields<UserRow> = {}): UserRow {
  const username = fields.username ?? `user-${state.users.lastId + 1}`;
  const defaults: Omit<UserRow, 'id'> = {
    username,
    name: username,
    email: `${username}@example.com`,
    email_verified: true,
    password: 'correct-horse-battery-staple',
    roles: ['user'],
    mfa: null,
    pending_mfa: null,
    deleted_at: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  };
  return state.users.insert(withDefaults(defaults, fields));
}
