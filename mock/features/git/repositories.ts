import type {
  GitCommitCheck,
  GitRepository,
  GitRepositoryList,
  GitRepositoryPreset,
  GitRepositoryPresets,
} from '../../../generated/types.gen.ts';
import { notFound } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { MockContext } from '../../state/context.ts';
import { presetIcon, PRESETS } from '../platform/model/presets.ts';
import { find, isWanted } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { providerHost } from './host.ts';
import {
  checkReachable,
  connectionProvider,
  findConnection,
  inactivityReason,
  repositoryConnection,
} from './model/find.ts';
import type { GitApp, GitRepositoryRow } from './rows.ts';
import { isSynced } from './sync.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set(
  'name created_at updated_at pushed_at stars watchers size issues'.split(' '),
);

interface Filter extends Paged {
  sort?: string;
  direction?: 'asc' | 'desc';
  search?: string;
  owner?: string;
  language?: string;
  private?: boolean;
}

interface Named {
  owner: string;
  name: string;
}

type RefsById = ResolverContext<{ path: { repository_id: number } }>;
type RefsByName = ResolverContext<{ path: { owner: string; repo: string }; query: { connection_id: number } }>;

/** The synced repositories of active connections. */
function knownRepositories(context: MockContext): GitRepositoryRow[] {
  return context.state.gitRepositories.list(
    (row) => isSynced(context, row) && inactivityReason(context, repositoryConnection(context, row)) === null,
  );
}

function findById(context: MockContext, id: number): GitRepositoryRow {
  return find(context.state.gitRepositories, id, 'Repository', (row) => isSynced(context, row));
}

function findByName(context: MockContext, { owner, name }: Named, connectionId?: number): GitRepositoryRow {
  const row = knownRepositories(context).find(
    (one) => one.owner === owner && one.name === name && isWanted(connectionId, one.connection_id),
  );
  if (!row) throw notFound('Repository', `${owner}/${name}`);
  return row;
}

function serializeApp({ path, preset, composeFiles }: GitApp): GitRepositoryPreset {
  const facts = PRESETS.find(({ slug }) => slug === preset);
  return {
    path,
    preset,
    presetLabel: facts?.label ?? preset,
    projectType: facts?.category ?? 'backend',
    exposedPort: facts?.default_port ?? null,
    iconUrl: presetIcon(preset),
    composeFiles: composeFiles ?? null,
  };
}

function readApps(row: GitRepositoryRow, branch: string): GitRepositoryPreset[] {
  const found = row.branches.find(({ name }) => name === branch);
  if (!found) throw notFound(`Branch of ${row.owner}/${row.name}`, branch);
  return found.apps.map(serializeApp);
}

function serializeRepository(context: MockContext, row: GitRepositoryRow): GitRepository {
  const host = providerHost(connectionProvider(context, repositoryConnection(context, row)));
  const full_name = `${row.owner}/${row.name}`;
  return {
    ...omit(row, 'connection_id', 'stars', 'watchers', 'size', 'issues', 'branches', 'tags', 'synced_at'),
    full_name,
    git_provider_connection_id: row.connection_id,
    clone_url: `${host}/${full_name}.git`,
    ssh_url: `git@${new URL(host).host}:${full_name}.git`,
    preset: row.branches.find(({ name }) => name === row.default_branch)?.apps.map(serializeApp) ?? null,
  };
}

function paginateRepositories(context: MockContext, rows: GitRepositoryRow[], query: Filter): GitRepositoryList {
  const { sort = '', direction = 'desc', search = '', owner, language } = query;
  const matching = rows.filter(
    (row) =>
      row.name.toLowerCase().includes(search.toLowerCase()) &&
      isWanted(owner, row.owner) &&
      isWanted(language, row.language) &&
      isWanted(query.private, row.private),
  );
  const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
  const sorted = sortByQuery(matching, { sort_by, sort_order: direction });
  const { items, total } = paginate({ query }, sorted, (row) => serializeRepository(context, row));
  return { repositories: items, total_count: total };
}

function readRefs(context: MockContext, row: GitRepositoryRow) {
  checkReachable(context, row);
  const branches = row.branches.map((branch) => ({
    name: branch.name,
    protected: branch.protected,
    commit_sha: branch.commits[0] ?? '',
  }));
  return { branches, tags: row.tags };
}

function refsById(ctx: RefsById) {
  return readRefs(ctx, findById(ctx, ctx.path.repository_id));
}

function refsByName(ctx: RefsByName) {
  const { owner, repo } = ctx.path;
  return readRefs(ctx, findByName(ctx, { owner, name: repo }, ctx.query.connection_id));
}

function readPresets(context: MockContext, row: GitRepositoryRow, branch = row.default_branch): GitRepositoryPresets {
  checkReachable(context, row);
  const { id, name, owner } = row;
  return { repository_id: id, name, owner, presets: readApps(row, branch), calculated_at: context.clock.iso() };
}

export const repositories = {
  'git.listRepositories': (ctx) => {
    const wanted = ctx.query.git_provider_connection_id;
    const rows = knownRepositories(ctx).filter((row) => isWanted(wanted, row.connection_id));
    return paginateRepositories(ctx, rows, ctx.query);
  },

  /** Includes the repositories of an inactive connection. */
  'git.listConnectionRepositories': (ctx) => {
    const { id } = findConnection(ctx);
    const rows = ctx.state.gitRepositories.list((row) => row.connection_id === id && isSynced(ctx, row));
    return paginateRepositories(ctx, rows, ctx.query);
  },

  'git.listRepositoriesByName': (ctx) => {
    const { owner, name } = ctx.path;
    const rows = knownRepositories(ctx).filter((row) => row.owner === owner && row.name === name);
    return rows.map((row) => serializeRepository(ctx, row));
  },

  'git.getRepository': (ctx) => serializeRepository(ctx, findByName(ctx, ctx.path, ctx.query.connection_id)),

  'git.listRepositoryBranches': (ctx) => ({ branches: refsByName(ctx).branches }),
  'git.listRepositoryBranchesById': (ctx) => ({ branches: refsById(ctx).branches }),
  'git.listRepositoryTags': (ctx) => ({ tags: refsByName(ctx).tags }),
  'git.listRepositoryTagsById': (ctx) => ({ tags: refsById(ctx).tags }),

  /** Abbreviated hashes have at least four digits, as in Git. */
  'git.checkCommitExists': (ctx): GitCommitCheck => {
    const row = findById(ctx, ctx.path.repository_id);
    checkReachable(ctx, row);
    const wanted = ctx.path.commit_sha.toLowerCase();
    const commits = [...row.branches.flatMap((branch) => branch.commits), ...row.tags.map((tag) => tag.commit_sha)];
    const commit = wanted.length >= 4 ? commits.find((sha) => sha.startsWith(wanted)) : undefined;
    return { exists: commit !== undefined, commit_sha: commit ?? null };
  },

  'git.getRepositoryPreset': (ctx) => readPresets(ctx, findByName(ctx, ctx.path), ctx.query.branch),

  'git.getRepositoryPresetLive': (ctx) => readPresets(ctx, findById(ctx, ctx.path.repository_id), ctx.query.branch),
} satisfies Partial<ResolversOf<'git'>>;
