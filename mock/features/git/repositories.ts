import type { GitRepository, GitRepositoryList } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { GitRepositoryRow } from './rows.ts';
import { omit } from '../../lib/omit.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { find } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import { repositoryConnection, findConnection, inactivityReason, connectionProvider } from './model/find.ts';
import { providerHost } from './host.ts';
import { isSynced } from './sync.ts';
import { listPresets } from './serialize-app.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'created_at',
  'updated_at',
  'pushed_at',
  'stars',
  'watchers',
  'size',
  'issues',
]);

const INTERNAL_FIELDS = [
  'connection_id',
  'stars',
  'watchers',
  'size',
  'issues',
  'branches',
  'tags',
  'cache',
  'presets',
  'synced_at',
] as const;

interface Filter extends Paged {
  sort?: string;
  direction?: 'asc' | 'desc';
  search?: string;
  owner?: string;
  language?: string;
  private?: boolean;
}

export interface Named {
  owner: string;
  name: string;
}

/** The synced repositories of active connections. */
function knownRepositories(context: MockContext): GitRepositoryRow[] {
  return context.state.gitRepositories.list(
    (row) => isSynced(context, row) && inactivityReason(context, repositoryConnection(context, row)) === null,
  );
}

export function findRepository(context: MockContext, id: number): GitRepositoryRow {
  return find(context.state.gitRepositories, id, 'Repository', (row) => isSynced(context, row));
}

export function findByName(context: MockContext, { owner, name }: Named, connectionId?: number): GitRepositoryRow {
  const row = knownRepositories(context).find(
    (row) => row.owner === owner && row.name === name && row.connection_id === (connectionId ?? row.connection_id),
  );
  if (!row) throw notFound('Repository', `${owner}/${name}`);
  return row;
}

function serializeRepository(context: MockContext, row: GitRepositoryRow): GitRepository {
  const { connection_id, owner, name } = row;
  const host = providerHost(connectionProvider(context, repositoryConnection(context, row)));
  const full_name = `${owner}/${name}`;
  return {
    ...omit(row, ...INTERNAL_FIELDS),
    full_name,
    git_provider_connection_id: connection_id,
    clone_url: `${host}/${full_name}.git`,
    ssh_url: `git@${new URL(host).host}:${full_name}.git`,
    preset: listPresets(row),
  };
}

function paginateRepositories(context: MockContext, rows: GitRepositoryRow[], query: Filter): GitRepositoryList {
  const { sort = '', direction = 'desc', search = '', owner, language } = query;
  const matching = rows.filter(
    (row) =>
      row.name.toLowerCase().includes(search.toLowerCase()) &&
      row.owner === (owner ?? row.owner) &&
      row.language === (language ?? row.language) &&
      row.private === (query.private ?? row.private),
  );
  const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
  const { items, total } = paginate({ query }, sortByQuery(matching, { sort_by, sort_order: direction }), (row) =>
    serializeRepository(context, row),
  );
  return { repositories: items, total_count: total };
}

export const repositories = {
  'git.listRepositories': (ctx: ResolverContext<{ query: Filter & { git_provider_connection_id?: number } }>) => {
    const wanted = ctx.query.git_provider_connection_id;
    const rows = knownRepositories(ctx).filter((row) => row.connection_id === (wanted ?? row.connection_id));
    return paginateRepositories(ctx, rows, ctx.query);
  },

  /** Includes the repositories of an inactive connection. */
  'git.listConnectionRepositories': (ctx: ResolverContext<{ path: { connection_id: number }; query: Filter }>) => {
    const { id } = findConnection(ctx);
    const rows = ctx.state.gitRepositories.list((row) => row.connection_id === id && isSynced(ctx, row));
    return paginateRepositories(ctx, rows, ctx.query);
  },

  'git.listRepositoriesByName': (ctx: ResolverContext<{ path: Named }>) => {
    const { owner, name } = ctx.path;
    const rows = knownRepositories(ctx).filter((row) => row.owner === owner && row.name === name);
    if (ctx.server.isReal && rows.length === 0)
      throw problem('notFound', `No repositories named ${owner}/${name} found in any git provider`);
    return rows.map((row) => serializeRepository(ctx, row));
  },

  'git.getRepository': (ctx: ResolverContext<{ path: Named; query: { connection_id?: number } }>) =>
    serializeRepository(ctx, findByName(ctx, ctx.path, ctx.query.connection_id)),
};
