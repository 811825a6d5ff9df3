import type { Deployment } from '../../../generated/types.gen.ts';
import { readDeployment, readJobs } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { haveCompleted, isCompleted, isStopped } from '../../deployments/status.ts';
import { TempsValidationError } from '../../errors/index.ts';
import type { RollbackOptions } from './options.ts';
import type { DeploySession, Scope } from './session.ts';
import { haveSameSource } from './source.ts';
import { listNewest } from './wait-for-older.ts';

interface Target {
  target: Deployment;
  /** The id of the deployment that has to be the current one. Absent if any may be. */
  from: number | undefined;
}

/** Finds the deployment to roll back to. Throws unless it has completed in this environment. */
export async function findTarget(session: DeploySession, scope: Scope, { from, to }: RollbackOptions): Promise<Target> {
  if (to === 'previous') return findPrevious(session, scope, from);
  const target = await getDeployment(session, scope, to);
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
  if (from !== undefined && from !== current.id)
    throw rollbackRefusal(
      'from',
      `is deployment ${from}, but the current one is ${current.id}. Nothing was rolled back`,
    );
  let reference = current;
  for (let id = current.metadata?.rolledBackFromId; id; id = reference.metadata?.rolledBackFromId)
    reference = await getDeployment(session, scope, id);
  const older = deployments.filter(({ id }) => id < reference.id);
  const target = await findCompleted(session, older);
  if (!target)
    throw rollbackRefusal('environment', `has no completed deployment before the current one, ${current.id}`);
  if (haveSameSource(reference, target)) return { target, from: current.id };
  // January's server, and July's for a commit, do not record that a deployment restores another: its source shows it.
  const again = older.filter((one) => one.id < target.id && haveSameSource(reference, one));
  const restored = await findCompleted(session, again);
  if (!restored) return { target, from: current.id };
  throw rollbackRefusal(
    'to',
    `could be deployment ${target.id}, but that may have been rolled back before: deployment ${reference.id} deployed the source of the older deployment ${restored.id} again. Nothing was rolled back. Give the id of the deployment that you want as \`to\``,
  );
}

async function findCompleted(
  session: DeploySession,
  deployments: readonly Deployment[],
): Promise<Deployment | undefined> {
  for (const one of deployments) if (await wasCompleted(session, one)) return one;
  return undefined;
}

/** July's server marks a deployment as stopped when a newer one replaces it. Its jobs then tell whether it had completed. */
async function wasCompleted(session: DeploySession, deployment: Deployment): Promise<boolean> {
  if (!isStopped(deployment)) return isCompleted(deployment);
  const path = { project_id: deployment.project_id, deployment_id: deployment.id };
  return haveCompleted(await throughOutages(session, () => readJobs(session, path)));
}

export function getDeployment(
  session: DeploySession,
  { project_id }: Scope,
  deployment_id: number,
): Promise<Deployment> {
  return throughOutages(session, () => readDeployment(session, { project_id, deployment_id }));
}

export function rollbackRefusal(option: string, message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
}
