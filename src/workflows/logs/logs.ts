import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { DeploymentJobs, jobsGoingOn, type DeploymentPath } from '../../deployments/jobs.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { findEnvironment, findProject } from '../../deployments/scope.ts';
import { hasJobEnded, isInFlight } from '../../deployments/status.ts';
import { TempsAbortError } from '../../errors/index.ts';
import { AsyncQueue } from '../../lib/async-queue.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import { readContainerLogs } from './container-logs.ts';
import { LogSession, unknownSource, type LogClient } from './log-session.ts';
import { checkLogOptions, WHAT, type LogOptions } from './options.ts';

const POLL_MS = 1_000;

/** Checks the options and begins to read. The queue ends when the log does. */
export function openLogs(client: LogClient, given: LogOptions, clock: Clock): AsyncQueue<LogEntry> {
  const options = checkLogOptions(given);
  const { signal } = options;
  const aborted = (): TempsAbortError => new TempsAbortError({ cause: signal?.reason });
  if (signal?.aborted) throw aborted();

  const queue = new AsyncQueue<LogEntry>(stop, (entry) => entry.message.length);
  const session = new LogSession(client, clock, options, queue);
  const endListening = signal && onAbort(signal, () => (queue.abort(aborted()), stop()));
  function stop(): void {
    endListening?.();
    session.stop(aborted);
  }

  void read(session)
    .then(
      () => queue.end(),
      (error: unknown) => queue.fail(error),
    )
    .finally(stop);
  return queue;
}

async function read(session: LogSession): Promise<void> {
  const { client, options } = session;
  const lookup = { what: WHAT, signal: session.callOptions.signal };
  const project_id = await findProject(client, options.project, lookup);
  if (options.deployment_id !== undefined)
    return readDeploymentLogs(session, { project_id, deployment_id: options.deployment_id });
  const environment_id = await findEnvironment(client, project_id, options.environment ?? '', lookup);
  return readContainerLogs(session, { project_id, environment_id });
}

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment and its jobs have ended. */
async function readDeploymentLogs(session: LogSession, path: DeploymentPath): Promise<void> {
  const { client, follow, options } = session;
  const { job_id, tail } = options;
  const jobs = new DeploymentJobs(session, path, { job_id, tail, onLine: (line) => session.emit(line) });
  const isWanted = (job: DeploymentJob): boolean => job_id === undefined || job.job_id === job_id;
  let lastInFlight = 0;
  while (!session.isStopped) {
    const get = async () => client.deployments.get({ path, ...session.pollOptions });
    const { data: deployment, response } = await throughOutages(session, get);
    await throughOutages(session, () => jobs.poll());
    const isOver = !isInFlight(deployment);
    // A deployment has no jobs before it is planned.
    if (!jobs.list.some(isWanted) && job_id !== undefined && (isOver || !follow || jobs.list.length > 0)) {
      const known = jobs.list.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${path.deployment_id} has ${known}`);
    }
    const now = session.timeAt(response);
    if (!isOver) lastInFlight = now;
    const open = jobsGoingOn(deployment, jobs.list, now, lastInFlight).filter(isWanted);
    const isDone = job_id !== undefined && jobs.list.filter(isWanted).some(hasJobEnded);
    if (!follow || isDone || (isOver && open.length === 0)) return jobs.finish();
    await session.wait(POLL_MS);
  }
}
