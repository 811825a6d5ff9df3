import type { CreateUserRequest } from '../../../../generated/types.gen.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { UserRow } from '../rows.ts';
import { issueToken } from '../../authentication/model/one-time-tokens.ts';
import { find } from '../../shared/find.ts';

export function createUser(context: MockContext, input: CreateUserRequest): UserRow {
  const { state, clock } = context;
  const { username, password = null, roles } = input;
  const email = input.email ?? `${username}@users.temps.example`;
  if (!username.trim()) throw problem('badRequest', 'body.username: is empty');
  if (state.users.find((row) => row.username === username))
    throw problem('badRequest', `body.username: "${username}" is already taken`);
  mustBeFree(context, email);
  for (const role of roles) mustBeRole(context, role, 'body.roles');
  if (password !== null) mustBeLongEnough(password, 'body.password');
  const user = state.users.insert({
    username,
    name: username,
    email,
    email_verified: false,
    password,
    roles: [...new Set(roles)],
    mfa: null,
    pending_mfa: null,
    deleted_at: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  issueToken(context, 'email_verification', user);
  return user;
}

/** Fields that are absent or null are unchanged. A new email address has to be verified again. */
export function updateUser(
  context: MockContext,
  user: UserRow,
  changes: { email?: string | null; name?: string | null },
): void {
  const { name, email } = changes;
  if (email != null && email !== user.email) {
    mustBeFree(context, email, user);
    Object.assign(user, { email, email_verified: false });
    issueToken(context, 'email_verification', user);
  }
  user.name = name ?? user.name;
  user.updated_at = context.clock.iso();
}

const MIN_PASSWORD_LENGTH = 8;

export function mustBeLongEnough(password: string, place: string): void {
  if (password.length < MIN_PASSWORD_LENGTH)
    throw problem('badRequest', `${place}: needs at least ${MIN_PASSWORD_LENGTH} characters`);
}

export function mustBeRole({ state }: MockContext, role: string, place: string): void {
  if (state.roles.find(({ name }) => name === role)) return;
  throw problem(
    'badRequest',
    `${place}: "${role}" is not one of ${state.roles
      .list()
      .map(({ name }) => name)
      .join(', ')}`,
  );
}

/** Ignores the case of the email address. */
export function findByEmail({ state }: MockContext, email: string): UserRow | undefined {
  return state.users.find((row) => row.email.toLowerCase() === email.toLowerCase());
}

function mustBeFree(context: MockContext, email: string, owner?: UserRow): void {
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw problem('badRequest', `body.email: "${email}" is not an email address`);
  const taken = findByEmail(context, email);
  if (taken && taken !== owner) throw problem('badRequest', `body.email: "${email}" is already taken`);
}

/** Includes deleted users unless `isWanted` excludes them. */
export function findUser(
  { state }: MockContext,
  id: number,
  isWanted: (row: UserRow) => boolean = () => true,
): UserRow {
  return find(state.users, id, 'User', isWanted);
}

/** The user of the call; 403 for the token of an app. */
export function currentUser({ state, actor }: ResolverContext): UserRow {
  if (actor.user_id === null) throw problem('forbidden', 'This needs a user, and the token is that of an app');
  return find(state.users, actor.user_id, 'User');
}
