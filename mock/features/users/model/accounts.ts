import type { CreateUserRequest } from '../../../../generated/types.gen.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import { issueToken } from '../../authentication/model/one-time-tokens.ts';
import { find, mustBeOneOf } from '../../shared/find.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import { newTimes } from '../../shared/resource.ts';
import type { UserRow } from '../../../rows/users.ts';

export function createUser(context: MockContext, input: CreateUserRequest): UserRow {
  const { state } = context;
  const { username, password = null } = input;
  const email = input.email ?? `${username}@users.temps.example`;
  if (!username.trim()) throw problem('badRequest', 'body.username: is empty');
  if (state.users.find((row) => row.username === username))
    throw problem('badRequest', `body.username: "${username}" is already taken`);
  mustBeFree(context, email);
  if (context.server.unknownRoles === 'refused')
    for (const role of input.roles) mustBeRole(context, role, 'body.roles');
  if (password !== null) mustBeLongEnough(password, 'body.password');
  const user = state.users.insert({
    username,
    name: username,
    email,
    email_verified: false,
    password,
    roles: state.roles.list(({ name }) => input.roles.includes(name)).map(({ name }) => name),
    has_mfa: false,
    awaits_mfa: false,
    deleted_at: null,
    ...newTimes(context),
  });
  issueToken(context, 'email_verification', user);
  return user;
}

/** Fields that are absent or null are unchanged. A new email address has to be verified again. */
export function updateUser(
  context: MockContext,
  user: UserRow,
  { name, email }: { email?: string | null; name?: string | null },
): void {
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
  const known = state.roles.list().map(({ name }) => name);
  mustBeOneOf(known, role, place);
}

export function findByEmail({ state }: MockContext, email: string): UserRow | undefined {
  return state.users.find((row) => row.email.toLowerCase() === email.toLowerCase());
}

function mustBeFree(context: MockContext, email: string, owner?: UserRow): void {
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    throw problem('badRequest', `body.email: "${email}" is not an email address`);
  const taken = findByEmail(context, email);
  if (taken && taken !== owner)
    throw problem('badRequest', `body.email: "${email}" is already taken`);
}

/** The user of the call; 403 for the token of an app. */
export function currentUser({ state, actor }: ResolverContext): UserRow {
  if (actor.user_id === null)
    throw problem('forbidden', 'This needs a user, and the token is that of an app');
  return find(state.users, actor.user_id, 'User');
}

/** The code that every authenticator app shows in the mock, at any time. */
export const MFA_CODE = '123456';
