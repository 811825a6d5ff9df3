import { notFound } from '../../lib/http/problems.ts';
import type { GitRepositoryPresets } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { GitRepositoryRow } from './rows.ts';

import { checkReachable, repositoryConnection } from './model/find.ts';
import { findByName, findRepository, type Named } from './repositories.ts';
import { serializeApp } from './serialize-app.ts';

/** Reads the apps of a branch at the git host. */
function readApps(context: MockContext, row: GitRepositoryRow, branch: string): void {
  checkReachable(context, repositoryConnection(context, row));
  const found = row.branches.find(({ name }) => name === branch);
  if (!found) throw notFound(`Branch of ${row.owner}/${row.name}`, branch);
  row.presets.set(branch, { apps: found.apps, calculated_at: context.clock.iso() });
}

function serializePresets(row: GitRepositoryRow, branch: string): GitRepositoryPresets {
  const { id, name, owner, presets } = row;
  const { apps, calculated_at } = presets.get(branch) ?? { apps: [], calculated_at: row.updated_at };
  return { repository_id: id, name, owner, presets: apps.map(serializeApp), calculated_at };
}

export const presets = {
  'git.getRepositoryPreset': (ctx: ResolverContext<{ path: Named; query: { branch?: string } }>) => {
    const row = findByName(ctx, ctx.path);
    const { branch = row.default_branch } = ctx.query;
    if (!row.presets.has(branch)) readApps(ctx, row, branch);
    return serializePresets(row, branch);
  },

  'git.getRepositoryPresetLive': (
    ctx: ResolverContext<{ path: { repository_id: number }; query: { branch?: string } }>,
  ) => {
    const row = findRepository(ctx, ctx.path.repository_id);
    const { branch = row.default_branch } = ctx.query;
    readApps(ctx, row, branch);
    return serializePresets(row, branch);
  },
};
