import type { Deployment } from '../../../generated/types.gen.ts';
import { TempsValidationError } from '../../errors/index.ts';
import type { RollbackOptions } from './options.ts';
import type { Run } from './run.ts';
import { isCompleted } from './status.ts';

/**
 * The last completed deployment before the one that serves the environment. Where that one is itself a rollback,
 * what counts is the deployment that it put back: a second rollback goes further back, not forth again.
 */
export async function findPrevious(run: Run, { project_id, environment_id }: RollbackOptions): Promise<number> {
  const deployments = run.client.deployments.list({
    path: { project_id },
    query: { environment_id, per_page: 100 },
    ...run.call,
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
