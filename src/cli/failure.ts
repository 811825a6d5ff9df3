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
  TempsError,
  TempsTimeoutError,
  TempsUnsupportedError,
  TempsValidationError,
  UnprocessableEntityError,
} from '../index.ts';
import { formatDuration } from './flags.ts';
import { plainText } from './output.ts';
import { EXIT_CODES, UsageError } from './usage.ts';

/** Why a run failed, in plain text. */
export interface Failure {
  kind: FailureKind;
  message: string;
  /** The job of the deployment that failed. */
  job?: string | undefined;
  /** The last lines of the job's log. */
  logs?: string[] | undefined;
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

export function exitCodeFor({ kind }: Pick<Failure, 'kind'>): number {
  return KINDS[kind];
}

export function toFailure(error: unknown): Failure {
  const failure: Failure = { kind: kindOf(error), message: plainText(describe(error)) };
  if (!DeploymentFailedError.is(error)) return failure;
  const { job, logs } = error;
  return { ...failure, job: job && plainText(job.name), logs: logs.map(({ message }) => plainText(message)) };
}

function kindOf(error: unknown): FailureKind {
  if (DeploymentFailedError.is(error)) return error.isLive ? 'live_check_failed' : 'deployment_failed';
  if (DeploymentCancelledError.is(error)) return 'deployment_cancelled';
  if (error instanceof UsageError || TempsConfigError.is(error) || TempsValidationError.is(error)) return 'usage';
  if (TempsUnsupportedError.is(error)) return 'unsupported';
  if (AuthenticationError.is(error)) return 'authentication';
  if (PermissionDeniedError.is(error)) return 'permission';
  if (REFUSALS.some((refusal) => refusal.is(error))) return 'refused';
  // Before the connection: a timeout is a connection error too.
  if (TempsTimeoutError.is(error) || isOlderInTheWay(error)) return 'timeout';
  return TempsConnectionError.is(error) ? 'connection' : 'server';
}

const REFUSALS = [BadRequestError, NotFoundError, PayloadTooLargeError, UnprocessableEntityError];

function isOlderInTheWay(error: unknown): boolean {
  return TempsError.is(error) && error.code === 'older_deployment';
}

/** The message of an error. Messages that advise to change an option of the SDK name the flag in its place. */
function describe(error: unknown): string {
  if (DeploymentTimeoutError.is(error)) {
    const { advice, deployment, deploymentId, ms } = error;
    const limit = formatDuration(ms);
    if (deploymentId === undefined)
      return `No deployment was seen within ${limit}. ${advice}. --deadline gives it more time`;
    const state = deployment ? `is still ${deployment.status} after ${limit}` : `was not read within ${limit}`;
    return `Deployment ${deploymentId} ${state}. It goes on without being watched. --deadline gives it more time`;
  }
  if (TempsTimeoutError.is(error)) {
    const what = error.limit === 'stall' ? 'the upload made no progress' : 'there was no complete response';
    const advice = error.advice ?? 'Check the network and the server';
    return `${error.method} ${error.url}: ${what} within ${formatDuration(error.ms)}. ${advice}`;
  }
  const { message } = error instanceof Error ? error : { message: String(error) };
  if (isOlderInTheWay(error)) return message.replace(/To end it at once, .*/s, '--cancel-older ends it at once');
  return message;
}
