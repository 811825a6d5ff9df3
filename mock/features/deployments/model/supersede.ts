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
    row.cancelled_at = clock.now();
    row.cancelled_reason = SUPERSEDED;
  }
}

/** Stops each deployment that a newer one of its environment has replaced, if the server does so. */
export function stopSuperseded({ state, clock, server }: MockContext): void {
  if (!server.supersedes) return;
  for (const environment of state.environments) {
    let newest: number | undefined;
    for (const row of selectRows(state.deployments.ofGroup(environment.project_id), environment.id).toReversed()) {
      const { succeeded, finished_at } = deploymentProgress(row, clock.now());
      if (!succeeded || finished_at === null || row.torn_down_at !== null) continue;
      if (newest === undefined) newest = finished_at;
      else row.torn_down_at = Math.max(newest, finished_at);
    }
  }
}

/** Oldest first. */
function selectRows(rows: readonly DeploymentRow[], environmentId: number): DeploymentRow[] {
  return rows.filter((row) => row.environment_id === environmentId);
}
