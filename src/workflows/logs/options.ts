import {
  always,
  booleanProblem,
  checkOptions,
  describeValue,
  idProblem,
  msProblem,
  signalProblem,
  textProblem,
  wholeNumberProblem,
} from '../../checks.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { scopeProblem, type ProjectOption } from '../../deployments/scope.ts';
import { TempsValidationError } from '../../errors/index.ts';

/** The source of the lines: the jobs of a deployment, or the containers of an environment. */
export type LogSource =
  | {
      /** Read the jobs of this deployment. */
      deployment_id: number;
      /** Only this job, such as `build_image`. @default every job */
      job_id?: string | undefined;
      environment?: undefined;
      container_id?: undefined;
    }
  | {
      /** Read the running containers of this environment: its id, slug or name. */
      environment: number | string;
      /**
       * Only this container. @default every container of the current deployment, then of later
       * deployments
       */
      container_id?: string | undefined;
      deployment_id?: undefined;
      job_id?: undefined;
    };

interface LogSettings extends ProjectOption {
  /**
   * Whether to wait for new lines. The log of a deployment ends when all its jobs have ended,
   * optional ones included. The log of an environment goes on with later deployments, and ends when
   * no container runs any more. @default true
   */
  follow?: boolean | undefined;
  /** Only lines from this time on. @default every line */
  since?: string | Date | undefined;
  /**
   * How many earlier lines of each job or container come first. 0: only lines from now on. If the
   * connection to a container breaks before its first line, the next connection starts with this
   * many lines too. @default every line
   */
  tail?: number | undefined;
  /**
   * Ends the iteration with a `TempsTimeoutError` (`limit: 'stall'`) if a container logs nothing
   * for this many milliseconds, rounded up to a second. 0 turns the limit off. A server that is
   * gone is noticed without this limit. The log of a deployment has no such limit. @default none:
   * an app may be quiet for days
   */
  stallTimeout?: number | undefined;
  /** Ends the iteration with a `TempsAbortError`. */
  signal?: AbortSignal | undefined;
}

/** The options of `temps.logs`. */
export type LogOptions = LogSource & LogSettings;

export const WHAT = 'the options of logs';

type AnyLogOptions = LogSettings & { [Name in keyof LogSource]?: LogSource[Name] };

/** What is read, and where the lines go. The next line has to wait for what `emit` returns. */
export interface LogReader extends AnyLogOptions {
  emit: (entry: LogEntry) => Promise<void> | undefined;
}

export function checkLogOptions(given: LogOptions): AnyLogOptions {
  return checkOptions<AnyLogOptions>(WHAT, given, {
    project: always(scopeProblem),
    deployment_id: idProblem,
    job_id: textProblem,
    environment: always((value, { deployment_id }) => {
      if ((deployment_id ?? undefined) === undefined) return scopeProblem(value);
      return (value ?? undefined) === undefined
        ? undefined
        : 'must not be given beside `deployment_id`: a log is of one of them';
    }),
    container_id: textProblem,
    follow: booleanProblem,
    since: timeProblem,
    tail: (value) => wholeNumberProblem(value, 0),
    stallTimeout: msProblem,
    signal: signalProblem,
  });
}

function timeProblem(value: unknown): string | undefined {
  const isTime = typeof value === 'string' || value instanceof Date;
  if (isTime && !Number.isNaN(new Date(value).getTime())) return undefined;
  return `must be a time such as "2026-01-15T12:00:00Z", not ${describeValue(value)}`;
}

/** The error for a job or container that does not exist. @param known those that exist */
export function unknownSource(option: string, given: string, known: string): TempsValidationError {
  const message = `is "${given}", which is not there: ${known}`;
  return new TempsValidationError({ what: WHAT, issues: [{ path: [option], message }] });
}
