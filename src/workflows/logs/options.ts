import {
  booleanProblem,
  findMemberIssues,
  idProblem,
  nonNegativeProblem,
  optional,
  signalProblem,
  wholeNumberProblem,
} from '../../input/checks.ts';
import { describeValue } from '../../input/describe-value.ts';
import { checkOptions, readOptions } from '../../input/given.ts';
import { TempsValidationError } from '../../errors/index.ts';

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
   * Whether to wait for new lines: until the deployment has ended, or for as long as the environment has
   * containers that run, those of later deployments included.
   *
   * @default true
   */
  follow?: boolean | undefined;
  /** Only lines from this time on. @default every line */
  since?: string | Date | undefined;
  /**
   * Start with this many of the last lines of each source. If a container's connection breaks before its first line,
   * the next one starts with as many again, or with 0, with every line since the first connection.
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
  return checkOptions(WHAT, given, () => {
    const options = readOptions(given, NAMES);
    return { options, since: checkLogs(options) };
  });
}

const WHAT = 'the options of logs';
const NAMES = 'project_id deployment_id environment_id job_id container_id follow since tail stallTimeout signal'.split(
  ' ',
);

function checkLogs(options: LogOptions): number | undefined {
  const { project_id, deployment_id, environment_id, job_id, container_id, tail, since, follow, signal, stallTimeout } =
    options;
  const ids = { project_id, ...(deployment_id === undefined ? { environment_id } : { deployment_id }) };
  const issues = [
    ...findMemberIssues(ids, idProblem),
    ...findMemberIssues(
      { tail },
      optional((value) => wholeNumberProblem(value, 0)),
    ),
    ...findMemberIssues({ since }, optional(timeProblem)),
    ...findMemberIssues({ job_id, container_id }, optional(nameProblem)),
    ...findMemberIssues({ follow }, optional(booleanProblem)),
    ...findMemberIssues({ stallTimeout }, optional(nonNegativeProblem)),
    ...findMemberIssues({ signal }, optional(signalProblem)),
  ];
  if (deployment_id !== undefined && environment_id !== undefined)
    issues.push({
      path: ['environment_id'],
      message: 'must not be given beside `deployment_id`: a log is of one of them',
    });
  if (issues.length > 0) throw new TempsValidationError({ what: WHAT, issues });
  return since === undefined ? undefined : new Date(since).getTime();
}

function timeProblem(value: unknown): string | undefined {
  const isTime = typeof value === 'string' || value instanceof Date;
  if (isTime && !Number.isNaN(new Date(value).getTime())) return undefined;
  return `must be a time such as "2026-01-15T12:00:00Z", not ${describeValue(value)}`;
}

function nameProblem(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? undefined : `must be a name, not ${describeValue(value)}`;
}
