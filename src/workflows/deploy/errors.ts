import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import { identify, TempsError, type TempsErrorOptions } from '../../errors/index.ts';
import { redactValue } from '../../redaction/redact.ts';
import { allSecrets } from '../../redaction/sent-secrets.ts';
import type { DeployLogLine } from './events.ts';

/** The details that a `DeploymentCancelledError` is made from. */
export interface DeploymentErrorDetails extends TempsErrorOptions {
  /** The last known state of the deployment. Absent if none was started. */
  deployment?: Deployment | undefined;
}

/** The details that a `DeploymentFailedError` is made from. */
export interface DeploymentFailedDetails extends DeploymentErrorDetails {
  /** The deployment as it was read last. */
  deployment: Deployment;
  /** The job that failed. */
  job?: DeploymentJob | undefined;
  /** The last lines of its log. */
  logs?: DeployLogLine[] | undefined;
}

/** A deployment failed on the platform. The deployment before it still runs. */
export class DeploymentFailedError extends TempsError {
  declare readonly name: 'DeploymentFailedError';
  declare readonly code: 'deployment_failed';
  /** The deployment as it was read last. */
  readonly deployment: Deployment;
  /** The job that failed; `undefined` if the server names none. */
  readonly job: DeploymentJob | undefined;
  /** The error message of that job, else that of the deployment. */
  readonly reason: string | undefined;
  /** The last 20 lines of its log. */
  readonly logs: DeployLogLine[];

  static {
    identify(this, 'DeploymentFailedError', 'deployment_failed');
  }

  constructor({ deployment, job, logs = [], ...options }: DeploymentFailedDetails) {
    const reason = readReason(deployment, job);
    const where = job ? ` in the job "${job.name}"` : reason ? '' : ', and no job that could be read says where';
    // Not by deployment-status.ts, which few programs load.
    const how = /^(failed|error|stopped)$/i.test(deployment.status)
      ? 'failed'
      : `ended with the status "${deployment.status}"`;
    super(`Deployment ${deployment.id} ${how}${where}${reason ? `: ${reason}` : ''}`, options);
    const secret = allSecrets(options);
    this.deployment = redactValue(deployment, secret);
    this.job = job && redactValue(job, secret);
    this.reason = readReason(this.deployment, this.job);
    this.logs = redactValue(logs, secret);
  }
}

/** A deployment was cancelled before it completed, by this script or by somebody else. */
export class DeploymentCancelledError extends TempsError {
  declare readonly name: 'DeploymentCancelledError';
  declare readonly code: 'deployment_cancelled';
  /** The last known state of the deployment. Absent if `cancel()` was called before there was one. */
  readonly deployment: Deployment | undefined;

  static {
    identify(this, 'DeploymentCancelledError', 'deployment_cancelled');
  }

  constructor({ deployment, ...options }: DeploymentErrorDetails) {
    super(
      deployment
        ? `Deployment ${deployment.id} was ${describeEnd(deployment)}${because(deployment)}`
        : 'Cancelled before there was a deployment',
      options,
    );
    this.deployment = deployment && redactValue(deployment, allSecrets(options));
  }
}

/** The details that a `DeploymentTimeoutError` is made from. */
export interface DeploymentTimeoutDetails extends DeploymentErrorDetails {
  /** The deployment's id. Absent if none was seen. @default the id of `deployment` */
  deploymentId?: number | undefined;
  /** The deadline in milliseconds. */
  ms: number;
  /** Whether nothing was started. @default false */
  isUnsent?: boolean | undefined;
}

/** The `deadline` was reached before the deployment ended. It may still complete. */
export class DeploymentTimeoutError extends TempsError {
  declare readonly name: 'DeploymentTimeoutError';
  declare readonly code: 'deployment_timeout';
  /** The last known state of the deployment. Absent if none was read. */
  readonly deployment: Deployment | undefined;
  /** The deployment's id. Absent if none was seen. */
  readonly deploymentId: number | undefined;
  /** The deadline in milliseconds. */
  readonly ms: number;

  static {
    identify(this, 'DeploymentTimeoutError', 'deployment_timeout');
  }

  constructor({ deployment, deploymentId = deployment?.id, ms, isUnsent, ...options }: DeploymentTimeoutDetails) {
    const name = deploymentId === undefined ? 'No deployment' : `Deployment ${deploymentId}`;
    const what = deployment
      ? `is still ${deployment.status}`
      : deploymentId === undefined
        ? 'was seen'
        : 'was not read';
    const next = isUnsent
      ? 'Nothing was started'
      : deploymentId === undefined
        ? 'If its start was sent, it goes on: look for it before you start it again'
        : 'It goes on without being watched. Raise `deadline`, or end it with `cancel()`';
    super(`${name} ${what} at the deadline of ${ms} ms. ${next}`, options);
    Object.assign(this, { advice: next });
    this.deployment = deployment && redactValue(deployment, allSecrets(options));
    this.deploymentId = deploymentId;
    this.ms = ms;
  }
}

/** Some servers put the reason for a failure in `cancelled_reason`. */
function readReason(deployment: Deployment, job: DeploymentJob | undefined): string | undefined {
  return readText(job?.error_message) ?? readText(deployment.cancelled_reason);
}

/** The contract has text; a server may send an object, such as a code with a message. */
function readText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return (typeof value === 'string' ? value : JSON.stringify(redactValue(value))).trim() || undefined;
}

/** What a deployment was in the end. One that was cancelled while running has the status of a failure on real servers. */
function describeEnd({ status }: Deployment): string {
  if (/^(?:failed|error)$/i.test(status)) return 'cancelled';
  return /^(?:cancell?ed|stopped|superseded|replaced)$/i.test(status) ? status : `cancelled (status "${status}")`;
}

function because({ cancelled_reason }: Deployment): string {
  const reason = readText(cancelled_reason);
  return reason === undefined ? '' : `: ${reason}`;
}
