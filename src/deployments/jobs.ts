import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { readJobLine, type LogEntry } from './log-line.ts';
import { isLogMissing, throughOutages } from './outage.ts';
import type { WatchSession } from './session.ts';
import { deploymentPhase, hasJobEnded, isCompleted, isInFlight, isJobRunning, isJobWaiting } from './status.ts';

/** Servers write the last lines of a log a moment after they have marked its job as ended. */
const MAX_FLUSH_MS = 1_000;
/** A log is whole if its job ended so long ago. Clocks may differ by less. */
const OLD_MS = 5 * 60_000;
/**
 * How long jobs that run after the completion of their deployment are waited for. A minute is not enough: a scan of a large
 * image takes longer, and the end of the last job removes the containers of the others. A restart leaves them for ever.
 */
const MAX_AFTER_COMPLETION_MS = 10 * 60_000;
/** The same after any other end. July's server leaves a job of a stopped deployment running for ever. */
const MAX_AFTER_END_MS = 60_000;
/** There is a moment between two jobs. Later, jobs that wait were skipped: they stay pending for good. */
const MAX_PAUSE_MS = 10_000;

export interface DeploymentPath {
  project_id: number;
  deployment_id: number;
}

interface JobReader {
  /** A job has started, or has ended and its log was read. */
  onJob?: (job: DeploymentJob) => void;
  /** A line. If a promise is returned, the next line waits for it. */
  onLine: (line: LogEntry, job: DeploymentJob) => Promise<void> | undefined | void;
  /** Only the log of this job. @default every job */
  job_id?: string | undefined;
  /** Start with this many of the last lines of each log. @default every line */
  tail?: number | undefined;
}

/** How far the log of a job was read. */
interface JobLog {
  /** Characters that were read. */
  offset: number;
  status?: string;
  /** When the end of the job was seen first, by `elapsed()`. */
  ended?: number;
  isWhole: boolean;
}

/** Reads the jobs of a deployment and what is new in their logs. Each line comes once, in the order of the jobs. */
export class DeploymentJobs {
  readonly #session: WatchSession;
  readonly #path: DeploymentPath;
  readonly #reader: JobReader;
  readonly #logs = new Map<string, JobLog>();
  #list: readonly DeploymentJob[] | undefined;

  constructor(session: WatchSession, path: DeploymentPath, reader: JobReader) {
    this.#session = session;
    this.#path = path;
    this.#reader = reader;
  }

  /** The jobs as they were read last, in the order in which they run. Empty before the deployment is planned. */
  get list(): readonly DeploymentJob[] {
    return this.#list ?? [];
  }

  /** Whether the log of every job that has ended was read to its end. */
  get isWhole(): boolean {
    return this.list.every((job) => !hasJobEnded(job) || !this.#isWanted(job) || this.#logs.get(job.job_id)?.isWhole);
  }

  /** Reads the jobs and what is new in their logs. One log that cannot be read does not keep the others back. */
  async poll(): Promise<void> {
    const isFirst = this.#list === undefined;
    this.#list = await readJobs(this.#session, this.#path);
    const failures: unknown[] = [];
    for (const job of this.#list) {
      if (!this.#isWanted(job) || this.#session.isStopped) continue;
      const log = this.#logs.get(job.job_id) ?? { offset: 0, isWhole: false };
      this.#logs.set(job.job_id, log);
      if (!log.isWhole) await this.#update(job, log, isFirst).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Reads on until each log is whole, after the jobs have ended. Throws what keeps it from that for `maxMs`. */
  async finish(maxMs?: number): Promise<void> {
    try {
      for (let round = 0; !this.#session.isStopped; round++) {
        await throughOutages(this.#session, () => this.poll(), maxMs);
        if (this.isWhole) return;
        await this.#session.waitForPoll(round);
      }
    } finally {
      // Jobs whose logs cannot be read have ended all the same.
      for (const job of this.list) if (hasJobEnded(job)) this.#announce(job, this.#logs.get(job.job_id));
    }
  }

  #isWanted({ job_id }: DeploymentJob): boolean {
    return this.#reader.job_id === undefined || this.#reader.job_id === job_id;
  }

  async #update(job: DeploymentJob, log: JobLog, isFirst: boolean): Promise<void> {
    if (isJobWaiting(job)) return;
    if (!hasJobEnded(job)) this.#announce(job, log);
    const hasNoLog = job.status === 'skipped' || (job.status === 'cancelled' && !job.started_at);
    if (!hasNoLog) await this.#readLog(job, log, isFirst);
    else log.isWhole = true;
    // A line that the server writes later comes after it.
    if (hasJobEnded(job)) this.#announce(job, log);
  }

  #announce(job: DeploymentJob, log: JobLog | undefined): void {
    if (!log || log.status === job.status) return;
    log.status = job.status;
    this.#reader.onJob?.(job);
  }

  async #readLog(job: DeploymentJob, log: JobLog, isFirst: boolean): Promise<void> {
    const { clock } = this.#session;
    const text = await this.#fetchLog(job, log);
    if (hasJobEnded(job)) log.ended ??= clock.elapsed();
    const isOld = isFirst && Date.parse(job.finished_at ?? '') < clock.now() - OLD_MS;
    const isLast = log.ended !== undefined && (isOld || clock.elapsed() - log.ended >= MAX_FLUSH_MS);
    // Text after the last line break may be half a line.
    const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
    const { tail } = this.#reader;
    if (isFirst && tail !== undefined) log.offset = startOfTail(text, end, tail);
    while (log.offset < end) {
      const lineEnd = text.indexOf('\n', log.offset);
      const line = text.slice(log.offset, lineEnd < 0 ? end : lineEnd);
      log.offset += line.length + 1;
      const room = this.#reader.onLine(readJobLine(job.job_id, line.replace(/\r$/, '')), job);
      if (room) await room;
      if (this.#session.isStopped) return;
    }
    log.isWhole = isLast;
  }

  async #fetchLog({ job_id }: DeploymentJob, log: JobLog): Promise<string> {
    const { client, pollOptions } = this.#session;
    try {
      const { data } = await client.deployments.getJobLogs({ path: { ...this.#path, job_id }, ...pollOptions });
      return data ?? '';
    } catch (error) {
      // A log of which lines have come is not missing: it cannot be read for the moment.
      if (log.offset === 0 && isLogMissing(error)) return '';
      throw error;
    }
  }
}

/** Reads a deployment. */
export async function readDeployment({ client, pollOptions }: WatchSession, path: DeploymentPath): Promise<Deployment> {
  return (await client.deployments.get({ path, ...pollOptions })).data;
}

/** Reads the jobs of a deployment, in the order in which they run. */
export async function readJobs({ client, pollOptions }: WatchSession, path: DeploymentPath): Promise<DeploymentJob[]> {
  const jobs = await client.deployments.listJobs({ path, ...pollOptions }).toArray();
  return jobs.toSorted((a, b) => (a.execution_order ?? a.id) - (b.execution_order ?? b.id));
}

/**
 * The jobs that go on after the end of their deployment: optional ones run after its completion, one after the other.
 *
 * @param now milliseconds since the Unix epoch, by the server's clock if that is known
 */
export function jobsGoingOn(deployment: Deployment, jobs: readonly DeploymentJob[], now: number): DeploymentJob[] {
  if (!mayGoOn(deployment, now)) return [];
  const open = jobs.filter((job) => !hasJobEnded(job));
  const running = open.filter(isJobRunning);
  const isOver =
    deploymentPhase(deployment, jobs) !== 'completed' ||
    (running.length === 0 && sinceEnd(deployment, now) >= MAX_PAUSE_MS);
  return isOver && !isInFlight(deployment) ? running : open;
}

/** Whether jobs of a deployment may still run, as far as that can be told without them. */
export function mayGoOn(deployment: Deployment, now: number): boolean {
  const limit = isCompleted(deployment) ? MAX_AFTER_COMPLETION_MS : MAX_AFTER_END_MS;
  return isInFlight(deployment) || sinceEnd(deployment, now) < limit;
}

/** A deployment that was stopped while it ran has no end. */
function sinceEnd({ finished_at, created_at }: Deployment, now: number): number {
  return now - Date.parse(finished_at ?? created_at);
}

/** Where the last `count` lines before `end` begin. */
function startOfTail(text: string, end: number, count: number): number {
  let start = end;
  for (let left = count; left > 0 && start > 0; left--) start = text.lastIndexOf('\n', start - 2) + 1;
  return start;
}
