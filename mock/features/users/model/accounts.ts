import type { CreateUserRequest } from '../../../../generated/types.gen.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { UserRow } from '../rows.ts';
import { issueToken } from '../../authentication/model/one-time-tokens.ts';
import { find } from '../../shared/find.ts';

export function createUser(context: MockContext, input: CreateUserRequest): UserRow {
  const { state, clock, server } = context;
  const { username, password = null } = input;
  // Real servers leave out roles that they do not know.
  const roles = server.isReal ? input.roles.filter((role) => isRole(context, role)) : input.roles;
  // Real servers check nothing but that the address is new, and that nobody else has none.
  const email = input.email ?? (server.isReal ? '' : `${username}@users.temps.example`);
  if (!server.isReal) {
    if (!username.trim()) throw problem('badRequest', 'body.username: is empty');
    if (state.users.find((row) => row.username === username))
      throw problem('badRequest', `body.username: "${username}" is already taken`);
  }
  mustBeFree(context, email);
  for (const role of roles) mustBeRole(context, role, 'body.roles');
  if (password !== null && server.name !== '2026-01') mustBeLongEnough(password, 'body.password');
  const user = state.users.insert({
    username,
    name: username,
    email,
    email_verified: false,
    password,
    roles: server.isReal ? roles : [...new Set(roles)],
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
  // Real servers have one name for both.
  if (context.server.isReal) user.username = user.name;
  user.updated_at = context.clock.iso();
}

const MIN_PASSWORD_LENGTH = 8;

export function mustBeLongEnough(password: string, place: string): void {
  if (password.length < MIN_PASSWORD_LENGTH)
    throw problem('badRequest', `${place}: needs at least ${MIN_PASSWORD_LENGTH} characters`);
}

/** What July's server wants of a password beside its length. */
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u];

export function mustBeMixed(password: string, place: string): void {
  if (password.length > 128 || KINDS.some((kind) => !kind.test(password)))
    throw problem('badRequest', `${place}: needs 8 to 128 characters: upper case, lower case, a digit and another one`);
}

function isRole({ state }: MockContext, role: string): boolean {
  return state.roles.find(({ name }) => name === role) !== undefined;
}

export function mustBeRole(context: MockContext, role: string, place: string): void {
  if (isRole(context, role)) return;
  const { state } = context;
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
  const { isReal } = context.server;
  if (!isReal && !/^[^@\s]+@[^@\s]+$/.test(email))
    throw problem('badRequest', `body.email: "${email}" is not an email address`);
  const taken = findByEmail(context, email);
  if (taken && taken !== owner)
    throw problem(isReal ? 'internal' : 'badRequest', `body.email: "${email}" is already taken`);
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
