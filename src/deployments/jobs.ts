import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { NotFoundError, ServerError } from '../errors/index.ts';
import { readJobLine, type LogEntry } from './log-line.ts';
import type { WatchSession } from './session.ts';
import { deploymentPhase, isCompleted, jobPhase } from './status.ts';
import { hasJobEnded } from '../servers/job-status.ts';

/** Servers write the last lines of a log a moment after they have marked its job as ended. */
const MAX_FLUSH_MS = 1_000;
/**
 * How long jobs that run after the completion of their deployment are waited for. A minute is not
 * enough: a scan of a large image takes longer, and the end of the last job removes the containers
 * of the others. A restart leaves them for ever.
 */
const MAX_AFTER_COMPLETION_MS = 10 * 60_000;
/**
 * The same after any other end. July's server leaves a job of a stopped deployment running for
 * ever.
 */
const MAX_AFTER_END_MS = 60_000;
/**
 * There is a moment between two jobs. Later, jobs that wait were skipped: they stay pending for
 * good.
 */
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
  job_id?: string | undefined;
  /** Start with this many of the last lines of each log. @default every line */
  tail?: number | undefined;
}

/**
 * The jobs of a deployment as they were read last, in the order in which they run, and the reading
 * of their logs.
 */
export type JobLogs = ReturnType<typeof followJobLogs>;

interface JobLog {
  offset: number;
  status?: string;
  /** When the end of the job was seen first, by `elapsed()`. */
  ended?: number;
  isWhole: boolean;
}

/** Reads the logs of the jobs of a deployment. Each line comes once, in the order of the jobs. */
export function followJobLogs(session: WatchSession, path: DeploymentPath, reader: JobReader) {
  const { client } = session;
  const { onJob, onLine, job_id: only } = reader;
  let { tail = Infinity } = reader;
  const logs = new Map<string, JobLog>();
  // Empty before the deployment is planned.
  const all: readonly DeploymentJob[] = [];
  const jobs = { all, wanted: all, poll, finish };
  return jobs;

  /**
   * Reads the jobs and what is new in their logs. One log that cannot be read does not keep the
   * others back.
   */
  async function poll(): Promise<void> {
    jobs.all = await client.deployments.listJobs({ path, ...session.pollOptions }).toArray();
    jobs.wanted = only === undefined ? jobs.all : jobs.all.filter(({ job_id }) => job_id === only);
    const failures: unknown[] = [];
    for (const job of jobs.wanted) {
      if (session.isStopped || jobPhase(job) === 'waiting') continue;
      const log = logs.get(job.job_id) ?? { offset: 0, isWhole: false };
      logs.set(job.job_id, log);
      const isNews = log.status !== job.status;
      log.status = job.status;
      if (isNews && !hasJobEnded(job)) onJob?.(job);
      if (!log.isWhole) await readLog(job, log).catch((error: unknown) => failures.push(error));
      // A job whose log cannot be read has ended all the same.
      if (isNews && hasJobEnded(job)) onJob?.(job);
    }
    // All lines of a job that begins later are new.
    tail = Infinity;
    if (failures.length > 0) throw failures[0];
  }

  /**
   * Reads on until each log is whole, after the jobs have ended. Throws what keeps it from that for
   * `maxMs`.
   */
  async function finish(maxMs?: number): Promise<void> {
    for (let round = 0; !session.isStopped; round++) {
      await session.read(poll, maxMs);
      if (jobs.wanted.every((job) => !hasJobEnded(job) || logs.get(job.job_id)?.isWhole)) return;
      await session.waitForPoll(round);
    }
  }

  async function readLog(job: DeploymentJob, log: JobLog): Promise<void> {
    const hasEnded = hasJobEnded(job);
    // It was skipped, or cancelled before its start.
    if (hasEnded && job.started_at === null) return void (log.isWhole = true);
    const text = await fetchLog(session, { ...path, job_id: job.job_id }, log.offset);
    const now = session.clock.elapsed();
    if (hasEnded) log.ended ??= now;
    const isLast = log.ended !== undefined && now - log.ended >= MAX_FLUSH_MS;
    // Text after the last line break may be half a line.
    const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
    const lines = text.slice(log.offset, end).split('\n');
    if (lines.at(-1) === '') lines.pop();
    log.offset = Math.max(log.offset, end);
    for (const line of lines.slice(Math.max(0, lines.length - tail))) {
      await onLine(readJobLine(job.job_id, line.replace(/\r$/, '')));
      if (session.isStopped) return;
    }
    log.isWhole = isLast;
  }
}

/** The log of a job, as long as it is; empty while it has no file. @param seen characters before */
async function fetchLog(
  { client, pollOptions }: WatchSession,
  path: DeploymentPath & { job_id: string },
  seen: number,
): Promise<string> {
  try {
    return (await client.deployments.getJobLogs({ path, ...pollOptions })).data;
  } catch (error) {
    // Real servers respond with 500 for a file that is missing yet, others with a 404 of theirs.
    const isMissing = NotFoundError.is(error)
      ? error.sender === 'api'
      : ServerError.is(error) && /no such file/i.test(error.detail ?? '');
    // A log of which lines have come is not missing: it cannot be read for the moment.
    if (isMissing && seen === 0) return '';
    throw error;
  }
}

export async function readDeployment(
  session: WatchSession,
  path: DeploymentPath,
): Promise<Deployment> {
  const { deployments } = session.client;
  return (await session.read((options) => deployments.get({ path, ...options }))).data;
}

/** All servers send the jobs in the order in which they run. */
export function readJobs(session: WatchSession, path: DeploymentPath): Promise<DeploymentJob[]> {
  const { deployments } = session.client;
  return session.read((options) => deployments.listJobs({ path, ...options }).toArray());
}

/**
 * The jobs that go on after the end of their deployment: optional ones run after its completion,
 * one after the other. `since` is a time at which the deployment had not ended yet.
 */
export function jobsGoingOn(
  deployment: Deployment,
  jobs: readonly DeploymentJob[],
  now: number,
  since?: number,
): DeploymentJob[] {
  if (!mayGoOn(deployment, now, since)) return [];
  const open = jobs.filter((job) => !hasJobEnded(job));
  const running = open.filter((job) => jobPhase(job) === 'running');
  const ends = [deployment, ...jobs].flatMap(({ finished_at }) =>
    finished_at ? Date.parse(finished_at) : [],
  );
  const mayStart = running.length > 0 || now - Math.max(...ends) < MAX_PAUSE_MS;
  return mayStart && deploymentPhase(deployment, jobs) === 'completed' ? open : running;
}

/**
 * Whether jobs of a deployment that has ended may still run, as far as that can be told without
 * them.
 */
export function mayGoOn(deployment: Deployment, now: number, since?: number): boolean {
  const { created_at, finished_at } = deployment;
  // July's server writes no end of a deployment that it stops while it runs.
  const end = finished_at ? Date.parse(finished_at) : (since ?? Date.parse(created_at));
  return now - end < (isCompleted(deployment) ? MAX_AFTER_COMPLETION_MS : MAX_AFTER_END_MS);
}
