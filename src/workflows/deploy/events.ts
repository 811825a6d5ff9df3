import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { atCaller } from '../../errors/index.ts';

/**
 * An event of a deployment. `type` is its kind:
 *
 * - `upload`: bytes of an upload were sent (`loaded`, `total`).
 * - `deployment`: the deployment exists, or its status has changed (`deployment`).
 * - `job`: a job started or ended (`status`, `job`).
 * - `log`: a line of a job's log (`source`, `level`, `message`, `time`, `fields`).
 * - `warning`: a problem that does not stop the watching (`message`, `reason`, `deployment_id`).
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
  /** The deployment exists, or its status has changed. Comes before all other events about it. */
  | {
      /** What kind of event it is. */
      type: 'deployment';
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
  /** A line of a job's log. Each comes once, in order; the last ones may come after the end of the job. `source` is the `job_id`. */
  | ({
      /** What kind of event it is. */
      type: 'log';
    } & LogEntry)
  /** A problem that does not stop the watching. */
  | {
      /** What kind of event it is. */
      type: 'warning';
      /** What is wrong, in a sentence. */
      message: string;
      /** `older_deployment`: an older one is waited for. `no_rollback`: `rollbackOnFailure` could do nothing. */
      reason?: 'older_deployment' | 'no_rollback' | undefined;
      /** The id of the deployment that the warning is about. */
      deployment_id?: number | undefined;
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
