import type { ApiKey, CreateApiKeyRequest, CreatedApiKey, UpdateApiKeyRequest } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { ApiKeyRow } from './rows.ts';
import { createApiKey, mustBeFree, readExpiry, readPermissions } from './create.ts';
import { listPermissions } from './permissions.ts';
import { find } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { currentUser } from '../users/model/accounts.ts';

type OnKey<Parts = unknown> = ResolverContext<{ path: { id: number } } & Parts>;

function serializeApiKey({ server }: MockContext, { token, user_id: _user, ...row }: ApiKeyRow): ApiKey {
  return { ...row, key_prefix: token.slice(0, server.isReal ? 8 : 10) };
}

/** Keys of other users are a 404. */
function findKey(ctx: OnKey): ApiKeyRow {
  return find(ctx.state.apiKeys, ctx.path.id, 'API key', (row) => row.user_id === currentUser(ctx).id);
}

/** `authenticate()` refuses a key whose row is not active. */
function setActive(is_active: boolean): (ctx: OnKey) => ApiKey {
  return (ctx: OnKey) => {
    const row = findKey(ctx);
    row.is_active = is_active;
    return serializeApiKey(ctx, row);
  };
}

export const apiKeys = {
  'apiKeys.list': (ctx: ResolverContext<{ query: Paged }>) => {
    const { id } = currentUser(ctx);
    return paginate(ctx, ctx.state.apiKeys.list((row) => row.user_id === id).toReversed(), (row) =>
      serializeApiKey(ctx, row),
    );
  },

  'apiKeys.create': (ctx: ResolverContext<{ body: CreateApiKeyRequest }>): CreatedApiKey => {
    const row = createApiKey(ctx, currentUser(ctx).id, ctx.body);
    const { is_active: _active, last_used_at: _never, ...fields } = serializeApiKey(ctx, row);
    return { ...fields, api_key: row.token };
  },

  'apiKeys.getPermissions': ({ server }: ResolverContext) => listPermissions(server),

  'apiKeys.get': (ctx: OnKey) => serializeApiKey(ctx, findKey(ctx)),

  'apiKeys.update': (ctx: OnKey<{ body: UpdateApiKeyRequest }>) => {
    const { name, expires_at, permissions, is_active } = ctx.body;
    const row = findKey(ctx);
    if (name != null) mustBeFree(ctx, row.user_id, name, row);
    const changes = {
      name: name ?? undefined,
      expires_at: expires_at == null ? undefined : readExpiry(ctx, expires_at),
      // Predefined roles have fixed permissions, and real servers change none.
      permissions:
        permissions == null || row.role_type !== 'custom' || ctx.server.isReal
          ? undefined
          : readPermissions(permissions),
      is_active: is_active ?? undefined,
    };
    ctx.state.apiKeys.update(row.id, changes);
    const credential = ctx.state.credentials.find(({ token }) => token === row.token);
    if (credential) credential.expires_at = row.expires_at;
    return serializeApiKey(ctx, row);
  },

  'apiKeys.delete': (ctx: OnKey) => {
    const { id, token } = findKey(ctx);
    ctx.state.apiKeys.remove(id);
    ctx.state.credentials.removeWhere((row) => row.token === token);
  },

  'apiKeys.activate': setActive(true),
  'apiKeys.deactivate': setActive(false),
} satisfies ResolversOf<'apiKeys'>;
