import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';

/** A line that a job wrote. */
export interface DeployLogLine {
  /** Which job of the deployment, as the API names it: `build_image`. */
  job_id: string;
  /** The job's name for people: `Build image`. */
  job_name: string;
  /** `info` where the line does not say. */
  level: 'debug' | 'info' | 'warn' | 'error' | (string & {});
  /** The line itself. */
  message: string;
  /** When it was written; `undefined` where the line does not say. */
  timestamp: string | undefined;
  /** Counted from 1 in each job. */
  line: number;
}

/** What happens on the way to a finished deployment. `type` tells the kinds apart. */
export type DeployEvent =
  /** Bytes of an upload went out; about one event for each percent. */
  | {
      /** What kind of event it is. */
      type: 'upload';
      /** Bytes that went out so far. */
      loaded: number;
      /** Bytes in all; `undefined` while a stream's size is unknown. */
      total: number | undefined;
    }
  /** The deployment exists. Comes once, before everything that is about it. */
  | { type: 'deployment'; /** As it was when it was seen first. */ deployment: Deployment }
  /** The deployment has another status. */
  | {
      type: 'status';
      /** The new status. */
      status: Deployment['status'];
      /** As it is now. */
      deployment: Deployment;
    }
  /** A job started or ended. Jobs that wait have no event. */
  | {
      type: 'job';
      /** The job's new status. */
      status: DeploymentJob['status'];
      /** As it is now. */
      job: DeploymentJob;
    }
  /** Comes once for every line, in the order of its job. */
  | ({ type: 'log' } & DeployLogLine)
  /** Something odd that does not end the following. */
  | { type: 'warning'; /** What it is, in a sentence. */ message: string };
