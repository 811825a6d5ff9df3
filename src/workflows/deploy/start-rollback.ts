import type { Deployment } from '../../../generated/types.gen.ts';
import { TempsValidationError } from '../../errors/index.ts';
import type { DeploySession } from './deploy-session.ts';
import type { RollbackOptions } from './options.ts';
import { isCompleted } from './status.ts';

/** Starts a rollback and returns the id of the deployment that it makes. */
export async function startRollback(session: DeploySession, options: RollbackOptions): Promise<number> {
  const { project_id, to } = options;
  const deployment_id = to === 'previous' ? await findPrevious(session, options) : to;
  const { data } = await session.client.deployments.rollback({
    path: { project_id, deployment_id },
    ...session.callOptions,
  });
  return data.id;
}

/**
 * The last completed deployment before the current one of the environment. If the current one is itself a rollback, the
 * deployment that it restored counts: a second rollback goes further back, not forward again.
 */
async function findPrevious(session: DeploySession, { project_id, environment_id }: RollbackOptions): Promise<number> {
  const deployments = session.client.deployments.list({
    path: { project_id },
    query: { environment_id, per_page: 100 },
    ...session.callOptions,
  });
  let current: Deployment | undefined;
  for await (const deployment of deployments) {
    if (deployment.environment_id !== environment_id) continue;
    if (deployment.is_current) current = deployment;
    const reference = current?.metadata?.rolledBackFromId ?? current?.id;
    if (reference !== undefined && deployment.id < reference && isCompleted(deployment)) return deployment.id;
  }
  const message = current
    ? `has no completed deployment before the current one, ${current.id}`
    : 'has no current deployment. Give the id of the one to go back to as `to`';
  throw new TempsValidationError({ what: 'the rollback', issues: [{ path: ['environment_id'], message }] });
}
