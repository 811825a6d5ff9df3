import type { Deployment } from '../../../generated/types.gen.ts';
import { isCompleted, isStopped } from '../../deployments/status.ts';
import {
  BadRequestError,
  ServerError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
} from '../../errors/index.ts';
import { checkEnvironment, triggerAndFind } from './git.ts';
import { listNewest, MAX_SEARCH_MS, searchNewest } from './newest.ts';
import type { RollbackOptions } from './options.ts';
import {
  checkCurrent,
  describeVersion,
  findSource,
  findTarget,
  getDeployment,
  haveSameSource,
  readSource,
} from './rollback-target.ts';
import type { DeploySession, Scope } from './session.ts';
import { sendStart, startStored } from './start.ts';
import { waitForOlder } from './wait-for-older.ts';

/** Time limit for the call: July's server responds only after the rollback, health check included. */
const MAX_ROLLBACK_MS = 10 * 60_000;
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
  checkCurrent(current, from);
  // Real servers take the containers of a live target down before they start new ones, and do not check these.
  if (target.is_current && isCompleted(target)) throw isLive(target);
  const newest = Math.max(target.id, ...before.map(({ id }) => id));
  const path = { project_id: scope.project_id, deployment_id: target.id };
  const accepted = `The rollback to deployment ${target.id} was accepted`;
  let lost: unknown;
  try {
    const { data } = await sendStart(session, () =>
      session.client.deployments.rollback({ path, ...session.callOptions, timeout: MAX_ROLLBACK_MS, deadline: 0 }),
    );
    if (data && data.id > newest) return data.id;
  } catch (error) {
    session.throwIfStopped();
    const reason = refusalReason(error, target);
    if (TempsError.is(error) && reason !== undefined) return redeploy(session, scope, target, current, error, reason);
    // The platform may have rolled back anyway. If not, the error says that it may have.
    if (!ServerError.is(error) && !TempsConnectionError.is(error) && !TempsResponseError.is(error)) throw error;
    lost = error;
  }
  const search = findResult(session, scope, target, newest, `${accepted}. ${ADVICE}`);
  const found = await search.catch((error: unknown) => {
    throw lost ?? error;
  });
  if (found !== undefined) return found;
  throw (
    lost ??
    new TempsError(
      `${accepted}, but within ${MAX_SEARCH_MS / 1000} s neither did a new deployment of it show up, nor did it become the current one. ${ADVICE}`,
      { code: 'deployment_not_seen' },
    )
  );
}

/** Finds a new deployment that restores the target, or the target itself once it is current. Absent if there is none. */
async function findResult(
  session: DeploySession,
  scope: Scope,
  target: Deployment,
  newest: number,
  advice: string,
): Promise<number | undefined> {
  const find = (deployments: readonly Deployment[]): Deployment | undefined => {
    const fresh = deployments.filter(({ id }) => id > newest).toReversed();
    return (
      fresh.find(({ metadata }) => metadata?.rolledBackFromId === target.id) ??
      // A rebuild that July's server has queued is not marked as a rollback.
      fresh.find((one) => haveSameSource(one, target)) ??
      deployments.find(({ id, is_current }) => id === target.id && is_current && !target.is_current)
    );
  };
  const found = await searchNewest(session, scope, find, advice);
  if (found !== undefined) return found;
  const { is_current } = await getDeployment(session, scope.project_id, target.id);
  return is_current ? target.id : undefined;
}

function isLive(target: Deployment): TempsError {
  const source = readSource(target);
  return new TempsError(
    `Nothing was rolled back: deployment ${target.id} is the current one of its environment already. To deploy the same again, call temps.deploy()${source ? ` with ${describeVersion(source)}` : ''}`,
    { code: 'rollback_no_change' },
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

/** Deploys the source of the target again, since the server refuses to roll back to it. Says so with a warning. */
async function redeploy(
  session: DeploySession,
  scope: Scope,
  target: Deployment,
  current: Deployment | undefined,
  cause: TempsError,
  reason: string,
): Promise<number> {
  const source = await findSource(session, target);
  const refused = `The server does not roll back to deployment ${target.id}${reason}`;
  if (!source)
    throw new TempsError(`${refused}. ${adviseWithoutSource(target)}`, { code: 'rollback_no_source', cause });
  const version = describeVersion(source);
  // A deployment that was stopped or paused no longer runs: to deploy the same again brings it back.
  const live = current && !isStopped(current) ? await findSource(session, current) : undefined;
  if (live && describeVersion(live) === version)
    throw new TempsError(
      `${refused}, and deploying ${version} again would change nothing: the current deployment, ${current?.id}, is of the same. Give the id of another deployment as \`to\`, or deploy another version with temps.deploy()`,
      { code: 'rollback_no_change', cause },
    );
  if ('git' in source) await checkEnvironment(session, scope, source.git.branch);
  session.emit({ type: 'warning', message: `${refused}. Instead, ${version} is deployed again` });
  if ('git' in source) return triggerAndFind(session, scope, source.git);
  const health_check_path = target.metadata?.healthCheckPath ?? undefined;
  const metadata = { isRollback: true, rolledBackFromId: target.id };
  return startStored(session, scope, source, { health_check_path, metadata });
}

function adviseWithoutSource({ metadata }: Deployment): string {
  if (metadata?.imageUploadedLocally || metadata?.uploadedImageId)
    return 'Its image was uploaded, and no registry has it. Upload it again: temps.deploy({ imageTarball })';
  return 'Neither its image nor its commit is known. Deploy the version that you want with temps.deploy(), or give the id of another deployment as `to`';
}
