import type { GitRepository } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { MockContext } from '../../state/context.ts';
import { presetIcon, PRESETS } from '../platform/model/presets.ts';
import { find, isWanted } from '../shared/find.ts';
import type { Call, ResolversOf } from '../shared/resolver.ts';
import { providerHost } from './host.ts';
import { findShown, refusalReason, syncedRepositories } from './model/find.ts';
import type { GitConnectionRow, GitProviderRow, GitRepositoryRow } from '../../rows/git.ts';

const SORT_FIELDS: ReadonlySet<string> = new Set(['name', 'created_at', 'updated_at', 'pushed_at']);

type Filter = Omit<Call<'git.listRepositories'>['query'], 'git_provider_connection_id'>;
type RefsById = Call<'git.listRepositoryBranchesById' | 'git.listRepositoryTagsById'>;
type RefsByName = Call<'git.listRepositoryBranches' | 'git.listRepositoryTags'>;

function connectionOf({ state }: MockContext, row: GitRepositoryRow): GitConnectionRow {
  return state.gitConnections.get(row.connection_id) as GitConnectionRow;
}

/** The synced repositories that can be read at the git host. */
function knownRepositories(context: MockContext): GitRepositoryRow[] {
  const { state } = context;
  return state.gitConnections
    .list((row) => refusalReason(state, row) === null)
    .flatMap((row) => syncedRepositories(context, row));
}

/** The repository; 400 if the git host cannot be read. */
function findById(context: MockContext, id: number): GitRepositoryRow {
  const row = find(context.state.gitRepositories, id, 'Repository', (one) =>
    syncedRepositories(context, connectionOf(context, one)).includes(one),
  );
  const refusal = refusalReason(context.state, connectionOf(context, row));
  if (refusal !== null) throw problem('badRequest', refusal);
  return row;
}

function findByName(
  context: MockContext,
  { owner, name }: { owner: string; name: string },
  connectionId?: number,
): GitRepositoryRow {
  const row = knownRepositories(context).find(
    (one) => one.owner === owner && one.name === name && isWanted(connectionId, one.connection_id),
  );
  if (!row) throw notFound('Repository', `${owner}/${name}`);
  return row;
}

/** The app in the root of a repository. */
function serializeApp({ preset }: GitRepositoryRow) {
  const facts = PRESETS.find(({ slug }) => slug === preset);
  return {
    path: './',
    preset,
    presetLabel: facts?.label ?? preset,
    projectType: facts?.category ?? ('backend' as const),
    exposedPort: facts?.default_port ?? null,
    iconUrl: presetIcon(preset),
    composeFiles: null,
  };
}

function serializeRepository(context: MockContext, row: GitRepositoryRow): GitRepository {
  const { provider_id } = connectionOf(context, row);
  const host = providerHost(context.state.gitProviders.get(provider_id) as GitProviderRow);
  const full_name = `${row.owner}/${row.name}`;
  return {
    ...omit(row, 'connection_id', 'branches', 'tags'),
    full_name,
    git_provider_connection_id: row.connection_id,
    clone_url: `${host}/${full_name}.git`,
    ssh_url: `git@${new URL(host).host}:${full_name}.git`,
    preset: [serializeApp(row)],
  };
}

function paginateRepositories(context: MockContext, rows: GitRepositoryRow[], query: Filter) {
  const { sort = '', direction, search = '', owner, language } = query;
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

function readRefs({ branches, tags }: GitRepositoryRow) {
  return {
    branches: branches.map(({ name, protected: isProtected, commits: [commit_sha = ''] }) => ({
      name,
      protected: isProtected,
      commit_sha,
    })),
    tags,
  };
}

function refsById(ctx: RefsById) {
  return readRefs(findById(ctx, ctx.path.repository_id));
}

function refsByName(ctx: RefsByName) {
  const { owner, repo } = ctx.path;
  return readRefs(findByName(ctx, { owner, name: repo }, ctx.query.connection_id));
}

function readPresets({ clock }: MockContext, row: GitRepositoryRow, branch = row.default_branch) {
  const { id, name, owner } = row;
  if (!row.branches.some((one) => one.name === branch))
    throw notFound(`Branch of ${owner}/${name}`, branch);
  return {
    repository_id: id,
    name,
    owner,
    presets: [serializeApp(row)],
    calculated_at: clock.iso(),
  };
}

export const repositories = {
  'git.listRepositories': (ctx) => {
    const wanted = ctx.query.git_provider_connection_id;
    const rows = knownRepositories(ctx).filter((row) => isWanted(wanted, row.connection_id));
    return paginateRepositories(ctx, rows, ctx.query);
  },

  /** Includes the repositories of an inactive connection. */
  'git.listConnectionRepositories': (ctx) => {
    const rows = syncedRepositories(ctx, findShown(ctx, ctx.path.connection_id));
    return paginateRepositories(ctx, rows, ctx.query);
  },

  'git.listRepositoriesByName': (ctx) => {
    const { owner, name } = ctx.path;
    const rows = knownRepositories(ctx).filter((row) => row.owner === owner && row.name === name);
    return rows.map((row) => serializeRepository(ctx, row));
  },

  'git.getRepository': (ctx) =>
    serializeRepository(ctx, findByName(ctx, ctx.path, ctx.query.connection_id)),

  'git.listRepositoryBranches': (ctx) => ({ branches: refsByName(ctx).branches }),
  'git.listRepositoryBranchesById': (ctx) => ({ branches: refsById(ctx).branches }),
  'git.listRepositoryTags': (ctx) => ({ tags: refsByName(ctx).tags }),
  'git.listRepositoryTagsById': (ctx) => ({ tags: refsById(ctx).tags }),

  /** Abbreviated hashes have at least four digits, as in Git. */
  'git.checkCommitExists': (ctx) => {
    const { branches, tags, owner, pushed_at } = findById(ctx, ctx.path.repository_id);
    const wanted = ctx.path.commit_sha.toLowerCase();
    const commits = [
      ...branches.flatMap((branch) => branch.commits),
      ...tags.map((tag) => tag.commit_sha),
    ];
    const sha = wanted.length >= 4 ? commits.find((one) => one.startsWith(wanted)) : undefined;
    if (sha === undefined) return { exists: false, commit_sha: null, commit: null };
    const author = { author: owner, author_email: `${owner}@users.noreply.github.com` };
    const commit = { sha, message: `Commit ${sha.slice(0, 7)}`, ...author, date: pushed_at };
    return { exists: true, commit_sha: sha, commit };
  },

  'git.getRepositoryPreset': (ctx) => readPresets(ctx, findByName(ctx, ctx.path), ctx.query.branch),
  'git.getRepositoryPresetLive': (ctx) =>
    readPresets(ctx, findById(ctx, ctx.path.repository_id), ctx.query.branch),
} satisfies Partial<ResolversOf<'git'>>;
