import type {
  AssignUserRoleRequest,
  CreateUserRequest,
  UpdateCurrentUserRequest,
  UpdateUserRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import type { UserRow } from './rows.ts';
import { paginate, type Paged } from '../../lib/paging.ts';

import { createUser, currentUser, findUser, mustBeMixed, mustBeRole, updateUser } from './model/accounts.ts';
import { mfa } from './model/mfa.ts';
import { serializeCurrentUser, serializeUserWithRoles } from './serialize.ts';

type OnUser<Parts = unknown> = ResolverContext<{ path: { user_id: number } } & Parts>;

function isActive({ deleted_at }: UserRow): boolean {
  return deleted_at === null;
}

/** Real servers also change deleted users. */
function findToChange(ctx: MockContext, id: number): UserRow {
  return findUser(ctx, id, (row) => isActive(row) || ctx.server.isReal);
}

function isAdmin(row: UserRow): boolean {
  return row.roles.includes('admin') && isActive(row);
}

/** Without an administrator, nobody could manage the instance. */
function mustNotBeLastAdmin({ state }: MockContext, user: UserRow, kind: 'badRequest' | 'forbidden'): void {
  if (isAdmin(user) && state.users.list(isAdmin).length === 1)
    throw problem(kind, `User ${user.id} is the last administrator`);
}

/** Nobody changes their own roles on a real server. */
function mustNotBeOwn({ server, actor, path }: OnUser): void {
  if (server.isReal && path.user_id === actor.user_id)
    throw problem('forbidden', 'You do not have permission to access this resource');
}

export const users = {
  ...mfa,

  'users.getCurrentUser': (ctx: ResolverContext) => serializeCurrentUser(currentUser(ctx)),

  'users.updateSelf': (ctx: ResolverContext<{ body: UpdateCurrentUserRequest }>) => {
    const user = currentUser(ctx);
    updateUser(ctx, user, ctx.body);
    return serializeUserWithRoles(ctx, user);
  },

  'users.list': (ctx: ResolverContext<{ query: Paged & { include_deleted?: boolean } }>) => {
    const rows = ctx.state.users.list((row) => ctx.query.include_deleted === true || isActive(row));
    return paginate(ctx, rows.toReversed(), (row) => serializeUserWithRoles(ctx, row));
  },

  'users.create': (ctx: ResolverContext<{ body: CreateUserRequest }>) => {
    const { password } = ctx.body;
    if (ctx.server.name === '2026-07' && password != null) mustBeMixed(password, 'body.password');
    return serializeUserWithRoles(ctx, createUser(ctx, ctx.body));
  },

  'users.get': (ctx: OnUser) => serializeUserWithRoles(ctx, findUser(ctx, ctx.path.user_id)),

  'users.update': (ctx: OnUser<{ body: UpdateUserRequest }>) => {
    const user = findToChange(ctx, ctx.path.user_id);
    updateUser(ctx, user, ctx.body);
    return serializeUserWithRoles(ctx, user);
  },

  /** Ends the user's sessions. Their API keys are refused until they are restored. */
  'users.delete': (ctx: OnUser) => {
    const user = findToChange(ctx, ctx.path.user_id);
    if (!isActive(user)) throw problem('badRequest', `User ${user.id} is already deleted`);
    mustNotBeLastAdmin(ctx, user, 'forbidden');
    if (ctx.server.isReal && user.id === ctx.actor.user_id) throw problem('forbidden', 'You cannot delete yourself');
    user.deleted_at = ctx.clock.iso();
    // The address is free from now on, and lost: who is restored does not get it back.
    if (ctx.server.isReal) user.email = `deleted_${Math.floor(ctx.clock.now() / 1000)}_${user.email}`;
    ctx.state.credentials.removeWhere((row) => row.kind === 'session' && row.user_id === user.id);
  },

  'users.restore': (ctx: OnUser) => {
    const user = findUser(ctx, ctx.path.user_id);
    if (isActive(user)) throw problem('badRequest', `User ${user.id} is not deleted`);
    Object.assign(user, { deleted_at: null, updated_at: ctx.clock.iso() });
    return serializeUserWithRoles(ctx, user);
  },

  'users.assignRole': (ctx: OnUser<{ body: AssignUserRoleRequest }>) => {
    const { role_type, user_id } = ctx.body;
    mustNotBeOwn(ctx);
    const mustMatch = () => {
      if (user_id !== ctx.path.user_id)
        throw problem('badRequest', `body.user_id: is ${user_id}, but the path names user ${ctx.path.user_id}`);
    };
    // Real servers look for the user last, and January's only for that of the body.
    if (ctx.server.name === '2026-07') mustMatch();
    if (ctx.server.isReal) mustBeRole(ctx, role_type, 'body.role_type');
    const isJanuary = ctx.server.name === '2026-01';
    const user = findToChange(ctx, isJanuary ? user_id : ctx.path.user_id);
    if (!isJanuary) mustMatch();
    mustBeRole(ctx, role_type, 'body.role_type');
    if (ctx.server.isReal || !user.roles.includes(role_type)) user.roles.push(role_type);
  },

  'users.removeRole': (ctx: OnUser<{ path: { role_type: string } }>) => {
    const { role_type } = ctx.path;
    mustNotBeOwn(ctx);
    if (ctx.server.isReal) mustBeRole(ctx, role_type, 'path.role_type');
    const user = findToChange(ctx, ctx.path.user_id);
    if (!user.roles.includes(role_type)) throw notFound(`Role of user ${user.id}`, `"${role_type}"`);
    if (role_type === 'admin') mustNotBeLastAdmin(ctx, user, 'badRequest');
    user.roles = user.roles.filter((role) => role !== role_type);
  },
} satisfies ResolversOf<'users'>;
