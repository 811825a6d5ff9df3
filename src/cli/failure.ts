import {
  AuthenticationError,
  DeploymentCancelledError,
  DeploymentFailedError,
  PermissionDeniedError,
  TempsAbortError,
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

/** Why a run ended by a signal. @param state what goes on, if the error does not say so */
export function interruption({ reason }: AbortSignal, error: unknown, state?: string): Failure {
  const isEnded = reason === 'SIGTERM';
  const text = TempsAbortError.is(error) ? (error.advice ?? state) : toFailure(error).message;
  const message = [`Interrupted by ${isEnded ? 'SIGTERM' : 'SIGINT'}`, text].filter(Boolean);
  return { kind: isEnded ? 'terminated' : 'interrupted', message: message.join('. ') };
}

/** From the special to the general: a timeout is a connection error too. */
const KINDS: readonly [isOne: (error: unknown) => boolean, kind: Failure['kind']][] = [
  [DeploymentCancelledError.is, 'deployment_cancelled'],
  [(error) => error instanceof UsageError, 'usage'],
  [TempsConfigError.is, 'usage'],
  [TempsValidationError.is, 'usage'],
  [TempsUnsupportedError.is, 'unsupported'],
  [AuthenticationError.is, 'authentication'],
  [PermissionDeniedError.is, 'permission'],
  [(error) => TempsApiError.is(error) && [400, 404, 413, 422].includes(error.status), 'refused'],
  [TempsTimeoutError.is, 'timeout'],
  [withCode(/^older_deployment$/), 'timeout'],
  [withCode(/^(?:rollback_no_|redeploy_no_|plan_outdated|write_only)/), 'refused'],
  [TempsConnectionError.is, 'connection'],
];

function withCode(code: RegExp): (error: unknown) => boolean {
  return (error) => TempsError.is(error) && code.test(error.code);
}

function kindOf(error: unknown): Failure['kind'] {
  if (DeploymentFailedError.is(error))
    return error.isLive ? 'live_check_failed' : 'deployment_failed';
  // It names the variables. Its cause is why.
  const cause =
    TempsError.is(error) && error.code === 'variables_not_changed' ? error.cause : error;
  return KINDS.find(([isOne]) => isOne(cause))?.[1] ?? 'server';
}
