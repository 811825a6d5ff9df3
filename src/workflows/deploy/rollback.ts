import type { Deployment } from '../../../generated/types.gen.ts';
import { isCompleted, isStopped } from '../../deployments/status.ts';
import {
  BadRequestError,
  ServerError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
} from '../../errors/index.ts';
import { addAdvice } from './errors.ts';
import type { RollbackOptions } from './options.ts';
import { redeploy } from './redeploy.ts';
import { findTarget, getDeployment, rollbackRefusal } from './rollback-target.ts';
import { sendStart } from './send-start.ts';
import type { DeploySession, Scope } from './session.ts';
import { describeVersion, haveSameSource, readSource } from './source.ts';
import { listNewest, waitForOlder } from './wait-for-older.ts';

/** Time limit for the call: July's server responds only after the rollback, health check included. */
const MAX_ROLLBACK_MS = 10 * 60_000;
/** How long to look for the deployment of a rollback that was accepted, or whose response was lost. */
const MAX_SEARCH_MS = 60_000;
const ADVICE = 'Look into the dashboard before you roll back again';

/**
 * Starts a rollback, once, and returns the id of the deployment that will be live: a new one, or in January the target
 * itself. If the server can never roll back to the target, deploys it again from its source.
 */
export async function startRollback(session: DeploySession, scope: Scope, options: RollbackOptions): Promise<number> {
  const { target: chosen, from } = await findTarget(session, scope, options);
  await waitForOlder(session, scope, options);
  const { deployments: before } = await listNewest(session, scope);
  // July's server may have stopped it meanwhile.
  const target = before.find(({ id }) => id === chosen.id) ?? chosen;
  const current = before.find(({ is_current }) => is_current);
  if (from !== undefined && from !== current?.id)
    throw rollbackRefusal(
      'from',
      `is deployment ${from}, but the current one is ${current?.id ?? 'none'}. Nothing was rolled back`,
    );
  if (target.is_current && isCompleted(target)) throw isLive(target);
  const newest = Math.max(target.id, ...before.map(({ id }) => id));
  const path = { project_id: scope.project_id, deployment_id: target.id };
  try {
    const { data } = await sendStart(session, () =>
      session.client.deployments.rollback({ path, ...session.callOptions, timeout: MAX_ROLLBACK_MS, deadline: 0 }),
    );
    if (data && data.id > newest) return data.id;
  } catch (error) {
    session.throwIfStopped();
    const reason = refusalReason(error, target);
    if (TempsError.is(error) && reason !== undefined)
      return redeploy(session, scope, { target, current, refused: error, reason });
    const isLost = ServerError.is(error) || TempsConnectionError.is(error) || TempsResponseError.is(error);
    // The platform may have rolled back anyway. If not, the error says that it may have.
    const found = isLost ? await findResult(session, scope, target, newest).catch(() => undefined) : undefined;
    if (found === undefined) throw error;
    return found;
  }
  const accepted = `The rollback to deployment ${target.id} was accepted`;
  const found = await findResult(session, scope, target, newest).catch((error: unknown) => {
    throw TempsError.is(error) ? addAdvice(error, `${accepted}. ${ADVICE}`) : error;
  });
  if (found !== undefined) return found;
  throw new TempsError(
    `${accepted}, but within ${MAX_SEARCH_MS / 1000} s neither did a new deployment of it show up, nor did it become the current one. ${ADVICE}`,
    { code: 'deployment_not_seen' },
  );
}

/** Why a server will never roll back to a completed deployment. Absent if it may still do so, or the reason is unknown. */
function refusalReason(error: unknown, target: Deployment): string | undefined {
  // Another 400, such as of a protected environment, must not be evaded.
  const isState = BadRequestError.is(error) && /\b(?:state|status|stopped)\b/i.test(`${error.title} ${error.detail}`);
  if (isState && isStopped(target)) return `, which is ${target.status}`;
  // January's server starts the container again, and then fails at the step that would make it the current one.
  const { detail = '' } = ServerError.is(error) ? error : {};
  return detail.startsWith('Failed to create mark complete job') ? `: ${detail}` : undefined;
}

/** Finds a new deployment that restores the target, or the target itself once it is current. Absent if there is none. */
async function findResult(
  session: DeploySession,
  scope: Scope,
  target: Deployment,
  newest: number,
): Promise<number | undefined> {
  const start = session.clock.elapsed();
  for (let round = 0; session.clock.elapsed() - start < MAX_SEARCH_MS; round++) {
    const { deployments } = await listNewest(session, scope);
    const fresh = deployments.filter(({ id }) => id > newest).toReversed();
    const result =
      fresh.find(({ metadata }) => metadata?.rolledBackFromId === target.id) ??
      // A rebuild that July's server has queued is not marked as a rollback.
      fresh.find((one) => haveSameSource(one, target)) ??
      deployments.find(({ id, is_current }) => id === target.id && is_current && !target.is_current);
    if (result) return result.id;
    await session.waitForPoll(round);
  }
  const { is_current } = await getDeployment(session, scope, target.id);
  return is_current ? target.id : undefined;
}

/** Real servers take the containers of a live target down before they start new ones, and do not check these. */
function isLive(target: Deployment): TempsError {
  const source = readSource(target);
  return new TempsError(
    `Nothing was rolled back: deployment ${target.id} is the current one of its environment already. To deploy the same again, call temps.deploy()${source ? ` with ${describeVersion(source)}` : ''}`,
    { code: 'rollback_no_change' },
  );
}
