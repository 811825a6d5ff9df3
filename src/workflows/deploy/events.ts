import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import { atCaller } from '../../errors/index.ts';

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
  /** When it was written; `undefined` if the line does not say. */
  timestamp: string | undefined;
  /** Counted from 1 in each job. */
  line: number;
}

/**
 * An event of a deployment. `type` is its kind:
 *
 * - `upload`: bytes of an upload were sent (`loaded`, `total`).
 * - `deployment`: the deployment exists (`deployment`).
 * - `status`: the status of the deployment changed (`status`, `deployment`).
 * - `job`: a job started or ended (`status`, `job`).
 * - `log`: a line of a job's log (`job_id`, `job_name`, `level`, `message`, `timestamp`, `line`).
 * - `warning`: a problem that does not stop the watching (`message`).
 */
export type DeployEvent =
  /** Bytes of an upload were sent. About one event per percent. */
  | {
      /** What kind of event it is. */
      type: 'upload';
      /** Bytes sent so far. */
      loaded: number;
      /** Total bytes; `undefined` while the size of a stream is unknown. */
      total: number | undefined;
    }
  /** The deployment exists. Comes before all other events about it; again for one that is watched in its place. */
  | {
      /** What kind of event it is. */
      type: 'deployment';
      /** The deployment as it was first read. */
      deployment: Deployment;
    }
  /** The status of the deployment changed. */
  | {
      /** What kind of event it is. */
      type: 'status';
      /** The new status. */
      status: Deployment['status'];
      /** As it is now. */
      deployment: Deployment;
    }
  /** A job started or ended. Waiting jobs have no event. */
  | {
      /** What kind of event it is. */
      type: 'job';
      /** The job's new status. */
      status: DeploymentJob['status'];
      /** As it is now. */
      job: DeploymentJob;
    }
  /** A line of a job's log. Each comes once, in order. */
  | ({
      /** What kind of event it is. */
      type: 'log';
    } & DeployLogLine)
  /** A problem that does not stop the watching. */
  | {
      /** What kind of event it is. */
      type: 'warning';
      /** What is wrong, in a sentence. */
      message: string;
    };

/** Keeps all events. Each reader gets them from the first one on. */
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
        if ('error' in this.#end) throw atCaller(this.#end.error);
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
