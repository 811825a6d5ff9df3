import type { MockContext } from '../../state/context.ts';
import { backupProgress } from '../../features/backups/model/progress.ts';
import { deploymentProgress, wallClock } from '../../features/deployments/model/progress.ts';
import { QUEUE_MS } from '../../features/deployments/model/plans.ts';
import type { DeploymentRow } from '../../rows/deployments.ts';
import { SECOND_MS } from '../../lib/time/duration.ts';

/**
 * The time of the next change of something in progress: a deployment or a backup. `undefined` if
 * there is none. What has no end, such as the log of a running container, does not count.
 */
export function nextDue(context: MockContext): number | undefined {
  const { state, clock } = context;
  const now = clock.now();
  let next = Infinity;
  const add = (time: number) => {
    if (time > now && time < next) next = time;
  };
  for (const row of state.deployments)
    if (mayBeInProgress(row, now)) for (const time of steps(row, now)) add(time);
  for (const row of state.backups)
    if (backupProgress(row, now).ended_at === null) add(now + SECOND_MS);
  return next === Infinity ? undefined : next;
}

/**
 * A quick check, since nearly all of thousands of deployments have ended. Without pauses, the age
 * is enough.
 */
function mayBeInProgress(
  { cancelled_at, pauses, plan, created_at }: DeploymentRow,
  now: number,
): boolean {
  const length = plan.reduce((sum, { milliseconds }) => sum + milliseconds, QUEUE_MS);
  return cancelled_at === null && (pauses.length > 0 || created_at + length > now);
}

/** The times at which jobs start or end; none while the deployment is paused. */
function steps(row: DeploymentRow, now: number): number[] {
  if (row.pauses.at(-1)?.to === null) return [];
  const { jobs } = deploymentProgress(row, now);
  const last = jobs.findIndex(({ failure }) => failure !== undefined);
  const run = last < 0 ? jobs : jobs.slice(0, last + 1);
  return [QUEUE_MS, ...run.map(({ to }) => to)].map((work) => wallClock(row, work));
}
