import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { TempsError, TempsTimeoutError, type TempsErrorOptions } from '../../errors/index.ts';
import { joinSentences } from '../../errors/message.ts';
import { redactValue } from '../../redaction/redact.ts';
import { allSecrets } from '../../redaction/sent-secrets.ts';

/**
 * Ends the message of an error, in its stack too, with a sentence about the deployment, which the
 * error has as `advice`.
 */
export function addAdvice<E extends TempsError>(
  error: E,
  advice: string,
  text = joinSentences(error.message, advice),
): E {
  const { message, stack } = error;
  Object.assign(error, { message: text, advice });
  if (stack !== undefined) error.stack = stack.replace(message, () => text);
  return error;
}

interface FailureDetails extends TempsErrorOptions {
  deployment: Deployment;
  job?: DeploymentJob | undefined;
  logs?: LogEntry[];
  appLine?: string | undefined;
  /** What is wrong with a deployment whose jobs have completed. */
  problem?: string;
  isLive?: boolean;
}

/**
 * A deployment failed on the platform, and the deployment before it still runs; or the check of the
 * live site failed.
 */
export class DeploymentFailedError extends TempsError {
  protected static override readonly _name = 'DeploymentFailedError';
  protected static override readonly _code = 'deployment_failed';
  /** The deployment as it was read last. */
  declare readonly deployment: Deployment;
  /** The job that failed; `undefined` if the server names none. */
  declare readonly job: DeploymentJob | undefined;
  /**
   * What the live check has found, or that the container is gone; else the error message of the
   * job, else that of the deployment.
   */
  declare readonly reason: string | undefined;
  /**
   * The last 20 lines of the job's log, without lines about waiting and cleaning up if there are
   * others.
   */
  declare readonly logs: LogEntry[];
  /** Whether the deployment is live, and its live check failed. */
  declare readonly isLive: boolean;
  /**
   * The deployment that is live again after `rollbackOnFailure`. Absent if nothing was rolled back.
   */
  declare readonly restored?: Deployment;

  constructor(details: FailureDetails) {
    const { deployment, job, logs = [], problem, isLive = false, appLine, ...options } = details;
    const { id, cancelled_reason } = deployment;
    const reason = problem ?? (job?.error_message?.trim() || cancelled_reason?.trim() || undefined);
    const where = job
      ? ` in the job "${job.name}"`
      : reason
        ? ''
        : ', and no job that could be read says where';
    const failure = `failed${where}${reason ? `: ${reason}` : ''}`;
    const message = `Deployment ${id} ${isLive ? 'is live, but ' : ''}${problem ?? failure}`;
    const last = appLine && `The last line of the app: ${appLine}`;
    super(joinSentences(message, last), options, {
      deployment,
      job,
      reason,
      logs,
      isLive,
    });
  }
}

/** A deployment was cancelled before it completed, by this script or by somebody else. */
export class DeploymentCancelledError extends TempsError {
  protected static override readonly _name = 'DeploymentCancelledError';
  protected static override readonly _code = 'deployment_cancelled';
  /**
   * The last known state of the deployment. Absent if `cancel()` was called before there was one.
   */
  declare readonly deployment: Deployment | undefined;

  constructor({ deployment, ...options }: TempsErrorOptions & { deployment?: Deployment }) {
    const reason = deployment?.cancelled_reason?.trim();
    // July's server stops a deployment that a newer one replaces. Real servers overwrite
    // `cancelled` with `failed`.
    const how = deployment?.status === 'stopped' ? 'stopped' : 'cancelled';
    const message =
      deployment && `Deployment ${deployment.id} was ${how}${reason ? `: ${reason}` : ''}`;
    super(message ?? 'Cancelled before there was a deployment', options, { deployment });
  }
}

interface DeploymentTimeoutDetails extends TempsErrorOptions {
  deployment: Deployment | undefined;
  deploymentId: number | undefined;
  url: string;
  ms: number;
  next: string;
}

/** The `deadline` was reached before the deployment ended. It may still complete. */
export class DeploymentTimeoutError extends TempsTimeoutError {
  protected static override readonly _name = 'DeploymentTimeoutError';
  /** The last known state of the deployment. Absent if none was read. */
  declare readonly deployment: Deployment | undefined;
  /** The deployment's id. Absent if none was seen. */
  declare readonly deploymentId: number | undefined;

  constructor({ deployment, deploymentId, url, ms, next, ...options }: DeploymentTimeoutDetails) {
    super({ method: 'GET', url, attempts: 0, limit: 'deadline', ms, ...options });
    const when = deployment
      ? `while the deployment was ${deployment.status}`
      : 'before a deployment was seen';
    addAdvice(
      this,
      next,
      `The deadline of ${ms} ms was reached ${when}. ${next}. Raise \`deadline\` to wait longer`,
    );
    Object.assign(this, { deployment: redactValue(deployment, allSecrets(options)), deploymentId });
  }
}
