import type { Deployment, DeploymentJob } from '../../../../generated/types.gen.ts';
import { TempsError } from '../../../errors/index.ts';
import { isOutage } from '../../../polling/outage.ts';
import { readJobs, type DeploymentPath } from '../../../polling/read-deployment.ts';
import { hasJobEnded, hasJobFailed, isJobRequired } from '../../../servers/deployment-status.ts';
import type { DeployLogLine } from '../events.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { WatchedJob } from './watched-job.ts';

/** How often to try to read jobs and logs after the deployment has ended, and how long while the server fails. */
const MAX_FINAL_READS = 3;
const MAX_FINAL_OUTAGE_MS = 60_000;

/**
 * Emits the events and log lines of a deployment's jobs. If they cannot be read, emits a warning: only the deployment
 * decides the result.
 */
export class JobWatcher {
  readonly #session: DeploySession;
  readonly #path: DeploymentPath;
  readonly #watched = new Map<string, WatchedJob>();
  #jobs: readonly DeploymentJob[] = [];
  #problem: TempsError | undefined;
  #hasWarned = false;
  /** When the deployment was first seen to have ended. */
  #end: number | undefined;

  constructor(session: DeploySession, path: DeploymentPath) {
    this.#session = session;
    this.#path = path;
  }

  get jobs(): readonly DeploymentJob[] {
    return this.#jobs;
  }

  /** Why the jobs could not be read last. */
  get problem(): TempsError | undefined {
    return this.#problem;
  }

  /**
   * The job that failed the deployment, and its last log lines: a required one. On servers of January 2026, an optional
   * one can do so too, and the reason of the deployment then names it.
   */
  findFailed({ cancelled_reason }: Deployment): { job: DeploymentJob | undefined; logs: DeployLogLine[] } {
    const failed = this.#jobs.filter(hasJobFailed);
    const job = failed.find(isJobRequired) ?? failed.find((one) => isNamed(one, cancelled_reason));
    return { job, logs: (job && this.#watched.get(job.job_id)?.lastLines) ?? [] };
  }

  /** Emits what is new. */
  async poll(): Promise<void> {
    const failure = await this.#tryUpdate();
    if (failure) this.#warn(failure);
  }

  /** Emits the rest, after the deployment has ended. */
  async finish(): Promise<void> {
    const { clock } = this.#session;
    this.#end ??= clock.elapsed();
    for (let round = 0; ; round++) {
      if (round > 0) await this.#session.waitForPoll(round);
      const failure = await this.#tryUpdate();
      if (!failure && (this.#session.isStopped || this.#hasAllLogs())) return;
      if (!failure) continue;
      const isOutageOver = !isOutage(failure) || clock.elapsed() - this.#end >= MAX_FINAL_OUTAGE_MS;
      if (this.#session.isStopped || (isOutageOver && round + 1 >= MAX_FINAL_READS)) {
        this.#warn(failure);
        break;
      }
    }
    // The end of a job is emitted after its log, unless that cannot be read.
    for (const job of this.#jobs) if (hasJobEnded(job)) this.#watched.get(job.job_id)?.emitStatus(job);
  }

  async #update(): Promise<void> {
    try {
      this.#jobs = await readJobs(this.#session, this.#path);
      this.#problem = undefined;
    } catch (error) {
      this.#problem = TempsError.is(error) ? error : undefined;
      throw error;
    }
    let failure: TempsError | undefined;
    const isFirst = this.#watched.size === 0;
    for (const job of this.#jobs) {
      const watched = this.#watched.get(job.job_id) ?? new WatchedJob(this.#session, this.#path);
      this.#watched.set(job.job_id, watched);
      try {
        await watched.update(job, isFirst);
      } catch (error) {
        this.#session.throwIfStopped();
        if (!TempsError.is(error)) throw error;
        failure ??= error;
      }
    }
    if (failure) throw failure;
  }

  /** Whether the logs of all jobs that have ended were read to their ends. */
  #hasAllLogs(): boolean {
    return this.#jobs.every((job) => !hasJobEnded(job) || this.#watched.get(job.job_id)?.isDone);
  }

  /** Returns why jobs or logs could not be read, if so. Throws what `onEvent` throws. */
  async #tryUpdate(): Promise<TempsError | undefined> {
    try {
      await this.#update();
      this.#hasWarned = false;
      return undefined;
    } catch (error) {
      this.#session.throwIfStopped();
      if (!TempsError.is(error)) throw error;
      return error;
    }
  }

  /** Once for each time that they cannot be read. */
  #warn(failure: TempsError): void {
    if (this.#hasWarned) return;
    this.#session.emit({ type: 'warning', message: `The jobs or their logs could not be read: ${failure.message}` });
    this.#hasWarned = true;
  }
}

/** Whether the reason for a failure can be this job: it names the job, or there is none. */
function isNamed({ job_id }: DeploymentJob, reason: string | null | undefined): boolean {
  const name = `'${job_id}'`;
  return JSON.stringify(reason || name).includes(name);
}
