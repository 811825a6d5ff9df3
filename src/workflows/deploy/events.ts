import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';

/** A line of a job's log. */
export interface DeployLogLine {
  /** Which job of the deployment, as the API names it: `build_image`. */
  job_id: string;
  /** The job's name for people: `Build image`. */
  job_name: string;
  /** `info` where the line does not say. */
  level: 'debug' | 'info' | 'success' | 'warn' | 'warning' | 'error' | (string & {});
  /** The line itself. */
  message: string;
  /** When it was written; `undefined` where the line does not say. */
  timestamp: string | undefined;
  /** Counted from 1 in each job. */
  line: number;
}

/**
 * What happens until a deployment has ended. `type` tells the kinds apart:
 *
 * - `upload`: bytes of an upload were sent (`loaded`, `total`).
 * - `deployment`: the deployment exists (`deployment`).
 * - `status`: the deployment has another status (`status`, `deployment`).
 * - `job`: a job started or ended (`status`, `job`).
 * - `log`: a line of a job's log (`job_id`, `job_name`, `level`, `message`, `timestamp`, `line`).
 * - `warning`: a problem that does not end the watching (`message`).
 */
export type DeployEvent =
  /** Bytes of an upload were sent; about one event for each percent. */
  | {
      /** What kind of event it is. */
      type: 'upload';
      /** Bytes that were sent so far. */
      loaded: number;
      /** Bytes in all; `undefined` while a stream's size is unknown. */
      total: number | undefined;
    }
  /** The deployment exists. Comes once, before all other events about it. */
  | {
      /** What kind of event it is. */
      type: 'deployment';
      /** As it was read first. */
      deployment: Deployment;
    }
  /** The deployment has another status. */
  | {
      /** What kind of event it is. */
      type: 'status';
      /** The new status. */
      status: Deployment['status'];
      /** As it is now. */
      deployment: Deployment;
    }
  /** A job started or ended. Jobs that wait have no event. */
  | {
      /** What kind of event it is. */
      type: 'job';
      /** The job's new status. */
      status: DeploymentJob['status'];
      /** As it is now. */
      job: DeploymentJob;
    }
  /** Comes once for each line of a job's log, in its order. */
  | ({
      /** What kind of event it is. */
      type: 'log';
    } & DeployLogLine)
  /** A problem that does not end the watching. */
  | {
      /** What kind of event it is. */
      type: 'warning';
      /** What is wrong, in a sentence. */
      message: string;
    };

/** All events so far. Each reader gets them from the first one on. */
export class EventLog {
  readonly #events: DeployEvent[] = [];
  #end: { error?: unknown } | undefined;
  #waiting: (() => void)[] = [];

  add(event: DeployEvent): void {
    this.#events.push(event);
    this.#wakeReaders();
  }

  /** @param end `error` is thrown to readers after the last event */
  close(end: { error?: unknown }): void {
    this.#end = end;
    this.#wakeReaders();
  }

  async *read(): AsyncGenerator<DeployEvent, void, undefined> {
    for (let next = 0; ;) {
      const event = this.#events[next];
      if (event) {
        next++;
        yield event;
      } else if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
    }
  }

  #wakeReaders(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
