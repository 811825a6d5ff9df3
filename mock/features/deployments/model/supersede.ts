import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { DeploymentRow } from '../../../rows/deployments.ts';
import { deploymentProgress } from './progress.ts';

const SUPERSEDED = 'Superseded by a newer deployment for this environment';

/** How soon the jobs of a deployment notice that it was cancelled. */
const NOTICE_MS = 2000;

/**
 * Cancels a deployment. On some servers, one that is running then fails, as soon as its jobs notice
 * it.
 */
export function cancel({ clock, server }: MockContext, row: DeploymentRow, reason: string): void {
  const now = clock.now();
  const isRunning = deploymentProgress(row, now).status === 'running';
  if (isRunning && server.cancelledWhileRunning === 'failed') row.fails_at = now + NOTICE_MS;
  row.cancelled_at = now;
  row.cancelled_reason = reason;
}

/**
 * Cancels the unfinished deployments of an environment when a new Git deployment starts, if the
 * server does so.
 */
export function cancelOlder(context: MockContext, environment: EnvironmentRow): void {
  if (!context.server.supersedes) return;
  for (const row of deploymentsOf(context, environment))
    if (['pending', 'running'].includes(deploymentProgress(row, context.clock.now()).status))
      cancel(context, row, SUPERSEDED);
}

/**
 * Stops each deployment that another one of its environment has replaced, if the server does so.
 */
export function stopSuperseded(context: MockContext): void {
  if (!context.server.supersedes) return;
  for (const environment of context.state.environments) {
    const rows = deploymentsOf(context, environment);
    for (const [at, row] of rows.entries())
      if (!row.has_cleaned_up) stopNewer(context, row, rows.slice(at + 1));
    stopOlder(context, rows);
  }
}

/** When it completes, a deployment stops older ones. */
function stopOlder({ clock }: MockContext, rows: readonly DeploymentRow[]): void {
  let newest: number | undefined;
  for (const row of rows.toReversed()) {
    const { succeeded, finished_at } = deploymentProgress(row, clock.now());
    if (!succeeded || finished_at === null) continue;
    if (newest !== undefined && finished_at <= newest) row.torn_down_at ??= newest;
    newest ??= finished_at;
  }
}

/**
 * When its last job ends, a deployment removes the containers of all others, and so stops newer
 * ones.
 */
function stopNewer(
  { clock }: MockContext,
  row: DeploymentRow,
  newer: readonly DeploymentRow[],
): void {
  const { succeeded, jobs } = deploymentProgress(row, clock.now());
  const end = jobs.at(-1)?.finished_at ?? null;
  if (!succeeded || end === null) return;
  row.has_cleaned_up = true;
  for (const one of newer) {
    if (one.created_at >= end) return;
    const { status } = deploymentProgress(one, end);
    if (status === 'completed') one.torn_down_at = end;
    if (status === 'pending' || status === 'running') one.removed_at = end;
  }
}

function deploymentsOf(
  { state }: MockContext,
  { id, project_id }: EnvironmentRow,
): DeploymentRow[] {
  return state.deployments.ofGroup(project_id).filter((row) => row.environment_id === id);
}
