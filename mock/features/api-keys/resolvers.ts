import type { ApiKey, CreatedApiKey } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import type { Call, ResolversOf } from '../shared/resolver.ts';
import { given, resource } from '../shared/resource.ts';
import { newCredential } from '../../rows/authentication.ts';
import { currentUser } from '../users/model/accounts.ts';
import { checkPermissions, checkRole, listPermissions } from './permissions.ts';
import type { ApiKeyRow } from '../../rows/api-keys.ts';

/** The key is valid immediately, and for a year unless the input says otherwise. */
export function createApiKey(
  context: MockContext,
  user_id: number,
  input: Call<'apiKeys.create'>['body'],
): ApiKeyRow {
  const { state, clock, random } = context;
  const { name, role_type, permissions, expires_at } = input;
  checkRole(role_type);
  checkName(context, user_id, name);
  const row = state.apiKeys.insert({
    user_id,
    name,
    token: `tk_${random.hex(48)}`,
    role_type,
    permissions: role_type === 'custom' ? checkPermissions(context, permissions ?? []) : null,
    is_active: true,
    expires_at:
      expires_at == null ? clock.iso(clock.now() + 365 * DAY_MS) : checkExpiry(context, expires_at),
    last_used_at: null,
    created_at: clock.iso(),
  });
  state.credentials.insert(
    newCredential(row.token, 'api_key', { user_id, expires_at: row.expires_at }),
  );
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

/** Keys of other users are a 404. */
const key = resource('apiKeys', {
  what: 'API key',
  newestFirst: true,
  scope: (ctx) => {
    const { id } = currentUser(ctx);
    return (row) => row.user_id === id;
  },
  serialize: (_, { token, user_id: _user, ...row }): ApiKey => ({
    ...row,
    key_prefix: token.slice(0, 10),
  }),
});

export const apiKeys = {
  'apiKeys.list': key.page,
  'apiKeys.get': key.get,
  'apiKeys.activate': key.update(() => ({ is_active: true })),
  'apiKeys.deactivate': key.update(() => ({ is_active: false })),
  'apiKeys.getPermissions': (ctx) => listPermissions(ctx),

  'apiKeys.create': (ctx): CreatedApiKey => {
    const row = createApiKey(ctx, currentUser(ctx).id, ctx.body);
    const { is_active: _active, last_used_at: _never, ...fields } = key.serialize(ctx, row);
    return { ...fields, api_key: row.token };
  },

  /** Predefined roles have fixed permissions. */
  'apiKeys.update': key.update((ctx, row) => {
    const { name, expires_at, permissions, ...others } = given(ctx.body);
    if (name !== undefined) checkName(ctx, row.user_id, name, row);
    const expires = expires_at === undefined ? row.expires_at : checkExpiry(ctx, expires_at);
    const credential = ctx.state.credentials.find(({ token }) => token === row.token);
    if (credential) credential.expires_at = expires;
    const isFixed = permissions === undefined || row.role_type !== 'custom';
    return {
      ...others,
      name,
      expires_at: expires,
      permissions: isFixed ? undefined : checkPermissions(ctx, permissions),
    };
  }),

  'apiKeys.delete': (ctx) => {
    const { id, token } = key.find(ctx);
    ctx.state.apiKeys.remove(id);
    ctx.state.credentials.removeWhere((row) => row.token === token);
  },
} satisfies ResolversOf<'apiKeys'>;
