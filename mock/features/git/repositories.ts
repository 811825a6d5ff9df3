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
import type { ResolverContext } from '../shared/resolver.ts';
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

interface Named {
  owner: string;
  name: string;
}

type Refs = { fresh?: boolean };
type RefsById = ResolverContext<{ path: { repository_id: number }; query: Refs }>;
type RefsByName = ResolverContext<{ path: { owner: string; repo: string }; query: Refs & { connection_id: number } }>;

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

/** The presets of all branches that were read, without duplicates; `null` if none was read. */
function listPresets({ presets }: GitRepositoryRow): GitRepositoryPreset[] | null {
  if (presets.size === 0) return null;
  const apps = [...presets.values()].flatMap((known) => known.apps);
  return [...new Map(apps.map((app) => [`${app.path} ${app.preset}`, serializeApp(app)])).values()];
}

function serializeRepository(context: MockContext, row: GitRepositoryRow): GitRepository {
  const host = providerHost(connectionProvider(context, repositoryConnection(context, row)));
  const full_name = `${row.owner}/${row.name}`;
  return {
    ...omit(row, ...INTERNAL_FIELDS),
    full_name,
    git_provider_connection_id: row.connection_id,
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
      isWanted(owner, row.owner) &&
      isWanted(language, row.language) &&
      isWanted(query.private, row.private),
  );
  const sort_by = SORT_FIELDS.has(sort) ? sort : 'created_at';
  const sorted = sortByQuery(matching, { sort_by, sort_order: direction });
  const { items, total } = paginate({ query }, sorted, (row) => serializeRepository(context, row));
  return { repositories: items, total_count: total };
}

/** The cached branches and tags. Reads them from the git host if there are none, or if `fresh` is set. */
function readRefs(context: MockContext, row: GitRepositoryRow, { fresh = false }: Refs) {
  if (row.cache && !fresh) return row.cache;
  checkReachable(context, row);
  const branches = row.branches.map((branch) => ({
    name: branch.name,
    protected: branch.protected,
    commit_sha: branch.commits[0] ?? '',
  }));
  return (row.cache = { branches, tags: structuredClone(row.tags) });
}

function refsById(ctx: RefsById) {
  return readRefs(ctx, findById(ctx, ctx.path.repository_id), ctx.query);
}

function refsByName(ctx: RefsByName) {
  const { owner, repo } = ctx.path;
  return readRefs(ctx, findByName(ctx, { owner, name: repo }, ctx.query.connection_id), ctx.query);
}

/** Reads the apps of a branch at the git host. */
function readApps(context: MockContext, row: GitRepositoryRow, branch: string): void {
  checkReachable(context, row);
  const found = row.branches.find(({ name }) => name === branch);
  if (!found) throw notFound(`Branch of ${row.owner}/${row.name}`, branch);
  row.presets.set(branch, { apps: found.apps, calculated_at: context.clock.iso() });
}

function serializePresets(row: GitRepositoryRow, branch: string): GitRepositoryPresets {
  const { id, name, owner, presets } = row;
  const { apps, calculated_at } = presets.get(branch) ?? { apps: [], calculated_at: row.updated_at };
  return { repository_id: id, name, owner, presets: apps.map(serializeApp), calculated_at };
}

export const repositories = {
  'git.listRepositories': (ctx: ResolverContext<{ query: Filter & { git_provider_connection_id?: number } }>) => {
    const wanted = ctx.query.git_provider_connection_id;
    const rows = knownRepositories(ctx).filter((row) => isWanted(wanted, row.connection_id));
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
    return rows.map((row) => serializeRepository(ctx, row));
  },

  'git.getRepository': (ctx: ResolverContext<{ path: Named; query: { connection_id?: number } }>) =>
    serializeRepository(ctx, findByName(ctx, ctx.path, ctx.query.connection_id)),

  'git.listRepositoryBranches': (ctx: RefsByName) => ({ branches: refsByName(ctx).branches }),
  'git.listRepositoryBranchesById': (ctx: RefsById) => ({ branches: refsById(ctx).branches }),
  'git.listRepositoryTags': (ctx: RefsByName) => ({ tags: refsByName(ctx).tags }),
  'git.listRepositoryTagsById': (ctx: RefsById) => ({ tags: refsById(ctx).tags }),

  /** Abbreviated hashes have at least four digits, as in Git. */
  'git.checkCommitExists': (
    ctx: ResolverContext<{ path: { repository_id: number; commit_sha: string } }>,
  ): GitCommitCheck => {
    const row = findById(ctx, ctx.path.repository_id);
    checkReachable(ctx, row);
    const wanted = ctx.path.commit_sha.toLowerCase();
    const commits = [...row.branches.flatMap((branch) => branch.commits), ...row.tags.map((tag) => tag.commit_sha)];
    const commit = wanted.length >= 4 ? commits.find((sha) => sha.startsWith(wanted)) : undefined;
    return { exists: commit !== undefined, commit_sha: commit ?? null };
  },

  'git.getRepositoryPreset': (ctx: ResolverContext<{ path: Named; query: { branch?: string } }>) => {
    const row = findByName(ctx, ctx.path);
    const { branch = row.default_branch } = ctx.query;
    if (!row.presets.has(branch)) readApps(ctx, row, branch);
    return serializePresets(row, branch);
  },

  'git.getRepositoryPresetLive': (
    ctx: ResolverContext<{ path: { repository_id: number }; query: { branch?: string } }>,
  ) => {
    const row = findById(ctx, ctx.path.repository_id);
    const { branch = row.default_branch } = ctx.query;
    readApps(ctx, row, branch);
    return serializePresets(row, branch);
  },
};
