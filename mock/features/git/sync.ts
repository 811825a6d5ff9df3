import type { MockContext } from '../../state/context.ts';
import type { GitConnectionRow, GitRepositoryRow } from './rows.ts';

const SYNC_MS = 10_000;

/** Starts a sync: new repositories are added at its end. */
export function startSync({ state, clock }: MockContext, connection: GitConnectionRow): void {
  for (const row of state.gitRepositories.list(({ connection_id }) => connection_id === connection.id))
    row.synced_at ??= clock.now() + SYNC_MS;
  connection.syncs.push(clock.now());
}

export function isSynced({ clock }: Pick<MockContext, 'clock'>, { synced_at }: GitRepositoryRow): boolean {
  return synced_at !== null && synced_at <= clock.now();
}

export function syncProgress({ state, clock }: MockContext, { id, syncs }: GitConnectionRow) {
  const ended = syncs.map((start) => start + SYNC_MS).filter((end) => end <= clock.now());
  const last = ended.at(-1);
  const synced = state.gitRepositories.list((row) => row.connection_id === id && isSynced({ clock }, row));
  return {
    syncing: ended.length < syncs.length,
    last_synced_at: last === undefined ? null : clock.iso(last),
    synced_repository_count: synced.length,
  };
}
