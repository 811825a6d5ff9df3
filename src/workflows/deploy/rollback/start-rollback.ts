import type { Deployment } from '../../../../generated/types.gen.ts';
import {
  BadRequestError,
  ServerError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
} from '../../../errors/index.ts';
import { addSentence } from '../session/add-sentence.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { rememberStart } from '../session/known-starts.ts';
import { listNewest } from '../session/list-newest.ts';
import { checkProject, sendStart } from '../session/started-id.ts';
import { TimeSinceTrigger } from '../git/time-since-trigger.ts';
import type { RollbackOptions } from '../options.ts';
import { redeploy } from './redeploy.ts';
import { refuseCurrent } from './refuse-current.ts';
import { readDeployment } from '../../../polling/read-deployment.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';
import { checkCurrent, checkPrevious, findTarget } from './rollback-target.ts';
import { isStopped } from '../../../servers/deployment-status.ts';

/** Time limit for the call: a server may respond only after the rollback, health check included. */
const MAX_ROLLBACK_MS = 10 * 60_000;
/** How long to look for the deployment of a rollback that was accepted, or whose response was lost. */
const MAX_SEARCH_MS = 60_000;
const ADVICE = 'Look into the dashboard before you roll back again';

/**
 * Starts a rollback, once, and returns the id of the deployment that will be live: a new one, or on some servers the
 * target itself. If the server can never roll back to the target, deploys it again from its source.
 */
export async function startRollback(session: DeploySession, options: RollbackOptions): Promise<number> {
  const chosen = await findTarget(session, options);
  const { target, from } = chosen;
  const time = new TimeSinceTrigger(session.clock);
  const before = await listNewest(session, options.project_id, (response) => time.start(response));
  await checkPrevious(session, chosen, before);
  // The list may be stale, and lack deployments that are older than the rollback.
  const newest = Math.max(target.id, from ?? 0, ...before.map(({ id }) => id));
  const isNew = (one: Deployment): boolean => one.id > newest && !time.precedes(one);
  const wasCurrent = before.some(({ id, is_current }) => id === target.id && is_current);
  const path = { project_id: options.project_id, deployment_id: target.id };
  await checkCurrent(session, options, from);
  refuseCurrent(target);
  try {
    const { data, response } = await sendStart(session, () =>
      session.client.deployments.rollback({ path, ...session.callOptions, timeout: MAX_ROLLBACK_MS, deadline: 0 }),
    );
    time.start(response);
    checkProject(data, options.project_id);
    // Another one that was there before cannot be the rollback.
    if (Number.isInteger(data?.id) && data.id > newest) return data.id;
  } catch (error) {
    session.throwIfStopped();
    const reason = refusalReason(error, target);
    if (TempsError.is(error) && reason !== undefined) {
      const current = before.find((one) => one.is_current && one.environment_id === target.environment_id);
      const id = await redeploy(session, target, { current, refusal: error, reason });
      rememberStart(session.client, id, target.id);
      return id;
    }
    if (!ServerError.is(error) && !TempsConnectionError.is(error) && !TempsResponseError.is(error)) throw error;
    // The platform may have rolled back anyway. If no deployment is found, the error is thrown, which says so.
    const found = await findResult(session, target, { isNew, wasCurrent }).catch(() => undefined);
    if (found === undefined) throw error;
    return found;
  }
  const accepted = `The rollback to deployment ${target.id} was accepted`;
  const found = await findResult(session, target, { isNew, wasCurrent }).catch((error: unknown) => {
    if (TempsError.is(error)) addSentence(error, `${accepted}. ${ADVICE}`);
    throw error;
  });
  if (found !== undefined) return found;
  throw new TempsError(
    `${accepted}, but within ${MAX_SEARCH_MS / 1000} s neither did a new deployment of it show up, nor did it become the current one of environment ${target.environment_id}. ${ADVICE}`,
    { code: 'rollback_not_seen' },
  );
}

/**
 * Why a server will never roll back to a completed deployment. Absent if it may still do so, or the reason is unknown.
 */
function refusalReason(error: unknown, target: Deployment): string | undefined {
  // Another 400, such as of a protected environment, must not be evaded.
  const isState = BadRequestError.is(error) && /\b(?:state|status|stopped)\b/i.test(`${error.title} ${error.detail}`);
  if (isState && isStopped(target)) return `, which is ${target.status}`;
  // Servers of January 2026 start the container again, and then fail at the step that would make it the current one.
  const { detail = '' } = ServerError.is(error) ? error : {};
  return detail.startsWith('Failed to create mark complete job') ? `: ${detail}` : undefined;
}

/**
 * Finds a new deployment that restores the target, or the target itself once it is current. Absent if there is none.
 */
async function findResult(
  session: DeploySession,
  target: Deployment,
  { isNew, wasCurrent }: { isNew: (one: Deployment) => boolean; wasCurrent: boolean },
): Promise<number | undefined> {
  const { project_id, environment_id } = target;
  const start = session.clock.elapsed();
  for (let round = 0; ; round++) {
    const isLate = session.clock.elapsed() - start >= MAX_SEARCH_MS;
    const fresh = (await listNewest(session, project_id))
      .filter((one) => one.environment_id === environment_id && isNew(one))
      .toReversed();
    const result =
      fresh.find(({ metadata }) => metadata?.rolledBackFromId === target.id) ??
      // A rebuild that the server queued may not be marked as a rollback.
      fresh.find(({ commit_hash }) => !!commit_hash && commit_hash === target.commit_hash);
    if (result) return result.id;
    if (!wasCurrent || isLate) {
      const path = { project_id, deployment_id: target.id };
      const { is_current } = await retryTransient(session, () => readDeployment(session, path));
      if (is_current) return target.id;
    }
    if (isLate) return undefined;
    await session.waitForPoll(round);
  }
}
