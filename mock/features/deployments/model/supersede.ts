import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { DeploymentRow } from '../rows.ts';
import { deploymentProgress } from './progress.ts';

const SUPERSEDED = 'Superseded by a newer deployment for this environment';

/** Cancels the unfinished deployments of an environment when a new Git deployment starts, if the server does so. */
export function cancelOlder({ state, clock, server }: MockContext, environment: EnvironmentRow): void {
  if (!server.supersedes) return;
  for (const row of selectRows(state.deployments.ofGroup(environment.project_id), environment.id)) {
    const { status } = deploymentProgress(row, clock.now());
    if (status !== 'pending' && status !== 'running') continue;
    cancelOnRealServer(row, clock.now(), SUPERSEDED);
  }
}

/** The jobs notice it within two seconds. One that was running then fails. */
export function cancelOnRealServer(row: DeploymentRow, now: number, reason: string): void {
  if (deploymentProgress(row, now).status === 'running') row.fails_at = now + 2000;
  row.cancelled_at = now;
  row.cancelled_reason = reason;
}

/** Stops each deployment that a newer one of its environment has replaced, if the server does so. */
export function stopSuperseded({ state, clock, server }: MockContext): void {
  if (!server.supersedes) return;
  for (const environment of state.environments) {
    let newest: number | undefined;
    for (const row of selectRows(state.deployments.ofGroup(environment.project_id), environment.id).toReversed()) {
      const { succeeded, finished_at, status } = deploymentProgress(row, clock.now());
      if (!succeeded || finished_at === null || row.torn_down_at !== null) continue;
      if (newest === undefined) newest = finished_at;
      // One that is paused or was resumed stays so.
      else if (status === 'completed') row.torn_down_at = Math.max(newest, finished_at);
    }
  }
}

/** Oldest first. */
function selectRows(rows: readonly DeploymentRow[], environmentId: number): DeploymentRow[] {
  return rows.filter((row) => row.environment_id === environmentId);
}
