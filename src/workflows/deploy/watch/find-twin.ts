import type { Deployment } from '../../../../generated/types.gen.ts';
import { isCompleted, isInFlight } from '../../../servers/deployment-status.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { rememberStart } from '../session/known-starts.ts';
import { hasSameCommit } from '../git/match-source.ts';

/** How far apart two deployments may be created that count as started at the same moment. */
const MAX_APART_MS = 10_000;

/**
 * Finds the deployment of the same commit that went on while one failed. Two triggers at the same moment, such as a push
 * and a call, make two deployments on servers of January 2026, of which one fails: their containers have the same name.
 */
export async function findTwin(session: DeploySession, failed: Deployment): Promise<number | undefined> {
  const { branch, commit_hash, project_id, tag } = failed;
  if (!commit_hash) return undefined;
  const source = { branch: branch ?? '', commit: commit_hash, tag: tag || undefined };
  // Once, without retries: what has failed is known, and said if this cannot be read.
  const query = { per_page: 100 };
  const { data } = await session.client.deployments.list({ path: { project_id }, query, ...session.pollOptions });
  const twin = data.items.find((one) => isBeside(one, failed) && hasSameCommit(one, source));
  if (twin) rememberStart(session.client, twin.id);
  return twin?.id;
}

/** Whether another deployment of the environment went on at the same time, and has not failed. */
function isBeside(one: Deployment, failed: Deployment): boolean {
  // The list may be stale, and have the failed one as it was.
  if (one.id === failed.id || one.environment_id !== failed.environment_id) return false;
  const created = Date.parse(failed.created_at);
  const isNear = Math.abs(Date.parse(one.created_at) - created) <= MAX_APART_MS;
  const hadEnded = Date.parse(one.finished_at ?? '') < created;
  return isNear && !hadEnded && (isInFlight(one) || isCompleted(one));
}
