import type { Deployment } from '../../../generated/types.gen.ts';
import { readDeployment, readJobs } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { haveCompleted, isCompleted, isStopped } from '../../deployments/status.ts';
import { TempsValidationError } from '../../errors/index.ts';
import { listNewest } from './newest.ts';
import type { GitSource, RollbackOptions } from './options.ts';
import type { DeploySession, Scope } from './session.ts';
import type { StoredSource } from './start.ts';

interface Target {
  target: Deployment;
  /** The id of the deployment that has to be the current one. Absent if any may be. */
  from: number | undefined;
}

/** Finds the deployment to roll back to. Throws unless it has completed in this environment. */
export async function findTarget(session: DeploySession, scope: Scope, { from, to }: RollbackOptions): Promise<Target> {
  if (to === 'previous') return findPrevious(session, scope, from);
  const target = await getDeployment(session, scope.project_id, to);
  if (target.environment_id !== scope.environment_id)
    throw rollbackRefusal(
      'to',
      `is deployment ${to} of another environment, ${target.environment_id}. Nothing was rolled back`,
    );
  if (target.is_current || (await wasCompleted(session, target))) return { target, from };
  throw rollbackRefusal(
    'to',
    `is deployment ${to}, which is ${target.status} and has never completed. Nothing was rolled back. Give the id of one that has completed, or deploy this version with temps.deploy()`,
  );
}

/**
 * Finds the last completed deployment before the current one. If the current one is itself a rollback, starts from the
 * deployment that it restored, so that a second rollback goes further back, not forward again.
 */
async function findPrevious(session: DeploySession, scope: Scope, from: number | undefined): Promise<Target> {
  const { deployments } = await listNewest(session, scope);
  const current = deployments.find(({ is_current }) => is_current);
  if (!current)
    throw rollbackRefusal('environment', 'has no current deployment. Give the id of the one to go back to as `to`');
  checkCurrent(current, from);
  const origin = await findOrigin(session, current);
  const older = deployments.filter(({ id }) => id < origin.id);
  const target = await findCompleted(session, older);
  if (!target)
    throw rollbackRefusal('environment', `has no completed deployment before the current one, ${current.id}`);
  // January's server, and July's for a commit, do not record that a deployment restores another: its source shows it.
  const again = older.filter((one) => one.id < target.id && haveSameSource(origin, one));
  const restored = haveSameSource(origin, target) ? undefined : await findCompleted(session, again);
  if (!restored) return { target, from: current.id };
  throw rollbackRefusal(
    'to',
    `could be deployment ${target.id}, but that may have been rolled back before: deployment ${origin.id} deployed the source of the older deployment ${restored.id} again. Nothing was rolled back. Give the id of the deployment that you want as \`to\``,
  );
}

/** Throws if the current deployment is not the one that `from` names. */
export function checkCurrent(current: Deployment | undefined, from: number | undefined): void {
  if (from === undefined || from === current?.id) return;
  const message = `is deployment ${from}, but the current one is ${current?.id ?? 'none'}. Nothing was rolled back`;
  throw rollbackRefusal('from', message);
}

async function findCompleted(session: DeploySession, all: readonly Deployment[]): Promise<Deployment | undefined> {
  for (const one of all) if (await wasCompleted(session, one)) return one;
  return undefined;
}

/** July's server marks a deployment as stopped when a newer one replaces it. Its jobs then tell whether it had completed. */
async function wasCompleted(session: DeploySession, deployment: Deployment): Promise<boolean> {
  if (!isStopped(deployment)) return isCompleted(deployment);
  const path = { project_id: deployment.project_id, deployment_id: deployment.id };
  return haveCompleted(await throughOutages(session, () => readJobs(session, path)));
}

function rollbackRefusal(option: string, message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
}

export function getDeployment(session: DeploySession, project_id: number, deployment_id: number): Promise<Deployment> {
  return throughOutages(session, () => readDeployment(session, { project_id, deployment_id }));
}

/** What a deployment was made from. */
type Source = StoredSource | { git: GitSource };

/** The source of a deployment, or of the one that it went back to. Absent if it cannot be deployed again, or is not known. */
export async function findSource(session: DeploySession, deployment: Deployment): Promise<Source | undefined> {
  return readSource(await findOrigin(session, deployment));
}

/** The deployment that a rollback went back to: real servers do not repeat its source. Another one is its own origin. */
async function findOrigin(session: DeploySession, deployment: Deployment): Promise<Deployment> {
  let origin = deployment;
  for (let id = origin.metadata?.rolledBackFromId; id; id = origin.metadata?.rolledBackFromId)
    origin = await getDeployment(session, deployment.project_id, id);
  return origin;
}

export function readSource({ metadata, branch, tag, commit_hash }: Deployment): Source | undefined {
  if (metadata?.externalImageRef && !metadata.imageUploadedLocally) return { image: metadata.externalImageRef };
  if (metadata?.staticBundleId) return { static_bundle_id: metadata.staticBundleId };
  const { branch: pushed, commit: pushedCommit } = metadata?.gitPushEvent ?? {};
  const [from, commit] = [branch ?? pushed, commit_hash ?? pushedCommit];
  // Real servers make up the name of a commit if they cannot ask the repository.
  if (!from || !commit || commit.startsWith('manual-trigger-')) return undefined;
  return { git: { branch: from, commit, ...(tag && { tag }) } };
}

/** Whether two deployments are of the same version: the same commit, on whatever branch, image or static bundle. */
export function haveSameSource(one: Deployment, other: Deployment): boolean {
  const [first, second] = [readSource(one), readSource(other)];
  return first !== undefined && second !== undefined && describeVersion(first) === describeVersion(second);
}

/** Names a version, without the branch that its commit is on. */
export function describeVersion(source: Source): string {
  if ('image' in source) return `the image ${source.image}`;
  return 'git' in source ? `commit ${source.git.commit}` : `the static bundle ${source.static_bundle_id}`;
}

/** Warns, before anything is sent, if a rollback would not be possible: July's server keeps no superseded upload. */
export async function warnWithoutWayBack(session: DeploySession, scope: Scope): Promise<void> {
  const { deployments } = await listNewest(session, scope);
  const current = deployments.find(({ is_current }) => is_current);
  if (current && (await findSource(session, current))) return;
  // July's server stops each deployment that a newer one replaces, and refuses to roll back to it.
  if (deployments.some((one) => isCompleted(one) && !one.is_current)) return;
  const why = current
    ? `deployment ${current.id} is of ${current.metadata?.imageUploadedLocally ? 'an uploaded image' : 'an unknown source'}, which this server does not deploy again once it was replaced`
    : 'the environment has no deployment to go back to';
  const message = `\`rollbackOnFailure\` will not be able to roll back: ${why}. Deploy images of a registry to be able to`;
  session.emit({ type: 'warning', reason: 'no_rollback', deployment_id: current?.id, message });
}
