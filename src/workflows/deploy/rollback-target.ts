import type { Deployment } from '../../../generated/types.gen.ts';
import { readDeployment, readJobs } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import type { Scope } from '../../deployments/scope.ts';
import { haveCompleted, isCompleted, isStopped } from '../../deployments/status.ts';
import { TempsValidationError } from '../../errors/index.ts';
import { listNewest } from './git.ts';
import type { GitSource, RollbackOptions } from './options.ts';
import type { DeploySession } from './session.ts';
import type { StoredSource } from './start.ts';

interface Target {
  target: Deployment;
  /** The id of the deployment that has to be the current one. Absent if any may be. */
  from: number | undefined;
}

/** Finds the deployment to roll back to. Throws unless it has completed in this environment. */
export async function findTarget(session: DeploySession, scope: Scope, { from, to }: RollbackOptions): Promise<Target> {
  if (to === 'previous') return findPrevious(session, scope, from);
  const target = await readDeployment(session, { project_id: scope.project_id, deployment_id: to });
  if (target.environment_id !== scope.environment_id)
    throw refusal('to', `is deployment ${to} of another environment, ${target.environment_id}`);
  if (target.is_current || (await wasCompleted(session, target))) return { target, from };
  throw refusal('to', `is deployment ${to}, which is ${target.status} and has never completed`);
}

/**
 * Finds the last completed deployment before the current one. If the current one is itself a rollback, starts from the
 * deployment that it restored, so that a second rollback goes further back, not forward again.
 */
async function findPrevious(session: DeploySession, scope: Scope, from: number | undefined): Promise<Target> {
  const { deployments } = await listNewest(session, scope);
  const current = deployments.find(({ is_current }) => is_current);
  if (!current) throw refusal('environment', 'has no current deployment: give the id of the one to go back to as `to`');
  checkCurrent(current, from);
  const origin = await findOrigin(session, current);
  const older = deployments.filter(({ id }) => id < origin.id);
  const target = await findCompleted(session, older);
  if (!target) throw refusal('environment', `has no completed deployment before the current one, ${current.id}`);
  // January's server, and July's for a commit, do not record that a deployment restores another: its source shows it.
  const version = versionOf(origin);
  const same = older.filter((one) => version !== undefined && versionOf(one) === version);
  const restored = same.includes(target) ? undefined : await findCompleted(session, same);
  if (!restored) return { target, from: current.id };
  throw refusal(
    'to',
    `could be deployment ${target.id}, but that may have been rolled back before: deployment ${origin.id} deployed the source of the older deployment ${restored.id} again. Give the id of the deployment that you want`,
  );
}

/** Throws if the current deployment is not the one that `from` names. */
export function checkCurrent(current: Deployment | undefined, from: number | undefined): void {
  if (from !== undefined && from !== current?.id)
    throw refusal('from', `is deployment ${from}, but the current one is ${current?.id ?? 'none'}`);
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

function refusal(option: string, problem: string): TempsValidationError {
  const message = `${problem}. Nothing was rolled back`;
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
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
    origin = await readDeployment(session, { project_id: deployment.project_id, deployment_id: id });
  return origin;
}

function readSource({ metadata, branch, tag, commit_hash }: Deployment): Source | undefined {
  if (metadata?.externalImageRef && !metadata.imageUploadedLocally) return { image: metadata.externalImageRef };
  if (metadata?.staticBundleId) return { static_bundle_id: metadata.staticBundleId };
  const { branch: pushed, commit: pushedCommit } = metadata?.gitPushEvent ?? {};
  const [from, commit] = [branch ?? pushed, commit_hash ?? pushedCommit];
  // Real servers make up the name of a commit if they cannot ask the repository.
  if (!from || !commit || commit.startsWith('manual-trigger-')) return undefined;
  return { git: { branch: from, commit, ...(tag && { tag }) } };
}

/** Names the version that a deployment is of, without the branch that its commit is on. */
export function versionOf(deployment: Deployment): string | undefined {
  const source = readSource(deployment);
  return source && describeVersion(source);
}

export function describeVersion(source: Source): string {
  if ('image' in source) return `the image ${source.image}`;
  return 'git' in source ? `commit ${source.git.commit}` : `the static bundle ${source.static_bundle_id}`;
}

/** Warns, before anything is sent, if a rollback would not be possible: July's server keeps no superseded upload. */
export async function warnWithoutWayBack(session: DeploySession, scope: Scope): Promise<void> {
  const { deployments } = await listNewest(session, scope);
  const current = deployments.find(({ is_current }) => is_current);
  // July's server stops each deployment that a newer one replaces, and refuses to roll back to it.
  const isKept = deployments.some((one) => isCompleted(one) && !one.is_current);
  if (isKept || (current && (await findSource(session, current)))) return;
  const why = `this server does not deploy ${current ? `deployment ${current.id}` : 'anything'} again, such as an uploaded image that was replaced`;
  const message = `\`rollbackOnFailure\` will not be able to roll back: ${why}. Deploy images of a registry to be able to`;
  session.emit({ type: 'warning', reason: 'no_rollback', deployment_id: current?.id, message });
}
