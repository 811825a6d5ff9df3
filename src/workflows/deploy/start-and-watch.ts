import type { Deployment } from '../../../generated/types.gen.ts';
import type { DeploymentPath } from '../../deployments/jobs.ts';
import { findLive } from '../../deployments/live.ts';
import { PermissionDeniedError, TempsError } from '../../errors/index.ts';
import { DeploymentFailedError } from './errors.ts';
import { listNewest } from './git.ts';
import type { AnySource, StartOptions } from './options.ts';
import type { DeploySession } from './session.ts';
import { canReadAgain } from './start.ts';
import { findOlder, waitForOlder } from './wait-for-older.ts';
import { watch } from './watch.ts';

/** How long a site may take to be there after its deployment has ended. */
const MAX_PROOF_MS = 10_000;

/** What is started, and whether the end must be proven by a running container. */
interface Start {
  options: StartOptions & Pick<AnySource, 'git' | 'imageTarball'>;
  /** Sends the start. Returns the id of the deployment. */
  send: () => Promise<number>;
  /** @default only for a deployment that was replaced */
  proveLive?: boolean;
}

/**
 * Starts a deployment when no other one of its environment is in progress, and watches it to its
 * end. Starts it again if another client has started one in the same moment: the last job of each
 * would remove the container of the other, and both would be told as completed.
 */
export async function startAndWatch(session: DeploySession, start: Start): Promise<Deployment> {
  const { imageTarball } = start.options;
  const isRepeatable = imageTarball === undefined || canReadAgain(imageTarball);
  let mayStartAgain = isRepeatable;
  for (;;) {
    await waitForOlder(session, start.options);
    session.startOver();
    const deployment_id = await start.send();
    const path = { project_id: session.scope.project_id, deployment_id };
    session.path = path;
    if (await yieldToOlder(session, path, isRepeatable)) continue;
    try {
      const deployment = await watch(session, path);
      if (start.proveLive || deployment.status === 'stopped') await proveLive(session, deployment);
      return deployment;
    } catch (error) {
      if (!mayStartAgain || !DeploymentFailedError.is(error)) throw error;
      if (!(await hasTwin(session, error.deployment))) throw error;
      mayStartAgain = false;
      const { id, url } = error.deployment;
      const message = `Deployment ${id} failed, and another one that was started in the same moment has got the same address, ${url}, and name of its container. It is started again, once`;
      session.emit({ type: 'warning', reason: 'started_again', deployment_id: id, message });
    }
  }
}

/**
 * Cancels the own deployment if an older one is in progress, which the list did not have before the
 * start. Returns whether it is to be started again; throws if it cannot be.
 */
async function yieldToOlder(
  session: DeploySession,
  path: DeploymentPath,
  isRepeatable: boolean,
): Promise<boolean> {
  const { deployment_id: id } = path;
  const [older] = await findOlder(session, { own: id });
  if (!older) return false;
  let effect = `Deployment ${id} is cancelled`;
  try {
    await session.cancel(path);
    session.startOver();
  } catch (error) {
    if (!PermissionDeniedError.is(error)) throw error;
    effect = `The token may not cancel deployment ${id}, which needs the permission deployments:delete`;
  }
  const what = `${older.what}, and was started in the same moment: each would remove the container of the other. ${effect}`;
  if (!isRepeatable)
    throw new TempsError(
      `${what}. A stream cannot be sent again: start the deployment again when the other one has ended`,
      { code: 'older_deployment' },
    );
  const message = `${what}. It is started again when all have ended`;
  session.emit({ type: 'warning', reason: 'started_again', deployment_id: id, message });
  return true;
}

/**
 * Whether another deployment has the same address. July and August number the deployments of a
 * project: two of one moment, also of two environments, get the same number.
 */
async function hasTwin(
  session: DeploySession,
  { id, url, environment }: Deployment,
): Promise<boolean> {
  // The address of the environment, which all of its deployments have: the reference.
  if (environment.domains.some((domain) => url.includes(domain))) return false;
  const { deployments } = await listNewest(session, {});
  return deployments.some((other) => other.id !== id && other.url === url);
}

/**
 * Throws unless a completed deployment is current and its container is there. After two deployments
 * at once, July's and August's server tell of a site that is gone that it is `completed`.
 */
async function proveLive(session: DeploySession, deployment: Deployment): Promise<void> {
  const { client, clock, scope } = session;
  const end = clock.elapsed() + MAX_PROOF_MS;
  for (let round = 0; clock.elapsed() < end; round++) {
    if (await session.read((options) => findLive(client, scope, options))) return;
    await session.waitForPoll(round);
  }
  const problem = `is ${deployment.status}, but no container of a completed deployment runs in the environment: another deployment may have removed it, or the app has stopped. Deploy again`;
  throw new DeploymentFailedError({ deployment, problem, ...session.context.secrets });
}
