import type { MockContext } from '../../../state/context.ts';
import { QUEUE_MS } from './plans.ts';
import { deploymentProgress, workedBy } from './progress.ts';
import type { DeploymentOperationRow, DeploymentRow } from '../rows.ts';
import type { State } from '../../../state/state.ts';
import { takeScreenshot } from '../../platform/model/screenshots.ts';

export type Operation = DeploymentOperationRow['operation'];

export const OPERATION_MS: Readonly<Record<Operation, number>> = {
  deploy: 5000,
  mark_complete: 1000,
  take_screenshot: 3000,
};

/** What each operation does to the deployment when it ends. Returns a message, or `null` if it had no effect. */
const EFFECTS: Readonly<Record<Operation, (state: State, row: DeploymentRow, at: number) => string | null>> = {
  deploy: (_state, row) => {
    row.torn_down_at = null;
    return 'Deployed';
  },
  mark_complete: (_state, row, at) => {
    const { status } = deploymentProgress(row, at);
    if (status === 'running' || status === 'built') complete(row, at);
    return deploymentProgress(row, at).succeeded ? 'Marked as complete' : null;
  },
  take_screenshot: (state, row, at) => {
    if (deploymentProgress(row, at).status !== 'completed') return null;
    takeScreenshot(state, row);
    return 'Screenshot taken';
  },
};

/** Applies the operations that have ended. */
export function settleOperations({ state, clock }: MockContext): void {
  for (const operation of state.deploymentOperations) {
    const at = operationEnd(operation);
    const row = state.deployments.get(operation.deployment_id);
    if (operation.outcome || at > clock.now() || !row) continue;
    const message = EFFECTS[operation.operation](state, row, at);
    operation.outcome =
      message === null
        ? { success: false, message: `The deployment was ${deploymentProgress(row, at).status} by then` }
        : { success: true, message };
  }
}

export function operationEnd({ operation, executed_at }: DeploymentOperationRow): number {
  return executed_at + OPERATION_MS[operation];
}

/** Shortens the unfinished jobs, so that all of them end by `at`. */
function complete(row: DeploymentRow, at: number): void {
  let left = workedBy(row, at) - QUEUE_MS;
  row.failure = null;
  row.plan = row.plan.map((job) => {
    const milliseconds = Math.min(job.milliseconds, left);
    left -= milliseconds;
    return { ...job, milliseconds };
  });
}
