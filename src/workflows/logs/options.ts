import {
  booleanProblem,
  idProblem,
  nonNegativeProblem,
  optional,
  signalProblem,
  wholeNumberProblem,
} from '../../input/checks.ts';
import { describeValue } from '../../input/describe-value.ts';
import { checkMembers, type MemberChecks } from '../../input/check-members.ts';
import { omitNull } from '../../input/given.ts';
import type { ValidationIssue } from '../../errors/index.ts';

/** The source of the lines: the jobs of a deployment, or the containers of an environment. */
export type LogSource =
  | {
      /** Read the jobs of this deployment. */
      deployment_id: number;
      /** Only this job, such as `build_image`. @default every job */
      job_id?: string | undefined;
      environment_id?: undefined;
      container_id?: undefined;
    }
  | {
      /** Read the running containers of this environment. */
      environment_id: number;
      /** Only this container. @default every container of the environment's current deployment, then of the next ones */
      container_id?: string | undefined;
      deployment_id?: undefined;
      job_id?: undefined;
    };

/** The options of `temps.logs`. */
export type LogOptions = LogSource & {
  /** The project of the deployment or environment. */
  project_id: number;
  /**
   * Whether to wait for new lines: until all jobs of the deployment have ended, also optional ones after its end, or
   * for as long as the environment has containers that run, those of later deployments included.
   *
   * @default true
   */
  follow?: boolean | undefined;
  /** Only lines from this time on. @default every line */
  since?: string | Date | undefined;
  /**
   * Start with this many of the last lines of each source. If a container's connection breaks before its first line,
   * the next one starts with as many again, or with 0, with every line since the first attempt to connect.
   *
   * @default every line
   */
  tail?: number | undefined;
  /**
   * Milliseconds without a line of a container after which the iteration ends with a `TempsTimeoutError` (`limit:
   * 'stall'`). 0 turns the limit off. Not needed to notice a server that is gone, nor for a deployment, which is
   * polled.
   *
   * @default none: an app may be quiet for days
   */
  stallTimeout?: number | undefined;
  /** Ends the iteration with a `TempsAbortError`. */
  signal?: AbortSignal | undefined;
};

/** One line of a log. */
export interface LogEntry {
  /** When it was written, as ISO 8601. Absent if neither the server nor the line says. */
  time: string | undefined;
  /** `info`, `success`, `warning`, `error`, or a level of the app's own. `info` if the line has none. */
  level: string;
  /** The `job_id`, or the name of the container. */
  source: string;
  /** The line without its time and level. Of a line that is a JSON object, its `message` or `msg`. */
  message: string;
  /** The other members of a line that is a JSON object, such as `err` and `reqId`. Absent if there are none. */
  fields?: Record<string, unknown>;
}

/** Checks the options, before anything is sent. Returns those that are given, and `since` in milliseconds. */
export function checkLogOptions(given: LogOptions): { options: LogOptions; since: number | undefined } {
  const options = omitNull(checkMembers('the options of logs', given, CHECKS, findSecondSource));
  return { options, since: options.since === undefined ? undefined : new Date(options.since).getTime() };
}

const CHECKS: MemberChecks<LogOptions> = {
  project_id: requiredIdProblem,
  deployment_id: optional(idProblem),
  environment_id: (value, { deployment_id }) => (isGiven(deployment_id) ? undefined : requiredIdProblem(value)),
  tail: optional((value) => wholeNumberProblem(value, 0)),
  since: optional(timeProblem),
  job_id: optional(nameProblem),
  container_id: optional(nameProblem),
  follow: optional(booleanProblem),
  stallTimeout: optional(nonNegativeProblem),
  signal: optional(signalProblem),
};

function findSecondSource({ deployment_id, environment_id }: LogOptions): ValidationIssue[] {
  if (!isGiven(deployment_id) || !isGiven(environment_id)) return [];
  const message = 'must not be given beside `deployment_id`: a log is of one of them';
  return [{ path: ['environment_id'], message }];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** `null` counts as missing. */
function requiredIdProblem(value: unknown): string | undefined {
  return idProblem(value ?? undefined);
}

function timeProblem(value: unknown): string | undefined {
  const isTime = typeof value === 'string' || value instanceof Date;
  if (isTime && !Number.isNaN(new Date(value).getTime())) return undefined;
  return `must be a time such as "2026-01-15T12:00:00Z", not ${describeValue(value)}`;
}

function nameProblem(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? undefined : `must be a name, not ${describeValue(value)}`;
}
