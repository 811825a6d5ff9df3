import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';

export type DeploymentPhase = 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';

/** The statuses that say by themselves how a deployment stands. The jobs decide for the others, `stopped` and `paused`. */
const PHASES: Readonly<Record<string, DeploymentPhase>> = {
  pending: 'running',
  running: 'running',
  built: 'running',
  completed: 'completed',
  deployed: 'completed',
  success: 'completed',
  failed: 'failed',
  error: 'failed',
  cancelled: 'cancelled',
};
const JOB_COMPLETED = new Set(['success', 'completed', 'skipped']);
const JOB_FAILED = new Set(['failure', 'failed']);

/** January's and July's servers overwrite `cancelled` with `failed`, and a reason like this. */
const WAS_CANCELLED = /\b(?:workflow|build) was cancelled\b/i;

type WithStatus = Pick<Deployment, 'status'>;
type Job = Pick<DeploymentJob, 'status' | 'job_type' | 'job_config'>;

/** How a deployment stands. Its jobs count if the status says too little: `isJudgedByJobs`. */
export function deploymentPhase(
  deployment: Pick<Deployment, 'status' | 'cancelled_reason' | 'finished_at'>,
  jobs: readonly Job[],
): DeploymentPhase {
  const { status, cancelled_reason } = deployment;
  if (PHASES[status] === 'failed' && WAS_CANCELLED.test(cancelled_reason ?? '')) return 'cancelled';
  if (!isJudgedByJobs(deployment)) return PHASES[status] ?? 'running';
  if (haveCompleted(jobs)) return 'completed';
  if (status === 'paused') return 'paused';
  if (/\b(?:cancelled|superseded)\b/i.test(cancelled_reason ?? '')) return 'cancelled';
  // July's teardown of an environment stops all of its deployments, also those that had failed.
  return jobs.some((job) => isJobRequired(job) && hasJobFailed(job)) ? 'failed' : 'cancelled';
}

/** Whether only its jobs say how a deployment has ended. July's server stops each one that a newer one replaces. */
export function isJudgedByJobs({ status, finished_at }: Pick<Deployment, 'status' | 'finished_at'>): boolean {
  return isStopped({ status }) || (PHASES[status] === undefined && !!finished_at);
}

export function isCompleted({ status }: WithStatus): boolean {
  return PHASES[status] === 'completed';
}

export function isInFlight({ status }: WithStatus): boolean {
  return PHASES[status] === 'running';
}

/** Whether a deployment was stopped, replaced or paused. It may have completed before. */
export function isStopped({ status }: WithStatus): boolean {
  return status === 'stopped' || status === 'paused';
}

/** Whether a deployment with these jobs has completed. Optional jobs may still run, or have failed. */
export function haveCompleted(jobs: readonly Job[]): boolean {
  const required = jobs.filter(isJobRequired);
  // A required job that was skipped stays pending, so the job that marks the completion decides if there is one.
  const marks = required.filter(marksCompletion);
  const deciding = marks.length > 0 ? marks : required;
  return (
    deciding.some(({ status }) => status !== 'skipped') && deciding.every(({ status }) => JOB_COMPLETED.has(status))
  );
}

/** Whether this job marks the completion of its deployment, and then removes the containers of the one before. */
export function marksCompletion({ job_type }: Pick<DeploymentJob, 'job_type'>): boolean {
  return job_type === 'MarkDeploymentCompleteJob';
}

/** Whether the deployment fails if this job fails. */
export function isJobRequired({ job_config }: Pick<DeploymentJob, 'job_config'>): boolean {
  return (job_config as { _required_for_completion?: unknown } | null | undefined)?._required_for_completion !== false;
}

export function isJobWaiting({ status }: WithStatus): boolean {
  return status === 'pending' || status === 'waiting';
}

export function isJobRunning({ status }: WithStatus): boolean {
  return status === 'running';
}

export function hasJobFailed({ status }: WithStatus): boolean {
  return JOB_FAILED.has(status);
}

export function hasJobEnded(job: WithStatus): boolean {
  return JOB_COMPLETED.has(job.status) || hasJobFailed(job) || job.status === 'cancelled';
}
