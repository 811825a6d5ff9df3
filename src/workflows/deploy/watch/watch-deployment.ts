import type { Deployment } from '../../../../generated/types.gen.ts';
import { addSentence } from '../session/add-sentence.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { DeploymentCancelledError, DeploymentFailedError } from '../errors.ts';
import { JobWatcher } from './job-watcher.ts';
import { readWatched } from './read-watched.ts';
import { waitForCleanup } from './wait-for-cleanup.ts';
import type { DeploymentPath } from '../../../polling/read-deployment.ts';
import { TempsError } from '../../../errors/index.ts';
import {
  deploymentPhase,
  hasEnded,
  isJobRunning,
  isJudgedByJobs,
  isStopped,
} from '../../../servers/deployment-status.ts';

/** How long to wait for the jobs of a deployment that was stopped: it may complete all the same. */
const MAX_STOPPING_MS = 60_000;

/** Finds the deployment to watch in place of one that has failed. */
export type FindTwin = (session: DeploySession, failed: Deployment) => Promise<number | undefined>;

/** Polls a deployment until it has ended, and emits its events. Throws unless it completes where it was asked for. */
export async function watchDeployment(
  session: DeploySession,
  path: DeploymentPath,
  findTwin?: FindTwin,
): Promise<Deployment> {
  let deployment: Deployment;
  try {
    deployment = await pollEither(session, path, findTwin);
  } catch (error) {
    session.throwIfStopped();
    // A script that retries would start a second one.
    if (TempsError.is(error) && !DeploymentFailedError.is(error) && !DeploymentCancelledError.is(error))
      addSentence(
        error,
        `Deployment ${session.deploymentId} was not watched to its end: look into the dashboard before you start another`,
      );
    throw error;
  }
  const other = session.otherEnvironment(deployment);
  if (other === undefined) return deployment;
  throw new TempsError(`${other}. It has completed there: look into the dashboard before you start another`, {
    code: 'other_environment',
  });
}

/** Polls a deployment; if it fails, the one in its place. */
async function pollEither(session: DeploySession, path: DeploymentPath, findTwin?: FindTwin): Promise<Deployment> {
  try {
    return await poll(session, path);
  } catch (error) {
    if (!findTwin || !DeploymentFailedError.is(error)) throw error;
    const twin = await findTwin(session, error.deployment).catch(() => undefined);
    if (twin === undefined) throw error;
    session.emit({
      type: 'warning',
      message: `${error.message}. Deployment ${twin} of the same commit was started at the same moment, and is followed in its place`,
    });
    session.watch(twin);
    return poll(session, { ...path, deployment_id: twin });
  }
}

async function poll(session: DeploySession, path: DeploymentPath): Promise<Deployment> {
  const jobs = new JobWatcher(session, path);
  const start = session.clock.elapsed();
  let status: string | undefined;
  let hasWarned = false;
  let stoppedAt: number | undefined;
  for (let round = 0; ; round++) {
    const deployment = await readWatched(session, path, start);
    session.deployment = deployment;
    if (status === undefined) {
      session.emit({ type: 'deployment', deployment });
      const other = session.otherEnvironment(deployment);
      if (other !== undefined) session.emit({ type: 'warning', message: other });
    }
    if (status !== deployment.status) session.emit({ type: 'status', status: deployment.status, deployment });
    status = deployment.status;
    session.hasEnded = hasEnded(deployment);

    // Jobs are read after the deployment: if it has ended, the jobs have too, and their logs are complete.
    await jobs.poll();
    if (jobs.problem && isJudgedByJobs(deployment)) await jobs.finish();
    if (jobs.problem && isJudgedByJobs(deployment)) throw jobs.problem;
    const phase = deploymentPhase(deployment, jobs.jobs);
    if (phase === 'cancelled' && isStopped(deployment) && jobs.jobs.some(isJobRunning)) {
      stoppedAt ??= session.clock.elapsed();
      await session.waitForPoll(round);
      if (session.clock.elapsed() - stoppedAt < MAX_STOPPING_MS) continue;
    }
    session.hasEnded ||= ['completed', 'failed', 'cancelled'].includes(phase);
    if (phase === 'failed' || phase === 'cancelled') return finish(session, deployment, phase, jobs);
    if (phase === 'completed') {
      const after = await waitForCleanup(session, path, deployment, jobs);
      session.deployment = after;
      if (after.status !== status) session.emit({ type: 'status', status: after.status, deployment: after });
      // It may have failed meanwhile, or been cancelled. One that was stopped had completed.
      const end = deploymentPhase(after, jobs.jobs);
      const isUndone = end === 'failed' || (end === 'cancelled' && !isStopped(after));
      return finish(session, after, isUndone ? end : phase, jobs);
    }
    if (phase !== 'running' && !hasWarned) {
      hasWarned = true;
      session.emit({ type: 'warning', message: describeWait(deployment, phase) });
    }
    await session.waitForPoll(round);
  }
}

function describeWait({ id, status }: Deployment, phase: 'paused' | 'unknown'): string {
  return phase === 'paused'
    ? `Deployment ${id} is paused. Resume or cancel it; until then, it is waited for`
    : `Deployment ${id} has the status "${status}", which this version of the SDK does not know. It is treated as running`;
}

async function finish(
  { secrets }: DeploySession,
  deployment: Deployment,
  phase: 'completed' | 'failed' | 'cancelled',
  jobs: JobWatcher,
): Promise<Deployment> {
  await jobs.finish();
  if (phase === 'completed') return deployment;
  if (phase === 'cancelled') throw new DeploymentCancelledError({ deployment, ...secrets });
  throw new DeploymentFailedError({ deployment, ...jobs.findFailed(deployment), ...secrets });
}
