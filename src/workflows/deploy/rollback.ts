import type { Deployment } from '../../../generated/types.gen.ts';
import { isCompleted, isStopped } from '../../deployments/status.ts';
import type { Scope } from '../../deployments/scope.ts';
import { BadRequestError, ServerError, TempsError } from '../../errors/index.ts';
import { checkEnvironment, findStarted, listNewest, triggerAndFind } from './git.ts';
import type { RollbackOptions } from './options.ts';
import { checkCurrent, describeVersion, findSource, findTarget, versionOf } from './rollback-target.ts';
import type { DeploySession } from './session.ts';
import { sendStart, startStored } from './start.ts';
import { waitForOlder } from './wait-for-older.ts';

/** Time limit for the call: July's server responds only after the rollback, health check included. */
const MAX_ROLLBACK_MS = 10 * 60_000;

/**
 * Starts a rollback, once, and returns the id of the deployment that will be live: a new one, or in January the target
 * itself. If the server can never roll back to the target, deploys it again from its source.
 */
export async function startRollback(session: DeploySession, scope: Scope, options: RollbackOptions): Promise<number> {
  const { target: chosen, from } = await findTarget(session, scope, options);
  await waitForOlder(session, scope, options);
  const { deployments: before } = await listNewest(session, scope);
  checkCurrent(
    before.find(({ is_current }) => is_current),
    from,
  );
  // July's server may have stopped it meanwhile.
  const target = before.find(({ id }) => id === chosen.id) ?? chosen;
  // Real servers take the containers of a live target down before they start new ones, and do not check these.
  if (target.is_current && isCompleted(target))
    throw new TempsError(
      `Nothing was rolled back: deployment ${target.id} is the current one of its environment already. To deploy the same again, call temps.deploy()`,
      { code: 'rollback_no_change' },
    );
  const path = { project_id: scope.project_id, deployment_id: target.id };
  try {
    const { id, is_current } = await sendStart(session, () =>
      session.client.deployments.rollback({ path, ...session.callOptions, timeout: MAX_ROLLBACK_MS, deadline: 0 }),
    );
    if (id !== target.id || is_current) return id;
  } catch (error) {
    session.throwIfStopped();
    const reason = refusalReason(error, target);
    if (!TempsError.is(error) || reason === undefined) throw error;
    return redeploy(session, scope, target, error, `The server does not roll back to deployment ${target.id}${reason}`);
  }
  // July's server has queued a rebuild, which it does not mark as a rollback.
  const version = versionOf(target);
  const isOurs = (one: Deployment): boolean => version !== undefined && versionOf(one) === version;
  return findStarted(session, scope, { before, isOurs, what: `The rollback to deployment ${target.id} was accepted` });
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
  cause: TempsError,
  refused: string,
): Promise<number> {
  const source = await findSource(session, target);
  if (!source)
    throw new TempsError(
      `${refused}, and its source is not known, or an uploaded image, which no registry has. Deploy the version that you want with temps.deploy()`,
      { code: 'rollback_no_source', cause },
    );
  if ('git' in source) await checkEnvironment(session, scope, source.git.branch);
  session.emit({ type: 'warning', message: `${refused}. Instead, ${describeVersion(source)} is deployed again` });
  if ('git' in source) return triggerAndFind(session, scope, source.git);
  const health_check_path = target.metadata?.healthCheckPath ?? undefined;
  const origin = { isRollback: true, rolledBackFromId: target.id };
  return startStored(session, scope, source, { health_check_path, metadata: origin });
}
