import { systemClock, type Clock } from '../timing/clock.ts';
import { Deploy, type DeployWork } from './deploy/deploy.ts';
import type { RollbackOptions } from './deploy/options.ts';
import type { DeployClient } from './deploy/run.ts';

/** Puts an earlier deployment back and follows that to its end. */
export function rollback(client: DeployClient, options: RollbackOptions, clock: Clock = systemClock): Deploy {
  return new Deploy({ client, clock, options, load: () => work(client, options) });
}

async function work(client: DeployClient, options: RollbackOptions): Promise<DeployWork> {
  const [{ checkFollow }, { findPrevious }] = await Promise.all([
    import('./deploy/check-options.ts'),
    import('./deploy/find-previous.ts'),
  ]);
  const { project_id, environment_id, to } = options;
  const ids = { project_id, environment_id, ...(to !== 'previous' && { to }) };
  return {
    check: () => checkFollow('the rollback', options, ids),
    start: async (run) => {
      const deployment_id = to === 'previous' ? await findPrevious(run, options) : to;
      const { data } = await client.deployments.rollback({ path: { project_id, deployment_id }, ...run.call });
      return data.id;
    },
  };
}
