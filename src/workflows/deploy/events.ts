import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';

/** A line that a job wrote. */
export interface DeployLogLine {
  /** Which job of the deployment, as the API names it: `build_image`. */
  job_id: string;
  /** The job's name for people: `Build image`. */
  job_name: string;
  /** `info` where the line does not say. */
  level: 'debug' | 'info' | 'warn' | 'error' | (string & {});
  message: string;
  /** When it was written; `undefined` where the line does not say. */
  timestamp: string | undefined;
  /** Counted from 1 in each job. */
  line: number;
}

/** What happens on the way to a finished deployment. */
export type DeployEvent =
  /** Bytes of an upload went out; about one event for each percent. `total` is `undefined` while a stream's size is unknown. */
  | { type: 'upload'; loaded: number; total: number | undefined }
  /** The deployment exists. Comes once, before everything that is about it. */
  | { type: 'deployment'; deployment: Deployment }
  | { type: 'status'; status: Deployment['status']; deployment: Deployment }
  /** A job started or ended. Jobs that wait have no event. */
  | { type: 'job'; status: DeploymentJob['status']; job: DeploymentJob }
  /** Comes once for every line, in the order of its job. */
  | ({ type: 'log' } & DeployLogLine)
  /** Something odd that does not end the following. */
  | { type: 'warning'; message: string };
