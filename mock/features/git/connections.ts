import type {
  GitConnection,
  GitConnectionList,
  GitConnectionTokenUpdate,
  GitConnectionValidation,
  ListGitConnectionsData,
  UpdateGitConnectionTokenRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { GitConnectionRow, GitProviderRow } from './rows.ts';
import { omit } from '../../lib/omit.ts';
import { paginate } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import {
  providerConnections,
  findConnection,
  findProvider,
  isExpired,
  connectionProjects,
  refusalReason,
  type OnConnection,
  type OnProvider,
} from './model/find.ts';
import { ACCOUNT, createAccountRepositories } from './host.ts';
import { syncProgress } from './sync.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'account_name']);

export interface ConnectionInput {
  access_token: string;
  user_id: number | null;
  account_name?: string;
  account_type?: string;
  installation_id?: string | null;
}

/** An account that is connected again keeps its connection and gets the new token. */
export function connect(context: MockContext, provider: GitProviderRow, input: ConnectionInput): GitConnectionRow {
  const { access_token } = input;
  const known = providerConnections(context, provider).find((row) => row.account_name === ACCOUNT);
  if (known) return replaceToken(context, known, { access_token });
  const connection = createConnection(context, provider, input);
  createAccountRepositories(context, connection);
  return connection;
}

export function createConnection({ state, clock }: MockContext, provider: GitProviderRow, input: ConnectionInput) {
  return state.gitConnections.insert({
    provider_id: provider.id,
    account_name: input.account_name ?? ACCOUNT,
    account_type: input.account_type ?? 'User',
    installation_id: input.installation_id ?? null,
    user_id: input.user_id,
    access_token: input.access_token,
    refresh_token: null,
    token_expires_at: null,
    rejects_with: null,
    is_active: true,
    syncs: [],
    last_health_check_at: null,
    health_message: null,
    consecutive_health_failures: 0,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

function replaceToken(
  { clock }: MockContext,
  row: GitConnectionRow,
  token: UpdateGitConnectionTokenRequest,
): GitConnectionRow {
  const { access_token, refresh_token = row.refresh_token } = token;
  return Object.assign(row, { access_token, refresh_token, token_expires_at: null, updated_at: clock.iso() });
}

export function removeConnection({ state }: MockContext, { id }: GitConnectionRow): void {
  state.gitRepositories.removeWhere((row) => row.connection_id === id);
  state.gitConnections.remove(id);
}

function serializeConnection(context: MockContext, row: GitConnectionRow): GitConnection {
  const checkedStatus = row.consecutive_health_failures > 0 ? 'unhealthy' : 'healthy';
  return {
    ...omit(row, 'access_token', 'refresh_token', 'token_expires_at', 'rejects_with', 'syncs'),
    ...syncProgress(context, row),
    is_expired: isExpired(context, row),
    health_status: row.last_health_check_at === null ? 'unknown' : checkedStatus,
  };
}

function setActive(ctx: OnConnection, is_active: boolean): void {
  Object.assign(findConnection(ctx), { is_active, updated_at: ctx.clock.iso() });
}

export const connections = {
  'git.listConnections': (ctx: ResolverContext<ListGitConnectionsData>): GitConnectionList => {
    const { sort = '', direction = 'desc', per_page = 20 } = ctx.query;
    const page = Math.max(ctx.query.page ?? 1, 1);
    const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
    const rows = sortByQuery(ctx.state.gitConnections.list(), { sort_by, sort_order: direction });
    const { items, total } = paginate({ query: { page, per_page } }, rows, (row) => serializeConnection(ctx, row));
    return { connections: items, page, per_page, total_count: total };
  },

  'git.listProviderConnections': (ctx: OnProvider) =>
    providerConnections(ctx, findProvider(ctx)).map((row) => serializeConnection(ctx, row)),

  'git.deleteConnection': (ctx: OnConnection) => {
    const connection = findConnection(ctx);
    const names = connectionProjects(ctx, connection).map(({ slug }) => slug);
    if (names.length > 0)
      throw problem(
        'badRequest',
        `Git connection ${connection.id} is used by ${names.join(', ')} and cannot be deleted`,
      );
    removeConnection(ctx, connection);
  },

  'git.activateConnection': (ctx: OnConnection) => setActive(ctx, true),

  'git.deactivateConnection': (ctx: OnConnection) => setActive(ctx, false),

  'git.updateConnectionToken': (
    ctx: ResolverContext<{ path: { connection_id: number }; body: UpdateGitConnectionTokenRequest }>,
  ): GitConnectionTokenUpdate => {
    const connection = findConnection(ctx);
    const refusal = ctx.body.access_token.trim() ? connection.rejects_with : 'the token is empty';
    if (refusal) throw problem('badRequest', `body.access_token: the git host refuses it: ${refusal}`);
    const { id, is_active } = replaceToken(ctx, connection, ctx.body);
    return { connection_id: id, is_active, message: 'The access token is replaced' };
  },

  'git.validateConnection': (ctx: OnConnection): GitConnectionValidation => {
    const connection = findConnection(ctx);
    const refusal = refusalReason(ctx, connection);
    connection.last_health_check_at = ctx.clock.iso();
    connection.health_message = refusal;
    connection.consecutive_health_failures = refusal ? connection.consecutive_health_failures + 1 : 0;
    return { connection_id: connection.id, is_valid: refusal === null, message: refusal ?? 'The token works' };
  },
};
