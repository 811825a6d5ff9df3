import type { ApiKey, CreatedApiKey } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { find } from '../shared/find.ts';
import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { currentUser } from '../users/model/accounts.ts';
import { checkPermissions, checkRole, listPermissions } from './permissions.ts';
import type { ApiKeyRow } from './rows.ts';

type OnKey<Parts = unknown> = ResolverContext<{ path: { id: number } } & Parts>;

/** The key is valid immediately, and for a year unless the input says otherwise. */
export function createApiKey(context: MockContext, user_id: number, input: Call<'apiKeys.create'>['body']): ApiKeyRow {
  const { state, clock, random } = context;
  const { name, role_type, permissions, expires_at } = input;
  checkRole(role_type);
  checkName(context, user_id, name);
  const row = state.apiKeys.insert({
    user_id,
    name,
    token: `tk_${random.hex(48)}`,
    role_type,
    permissions: role_type === 'custom' ? checkPermissions(permissions ?? []) : null,
    is_active: true,
    expires_at: expires_at == null ? inAYear(clock.now()) : checkExpiry(context, expires_at),
    last_used_at: null,
    created_at: clock.iso(),
  });
  state.credentials.insert({
    token: row.token,
    kind: 'api_key',
    expires_at: row.expires_at,
    user_id,
    project_id: null,
    environment_id: null,
  });
  return row;
}

function checkName({ state }: MockContext, userId: number, name: string, own?: ApiKeyRow): void {
  if (!name.trim()) throw problem('badRequest', 'body.name: is empty');
  if (state.apiKeys.find((row) => row.user_id === userId && row.name === name && row !== own))
    throw problem('conflict', `There is already an API key "${name}"`);
}

function checkExpiry({ clock }: MockContext, text: string): string {
  const time = Date.parse(text);
  if (time <= clock.now()) throw problem('badRequest', `body.expires_at: ${text} is in the past`);
  return clock.iso(time);
}

function inAYear(time: number): string {
  const date = new Date(time);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString();
}

function serializeApiKey({ token, user_id: _user, ...row }: ApiKeyRow): ApiKey {
  return { ...row, key_prefix: token.slice(0, 10) };
}

/** Keys of other users are a 404. */
function findKey(ctx: OnKey): ApiKeyRow {
  return find(ctx.state.apiKeys, ctx.path.id, 'API key', (row) => row.user_id === currentUser(ctx).id);
}

function setActive(ctx: OnKey, is_active: boolean): ApiKey {
  return serializeApiKey(Object.assign(findKey(ctx), { is_active }));
}

export const apiKeys = {
  'apiKeys.list': (ctx) => {
    const { id } = currentUser(ctx);
    return paginate(ctx, ctx.state.apiKeys.list((row) => row.user_id === id).toReversed(), serializeApiKey);
  },

  'apiKeys.create': (ctx): CreatedApiKey => {
    const row = createApiKey(ctx, currentUser(ctx).id, ctx.body);
    const { is_active: _active, last_used_at: _never, ...fields } = serializeApiKey(row);
    return { ...fields, api_key: row.token };
  },

  'apiKeys.getPermissions': () => listPermissions(),

  'apiKeys.get': (ctx) => serializeApiKey(findKey(ctx)),

  /** Predefined roles have fixed permissions. */
  'apiKeys.update': (ctx) => {
    const { name, expires_at, permissions, is_active } = ctx.body;
    const row = findKey(ctx);
    if (name != null) checkName(ctx, row.user_id, name, row);
    ctx.state.apiKeys.update(row.id, {
      name: name ?? undefined,
      expires_at: expires_at == null ? undefined : checkExpiry(ctx, expires_at),
      permissions: permissions == null || row.role_type !== 'custom' ? undefined : checkPermissions(permissions),
      is_active: is_active ?? undefined,
    });
    const credential = ctx.state.credentials.find(({ token }) => token === row.token);
    if (credential) credential.expires_at = row.expires_at;
    return serializeApiKey(row);
  },

  'apiKeys.delete': (ctx) => {
    const { id, token } = findKey(ctx);
    ctx.state.apiKeys.remove(id);
    ctx.state.credentials.removeWhere((row) => row.token === token);
  },

  'apiKeys.activate': (ctx) => setActive(ctx, true),
  'apiKeys.deactivate': (ctx) => setActive(ctx, false),
} satisfies ResolversOf<'apiKeys'>;
