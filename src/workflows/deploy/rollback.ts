import type { Deployment } from '../../../generated/types.gen.ts';
import { readDeployment, readJobs } from '../../deployments/jobs.ts';
import { haveCompleted, isCompleted, isStopped } from '../../deployments/status.ts';
import { BadRequestError, TempsError, TempsValidationError } from '../../errors/index.ts';
import { findStarted, listNewest, triggerAndFind } from './git.ts';
import type { RollbackOptions } from './options.ts';
import type { DeploySession } from './session.ts';
import { sendStart, startStored, type StoredSource } from './start.ts';

/**
 * Time limit for the call: July's server responds only after the rollback, health check included.
 */
const MAX_ROLLBACK_MS = 10 * 60_000;

interface Target {
  /** A completed deployment to roll back to. */
  chosen: Deployment;
  /** The id that the current deployment must have; `undefined` if it may be any. */
  from: number | undefined;
}

/** What a deployment was made from. */
interface Source {
  /** The deployment that was made from it first: a rollback repeats another one. */
  id: number;
  /** How messages name the version: without the branch that a commit is on. */
  name: string;
  /** Whether it may be another version at another time. */
  isTag?: boolean;
  /** Deploys it once more, and returns the id. Absent if that is not possible, or not known. */
  start?: (session: DeploySession, metadata?: Record<string, unknown>) => Promise<number>;
}

/**
 * Starts a rollback, and returns the id of the deployment that will be live. If the server can
 * never roll back to the target, deploys it again from its source.
 */
export async function startRollback(session: DeploySession, wanted: Target): Promise<number> {
  const { before, source, target } = await checkTarget(session, wanted);
  const path = { project_id: session.scope.project_id, deployment_id: target.id };
  const limits = { timeout: MAX_ROLLBACK_MS, deadline: 0 };
  try {
    const { id } = await sendStart(session, () =>
      session.client.deployments.rollback({ path, ...session.callOptions, ...limits }),
    );
    if (id !== target.id) return id;
  } catch (error) {
    if (!isStopped(target) || !refusesState(error)) throw error;
    return deployAgain(session, target, source, error);
  }
  // July's server has queued a rebuild, which it does not mark as a rollback.
  const isOurs = (one: Deployment): boolean => sourceOf(one).name === source.name;
  const what = `The rollback to deployment ${target.id} was accepted`;
  return findStarted(session, { before, isOurs, what });
}

/**
 * Reads the target as it is now, after the newest deployments. Refuses to go back to what is live.
 * July and August take the containers of a live target down before they start new ones, which they
 * do not check. They pull the tag of an image again, and build a commit again, so that an equal
 * source is the same version.
 */
export async function checkTarget(
  session: DeploySession,
  { chosen, from }: Target,
): Promise<{ before: Deployment[]; source: Source; target: Deployment }> {
  const { deployments: before } = await listNewest(session);
  const current = findCurrent(before, from);
  // July's server may have stopped it meanwhile.
  const target = before.find(({ id }) => id === chosen.id) ?? chosen;
  const source = await findSource(session, target);
  if (current && isCompleted(current)) {
    const live = await findSource(session, current);
    if (live.name === source.name) throw noChange(target, current, source.name);
  }
  return { before, source, target };
}

/** Another 400, such as of a protected environment, must not be evaded. */
function refusesState(error: unknown): boolean {
  return (
    BadRequestError.is(error) &&
    /\b(?:state|status|stopped)\b/i.test(`${error.title} ${error.detail}`)
  );
}

/** Deploys a source that the server will never roll back to. Says so with a warning. */
async function deployAgain(
  session: DeploySession,
  target: Deployment,
  { name, start }: Source,
  cause: unknown,
): Promise<number> {
  const refused = `The server does not roll back to deployment ${target.id}, which is ${target.status}`;
  if (!start)
    throw new TempsError(
      `${refused}, and its source is not known, or an uploaded image, which no registry has. Deploy the version that you want with temps.deploy()`,
      { code: 'rollback_no_source', cause },
    );
  const message = `${refused}. Instead, ${name} is deployed again`;
  session.emit({ type: 'warning', message });
  return start(session, { isRollback: true, rolledBackFromId: target.id });
}

export async function findTarget(
  session: DeploySession,
  { from, to }: RollbackOptions,
): Promise<Target> {
  if (to === 'previous') return findPrevious(session, from);
  const { environment_id, project_id } = session.scope;
  const target = await readDeployment(session, { project_id, deployment_id: to });
  if (target.environment_id !== environment_id)
    throw refusal('to', `is deployment ${to} of another environment, ${target.environment_id}`);
  if (target.is_current || (await wasCompleted(session, target))) return { chosen: target, from };
  throw refusal('to', `is deployment ${to}, which is ${target.status} and has never completed`);
}

/**
 * Finds the last completed deployment before the current one that is of another version. If the
 * current one is itself a rollback, starts from the deployment that it restored, so that a second
 * rollback goes further back, not forward again.
 */
async function findPrevious(session: DeploySession, from: number | undefined): Promise<Target> {
  const { deployments } = await listNewest(session);
  const current = findCurrent(deployments, from);
  if (!current)
    throw refusal(
      'environment',
      'has no current deployment: give the id of the one to go back to as `to`',
    );
  const { id, isTag, name } = await findSource(session, current);
  let [target, repeated]: Deployment[] = [];
  for (const one of deployments.filter((older) => older.id < id)) {
    const isRepeated = (await findSource(session, one)).name === name;
    if ((target && !isRepeated) || !(await wasCompleted(session, one))) continue;
    // July's and August's server do not record of a commit that its deployment restores another:
    // its source shows it.
    if (target)
      throw refusal(
        'to',
        `could be deployment ${target.id}, but that may have been rolled back before: deployment ${id} deployed the source of the older deployment ${one.id} again. Give the id of the deployment that you want`,
      );
    if (!isRepeated) target = one;
    else if (isCompleted(current)) repeated ??= one;
    // What is gone may come back as the same version.
    else return { chosen: one, from: current.id };
  }
  // A tag may have named another image then, so that the version before is not known.
  if (repeated && (isTag || !target)) throw noChange(repeated, current, name, target);
  if (target) return { chosen: target, from: current.id };
  throw refusal('environment', `has no completed deployment before the current one, ${current.id}`);
}

/** The current deployment. Throws if it is not the one that `from` names. */
function findCurrent(deployments: readonly Deployment[], from?: number): Deployment | undefined {
  const current = deployments.find(({ is_current }) => is_current);
  if (from === undefined || from === current?.id) return current;
  throw refusal('from', `is deployment ${from}, but the current one is ${current?.id ?? 'none'}`);
}

/**
 * July's server marks a deployment as stopped when a newer one replaces it. Its jobs then tell
 * whether it had completed.
 */
async function wasCompleted(session: DeploySession, deployment: Deployment): Promise<boolean> {
  if (!isStopped(deployment)) return isCompleted(deployment);
  const path = { project_id: deployment.project_id, deployment_id: deployment.id };
  return haveCompleted(await readJobs(session, path));
}

function refusal(option: string, problem: string): TempsValidationError {
  const message = `${problem}. Nothing was rolled back`;
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
}

/** @param other the newest deployment of another version */
function noChange(
  { id }: Deployment,
  current: Deployment,
  name: string,
  other?: Deployment,
): TempsError {
  const newest = other ? `: the newest is ${other.id}` : '';
  const problem =
    id === current.id
      ? `deployment ${id} is the current one of its environment already`
      : `deployment ${id} and the current one, ${current.id}, are of the same source: ${name}. Give the id of another version as \`to\`${newest}`;
  return new TempsError(
    `Nothing was rolled back: ${problem}. To deploy the same again, call temps.deploy()`,
    { code: 'rollback_no_change' },
  );
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
  if (isKept || (current && (await findSource(session, current)).start)) return;
  const why = `this server does not deploy ${current ? `deployment ${current.id}` : 'anything'} again, such as an uploaded image that was replaced`;
  const message = `\`rollbackOnFailure\` will not be able to roll back: ${why}. Deploy images of a registry to be able to`;
  session.emit({ type: 'warning', reason: 'no_rollback', deployment_id: current?.id, message });
}

function sourceOf({ id, metadata, branch, tag, commit_hash: commit }: Deployment): Source {
  const { externalImageRef: image, imageUploadedLocally, staticBundleId } = metadata ?? {};
  const health_check_path = metadata?.healthCheckPath ?? undefined;
  const startAs =
    (source: StoredSource): Source['start'] =>
    (session, more) =>
      startStored(session, source, { health_check_path, metadata: more });
  if (image && !imageUploadedLocally)
    return { id, name: `the image ${image}`, isTag: true, start: startAs({ image_ref: image }) };
  if (staticBundleId)
    return {
      id,
      name: `the static bundle ${staticBundleId}`,
      start: startAs({ static_bundle_id: staticBundleId }),
    };
  // Real servers make up the name of a commit if they cannot ask the repository.
  if (!branch || !commit || commit.startsWith('manual-trigger-'))
    return { id, name: `deployment ${id}` };
  const git = { branch, commit, ...(tag && { tag }) };
  return { id, name: `commit ${commit}`, start: (session) => triggerAndFind(session, git) };
}

/** The source of a deployment. Real servers do not repeat that of a rollback's target. */
export async function findSource(session: DeploySession, deployment: Deployment): Promise<Source> {
  const { metadata, project_id } = deployment;
  const deployment_id = metadata?.rolledBackFromId;
  if (!deployment_id) return sourceOf(deployment);
  return findSource(session, await readDeployment(session, { project_id, deployment_id }));
}
