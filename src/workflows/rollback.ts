import type { Deployment } from '../../generated/types.gen.ts';
import { systemClock, type Clock } from '../call/clock.ts';
import { TempsValidationError } from '../errors/index.ts';
import { checkFollow } from './deploy/check-options.ts';
import { Deploy } from './deploy/deploy.ts';
import type { RollbackOptions } from './deploy/options.ts';
import type { DeployClient, Run } from './deploy/run.ts';
import { isCompleted } from './deploy/status.ts';

/** Puts an earlier deployment back and follows that to its end. */
export function rollback(client: DeployClient, options: RollbackOptions, clock: Clock = systemClock): Deploy {
  const { project_id, environment_id, to } = options;
  const start = async (run: Run): Promise<number> => {
    const deployment_id = to === 'previous' ? await previous(run, options) : to;
    const { data } = await client.deployments.rollback({ path: { project_id, deployment_id }, ...run.call });
    return data.id;
  };
  const ids = { project_id, environment_id, ...(to !== 'previous' && { to }) };
  return new Deploy({ client, clock, options, start, check: () => checkFollow('the rollback', options, ids) });
}

/**
 * The last completed deployment before the one that serves the environment. Where that one is itself a rollback,
 * what counts is the deployment that it put back: a second rollback goes further back, not forth again.
 */
async function previous(run: Run, { project_id, environment_id }: RollbackOptions): Promise<number> {
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
