import type {
  GitConnection,
  GitConnectionList,
  GitConnectionTokenUpdate,
  GitConnectionValidation,
  GitRepositorySync,
} from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { removeConnection } from './host.ts';
import { connectionProjects, findProvider, isExpired, providerConnections, refusalReason } from './model/find.ts';
import { startSync, syncProgress } from './sync.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'account_name']);

const connection = resource('gitConnections', {
  what: 'Git connection',
  id: 'connection_id',
  serialize: (context, row): GitConnection => {
    const checked = row.consecutive_health_failures > 0 ? 'unhealthy' : 'healthy';
    return {
      ...omit(row, 'access_token', 'refresh_token', 'token_expires_at', 'rejects_with', 'syncs'),
      ...syncProgress(context, row),
      is_expired: isExpired(context, row),
      health_status: row.last_health_check_at === null ? 'unknown' : checked,
    };
  },
});

function setActive(ctx: ResolverContext, is_active: boolean): void {
  Object.assign(connection.find(ctx), { is_active, updated_at: ctx.clock.iso() });
}

export const connections = {
  'git.listConnections': (ctx): GitConnectionList => {
    const { sort = '', direction, page, per_page } = ctx.query;
    const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
    const rows = sortByQuery(ctx.state.gitConnections.list(), { sort_by, sort_order: direction });
    const { items, total } = paginate(ctx, rows, (row) => connection.serialize(ctx, row));
    return { connections: items, page: Math.max(page, 1), per_page, total_count: total };
  },

  'git.listProviderConnections': (ctx) =>
    providerConnections(ctx, findProvider(ctx)).map((row) => connection.serialize(ctx, row)),

  'git.deleteConnection': (ctx) => {
    const row = connection.find(ctx);
    const names = connectionProjects(ctx, row).map(({ slug }) => slug);
    if (names.length > 0)
      throw problem('badRequest', `Git connection ${row.id} is used by ${names.join(', ')} and cannot be deleted`);
    removeConnection(ctx, row);
  },

  'git.activateConnection': (ctx) => setActive(ctx, true),
  'git.deactivateConnection': (ctx) => setActive(ctx, false),

  'git.updateConnectionToken': (ctx): GitConnectionTokenUpdate => {
    const row = connection.find(ctx);
    const { access_token, refresh_token = row.refresh_token } = ctx.body;
    const refusal = access_token.trim() ? row.rejects_with : 'the token is empty';
    if (refusal) throw problem('badRequest', `body.access_token: the git host refuses it: ${refusal}`);
    const updated_at = ctx.clock.iso();
    const { id, is_active } = Object.assign(row, {
      access_token,
      refresh_token,
      token_expires_at: null,
      updated_at,
    });
    return { connection_id: id, is_active, message: 'The access token is replaced' };
  },

  'git.validateConnection': (ctx): GitConnectionValidation => {
    const row = connection.find(ctx);
    const refusal = refusalReason(ctx, row);
    row.last_health_check_at = ctx.clock.iso();
    row.health_message = refusal;
    row.consecutive_health_failures = refusal ? row.consecutive_health_failures + 1 : 0;
    return { connection_id: row.id, is_valid: refusal === null, message: refusal ?? 'The token works' };
  },

  'git.syncRepositories': (ctx): GitRepositorySync => {
    const row = connection.find(ctx);
    if (syncProgress(ctx, row).syncing) throw problem('conflict', `Git connection ${row.id} is being synced already`);
    const refusal = refusalReason(ctx, row);
    if (refusal) throw problem('conflict', `${refusal} and cannot be synced`);
    startSync(ctx, row);
    return { connection_id: row.id, started_at: ctx.clock.iso(), syncing: true };
  },
} satisfies Partial<ResolversOf<'git'>>;
