import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { NotFoundError, ServerError } from '../errors/index.ts';
import { readJobLine, type LogEntry } from './log-line.ts';
import { isOfApi, throughOutages } from './outage.ts';
import type { WatchSession } from './session.ts';
import { deploymentPhase, hasJobEnded, isCompleted, isInFlight, jobPhase } from './status.ts';

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
  /** A job has started or ended. The last lines of its log may come after its end. */
  onJob?: (job: DeploymentJob) => void;
  /** A line. If a promise is returned, the next line waits for it. */
  onLine: (line: LogEntry) => Promise<void> | undefined | void;
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
  /** The jobs as they were read last, in the order in which they run. Empty before the deployment is planned. */
  list: readonly DeploymentJob[] = [];
  readonly #session: WatchSession;
  readonly #path: DeploymentPath;
  readonly #reader: JobReader;
  readonly #logs = new Map<string, JobLog>();
  #tail: number | undefined;

  constructor(session: WatchSession, path: DeploymentPath, reader: JobReader) {
    this.#session = session;
    this.#path = path;
    this.#reader = reader;
    this.#tail = reader.tail;
  }

  /** The jobs whose logs are read. */
  get wanted(): readonly DeploymentJob[] {
    return this.list.filter(({ job_id }) => job_id === (this.#reader.job_id ?? job_id));
  }

  /** Reads the jobs and what is new in their logs. One log that cannot be read does not keep the others back. */
  async poll(): Promise<void> {
    this.list = await readJobs(this.#session, this.#path);
    const failures: unknown[] = [];
    for (const job of this.wanted)
      if (!this.#session.isStopped) await this.#update(job).catch((error: unknown) => failures.push(error));
    // All lines of a job that begins later are new.
    this.#tail = undefined;
    if (failures.length > 0) throw failures[0];
  }

  /** Reads on until each log is whole, after the jobs have ended. Throws what keeps it from that for `maxMs`. */
  async finish(maxMs?: number): Promise<void> {
    for (let round = 0; !this.#session.isStopped; round++) {
      await throughOutages(this.#session, () => this.poll(), maxMs);
      if (this.wanted.every((job) => !hasJobEnded(job) || this.#logs.get(job.job_id)?.isWhole)) return;
      await this.#session.waitForPoll(round);
    }
  }

  async #update(job: DeploymentJob): Promise<void> {
    if (jobPhase(job) === 'waiting') return;
    const log = this.#logs.get(job.job_id) ?? { offset: 0, isWhole: false };
    this.#logs.set(job.job_id, log);
    const announce = (): void => {
      if (log.status !== job.status) this.#reader.onJob?.(job);
      log.status = job.status;
    };
    if (!hasJobEnded(job)) announce();
    try {
      if (!log.isWhole) await this.#readLog(job, log);
    } finally {
      // A job whose log cannot be read has ended all the same.
      announce();
    }
  }

  async #readLog(job: DeploymentJob, log: JobLog): Promise<void> {
    const { clock } = this.#session;
    const hasEnded = hasJobEnded(job);
    // It was skipped, or cancelled before its start.
    if (hasEnded && job.started_at === null) return void (log.isWhole = true);
    const text = await this.#fetchLog(job, log);
    if (hasEnded) log.ended ??= clock.elapsed();
    const isOld = Date.parse(job.finished_at ?? '') < clock.now() - OLD_MS;
    const isLast = log.ended !== undefined && (isOld || clock.elapsed() - log.ended >= MAX_FLUSH_MS);
    // Text after the last line break may be half a line.
    const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
    const lines = text.slice(log.offset, end).split('\n');
    if (lines.at(-1) === '') lines.pop();
    log.offset = Math.max(log.offset, end);
    for (const line of lines.slice(Math.max(0, lines.length - (this.#tail ?? Infinity)))) {
      await this.#reader.onLine(readJobLine(job.job_id, line.replace(/\r$/, '')));
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
      // Real servers respond with 500 for a file that is missing yet, others with a 404 of theirs.
      const isMissing = NotFoundError.is(error)
        ? isOfApi(error)
        : ServerError.is(error) && /no such file/i.test(error.detail ?? '');
      // A log of which lines have come is not missing: it cannot be read for the moment.
      if (isMissing && log.offset === 0) return '';
      throw error;
    }
  }
}

/** Reads a deployment, through outages. */
export function readDeployment(session: WatchSession, path: DeploymentPath): Promise<Deployment> {
  return throughOutages(session, async () => {
    const { data } = await session.client.deployments.get({ path, ...session.pollOptions });
    return data;
  });
}

/** Reads the jobs of a deployment. All servers send them in the order in which they run. */
export function readJobs({ client, pollOptions }: WatchSession, path: DeploymentPath): Promise<DeploymentJob[]> {
  return client.deployments.listJobs({ path, ...pollOptions }).toArray();
}

/**
 * The jobs that go on, also after the end of their deployment: optional ones run after its completion, one after the
 * other.
 *
 * @param now milliseconds since the Unix epoch, by the server's clock if that is known
 * @param since a time at which the deployment had not ended yet
 */
export function jobsGoingOn(
  deployment: Deployment,
  jobs: readonly DeploymentJob[],
  now: number,
  since?: number,
): DeploymentJob[] {
  const open = jobs.filter((job) => !hasJobEnded(job));
  if (isInFlight(deployment)) return open;
  if (!mayGoOn(deployment, now, since)) return [];
  const running = open.filter((job) => jobPhase(job) === 'running');
  const ends = [deployment, ...jobs].map(({ finished_at }) => Date.parse(finished_at ?? '') || 0);
  const mayStart = running.length > 0 || now - Math.max(...ends) < MAX_PAUSE_MS;
  return mayStart && deploymentPhase(deployment, jobs) === 'completed' ? open : running;
}

/** Whether jobs of a deployment may still run, as far as that can be told without them. */
export function mayGoOn(deployment: Deployment, now: number, since = 0): boolean {
  const { created_at, finished_at } = deployment;
  // July's server writes no end of a deployment that it stops while it runs.
  const end = finished_at ? Date.parse(finished_at) : Math.max(since, Date.parse(created_at));
  return isInFlight(deployment) || now - end < (isCompleted(deployment) ? MAX_AFTER_COMPLETION_MS : MAX_AFTER_END_MS);
}
