import type { MockContext } from '../../../state/context.ts';
import type { DeploymentRow } from '../rows.ts';
import { deploymentProgress } from './progress.ts';

/**
 * When the containers of a deployment were removed and their logs captured: when a newer deployment of the environment
 * completed, or at a teardown, except on real servers. `null` if they still run or never existed.
 */
export function capturedAt(context: MockContext, row: DeploymentRow): number | null {
  const finished = readFinish(context, row);
  if (finished === null || row.source_type === 'static_files') return null;
  const newer = context.state.deployments
    .ofGroup(row.project_id)
    .filter((one) => one.environment_id === row.environment_id && one.id !== row.id)
    .map((one) => readFinish(context, one) ?? Infinity)
    .filter((time) => time >= finished);
  const replaced = Math.min(...newer);
  const tornDown = row.torn_down_at ?? Infinity;
  if (tornDown < replaced) return context.server.isReal ? null : tornDown;
  return Number.isFinite(replaced) ? replaced : null;
}

function readFinish({ clock }: MockContext, row: DeploymentRow): number | null {
  const { succeeded, finished_at } = deploymentProgress(row, clock.now());
  return succeeded ? finished_at : null;
}
