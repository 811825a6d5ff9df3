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
import type { MockContext } from '../../state/context.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { removeConnection } from './host.ts';
import {
  connectionProjects,
  findConnection,
  findProvider,
  isExpired,
  providerConnections,
  refusalReason,
  type OnConnection,
} from './model/find.ts';
import type { GitConnectionRow } from './rows.ts';
import { startSync, syncProgress } from './sync.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'account_name']);

function serializeConnection(context: MockContext, row: GitConnectionRow): GitConnection {
  const checked = row.consecutive_health_failures > 0 ? 'unhealthy' : 'healthy';
  return {
    ...omit(row, 'access_token', 'refresh_token', 'token_expires_at', 'rejects_with', 'syncs'),
    ...syncProgress(context, row),
    is_expired: isExpired(context, row),
    health_status: row.last_health_check_at === null ? 'unknown' : checked,
  };
}

function setActive(ctx: OnConnection, is_active: boolean): void {
  Object.assign(findConnection(ctx), { is_active, updated_at: ctx.clock.iso() });
}

export const connections = {
  'git.listConnections': (ctx): GitConnectionList => {
    const { sort = '', direction = 'desc', per_page = 20 } = ctx.query;
    const page = Math.max(ctx.query.page ?? 1, 1);
    const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
    const rows = sortByQuery(ctx.state.gitConnections.list(), { sort_by, sort_order: direction });
    const { items, total } = paginate({ query: { page, per_page } }, rows, (row) => serializeConnection(ctx, row));
    return { connections: items, page, per_page, total_count: total };
  },

  'git.listProviderConnections': (ctx) =>
    providerConnections(ctx, findProvider(ctx)).map((row) => serializeConnection(ctx, row)),

  'git.deleteConnection': (ctx) => {
    const connection = findConnection(ctx);
    const names = connectionProjects(ctx, connection).map(({ slug }) => slug);
    if (names.length > 0)
      throw problem(
        'badRequest',
        `Git connection ${connection.id} is used by ${names.join(', ')} and cannot be deleted`,
      );
    removeConnection(ctx, connection);
  },

  'git.activateConnection': (ctx) => setActive(ctx, true),
  'git.deactivateConnection': (ctx) => setActive(ctx, false),

  'git.updateConnectionToken': (ctx): GitConnectionTokenUpdate => {
    const connection = findConnection(ctx);
    const { access_token, refresh_token = connection.refresh_token } = ctx.body;
    const refusal = access_token.trim() ? connection.rejects_with : 'the token is empty';
    if (refusal) throw problem('badRequest', `body.access_token: the git host refuses it: ${refusal}`);
    const updated_at = ctx.clock.iso();
    const { id, is_active } = Object.assign(connection, {
      access_token,
      refresh_token,
      token_expires_at: null,
      updated_at,
    });
    return { connection_id: id, is_active, message: 'The access token is replaced' };
  },

  'git.validateConnection': (ctx): GitConnectionValidation => {
    const connection = findConnection(ctx);
    const refusal = refusalReason(ctx, connection);
    connection.last_health_check_at = ctx.clock.iso();
    connection.health_message = refusal;
    connection.consecutive_health_failures = refusal ? connection.consecutive_health_failures + 1 : 0;
    return { connection_id: connection.id, is_valid: refusal === null, message: refusal ?? 'The token works' };
  },

  'git.syncRepositories': (ctx): GitRepositorySync => {
    const connection = findConnection(ctx);
    if (syncProgress(ctx, connection).syncing)
      throw problem('conflict', `Git connection ${connection.id} is being synced already`);
    const refusal = refusalReason(ctx, connection);
    if (refusal) throw problem('conflict', `${refusal} and cannot be synced`);
    startSync(ctx, connection);
    return { connection_id: connection.id, started_at: ctx.clock.iso(), syncing: true };
  },
} satisfies Partial<ResolversOf<'git'>>;
