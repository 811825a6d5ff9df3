import {
  AuthenticationError,
  DeploymentCancelledError,
  DeploymentFailedError,
  PermissionDeniedError,
  TempsApiError,
  TempsConfigError,
  TempsConnectionError,
  TempsError,
  TempsTimeoutError,
  TempsUnsupportedError,
  TempsValidationError,
} from '../index.ts';
import { namingFlags } from './flags.ts';
import { plainText } from './output.ts';
import { UsageError } from './usage.ts';

/**
 * The kinds of failure in the output of `--json`, and their exit codes. Those of signals are the
 * codes of shells.
 */
export const EXIT_CODES = {
  deployment_failed: 1,
  deployment_cancelled: 1,
  live_check_failed: 1,
  usage: 2,
  refused: 2,
  unsupported: 2,
  authentication: 3,
  permission: 3,
  timeout: 4,
  connection: 5,
  server: 5,
  output: 6,
  interrupted: 130,
  terminated: 143,
} as const;

/** Why a run failed, in plain text. */
export interface Failure {
  kind: keyof typeof EXIT_CODES;
  message: string;
  /** The job of the deployment that failed. */
  job?: string | undefined;
  /** The last lines of the job's log. */
  logs?: string[] | undefined;
}

export function toFailure(error: unknown): Failure {
  const { message } = error instanceof Error ? error : { message: String(error) };
  const failure: Failure = { kind: kindOf(error), message: plainText(namingFlags(message)) };
  if (!DeploymentFailedError.is(error)) return failure;
  const { job, logs } = error;
  return {
    ...failure,
    job: job && plainText(job.name),
    logs: logs.map((line) => plainText(line.message)),
  };
}

function kindOf(error: unknown): Failure['kind'] {
  if (DeploymentFailedError.is(error))
    return error.isLive ? 'live_check_failed' : 'deployment_failed';
  if (DeploymentCancelledError.is(error)) return 'deployment_cancelled';
  if (error instanceof UsageError || TempsConfigError.is(error) || TempsValidationError.is(error))
    return 'usage';
  if (TempsUnsupportedError.is(error)) return 'unsupported';
  if (AuthenticationError.is(error)) return 'authentication';
  if (PermissionDeniedError.is(error)) return 'permission';
  if (TempsApiError.is(error) && [400, 404, 413, 422].includes(error.status)) return 'refused';
  // Before the connection: a timeout is a connection error too.
  if (TempsTimeoutError.is(error) || (TempsError.is(error) && error.code === 'older_deployment'))
    return 'timeout';
  return TempsConnectionError.is(error) ? 'connection' : 'server';
}
