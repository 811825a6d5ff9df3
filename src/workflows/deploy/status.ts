import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';

/** Servers of different age say the same thing in different words. */
const COMPLETED = new Set(['completed', 'deployed', 'success']);
const FAILED = new Set(['failed', 'error']);
const CANCELLED = new Set(['cancelled', 'canceled']);
const GOING_ON = new Set(['pending', 'queued', 'running', 'building', 'built', 'deploying', 'paused']);

const JOB_WAITS = new Set(['pending', 'waiting', 'queued']);
const JOB_DONE = new Set(['success', 'completed', 'skipped']);
const JOB_FAILED = new Set(['failure', 'failed', 'error']);
const JOB_ENDED = new Set([...JOB_DONE, ...JOB_FAILED, 'cancelled', 'canceled']);

export type Standing = 'going on' | 'completed' | 'failed' | 'cancelled' | 'unknown';

/** Where a deployment stands. A status that nobody knows yet does not end it. */
export function standingOf({ status }: Pick<Deployment, 'status'>, jobs: readonly DeploymentJob[]): Standing {
  if (COMPLETED.has(status)) return 'completed';
  if (FAILED.has(status)) return 'failed';
  if (CANCELLED.has(status)) return 'cancelled';
  if (GOING_ON.has(status)) return 'going on';
  // Taken down: either after it was complete, or instead.
  if (status === 'stopped')
    return jobs.length > 0 && jobs.every((job) => JOB_DONE.has(job.status)) ? 'completed' : 'cancelled';
  return 'unknown';
}

export const isCompleted = ({ status }: Pick<Deployment, 'status'>): boolean => COMPLETED.has(status);
export const jobWaits = ({ status }: Pick<DeploymentJob, 'status'>): boolean => JOB_WAITS.has(status);
export const jobEnded = ({ status }: Pick<DeploymentJob, 'status'>): boolean => JOB_ENDED.has(status);
export const jobFailed = ({ status }: Pick<DeploymentJob, 'status'>): boolean => JOB_FAILED.has(status);
export const jobSkipped = ({ status }: Pick<DeploymentJob, 'status'>): boolean => status === 'skipped';
