import {
  AuthenticationError,
  BadRequestError,
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  TempsConfigError,
  TempsConnectionError,
  TempsTimeoutError,
  TempsUnsupportedError,
  TempsValidationError,
  UnprocessableEntityError,
} from '../index.ts';
import { formatDuration } from './flags/duration.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { plainText } from './plain-text.ts';
import { UsageError } from './flags/usage.ts';

/** Why a run failed, in plain text. */
export interface Failure {
  kind: FailureKind;
  message: string;
  /** The job of the deployment that failed. */
  job?: string | undefined;
  /** The last lines of the job's log. */
  logs?: string[] | undefined;
}

/** The deployment is live, but its health check failed. */
export class LiveCheckError extends Error {
  override readonly name = 'LiveCheckError';

  static is(error: unknown): error is LiveCheckError {
    return error instanceof LiveCheckError;
  }
}

/** The kinds of failure in the output of `--json`, and their exit codes. */
const KINDS = {
  deployment_failed: EXIT_CODES.failed,
  deployment_cancelled: EXIT_CODES.failed,
  live_check_failed: EXIT_CODES.failed,
  usage: EXIT_CODES.usage,
  refused: EXIT_CODES.usage,
  unsupported: EXIT_CODES.usage,
  authentication: EXIT_CODES.access,
  permission: EXIT_CODES.access,
  timeout: EXIT_CODES.timeout,
  connection: EXIT_CODES.server,
  server: EXIT_CODES.server,
  interrupted: EXIT_CODES.sigint,
  terminated: EXIT_CODES.sigterm,
} as const;

type FailureKind = keyof typeof KINDS;

/** The first match counts, since a timeout is a connection error too. Any other error is of kind `server`. */
const CLASSES: readonly [FailureKind, readonly { is: (error: unknown) => boolean }[]][] = [
  ['deployment_failed', [DeploymentFailedError]],
  ['deployment_cancelled', [DeploymentCancelledError]],
  ['live_check_failed', [LiveCheckError]],
  ['usage', [UsageError, TempsConfigError, TempsValidationError]],
  ['unsupported', [TempsUnsupportedError]],
  ['authentication', [AuthenticationError]],
  ['permission', [PermissionDeniedError]],
  ['refused', [BadRequestError, NotFoundError, PayloadTooLargeError, UnprocessableEntityError]],
  ['timeout', [TempsTimeoutError]],
  ['connection', [TempsConnectionError]],
];

export function exitCodeFor({ kind }: Failure): number {
  return KINDS[kind];
}

export function toFailure(error: unknown): Failure {
  const [kind] = CLASSES.find(([, classes]) => classes.some((one) => one.is(error))) ?? ['server' as const];
  const failure: Failure = { kind, message: plainText(describe(error)) };
  if (!DeploymentFailedError.is(error)) return failure;
  return {
    ...failure,
    job: error.job && plainText(error.job.name),
    logs: error.logs.map(({ message }) => plainText(message)),
  };
}

/** The message of an error. Replaces messages that advise to change an option which the command does not have. */
function describe(error: unknown): string {
  if (DeploymentTimeoutError.is(error)) {
    const { deployment, deploymentId, ms } = error;
    const limit = formatDuration(ms);
    if (deploymentId === undefined)
      return `No deployment was seen within ${limit}. ${error.advice}. --timeout gives it more time`;
    const state = deployment ? `is still ${deployment.status} after ${limit}` : `was not read within ${limit}`;
    return `Deployment ${deploymentId} ${state}. It goes on without being watched. --timeout gives it more time`;
  }
  if (TempsTimeoutError.is(error)) {
    const what = error.limit === 'stall' ? 'the upload made no progress' : 'there was no complete response';
    const advice = error.advice ?? 'Check the network and the server';
    return `${error.method} ${error.url}: ${what} within ${formatDuration(error.ms)}. ${advice}`;
  }
  return error instanceof Error ? error.message : String(error);
}
