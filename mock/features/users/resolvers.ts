import type { User } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { find } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { createUser, currentUser, MFA_CODE, mustBeRole, updateUser } from './model/accounts.ts';
import type { UserRow } from '../../rows/users.ts';

type OnUser<Parts = unknown> = ResolverContext<{ path: { user_id: number } } & Parts>;

/** One white pixel: the mock draws no QR code. The response also has the secret as text. */
const QR_CODE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

function avatarUrl({ username }: UserRow): string {
  // Half of a pair of surrogates cannot be encoded in a URL.
  return `https://temps.example/avatars/${encodeURIComponent(username.replaceAll(/\p{Surrogate}/gu, ''))}.png`;
}

function serializeUser(row: UserRow): User {
  const fields = omit(row, 'password', 'roles', 'has_mfa', 'awaits_mfa');
  return { ...fields, image: avatarUrl(row), mfa_enabled: row.has_mfa };
}

function serializeUserWithRoles({ state }: MockContext, row: UserRow) {
  return {
    user: serializeUser(row),
    roles: state.roles.list(({ name }) => row.roles.includes(name)),
  };
}

function serializeCurrentUser(row: UserRow) {
  const { id, name, username, email, roles, has_mfa } = row;
  const role = roles.includes('admin') ? 'admin' : (roles[0] ?? 'user');
  return { id, name, username, email, role, avatar_url: avatarUrl(row), mfa_enabled: has_mfa };
}

function isActive({ deleted_at }: UserRow): boolean {
  return deleted_at === null;
}

/** A deleted user is a 404, except where it says otherwise. */
function findUser({ state, path }: OnUser, where: (row: UserRow) => boolean = isActive): UserRow {
  return find(state.users, path.user_id, 'User', where);
}

function isAdmin(row: UserRow): boolean {
  return row.roles.includes('admin') && isActive(row);
}

/** Without an administrator, nobody could manage the instance. */
function mustNotBeLastAdmin(
  { state }: MockContext,
  user: UserRow,
  kind: 'badRequest' | 'forbidden',
): void {
  if (isAdmin(user) && state.users.list(isAdmin).length === 1)
    throw problem(kind, `User ${user.id} is the last administrator`);
}

function mustBeCode(code: string): void {
  if (code !== MFA_CODE) throw problem('badRequest', 'body.code: is not the current code');
}

export const users = {
  'users.getCurrentUser': (ctx) => serializeCurrentUser(currentUser(ctx)),

  'users.updateSelf': (ctx) => {
    const user = currentUser(ctx);
    updateUser(ctx, user, ctx.body);
    return serializeUserWithRoles(ctx, user);
  },

  'users.list': (ctx) => {
    const rows = ctx.state.users.list((row) => ctx.query.include_deleted || isActive(row));
    return paginate(ctx, rows.toReversed(), (row) => serializeUserWithRoles(ctx, row));
  },

  'users.create': (ctx) => serializeUserWithRoles(ctx, createUser(ctx, ctx.body)),

  'users.get': (ctx) =>
    serializeUserWithRoles(
      ctx,
      findUser(ctx, () => true),
    ),

  'users.update': (ctx) => {
    const user = findUser(ctx);
    updateUser(ctx, user, ctx.body);
    return serializeUserWithRoles(ctx, user);
  },

  /** Ends the user's sessions. Their API keys are refused until they are restored. */
  'users.delete': (ctx) => {
    const user = findUser(ctx);
    mustNotBeLastAdmin(ctx, user, 'forbidden');
    user.deleted_at = ctx.clock.iso();
    ctx.state.credentials.removeWhere((row) => row.kind === 'session' && row.user_id === user.id);
  },

  'users.restore': (ctx) => {
    const user = findUser(ctx, () => true);
    if (isActive(user)) throw problem('badRequest', `User ${user.id} is not deleted`);
    Object.assign(user, { deleted_at: null, updated_at: ctx.clock.iso() });
    return serializeUserWithRoles(ctx, user);
  },

  'users.assignRole': (ctx) => {
    const { role_type, user_id } = ctx.body;
    const user = findUser(ctx);
    if (user_id !== user.id)
      throw problem(
        'badRequest',
        `body.user_id: is ${user_id}, but the path names user ${user.id}`,
      );
    mustBeRole(ctx, role_type, 'body.role_type');
    if (!user.roles.includes(role_type)) user.roles.push(role_type);
  },

  'users.removeRole': (ctx) => {
    const { role_type } = ctx.path;
    const user = findUser(ctx);
    if (!user.roles.includes(role_type))
      throw notFound(`Role of user ${user.id}`, `"${role_type}"`);
    if (role_type === 'admin') mustNotBeLastAdmin(ctx, user, 'badRequest');
    user.roles = user.roles.filter((role) => role !== role_type);
  },

  /** An enabled second factor stays valid until the new one is verified. */
  'users.setupMfa': (ctx) => {
    currentUser(ctx).awaits_mfa = true;
    const recovery_codes = Array.from({ length: 8 }, () => ctx.random.hex(10));
    return { secret_key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', qr_code: QR_CODE, recovery_codes };
  },

  'users.verifyAndEnableMfa': (ctx) => {
    const user = currentUser(ctx);
    if (!user.awaits_mfa)
      throw problem(
        'badRequest',
        'No second factor waits for a code: call POST /users/me/mfa/setup first',
      );
    mustBeCode(ctx.body.code);
    Object.assign(user, { has_mfa: true, awaits_mfa: false });
  },

  'users.disableMfa': (ctx) => {
    const user = currentUser(ctx);
    if (!user.has_mfa) throw problem('badRequest', `User ${user.id} has no second factor`);
    mustBeCode(ctx.body.code);
    Object.assign(user, { has_mfa: false, awaits_mfa: false });
  },
} satisfies ResolversOf<'users'>;
