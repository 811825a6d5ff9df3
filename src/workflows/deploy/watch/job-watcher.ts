import type { Deployment, DeploymentJob } from '../../../../generated/types.gen.ts';
import { TempsError } from '../../../errors/index.ts';
import { isLogMissing, isOutage } from '../../../polling/outage.ts';
import { readJobs, type DeploymentPath } from '../../../polling/read-deployment.ts';
import { endedLongAgo, MAX_FLUSH_MS, MIN_FLUSH_MS } from '../../../polling/read-ended-log.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import type { DeployLogLine } from '../events.ts';
import { JobLogReader } from './job-log.ts';
import {
  hasJobEnded,
  hasJobFailed,
  isJobRequired,
  isJobSkipped,
  isJobWaiting,
} from '../../../servers/deployment-status.ts';

/** How many log lines of a failed job its error has. */
const MAX_ERROR_LINES = 20;
/** How often to try to read jobs and logs after the deployment has ended, and how long while the server fails. */
const MAX_FINAL_READS = 3;
const MAX_FINAL_OUTAGE_MS = 60_000;

interface WatchedJob {
  status: string | undefined;
  log: JobLogReader;
  lastLines: DeployLogLine[];
  /** When the job was first seen to have ended, by `elapsed()`, and its log then or at a later poll. */
  end: { seen: number; text: string } | undefined;
  /** Its log was read to the end, after the job had ended. */
  isDone: boolean;
}

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
  failedOf({ cancelled_reason }: Deployment): { job: DeploymentJob | undefined; logs: DeployLogLine[] } {
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
    for (const job of this.#jobs) if (hasJobEnded(job)) this.#emitStatus(job);
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
      try {
        await this.#updateJob(job, isFirst);
      } catch (error) {
        this.#session.throwIfStopped();
        if (!TempsError.is(error)) throw error;
        failure ??= error;
      }
    }
    if (failure) throw failure;
  }

  /** @param isFirst whether jobs are read for the first time */
  async #updateJob(job: DeploymentJob, isFirst: boolean): Promise<void> {
    const watched = this.#watched.get(job.job_id) ?? {
      status: undefined,
      log: new JobLogReader(),
      lastLines: [],
      end: undefined,
      isDone: false,
    };
    this.#watched.set(job.job_id, watched);
    if (watched.isDone || isJobWaiting(job)) return;
    const hasEnded = hasJobEnded(job);
    // The start of a job is emitted before its log lines, the end after them.
    if (!hasEnded) this.#emitStatus(job);
    if (isJobSkipped(job) || isNeverStarted(job)) watched.isDone = hasEnded;
    else await this.#updateLog(job, watched, isFirst && endedLongAgo(job, this.#session.clock.now()));
    if (hasEnded) this.#emitStatus(job);
  }

  /**
   * Emits what is new in a log. That of a job that has ended is read at each poll until two readings agree, or it must
   * have been flushed: log writers flush later than the status changes.
   */
  async #updateLog(job: DeploymentJob, watched: WatchedJob, isOld: boolean): Promise<void> {
    const text = await this.#readLog(job, watched);
    if (hasJobEnded(job)) {
      const now = this.#session.clock.elapsed();
      const { seen = now, text: before } = watched.end ?? {};
      const isFlushed = now - seen >= (text === before ? MIN_FLUSH_MS : MAX_FLUSH_MS);
      watched.isDone = isOld || isFlushed;
      watched.end = { seen, text };
    }
    this.#emitLines(job, watched, text, watched.isDone);
  }

  /** Whether the logs of all jobs that have ended were read to their ends. */
  #hasAllLogs(): boolean {
    return this.#jobs.every((job) => !hasJobEnded(job) || this.#watched.get(job.job_id)?.isDone);
  }

  #emitStatus(job: DeploymentJob): void {
    const watched = this.#watched.get(job.job_id);
    if (!watched || watched.status === job.status) return;
    watched.status = job.status;
    this.#session.emit({ type: 'job', status: job.status, job });
  }

  async #readLog({ job_id }: DeploymentJob, watched: WatchedJob): Promise<string> {
    const { data: text } = await this.#session.client.deployments
      .getJobLogs({ path: { ...this.#path, job_id }, ...this.#session.pollOptions })
      .catch((error: unknown) => {
        // A log of which lines have come is not missing: it cannot be read for the moment.
        if (watched.lastLines.length === 0 && isLogMissing(error)) return { data: '' };
        throw error;
      });
    return text ?? '';
  }

  #emitLines({ job_id, name }: DeploymentJob, watched: WatchedJob, text: string, isWhole: boolean): void {
    for (const line of watched.log.read(text, isWhole)) {
      const logLine: DeployLogLine = { job_id, job_name: name, ...line };
      watched.lastLines = [...watched.lastLines, logLine].slice(-MAX_ERROR_LINES);
      this.#session.emit({ type: 'log', ...logLine });
    }
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

/** Whether a job was cancelled before it started, because another one failed. */
function isNeverStarted(job: DeploymentJob): boolean {
  return job.status === 'cancelled' && job.started_at === null;
}
