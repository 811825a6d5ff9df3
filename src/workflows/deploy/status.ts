import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';

// Server versions have different words for the same status.
const COMPLETED = new Set(['completed', 'deployed', 'success']);
const FAILED = new Set(['failed', 'error']);
const CANCELLED = new Set(['cancelled', 'canceled']);
const RUNNING = new Set(['pending', 'queued', 'running', 'building', 'built', 'deploying', 'paused']);

const JOB_WAITING = new Set(['pending', 'waiting', 'queued']);
const JOB_COMPLETED = new Set(['success', 'completed', 'skipped']);
const JOB_FAILED = new Set(['failure', 'failed', 'error']);
const JOB_ENDED = new Set([...JOB_COMPLETED, ...JOB_FAILED, 'cancelled', 'canceled']);

type DeploymentPhase = 'running' | 'completed' | 'failed' | 'cancelled' | 'unknown';
type WithStatus = Pick<DeploymentJob, 'status'>;

/** The phase of a deployment. A status that this version does not know is `unknown`, and does not end it. */
export function deploymentPhase(
  { status }: Pick<Deployment, 'status'>,
  jobs: readonly DeploymentJob[],
): DeploymentPhase {
  if (COMPLETED.has(status)) return 'completed';
  if (FAILED.has(status)) return 'failed';
  if (CANCELLED.has(status)) return 'cancelled';
  if (RUNNING.has(status)) return 'running';
  // A deployment is stopped after it was completed, or instead of being completed.
  if (status === 'stopped')
    return jobs.length > 0 && jobs.every((job) => JOB_COMPLETED.has(job.status)) ? 'completed' : 'cancelled';
  return 'unknown';
}

export function isCompleted({ status }: Pick<Deployment, 'status'>): boolean {
  return COMPLETED.has(status);
}

export function isJobWaiting({ status }: WithStatus): boolean {
  return JOB_WAITING.has(status);
}

export function hasJobEnded({ status }: WithStatus): boolean {
  return JOB_ENDED.has(status);
}

export function hasJobFailed({ status }: WithStatus): boolean {
  return JOB_FAILED.has(status);
}

export function isJobSkipped({ status }: WithStatus): boolean {
  return status === 'skipped';
}
