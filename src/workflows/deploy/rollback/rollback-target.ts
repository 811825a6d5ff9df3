import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsResponseError, TempsValidationError } from '../../../errors/index.ts';
import { addSentence } from '../session/add-sentence.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { findRestored, isOwnStart } from '../session/known-starts.ts';
import { iterateNewest } from '../session/list-newest.ts';
import type { RollbackOptions } from '../options.ts';
import { haveSameSource } from './source.ts';
import { readDeployment, readJobs } from '../../../polling/read-deployment.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';
import { haveCompleted, isCompleted, isStopped } from '../../../servers/deployment-status.ts';

interface Target {
  target: Deployment;
  /** The id of the deployment that has to be the current one. Absent if any may be. */
  from: number | undefined;
  /** For `'previous'`: the id of the deployment that the target came before. */
  after?: number;
}

/** Finds the deployment to roll back to. Throws unless it belongs to the environment in the options. */
export async function findTarget(session: DeploySession, options: RollbackOptions): Promise<Target> {
  const { project_id, environment_id, from, to } = options;
  if (to === 'previous') return findPrevious(session, options);
  const target = await getDeployment(session, project_id, to);
  if (target.environment_id !== environment_id)
    throw refusal(
      'to',
      `is deployment ${to} of environment ${target.environment_id}, not of environment ${environment_id}. Nothing was rolled back`,
    );
  await checkCompleted(session, target);
  return { target, from };
}

/**
 * Throws if the target was stopped or paused without having completed: a teardown of the environment stops those that
 * failed too. Where there are no jobs, nothing says so.
 */
async function checkCompleted(session: DeploySession, target: Deployment): Promise<void> {
  const { id, status, project_id, is_current } = target;
  if (!isStopped(target) || is_current) return;
  const path = { project_id, deployment_id: id };
  const jobs = await readBefore(session, () => readJobs(session, path));
  if (jobs.length === 0 || haveCompleted(jobs)) return;
  throw refusal(
    'to',
    `is deployment ${id}, which is ${status} and, by its jobs, has never completed. Nothing was rolled back. Give the id of one that has completed, or deploy this version with temps.deploy()`,
  );
}

/**
 * Throws if the target of `'previous'` may be a deployment that was rolled back before. Some servers do not record that
 * a deployment restores another, so all that shows is that one has the source of an older one again.
 */
export async function checkPrevious(
  session: DeploySession,
  { target, after }: Target,
  deployments: readonly Deployment[],
): Promise<void> {
  const later = deployments.find(({ id }) => id === after);
  if (!later || isOwnStart(session.client, later) || haveSameSource(later, target)) return;
  for (const older of deployments) {
    const isCandidate = older.id < target.id && older.environment_id === target.environment_id;
    if (!isCandidate || !haveSameSource(later, older) || !(await wasCompleted(session, older))) continue;
    throw refusal(
      'to',
      `could be deployment ${target.id}, but that may have been rolled back before: deployment ${later.id} deployed the source of the older deployment ${older.id} again. Nothing was rolled back. Give the id of the deployment that you want as \`to\``,
    );
  }
}

/** Throws if another deployment than `from` is the current one: a newer one, which a list from a cache may not have. */
export async function checkCurrent(
  session: DeploySession,
  options: RollbackOptions,
  from: number | undefined,
): Promise<void> {
  const { project_id, environment_id } = options;
  if (from === undefined) return;
  const { is_current, environment_id: itsEnvironment } = await getDeployment(session, project_id, from);
  if (is_current && itsEnvironment === environment_id) return;
  const problem = `not the current one of environment ${environment_id}. Nothing was rolled back`;
  if (options.from !== undefined) throw refusal('from', `is deployment ${from}, which is ${problem}`);
  throw refusal('to', `is before deployment ${from} by the list of deployments, but that is ${problem}. Try again`);
}

async function getDeployment(session: DeploySession, project_id: number, id: number): Promise<Deployment> {
  return readBefore(session, () => readDeployment(session, { project_id, deployment_id: id }));
}

/** Reads what has to be known before the rollback. */
async function readBefore<T>(session: DeploySession, read: () => Promise<T>): Promise<T> {
  try {
    return await retryTransient(session, read);
  } catch (error) {
    if (TempsResponseError.is(error)) addSentence(error, 'Nothing was rolled back');
    throw error;
  }
}

/**
 * Finds the last completed deployment before the current one. If the current one is itself a rollback, starts from the
 * deployment that it restored, so that a second rollback goes further back, not forward again.
 */
async function findPrevious(session: DeploySession, options: RollbackOptions): Promise<Target> {
  const { project_id, environment_id, from } = options;
  let current: Deployment | undefined;
  let reference = from;
  for await (const deployment of iterateNewest(session, project_id, environment_id)) {
    if (deployment.is_current && !current) {
      current = deployment;
      reference ??= deployment.id;
    }
    if (reference === undefined || deployment.id > reference) continue;
    if (deployment.id === reference) reference = findRestored(session.client, deployment) ?? reference;
    else if (await wasCompleted(session, deployment))
      return { target: deployment, from: from ?? current?.id, after: reference };
  }
  if (!current)
    throw refusal('environment_id', 'has no current deployment. Give the id of the one to go back to as `to`');
  if (from !== undefined && from !== current.id)
    throw refusal('from', `is deployment ${from}, but the current one is ${current.id}. Nothing was rolled back`);
  throw refusal('environment_id', `has no completed deployment before the current one, ${current.id}`);
}

/**
 * Some servers mark a deployment as stopped when a newer one replaces it. Its jobs then tell whether it had completed.
 */
async function wasCompleted(session: DeploySession, deployment: Deployment): Promise<boolean> {
  if (isCompleted(deployment)) return true;
  if (!isStopped(deployment)) return false;
  const path = { project_id: deployment.project_id, deployment_id: deployment.id };
  return haveCompleted(await retryTransient(session, () => readJobs(session, path)));
}

function refusal(option: string, message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
}
