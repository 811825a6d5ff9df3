import { followJobLogs, jobsGoingOn, type DeploymentPath } from '../../deployments/jobs.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { findProject, findScope } from '../../deployments/scope.ts';
import { WatchSession } from '../../deployments/session.ts';
import { isInFlight } from '../../deployments/status.ts';
import { hasJobEnded } from '../../servers/job-status.ts';
import { TempsAbortError } from '../../errors/index.ts';
import { AsyncQueue } from '../../lib/async-queue.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import { readContainerLogs } from './container-logs.ts';
import { exactTime } from './log-time.ts';
import {
  checkLogOptions,
  unknownSource,
  WHAT,
  type LogOptions,
  type LogReader,
} from './options.ts';

/** Checks the options and begins to read. The queue ends when the log does. */
export function openLogs(
  client: WatchSession['client'],
  given: LogOptions,
  clock: Clock,
): AsyncQueue<LogEntry> {
  const { follow = true, since, signal, ...options } = checkLogOptions(given);
  const aborted = (): TempsAbortError => new TempsAbortError({ cause: signal?.reason });
  if (signal?.aborted) throw aborted();

  const queue = new AsyncQueue<LogEntry>(stop);
  const session = new WatchSession(client, clock);
  const endListening = signal && onAbort(signal, () => (queue.abort(aborted()), stop()));
  function stop(): void {
    endListening?.();
    session.stop(aborted);
  }
  // To the nanosecond: servers take seconds.
  const from = since && exactTime(since instanceof Date ? since.toISOString() : since);
  const emit = (entry: LogEntry): Promise<void> | undefined => {
    const time = entry.time && exactTime(entry.time);
    if (!from || !time || time >= from) queue.push(entry, entry.message.length);
    return queue.waitForRoom();
  };
  void read(session, { ...options, follow, since, emit })
    .then(
      () => queue.end(),
      (error: unknown) => queue.end({ error }),
    )
    .finally(stop);
  return queue;
}

async function read(session: WatchSession, reader: LogReader): Promise<void> {
  const { client, callOptions } = session;
  const { deployment_id, environment = '', project } = reader;
  const lookup = { what: WHAT, ...callOptions };
  if (deployment_id === undefined)
    return readContainerLogs(
      session,
      reader,
      await findScope(client, { project, environment }, lookup),
    );
  const project_id = await findProject(client, project, lookup);
  return readDeploymentLogs(session, reader, { project_id, deployment_id });
}

/**
 * Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment and its
 * jobs have ended.
 */
async function readDeploymentLogs(
  session: WatchSession,
  reader: LogReader,
  path: DeploymentPath,
): Promise<void> {
  const { emit, follow, job_id, tail } = reader;
  const jobs = followJobLogs(session, path, { job_id, tail, onLine: emit });
  let lastInFlight: number | undefined;
  while (!session.isStopped) {
    const { data: deployment, response } = await session.read((options) =>
      session.client.deployments.get({ path, ...options }),
    );
    await session.read(jobs.poll);
    const { all, wanted } = jobs;
    const isOver = !isInFlight(deployment);
    // A deployment has no jobs before it is planned.
    if (job_id !== undefined && wanted.length === 0 && (isOver || !follow || all.length > 0)) {
      const known = all.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${path.deployment_id} has ${known}`);
    }
    const now = session.timeAt(response);
    if (!isOver) lastInFlight = now;
    const isOpen =
      !isOver ||
      jobsGoingOn(deployment, all, now, lastInFlight).some((job) => wanted.includes(job));
    const isDone = job_id !== undefined && wanted.some(hasJobEnded);
    if (!follow || isDone || !isOpen) return jobs.finish();
    await session.wait(1_000);
  }
}
