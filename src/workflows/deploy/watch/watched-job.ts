import type { DeploymentJob } from '../../../../generated/types.gen.ts';
import { isLogMissing } from '../../../polling/outage.ts';
import type { DeploymentPath } from '../../../polling/read-deployment.ts';
import { endedLongAgo, MAX_FLUSH_MS, MIN_FLUSH_MS } from '../../../polling/read-ended-log.ts';
import { hasJobEnded, isJobSkipped, isJobWaiting } from '../../../servers/deployment-status.ts';
import type { DeployLogLine } from '../events.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { JobLogReader } from './job-log.ts';

/** How many log lines of a failed job its error has. */
const MAX_ERROR_LINES = 20;

/** Emits the events and log lines of one job: its start before its lines, its end after them. */
export class WatchedJob {
  readonly #session: DeploySession;
  readonly #path: DeploymentPath;
  readonly #log = new JobLogReader();
  #status: string | undefined;
  /** When the job was first seen to have ended, by `elapsed()`, and its log then or at a later poll. */
  #end: { seen: number; text: string } | undefined;
  #lastLines: DeployLogLine[] = [];
  #isDone = false;

  constructor(session: DeploySession, path: DeploymentPath) {
    this.#session = session;
    this.#path = path;
  }

  /** Its log was read to the end, after the job had ended. */
  get isDone(): boolean {
    return this.#isDone;
  }

  get lastLines(): DeployLogLine[] {
    return this.#lastLines;
  }

  /** @param isFirst whether jobs are read for the first time */
  async update(job: DeploymentJob, isFirst: boolean): Promise<void> {
    if (this.#isDone || isJobWaiting(job)) return;
    const hasEnded = hasJobEnded(job);
    if (!hasEnded) this.emitStatus(job);
    if (isJobSkipped(job) || isNeverStarted(job)) this.#isDone = hasEnded;
    else await this.#updateLog(job, isFirst && endedLongAgo(job, this.#session.clock.now()));
    if (hasEnded) this.emitStatus(job);
  }

  emitStatus(job: DeploymentJob): void {
    if (this.#status === job.status) return;
    this.#status = job.status;
    this.#session.emit({ type: 'job', status: job.status, job });
  }

  /**
   * Emits what is new in the log. That of a job that has ended is read at each poll until two readings agree, or it must
   * have been flushed: log writers flush later than the status changes.
   */
  async #updateLog(job: DeploymentJob, isOld: boolean): Promise<void> {
    const text = await this.#readLog(job);
    if (hasJobEnded(job)) {
      const now = this.#session.clock.elapsed();
      const { seen = now, text: before } = this.#end ?? {};
      const isFlushed = now - seen >= (text === before ? MIN_FLUSH_MS : MAX_FLUSH_MS);
      this.#isDone = isOld || isFlushed;
      this.#end = { seen, text };
    }
    for (const line of this.#log.read(text, this.#isDone)) {
      const logLine: DeployLogLine = { job_id: job.job_id, job_name: job.name, ...line };
      this.#lastLines = [...this.#lastLines, logLine].slice(-MAX_ERROR_LINES);
      this.#session.emit({ type: 'log', ...logLine });
    }
  }

  async #readLog({ job_id }: DeploymentJob): Promise<string> {
    const { data: text } = await this.#session.client.deployments
      .getJobLogs({ path: { ...this.#path, job_id }, ...this.#session.pollOptions })
      .catch((error: unknown) => {
        // A log of which lines have come is not missing: it cannot be read for the moment.
        if (this.#lastLines.length === 0 && isLogMissing(error)) return { data: '' };
        throw error;
      });
    return text ?? '';
  }
}

/** Whether a job was cancelled before it started, because another one failed. */
function isNeverStarted(job: DeploymentJob): boolean {
  return job.status === 'cancelled' && job.started_at === null;
}
