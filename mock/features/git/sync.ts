import type { GitRepositorySync } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { GitConnectionRow, GitRepositoryRow } from './rows.ts';
import { findConnection, refusalReason, type OnConnection } from './model/find.ts';

/** How long a sync takes. The repositories are added one by one during that time. */
const SYNC_MS = 10_000;

/** Starts a sync: new repositories are added over time, cached branches and tags are discarded. */
export function startSync({ state, clock }: MockContext, connection: GitConnectionRow): void {
  const rows = state.gitRepositories.list((row) => row.connection_id === connection.id);
  const unknown = rows.filter((row) => row.synced_at === null);
  for (const [index, row] of unknown.entries())
    row.synced_at = clock.now() + Math.round((SYNC_MS * (index + 1)) / unknown.length);
  for (const row of rows) row.cache = null;
  connection.syncs.push(clock.now());
}

export function isSynced({ clock }: Pick<MockContext, 'clock'>, { synced_at }: GitRepositoryRow): boolean {
  return synced_at !== null && synced_at <= clock.now();
}

/** The sync state of a connection. */
export function syncProgress({ state, clock }: MockContext, { id, syncs }: GitConnectionRow) {
  const ended = syncs.map((start) => start + SYNC_MS).filter((end) => end <= clock.now());
  const last = ended.at(-1);
  return {
    syncing: ended.length < syncs.length,
    last_synced_at: last === undefined ? null : clock.iso(last),
    synced_repository_count: state.gitRepositories.list((row) => row.connection_id === id && isSynced({ clock }, row))
      .length,
  };
}

export const sync = {
  'git.syncRepositories': (ctx: OnConnection): GitRepositorySync => {
    const connection = findConnection(ctx);
    if (syncProgress(ctx, connection).syncing)
      throw problem('conflict', `Git connection ${connection.id} is being synced already`);
    const refusal = refusalReason(ctx, connection);
    if (refusal) throw problem('conflict', `${refusal} and cannot be synced`);
    startSync(ctx, connection);
    return { connection_id: connection.id, started_at: ctx.clock.iso(), syncing: true };
  },
};
