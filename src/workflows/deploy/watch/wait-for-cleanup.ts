import type { Deployment } from '../../../../generated/types.gen.ts';
import { readDeployment, type DeploymentPath } from '../../../polling/read-deployment.ts';
import { isCleaningUp } from '../../../servers/deployment-status.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import type { JobWatcher } from './job-watcher.ts';

/**
 * How long to wait while a completed deployment cleans up. Until it has removed the containers of earlier deployments,
 * a server may remove those of the next one too.
 */
const MAX_CLEANUP_MS = 60_000;

/** Waits while a completed deployment cleans up, no longer than the deadline. Returns the deployment after that. */
export async function waitForCleanup(
  session: DeploySession,
  path: DeploymentPath,
  deployment: Deployment,
  jobs: JobWatcher,
): Promise<Deployment> {
  if (jobs.problem) await jobs.finish();
  if (!isCleaningUp(jobs.jobs)) return deployment;
  const start = session.clock.elapsed();
  for (let round = 0; isCleaningUp(jobs.jobs) && !session.isStopped; round++) {
    if (session.clock.elapsed() - start >= MAX_CLEANUP_MS) break;
    await session.waitForPoll(round);
    await jobs.poll();
  }
  return readDeployment(session, path).catch(() => deployment);
}
