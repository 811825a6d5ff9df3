import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import {
  followJobLogs,
  readDeployment,
  type DeploymentPath,
  type JobLogs,
} from '../../deployments/jobs.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import {
  deploymentPhase,
  isJobRequired,
  isStopped,
  jobPhase,
  marksCompletion,
  type DeploymentPhase,
} from '../../deployments/status.ts';
import { NotFoundError, TempsError } from '../../errors/index.ts';
import { appLines, describeAppStart } from './app-start.ts';
import { addAdvice, DeploymentCancelledError, DeploymentFailedError } from './errors.ts';
import type { DeploySession } from './session.ts';

/**
 * How long jobs may go on that clean up after a completion, or that may still complete a stopped
 * deployment.
 */
const MAX_SETTLING_MS = 60_000;
/** How many log lines of the failed job its error has, and among how many they are chosen. */
const MAX_ERROR_LINES = 20;
const MAX_KEPT_LINES = 400;

/**
 * Lines of July's server about waiting for a container and removing it. They bury why the container
 * has crashed.
 */
const NOISE = /^🧹|^✅ Container \S+ is absent|\b(?:retrying|waiting)\.\.\./i;

/** The phases in which a deployment has ended, and what the session is in then. */
const ENDS: Partial<Record<DeploymentPhase, DeploySession['phase']>> = {
  completed: 'completed',
  failed: 'failed',
  cancelled: 'failed',
};

/** Polls a deployment until it has ended, and emits its events. Throws unless it has completed. */
export async function watch(session: DeploySession, path: DeploymentPath): Promise<Deployment> {
  session.phase = 'watching';
  session.path = path;
  const lines = new Map<string, LogEntry[]>();
  const jobs = followJobLogs(session, path, {
    onJob: (job) => session.emit({ type: 'job', status: job.status, job }),
    onLine: (line) => {
      const ofJob = [...(lines.get(line.source) ?? []), line].slice(-MAX_KEPT_LINES);
      lines.set(line.source, ofJob);
      session.emit({ type: 'log', ...line });
      warnOfAppStart(session, path, ofJob);
    },
  });
  try {
    await waitForEnd(session, path, jobs).catch((error: unknown) => {
      // Of a known end, what stops the session ends only the wait for jobs and logs.
      if (!session.isStopped || !session.hasEnded) throw error;
    });
    await tryReading(session, jobs.finish(60_000));
    const deployment = session.deployment as Deployment;
    const phase = deploymentPhase(deployment, jobs.all);
    if (phase === 'completed') return deployment;
    const { secrets } = session.context;
    if (phase === 'cancelled') throw new DeploymentCancelledError({ deployment, ...secrets });
    const job = jobs.all.find((one) => isJobRequired(one) && jobPhase(one) === 'failed');
    const all = lines.get(job?.job_id ?? '') ?? [];
    const telling = all.filter(({ message }) => !NOISE.test(message));
    const logs = (telling.length > 0 ? telling : all).slice(-MAX_ERROR_LINES);
    const appLine = appLines(all).at(-1);
    throw new DeploymentFailedError({ deployment, job, logs, appLine, ...secrets });
  } catch (error) {
    session.throwIfStopped();
    const isEnd =
      DeploymentFailedError.is(error) ||
      DeploymentCancelledError.is(error) ||
      NotFoundError.is(error);
    if (isEnd || !TempsError.is(error)) throw error;
    const advice = `Deployment ${path.deployment_id} was not watched to its end: look into the dashboard before you start another`;
    throw addAdvice(error, advice);
  }
}

/** A crash at the start, and a wrong port: July's server says so only after five minutes. */
function warnOfAppStart(
  session: DeploySession,
  { deployment_id }: DeploymentPath,
  lines: readonly LogEntry[],
): void {
  const problem = describeAppStart(lines);
  if (problem === undefined) return;
  const message = `The app of deployment ${deployment_id} ${problem}`;
  session.emit({ type: 'warning', reason: 'app_not_ready', deployment_id, message });
}

async function waitForEnd(
  session: DeploySession,
  path: DeploymentPath,
  jobs: JobLogs,
): Promise<void> {
  let ended: number | undefined;
  for (let round = 0; ; round++) {
    const deployment = await readDeployment(session, path);
    if (deployment.status !== session.deployment?.status)
      session.emit({ type: 'deployment', deployment });
    session.deployment = deployment;
    // The jobs are read after the deployment: if that has ended, so have they. They only count if
    // its status says too little.
    if (isStopped(deployment)) await session.read(jobs.poll);
    else {
      session.phase = ENDS[deploymentPhase(deployment, [])] ?? 'watching';
      await tryReading(session, jobs.poll());
    }
    const phase = deploymentPhase(deployment, jobs.all);
    const end = ENDS[phase];
    if (end) {
      ended ??= session.clock.elapsed();
      const isOver =
        !isSettling(deployment, phase, jobs.all) ||
        session.clock.elapsed() - ended >= MAX_SETTLING_MS;
      if (isOver || end === 'completed') session.phase = end;
      if (isOver) return;
    }
    await session.waitForPoll(round);
  }
}

/** Whether a completed deployment cleans up, or jobs of a stopped one may still complete it. */
function isSettling(
  deployment: Deployment,
  phase: DeploymentPhase,
  jobs: readonly DeploymentJob[],
): boolean {
  const running = jobs.filter((job) => jobPhase(job) === 'running');
  if (phase === 'completed') return running.some(marksCompletion);
  return phase === 'cancelled' && isStopped(deployment) && running.length > 0;
}

/**
 * Waits for jobs and logs. Only the deployment decides the result, so it is a warning if they
 * cannot be read.
 */
async function tryReading(session: DeploySession, reading: Promise<void>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    session.throwIfStopped();
    // The end is known, and the deadline is over.
    if (session.isStopped) return;
    if (!TempsError.is(error)) throw error;
    const message = `The jobs or their logs could not be read: ${error.message}`;
    if (message !== session.warning) session.emit({ type: 'warning', message });
    session.warning = message;
  }
}
