import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';

// Server versions have different names for the same status.
const COMPLETED = new Set(['completed', 'deployed', 'success']);
const FAILED = new Set(['failed', 'error']);
const CANCELLED = new Set(['cancelled', 'canceled']);
const STOPPED = new Set(['stopped', 'superseded', 'replaced']);
const IN_FLIGHT = new Set(['pending', 'queued', 'running', 'building', 'built', 'deploying', 'ready']);

const JOB_WAITING = new Set(['pending', 'waiting', 'queued']);
const JOB_COMPLETED = new Set(['success', 'completed', 'skipped']);
const JOB_FAILED = new Set(['failure', 'failed', 'error']);
const JOB_ENDED = new Set([...JOB_COMPLETED, ...JOB_FAILED, 'cancelled', 'canceled']);

/** A deployment that was cancelled while running may become `failed`, with a reason like this. */
const CANCELLED_REASON = /\b(?:workflow|build) was cancell?ed\b/i;

/** The status or reason of a stopped one that had been cancelled: by a user, a newer one, or in its last job. */
const CANCELLED_BEFORE_STOP = /\b(?:cancell?ed|superseded)\b/i;

type DeploymentPhase = 'running' | 'paused' | 'completed' | 'failed' | 'cancelled' | 'unknown';
type WithStatus = Pick<Deployment, 'status'>;
type StatusOfDeployment = Pick<Deployment, 'status' | 'cancelled_reason' | 'finished_at' | 'is_current'>;
type Job = Pick<DeploymentJob, 'status' | 'job_id' | 'job_type' | 'job_config'>;

/**
 * The phase of a deployment. With an unknown status, it has ended once it has an end. Then it has completed only if it is
 * live and its jobs say so too: `crashed` or `rolled_back` may come after jobs that all succeeded.
 */
export function deploymentPhase(deployment: StatusOfDeployment, jobs: readonly Job[]): DeploymentPhase {
  const { cancelled_reason, finished_at, is_current } = deployment;
  const status = deployment.status.toLowerCase();
  if (COMPLETED.has(status)) return 'completed';
  if (FAILED.has(status)) return CANCELLED_REASON.test(cancelled_reason ?? '') ? 'cancelled' : 'failed';
  if (CANCELLED.has(status)) return 'cancelled';
  if (IN_FLIGHT.has(status)) return 'running';
  // A deployment may get either status after it has completed, or instead.
  if (STOPPED.has(status)) return phaseOfStopped(deployment, jobs);
  if (status === 'paused') return haveCompleted(jobs) ? 'completed' : 'paused';
  if (!finished_at) return 'unknown';
  if (haveCompleted(jobs)) return is_current ? 'completed' : 'failed';
  return hasRequiredFailure(jobs) ? 'failed' : 'cancelled';
}

/** A teardown of an environment stops all of its deployments, also those that had failed or were cancelled. */
function phaseOfStopped({ status, cancelled_reason }: StatusOfDeployment, jobs: readonly Job[]): DeploymentPhase {
  if (haveCompleted(jobs)) return 'completed';
  if (CANCELLED_BEFORE_STOP.test(`${status} ${cancelled_reason}`)) return 'cancelled';
  return hasRequiredFailure(jobs) ? 'failed' : 'cancelled';
}

/** Whether a deployment has ended, as its status says alone. */
export function hasEnded(deployment: Deployment): boolean {
  return !isJudgedByJobs(deployment) && ['completed', 'failed', 'cancelled'].includes(deploymentPhase(deployment, []));
}

/** Whether only the jobs of a deployment say how it has ended. */
export function isJudgedByJobs(deployment: Deployment): boolean {
  const isUnknown = deploymentPhase({ ...deployment, finished_at: null }, []) === 'unknown';
  return STOPPED.has(deployment.status.toLowerCase()) || (isUnknown && !!deployment.finished_at);
}

/** Whether a deployment with these jobs has completed. Optional jobs may still run, or have failed. */
export function haveCompleted(jobs: readonly Job[]): boolean {
  const required = jobs.filter(isJobRequired);
  // A required job that was skipped may stay pending for ever, so the job that marks the completion decides, if there
  // is one.
  const marks = required.filter(marksCompletion);
  const deciding = marks.length > 0 ? marks : required;
  return deciding.some((job) => !isJobSkipped(job)) && deciding.every(isJobCompleted);
}

function hasRequiredFailure(jobs: readonly Job[]): boolean {
  return jobs.some((job) => isJobRequired(job) && hasJobFailed(job));
}

/** Whether the job that marks the completion is still running, to clean up. */
export function isCleaningUp(jobs: readonly Job[]): boolean {
  return jobs.some((job) => marksCompletion(job) && isJobRunning(job));
}

function marksCompletion({ job_id, job_type }: Job): boolean {
  return job_type === 'MarkDeploymentCompleteJob' || job_id === 'mark_deployment_complete';
}

export function isCompleted({ status }: WithStatus): boolean {
  return COMPLETED.has(status.toLowerCase());
}

/** Whether a deployment was stopped or replaced. It may have completed before. */
export function isStopped({ status }: WithStatus): boolean {
  return STOPPED.has(status.toLowerCase()) || status.toLowerCase() === 'paused';
}

export function isInFlight({ status }: WithStatus): boolean {
  return IN_FLIGHT.has(status.toLowerCase());
}

/** Whether the server described a job. */
export function isJob(job: DeploymentJob | null): job is DeploymentJob {
  return typeof job?.job_id === 'string' && typeof job.status === 'string';
}

/** Whether the deployment fails if this job fails. */
export function isJobRequired({ job_config: config }: Pick<DeploymentJob, 'job_config'>): boolean {
  const isOptional =
    typeof config === 'object' &&
    config !== null &&
    '_required_for_completion' in config &&
    config._required_for_completion === false;
  return !isOptional;
}

export function isJobWaiting({ status }: WithStatus): boolean {
  return JOB_WAITING.has(status.toLowerCase());
}

export function isJobRunning({ status }: WithStatus): boolean {
  return status.toLowerCase() === 'running';
}

export function hasJobEnded({ status }: WithStatus): boolean {
  return JOB_ENDED.has(status.toLowerCase());
}

function isJobCompleted({ status }: WithStatus): boolean {
  return JOB_COMPLETED.has(status.toLowerCase());
}

export function hasJobFailed({ status }: WithStatus): boolean {
  return JOB_FAILED.has(status.toLowerCase());
}

export function isJobSkipped({ status }: WithStatus): boolean {
  return status.toLowerCase() === 'skipped';
}
