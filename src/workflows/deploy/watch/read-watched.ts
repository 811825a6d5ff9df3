import type { Deployment } from '../../../../generated/types.gen.ts';
import { NotFoundError, TempsConnectionError, TempsResponseError } from '../../../errors/index.ts';
import { isOutage } from '../../../polling/outage.ts';
import { readDeployment, type DeploymentPath } from '../../../polling/read-deployment.ts';
import { readThroughPages } from '../../../polling/read-through-pages.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';
import { addSentence } from '../session/add-sentence.ts';
import type { DeploySession } from '../session/deploy-session.ts';

/** How long a replica of the server's database may not have a deployment that was just started. */
const MAX_REPLICA_LAG_MS = 30_000;

/**
 * Reads the deployment that is watched, through outages and the pages of a proxy. One that this session has just started
 * exists, so a 404 is asked again for a while. @param start when the watching began
 */
export async function readWatched(session: DeploySession, path: DeploymentPath, start: number): Promise<Deployment> {
  for (let round = 0; ; round++) {
    try {
      return await readThroughPages(session, () => retryTransient(session, () => readOnce(session, path)));
    } catch (error) {
      if (!NotFoundError.is(error) || !session.isStart) throw error;
      if (session.clock.elapsed() - start >= MAX_REPLICA_LAG_MS) {
        addSentence(error, `Deployment ${path.deployment_id} was started, but the server does not find it`);
        throw error;
      }
      await session.waitForPoll(round);
    }
  }
}

async function readOnce(session: DeploySession, path: DeploymentPath): Promise<Deployment> {
  try {
    return await readDeployment(session, path);
  } catch (error) {
    // A proxy whose server restarts has responded. At a wrong address nothing does, or a redirect to the right one.
    if (isOutage(error) && !TempsConnectionError.is(error) && !isRedirectError(error)) session.hasResponse = true;
    throw error;
  }
}

function isRedirectError(error: unknown): boolean {
  return TempsResponseError.is(error) && Math.floor((error.status ?? 0) / 100) === 3;
}
