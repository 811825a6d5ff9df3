import type { GitBranchList, GitCommitCheck, GitTagList } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { GitRepositoryRow } from './rows.ts';
import { checkReachable, repositoryConnection } from './model/find.ts';
import { findByName, findRepository } from './repositories.ts';

interface Fresh {
  fresh?: boolean;
}

type ById = ResolverContext<{ path: { repository_id: number }; query: Fresh }>;
type ByName = ResolverContext<{ path: { owner: string; repo: string }; query: Fresh & { connection_id: number } }>;

function byId(ctx: ById): GitRepositoryRow {
  return findRepository(ctx, ctx.path.repository_id);
}

function byName(ctx: ByName): GitRepositoryRow {
  return findByName(ctx, { owner: ctx.path.owner, name: ctx.path.repo }, ctx.query.connection_id);
}

/** The cached branches and tags. Reads them from the git host if there are none, or if `fresh` is set. */
function listRefs(context: MockContext, row: GitRepositoryRow, { fresh = false }: Fresh) {
  if (row.cache && !fresh) return row.cache;
  checkReachable(context, repositoryConnection(context, row));
  const branches = row.branches.map((branch) => ({
    name: branch.name,
    protected: branch.protected,
    commit_sha: branch.commits[0] ?? '',
  }));
  return (row.cache = { branches, tags: structuredClone(row.tags) });
}

function listBranches(ctx: MockContext & { query: Fresh }, row: GitRepositoryRow): GitBranchList {
  return {
    branches: listRefs(ctx, row, ctx.query).branches,
  };
}

function listTags(ctx: MockContext & { query: Fresh }, row: GitRepositoryRow): GitTagList {
  return {
    tags: listRefs(ctx, row, ctx.query).tags,
  };
}

export const refs = {
  'git.listRepositoryBranches': (ctx: ByName) => listBranches(ctx, byName(ctx)),

  'git.listRepositoryBranchesById': (ctx: ById) => listBranches(ctx, byId(ctx)),

  'git.listRepositoryTags': (ctx: ByName) => listTags(ctx, byName(ctx)),

  'git.listRepositoryTagsById': (ctx: ById) => listTags(ctx, byId(ctx)),

  /** Abbreviated hashes have at least four digits, as in Git. */
  'git.checkCommitExists': (
    ctx: ResolverContext<{ path: { repository_id: number; commit_sha: string } }>,
  ): GitCommitCheck => {
    if (ctx.server.name === '2026-07' && !/^[\da-f]{7,40}$/i.test(ctx.path.commit_sha))
      throw problem('badRequest', `path.commit_sha: got "${ctx.path.commit_sha}", expected 7 to 40 hexadecimal digits`);
    const row = findRepository(ctx, ctx.path.repository_id);
    checkReachable(ctx, repositoryConnection(ctx, row));
    const wanted = ctx.path.commit_sha.toLowerCase();
    const commits = [...row.branches.flatMap((branch) => branch.commits), ...row.tags.map((tag) => tag.commit_sha)];
    const commit = wanted.length >= 4 ? commits.find((sha) => sha.startsWith(wanted)) : undefined;
    return { exists: commit !== undefined, commit_sha: commit ?? null };
  },
};
