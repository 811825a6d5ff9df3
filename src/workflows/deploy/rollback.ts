import type { Deployment } from '../../../generated/types.gen.ts';
import { readDeployment, readJobs } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { haveCompleted, isCompleted, isStopped } from '../../deployments/status.ts';
import { BadRequestError, TempsError, TempsValidationError } from '../../errors/index.ts';
import { findStarted, listNewest, triggerAndFind } from './git.ts';
import type { GitSource, RollbackOptions } from './options.ts';
import type { DeploySession } from './session.ts';
import { sendStart, startStored, type StoredSource } from './start.ts';

/**
 * Time limit for the call: July's server responds only after the rollback, health check included.
 */
const MAX_ROLLBACK_MS = 10 * 60_000;

/**
 * Starts a rollback, and returns the id of the deployment that will be live. If the server can
 * never roll back to the target, deploys it again from its source.
 */
export async function startRollback(
  session: DeploySession,
  [chosen, from]: Target,
): Promise<number> {
  const { deployments: before } = await listNewest(session);
  const current = findCurrent(before, from);
  // July's server may have stopped it meanwhile.
  const target = before.find(({ id }) => id === chosen.id) ?? chosen;
  await refuseNoChange(session, target, current);
  const path = { project_id: session.scope.project_id, deployment_id: target.id };
  try {
    const { id } = await sendStart(session, () =>
      session.client.deployments.rollback({
        path,
        ...session.callOptions,
        timeout: MAX_ROLLBACK_MS,
        deadline: 0,
      }),
    );
    if (id !== target.id) return id;
  } catch (error) {
    return redeploy(session, target, error);
  }
  // July's server has queued a rebuild, which it does not mark as a rollback.
  const isOurs = (one: Deployment): boolean => haveSameSource(one, target);
  return findStarted(session, {
    before,
    isOurs,
    what: `The rollback to deployment ${target.id} was accepted`,
  });
}

/** The deployment that a rollback would go back to. */
export async function findRollbackTarget(
  session: DeploySession,
  options: RollbackOptions,
): Promise<Deployment> {
  const [target, from] = await findTarget(session, options);
  const { deployments } = await listNewest(session);
  await refuseNoChange(session, target, findCurrent(deployments, from));
  return target;
}

/**
 * Refuses to go back to what is live. July and August take the containers of a live target down
 * before they start new ones, which they do not check. They pull the tag of an image again, and
 * build a commit again, so that an equal source is the same version.
 */
async function refuseNoChange(
  session: DeploySession,
  target: Deployment,
  current: Deployment | undefined,
): Promise<void> {
  if (!current || !isCompleted(current)) return;
  let problem: string | undefined;
  if (target.id === current.id)
    problem = `deployment ${target.id} is the current one of its environment already`;
  else {
    const origin = await findOrigin(session, target);
    if (haveSameSource(origin, await findOrigin(session, current)))
      problem = `deployment ${target.id} and the current one, ${current.id}, are of the same source: ${sourceOf(origin)?.name}. Give the id of another version as \`to\``;
  }
  if (problem === undefined) return;
  throw new TempsError(
    `Nothing was rolled back: ${problem}. To deploy the same again, call temps.deploy()`,
    { code: 'rollback_no_change' },
  );
}

/**
 * Deploys the source of the target again if the server will never roll back to it. Says so with a
 * warning.
 */
async function redeploy(
  session: DeploySession,
  target: Deployment,
  cause: unknown,
): Promise<number> {
  // Another 400, such as of a protected environment, must not be evaded.
  const isState =
    BadRequestError.is(cause) &&
    /\b(?:state|status|stopped)\b/i.test(`${cause.title} ${cause.detail}`);
  if (!isState || !isStopped(target)) throw cause;
  const refused = `The server does not roll back to deployment ${target.id}, which is ${target.status}`;
  const source = sourceOf(await findOrigin(session, target));
  if (!source)
    throw new TempsError(
      `${refused}, and its source is not known, or an uploaded image, which no registry has. Deploy the version that you want with temps.deploy()`,
      { code: 'rollback_no_source', cause },
    );
  session.emit({
    type: 'warning',
    message: `${refused}. Instead, ${source.name} is deployed again`,
  });
  return startSource(session, target, source, { isRollback: true, rolledBackFromId: target.id });
}

/** Starts the source of a deployment once more. Returns the id of the new one. */
export function startSource(
  session: DeploySession,
  deployment: Deployment,
  source: Source,
  metadata?: Record<string, unknown>,
): Promise<number> {
  if ('git' in source) return triggerAndFind(session, source.git);
  const health_check_path = deployment.metadata?.healthCheckPath ?? undefined;
  return startStored(session, source.stored, { health_check_path, metadata });
}

/**
 * A completed deployment to roll back to, and the id that the current one must have; `undefined` if
 * it may be any.
 */
type Target = [target: Deployment, from: number | undefined];

export async function findTarget(
  session: DeploySession,
  { from, to }: RollbackOptions,
): Promise<Target> {
  if (to === 'previous') return findPrevious(session, from);
  const target = await readDeployment(session, {
    project_id: session.scope.project_id,
    deployment_id: to,
  });
  if (target.environment_id !== session.scope.environment_id)
    throw refusal('to', `is deployment ${to} of another environment, ${target.environment_id}`);
  if (target.is_current || (await wasCompleted(session, target))) return [target, from];
  throw refusal('to', `is deployment ${to}, which is ${target.status} and has never completed`);
}

/**
 * Finds the last completed deployment before the current one. If the current one is itself a
 * rollback, starts from the deployment that it restored, so that a second rollback goes further
 * back, not forward again.
 */
async function findPrevious(session: DeploySession, from: number | undefined): Promise<Target> {
  const { deployments } = await listNewest(session);
  const current = findCurrent(deployments, from);
  if (!current)
    throw refusal(
      'environment',
      'has no current deployment: give the id of the one to go back to as `to`',
    );
  const origin = await findOrigin(session, current);
  const older = deployments.filter(({ id }) => id < origin.id);
  const target = await findCompleted(session, older);
  if (!target)
    throw refusal(
      'environment',
      `has no completed deployment before the current one, ${current.id}`,
    );
  // July's and August's server do not record of a commit that its deployment restores another: its
  // source shows it.
  const same = older.filter((one) => haveSameSource(one, origin));
  const restored = await findCompleted(session, same);
  if (!restored || same.includes(target)) return [target, current.id];
  throw refusal(
    'to',
    `could be deployment ${target.id}, but that may have been rolled back before: deployment ${origin.id} deployed the source of the older deployment ${restored.id} again. Give the id of the deployment that you want`,
  );
}

/** The current deployment. Throws if it is not the one that `from` names. */
function findCurrent(deployments: readonly Deployment[], from?: number): Deployment | undefined {
  const current = deployments.find(({ is_current }) => is_current);
  if (from === undefined || from === current?.id) return current;
  throw refusal('from', `is deployment ${from}, but the current one is ${current?.id ?? 'none'}`);
}

async function findCompleted(
  session: DeploySession,
  all: readonly Deployment[],
): Promise<Deployment | undefined> {
  for (const one of all) if (await wasCompleted(session, one)) return one;
  return undefined;
}

/**
 * July's server marks a deployment as stopped when a newer one replaces it. Its jobs then tell
 * whether it had completed.
 */
async function wasCompleted(session: DeploySession, deployment: Deployment): Promise<boolean> {
  if (!isStopped(deployment)) return isCompleted(deployment);
  const path = { project_id: deployment.project_id, deployment_id: deployment.id };
  return haveCompleted(await throughOutages(session, () => readJobs(session, path)));
}

function refusal(option: string, problem: string): TempsValidationError {
  const message = `${problem}. Nothing was rolled back`;
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
}

/**
 * Warns, before anything is sent, if a rollback would not be possible: July's server keeps no
 * superseded upload.
 */
export async function warnWithoutWayBack(session: DeploySession): Promise<void> {
  const { deployments } = await listNewest(session);
  const current = findCurrent(deployments);
  // July's server stops each deployment that a newer one replaces, and refuses to roll back to it.
  const isKept = deployments.some((one) => isCompleted(one) && !one.is_current);
  if (isKept || (current && sourceOf(await findOrigin(session, current)))) return;
  const why = `this server does not deploy ${current ? `deployment ${current.id}` : 'anything'} again, such as an uploaded image that was replaced`;
  const message = `\`rollbackOnFailure\` will not be able to roll back: ${why}. Deploy images of a registry to be able to`;
  session.emit({ type: 'warning', reason: 'no_rollback', deployment_id: current?.id, message });
}

/**
 * What a deployment was made from, and how messages name that version: without the branch that a
 * commit is on.
 */
type Source = { name: string } & ({ git: GitSource } | { stored: StoredSource });

/** The source of a deployment; `undefined` if that cannot be deployed again, or is not known. */
export function sourceOf({
  metadata,
  branch,
  tag,
  commit_hash: commit,
}: Deployment): Source | undefined {
  const { externalImageRef: image, imageUploadedLocally, staticBundleId } = metadata ?? {};
  if (image && !imageUploadedLocally) return { name: `the image ${image}`, stored: { image } };
  if (staticBundleId)
    return {
      name: `the static bundle ${staticBundleId}`,
      stored: { static_bundle_id: staticBundleId },
    };
  // Real servers make up the name of a commit if they cannot ask the repository.
  if (!branch || !commit || commit.startsWith('manual-trigger-')) return undefined;
  return { name: `commit ${commit}`, git: { branch, commit, ...(tag && { tag }) } };
}

/** Whether two deployments are known to be of one version. */
function haveSameSource(one: Deployment, other: Deployment): boolean {
  const name = sourceOf(one)?.name;
  return name !== undefined && name === sourceOf(other)?.name;
}

/**
 * The deployment that a rollback went back to: real servers do not repeat its source. Another one
 * is its own origin.
 */
export async function findOrigin(
  session: DeploySession,
  deployment: Deployment,
): Promise<Deployment> {
  let origin = deployment;
  for (let id = origin.metadata?.rolledBackFromId; id; id = origin.metadata?.rolledBackFromId)
    origin = await readDeployment(session, {
      project_id: deployment.project_id,
      deployment_id: id,
    });
  return origin;
}
