import type { GitConnection } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { removeConnection } from './host.ts';
import {
  connectionProjects,
  findShown,
  isShown,
  providerConnections,
  refusalReason,
  syncedRepositories,
} from './model/find.ts';
import { gitProvider } from './providers.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'account_name']);

const gitConnection = resource('gitConnections', {
  what: 'Git connection',
  id: 'connection_id',
  serialize: (context, row): GitConnection => {
    const checked = row.consecutive_health_failures > 0 ? 'unhealthy' : 'healthy';
    return {
      ...omit(row, 'access_token', 'refresh_token', 'rejects_with'),
      syncing: false,
      synced_repository_count: syncedRepositories(context, row).length,
      is_expired: false,
      health_status: row.last_health_check_at === null ? 'unknown' : checked,
    };
  },
});

function setActive(ctx: ResolverContext, is_active: boolean): void {
  Object.assign(gitConnection.find(ctx), { is_active, updated_at: ctx.clock.iso() });
}

export const connections = {
  'git.listConnections': (ctx) => {
    const { sort = '', direction, page, per_page } = ctx.query;
    const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
    const rows = sortByQuery(ctx.state.gitConnections.list(isShown(ctx)), {
      sort_by,
      sort_order: direction,
    });
    const { items, total } = paginate(ctx, rows, (row) => gitConnection.serialize(ctx, row));
    return { connections: items, page: Math.max(page, 1), per_page, total_count: total };
  },

  'git.listProviderConnections': (ctx) =>
    providerConnections(ctx, gitProvider.find(ctx)).map((row) => gitConnection.serialize(ctx, row)),

  'git.deleteConnection': (ctx) => {
    const row = gitConnection.find(ctx);
    const names = connectionProjects(ctx, row).map(({ slug }) => slug);
    if (names.length > 0)
      throw problem(
        'badRequest',
        `Git connection ${row.id} is used by ${names.join(', ')} and cannot be deleted`,
      );
    removeConnection(ctx, row);
  },

  'git.activateConnection': (ctx) => setActive(ctx, true),
  'git.deactivateConnection': (ctx) => setActive(ctx, false),

  'git.updateConnectionToken': (ctx) => {
    const row = gitConnection.find(ctx);
    const { access_token, refresh_token = row.refresh_token } = ctx.body;
    const refusal = access_token.trim() ? row.rejects_with : 'the token is empty';
    if (refusal)
      throw problem('badRequest', `body.access_token: the git host refuses it: ${refusal}`);
    Object.assign(row, { access_token, refresh_token, updated_at: ctx.clock.iso() });
    return {
      connection_id: row.id,
      is_active: row.is_active,
      message: 'The access token is replaced',
    };
  },

  'git.validateConnection': (ctx) => {
    const row = gitConnection.find(ctx);
    const refusal = refusalReason(ctx.state, row);
    row.last_health_check_at = ctx.clock.iso();
    row.health_message = refusal;
    row.consecutive_health_failures = refusal === null ? 0 : row.consecutive_health_failures + 1;
    return {
      connection_id: row.id,
      is_valid: refusal === null,
      message: refusal ?? 'The token works',
    };
  },

  'git.syncRepositories': (ctx) => {
    const row = findShown(ctx, ctx.path.connection_id);
    const refusal = refusalReason(ctx.state, row);
    if (refusal !== null) throw problem('conflict', `${refusal} and cannot be synced`);
    row.last_synced_at = ctx.clock.iso();
    return { connection_id: row.id, started_at: ctx.clock.iso(), syncing: true };
  },
} satisfies Partial<ResolversOf<'git'>>;
