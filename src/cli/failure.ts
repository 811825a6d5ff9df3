import { DeploymentFailedError, TempsAbortError, TempsApiError, TempsError } from '../index.ts';
import { namingFlags } from './flags.ts';
import { plainText } from './output.ts';

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

type Kind = keyof typeof EXIT_CODES;

/** The kind of an error that has another code, or of a response by its status. */
const KINDS: Record<string, Kind> = {
  config: 'usage',
  validation: 'usage',
  400: 'refused',
  401: 'authentication',
  403: 'permission',
  404: 'refused',
  413: 'refused',
  422: 'refused',
  older_deployment: 'timeout',
  plan_outdated: 'refused',
  redeploy_no_source: 'refused',
  rollback_no_change: 'refused',
  rollback_no_source: 'refused',
  write_only_variable: 'refused',
};

/** Why a run failed, in plain text. */
export interface Failure {
  kind: Kind;
  message: string;
  /** The job of the deployment that failed. */
  job: string | null;
  /** The last lines of the job's log. */
  logs: string[];
}

/** @param state what goes on after a signal, if the error does not say so */
export function toFailure(error: unknown, signal?: AbortSignal, state?: string): Failure {
  const failed = DeploymentFailedError.is(error) ? error : undefined;
  const failure = {
    kind: kindOf(error),
    message: plainText(namingFlags(error instanceof Error ? error.message : String(error))),
    job: failed?.job ? plainText(failed.job.name) : null,
    logs: failed?.logs.map((line) => plainText(line.message)) ?? [],
  };
  if (!signal?.aborted) return failure;
  const reason = TempsAbortError.is(error) ? (error.advice ?? state) : failure.message;
  const message = [`Interrupted by ${signal.reason}`, reason].filter(Boolean).join('. ');
  return { ...failure, message, kind: signal.reason === 'SIGTERM' ? 'terminated' : 'interrupted' };
}

function kindOf(error: unknown): Kind {
  if (!TempsError.is(error)) return 'server';
  // It names the variables. Its cause is why.
  if (error.code === 'variables_not_changed') return kindOf(error.cause);
  if (DeploymentFailedError.is(error) && error.isLive) return 'live_check_failed';
  const code = TempsApiError.is(error) ? error.status : error.code;
  const kind = KINDS[code] ?? code;
  return Object.hasOwn(EXIT_CODES, kind) ? (kind as Kind) : 'server';
}
