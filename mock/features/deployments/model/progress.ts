import type { MockContext } from '../../../state/context.ts';
import { isNamed, QUEUE_MS } from './plans.ts';
import type { DeploymentRow, JobPlan } from '../../../rows/deployments.ts';

/** The status of a deployment at a time. */
export type DeploymentStatus =
  | 'pending'
  | 'running'
  | 'built'
  | 'completed'
  | 'failed'
  | 'cancelled'
  | 'paused'
  | 'stopped';
type JobStatus = 'pending' | 'running' | 'success' | 'failure' | 'cancelled' | 'skipped';

export interface JobProgress {
  readonly job: JobPlan;
  /** When the job starts and ends, in milliseconds of work since the deployment was created. */
  readonly from: number;
  readonly to: number;
  readonly failure: { readonly message: string; readonly atLine: number } | undefined;
  readonly status: JobStatus;
  readonly started_at: number | null;
  readonly finished_at: number | null;
}

export interface DeploymentProgress {
  readonly status: DeploymentStatus;
  /** Whether all required jobs succeeded. A later pause or teardown does not change it. */
  readonly succeeded: boolean;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly jobs: readonly JobProgress[];
}

/** The state of a deployment at a time, computed from the elapsed time: nothing runs. */
export function deploymentProgress(row: DeploymentRow, now: number): DeploymentProgress {
  const worked = workedBy(row, Math.min(now, row.cancelled_at ?? row.removed_at ?? Infinity));
  const jobs = listJobs(row, worked);
  const last = jobs.findLast(({ job, status }) => status !== 'skipped' && job.optional !== true);
  const done = last?.to ?? QUEUE_MS;
  const failed = last?.status === 'failure';
  const succeeded = worked >= done && !failed;
  return {
    status: deploymentStatus(
      row,
      worked,
      succeeded,
      failed || now >= (row.fails_at ?? Infinity),
      jobs,
    ),
    succeeded,
    started_at: worked >= QUEUE_MS ? wallClock(row, QUEUE_MS) : null,
    finished_at: worked >= done ? wallClock(row, done) : row.cancelled_at,
    jobs,
  };
}

/** The start as responses and webhooks show it: a server may record that of rollbacks alone. */
export function startedAt(
  { clock, server }: MockContext,
  { metadata }: DeploymentRow,
  started: number | null,
): string | null {
  const isRecorded = server.recordsStart || metadata['isRollback'];
  return started === null || !isRecorded ? null : clock.iso(started);
}

function listJobs(row: DeploymentRow, worked: number): JobProgress[] {
  const failing = failingJob(row);
  let next = QUEUE_MS;
  let hasFailed = false;
  return row.plan.map((job): JobProgress => {
    const from = next;
    const isReached = worked >= from && !hasFailed;
    if (job.ends !== undefined && isReached && row.cancelled_at === null)
      return endUnstarted(job, from, wallClock(row, from));
    const failure = job === failing ? jobFailure(row, job) : undefined;
    const to = from + (failure ? lineTime(job, failure.atLine) : job.milliseconds);
    next = to;
    const progress = { job, from, to, failure };
    if (hasFailed) return { ...progress, status: 'skipped', started_at: null, finished_at: null };
    hasFailed = failure !== undefined && worked >= to && job.optional !== true;
    return { ...progress, ...jobState(row, worked, progress) };
  });
}

/** The state of a job whose turn comes, or came. */
function jobState(
  row: DeploymentRow,
  worked: number,
  { from, to, failure }: Pick<JobProgress, 'from' | 'to' | 'failure'>,
): Pick<JobProgress, 'status' | 'started_at' | 'finished_at'> {
  const isCancelled = row.cancelled_at !== null;
  if (worked < from)
    return {
      status: isCancelled ? 'cancelled' : 'pending',
      started_at: null,
      finished_at: null,
    };
  const started_at = wallClock(row, from);
  if (worked < to)
    return {
      status: isCancelled ? 'cancelled' : 'running',
      started_at,
      finished_at: row.cancelled_at,
    };
  const status = failure ? 'failure' : 'success';
  return { status, started_at, finished_at: wallClock(row, to) };
}

/** A job that ends without having started, when its turn comes. */
function endUnstarted(job: JobPlan, at: number, finished_at: number): JobProgress {
  const { ends = '' } = job;
  const isSkipped = ends === 'skipped';
  return {
    job,
    from: at,
    to: at,
    failure: isSkipped ? undefined : { message: ends, atLine: 0 },
    status: isSkipped ? 'skipped' : 'failure',
    started_at: null,
    finished_at,
  };
}

function deploymentStatus(
  row: DeploymentRow,
  worked: number,
  succeeded: boolean,
  failed: boolean,
  jobs: readonly JobProgress[],
): DeploymentStatus {
  if (row.torn_down_at !== null || row.removed_at !== null) return 'stopped';
  if (failed) return 'failed';
  if (row.cancelled_at !== null) return 'cancelled';
  if (row.pauses.at(-1)?.to === null) return 'paused';
  if (succeeded) return 'completed';
  if (worked < QUEUE_MS) return 'pending';
  return jobs.some(({ job, status }) => job.builds === true && status === 'success')
    ? 'built'
    : 'running';
}

/** Milliseconds of work until `end`: the elapsed time without pauses. */
export function workedBy(row: DeploymentRow, end: number): number {
  const paused = row.pauses.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? Infinity, end) - from),
    0,
  );
  return end - row.created_at - paused;
}

/** The time at which this much work is done. */
export function wallClock(row: DeploymentRow, work: number): number {
  let time = row.created_at + work;
  for (const { from, to } of row.pauses) if (to !== null && from < time) time += to - from;
  return time;
}

/**
 * Milliseconds from the start of a job to a log line. Lines are evenly spaced; the last one comes
 * when the job ends.
 */
export function lineTime(job: JobPlan, line: number): number {
  return Math.round((job.milliseconds * line) / job.lines.length);
}

function failingJob({ plan, failure }: DeploymentRow): JobPlan | undefined {
  return failure
    ? (plan.find((job) => isNamed(job, failure.job ?? 'build_image')) ?? plan[0])
    : undefined;
}

function jobFailure({ failure }: DeploymentRow, job: JobPlan): { message: string; atLine: number } {
  const { message = 'The job failed', atLine = job.lines.length } = failure ?? {};
  return { message, atLine: Math.min(Math.max(1, atLine), job.lines.length) };
}
