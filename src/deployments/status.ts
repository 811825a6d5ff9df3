import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { PHASES } from '../servers/job-status.ts';

export type DeploymentPhase = 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';

/**
 * How a deployment stands. The jobs count if it was stopped or paused: July's server stops each one
 * that is replaced.
 */
export function deploymentPhase(
  deployment: Deployment,
  jobs: readonly DeploymentJob[],
): DeploymentPhase {
  const { status } = deployment;
  const reason = deployment.cancelled_reason ?? '';
  if (!isStopped(deployment)) {
    const phase = PHASES[status] ?? 'running';
    // July's and August's server overwrite `cancelled` with `failed`, and such a reason.
    return phase === 'failed' && /\b(?:workflow|build) was cancelled\b/i.test(reason)
      ? 'cancelled'
      : phase;
  }
  if (haveCompleted(jobs)) return 'completed';
  if (status === 'paused') return 'paused';
  if (/\b(?:cancelled|superseded)\b/i.test(reason)) return 'cancelled';
  // July's teardown of an environment stops all of its deployments, also those that had failed.
  return jobs.some((job) => isJobRequired(job) && jobPhase(job) === 'failed')
    ? 'failed'
    : 'cancelled';
}

export function isCompleted({ status }: Deployment): boolean {
  return PHASES[status] === 'completed';
}

export function isInFlight({ status }: Deployment): boolean {
  return ['pending', 'running', 'built'].includes(status);
}

/**
 * Whether a deployment was stopped, replaced or paused. It may have completed before, which only
 * its jobs tell.
 */
export function isStopped({ status }: Deployment): boolean {
  return status === 'stopped' || status === 'paused';
}

/**
 * Whether a deployment with these jobs has completed. Optional jobs may still run, or have failed.
 */
export function haveCompleted(jobs: readonly DeploymentJob[]): boolean {
  const required = jobs.filter(isJobRequired);
  // A required job that was skipped stays pending, so the job that marks the completion decides if
  // there is one.
  const marks = required.filter(marksCompletion);
  const deciding = marks.length > 0 ? marks : required;
  const areAllSkipped = deciding.every(({ status }) => status === 'skipped');
  return !areAllSkipped && deciding.every((job) => jobPhase(job) === 'completed');
}

/**
 * Whether this job marks the completion of its deployment, and then removes the containers of the
 * one before.
 */
export function marksCompletion({ job_type }: DeploymentJob): boolean {
  return job_type === 'MarkDeploymentCompleteJob';
}

/** August's server sends no `job_config`: these may fail without their deployment. */
const OPTIONAL_JOB_TYPES = new Set([
  'CaptureSourceFilesJob',
  'CaptureSourceMapsJob',
  'ConfigureAgentsJob',
  'ConfigureCronsJob',
  'ConfigureMetricAlertsJob',
  'PersistStaticAssetsJob',
  'ScanVulnerabilitiesJob',
  'TakeScreenshotJob',
]);

export function isJobRequired({ job_config, job_type }: DeploymentJob): boolean {
  const { _required_for_completion: isRequired } = Object(job_config) as {
    _required_for_completion?: unknown;
  };
  return isRequired === undefined ? !OPTIONAL_JOB_TYPES.has(job_type) : isRequired !== false;
}

/** A job that is skipped on July's server stays `waiting` for good. */
export function jobPhase({
  status,
}: DeploymentJob): Exclude<DeploymentPhase, 'paused'> | 'waiting' {
  return PHASES[status] ?? 'waiting';
}
