import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import { DeploymentJobs, readDeployment, type DeploymentPath } from '../../deployments/jobs.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { throughOutages } from '../../deployments/outage.ts';
import {
  deploymentPhase,
  hasJobFailed,
  isJobRequired,
  isJobRunning,
  isJudgedByJobs,
  isStopped,
  marksCompletion,
  type DeploymentPhase,
} from '../../deployments/status.ts';
import { NotFoundError, TempsError } from '../../errors/index.ts';
import { addAdvice, DeploymentCancelledError, DeploymentFailedError } from './errors.ts';
import type { DeploySession } from './session.ts';

/** How long jobs may go on that clean up after a completion, or that may still complete a stopped deployment. */
const MAX_SETTLING_MS = 60_000;
/** How long to read jobs and logs once the deployment has ended, while the server fails. */
const MAX_FINAL_OUTAGE_MS = 60_000;
/** How many log lines of the failed job its error has, and among how many they are chosen. */
const MAX_ERROR_LINES = 20;
const MAX_KEPT_LINES = 400;

/** Lines of July's server about waiting for a container and removing it. They bury why the container has crashed. */
const NOISE = /^🧹|^✅ Container \S+ is absent|\b(?:retrying|waiting)\.\.\./i;

/** Polls a deployment until it has ended, and emits its events. Throws unless it has completed. */
export async function watch(session: DeploySession, path: DeploymentPath): Promise<Deployment> {
  session.watch(path);
  const lines = new Map<string, LogEntry[]>();
  const jobs = new DeploymentJobs(session, path, {
    onJob: (job) => session.emit({ type: 'job', status: job.status, job }),
    onLine: (line) => {
      lines.set(line.source, [...(lines.get(line.source) ?? []), line].slice(-MAX_KEPT_LINES));
      session.emit({ type: 'log', ...line });
    },
  });
  const tryReading = warnOnce(session);
  try {
    const { deployment, phase } = await waitForEnd(session, path, jobs, tryReading);
    await tryReading(jobs.finish(MAX_FINAL_OUTAGE_MS));
    if (phase === 'completed') return deployment;
    const { secrets } = session.context;
    if (phase === 'cancelled') throw new DeploymentCancelledError({ deployment, ...secrets });
    const job = findFailed(deployment, jobs.list);
    const all = lines.get(job?.job_id ?? '') ?? [];
    const telling = all.filter(({ message }) => !NOISE.test(message));
    const logs = (telling.length > 0 ? telling : all).slice(-MAX_ERROR_LINES);
    throw new DeploymentFailedError({ deployment, job, logs, ...secrets });
  } catch (error) {
    session.throwIfStopped();
    const isEnd = DeploymentFailedError.is(error) || DeploymentCancelledError.is(error);
    if (!TempsError.is(error) || isEnd || NotFoundError.is(error)) throw error;
    throw addAdvice(
      error,
      `Deployment ${path.deployment_id} was not watched to its end: look into the dashboard before you start another`,
    );
  }
}

async function waitForEnd(
  session: DeploySession,
  path: DeploymentPath,
  jobs: DeploymentJobs,
  tryReading: (reading: Promise<void>) => Promise<void>,
): Promise<{ deployment: Deployment; phase: DeploymentPhase }> {
  let ended: number | undefined;
  for (let round = 0; ; round++) {
    const deployment = await throughOutages(session, () => readDeployment(session, path));
    if (deployment.status !== session.deployment?.status) announce(session, deployment);
    session.deployment = deployment;
    // After the deployment: if that has ended, so have they. They only count if its status says too little.
    if (isJudgedByJobs(deployment)) await throughOutages(session, () => jobs.poll());
    else await tryReading(jobs.poll());
    const phase = deploymentPhase(deployment, jobs.list);
    if (phase !== 'running' && phase !== 'paused') {
      ended ??= session.clock.elapsed();
      const isOver = !isSettling(deployment, phase, jobs.list) || session.clock.elapsed() - ended >= MAX_SETTLING_MS;
      if (isOver || phase === 'completed') session.phase = 'ended';
      if (isOver) return { deployment, phase };
    }
    await session.waitForPoll(round);
    // The deadline only ends the wait for the jobs of a deployment whose end is known.
    if (session.isStopped) return { deployment, phase };
  }
}

function announce({ emit }: DeploySession, deployment: Deployment): void {
  const { id, status } = deployment;
  emit({ type: 'deployment', deployment });
  const message = `Deployment ${id} is paused. Resume or cancel it; until then, it is waited for`;
  if (status === 'paused') emit({ type: 'warning', deployment_id: id, message });
}

/** Whether a completed deployment cleans up, or jobs of a stopped one may still complete it. */
function isSettling(deployment: Deployment, phase: DeploymentPhase, jobs: readonly DeploymentJob[]): boolean {
  const running = jobs.filter(isJobRunning);
  if (phase === 'completed') return running.some(marksCompletion);
  return phase === 'cancelled' && isStopped(deployment) && running.length > 0;
}

/** Waits for jobs and logs. Only the deployment decides the result, so it is a warning if they cannot be read. */
function warnOnce(session: DeploySession): (reading: Promise<void>) => Promise<void> {
  let isUnread = false;
  return async (reading) => {
    try {
      await reading;
      isUnread = false;
    } catch (error) {
      session.throwIfStopped();
      if (!TempsError.is(error)) throw error;
      const message = `The jobs or their logs could not be read: ${error.message}`;
      if (!isUnread) session.emit({ type: 'warning', message });
      isUnread = true;
    }
  };
}

/** The job that failed the deployment: a required one; on January's server any, which the reason then names. */
function findFailed({ cancelled_reason }: Deployment, jobs: readonly DeploymentJob[]): DeploymentJob | undefined {
  const failed = jobs.filter(hasJobFailed);
  const isNamed = ({ job_id }: DeploymentJob): boolean => !cancelled_reason || cancelled_reason.includes(`'${job_id}'`);
  return failed.find(isJobRequired) ?? failed.find(isNamed);
}
