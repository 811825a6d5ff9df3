import { systemClock, type Clock } from '../timing/clock.ts';
import { Deploy } from './deploy/deploy.ts';
import type { WaitOptions } from './deploy/options.ts';
import type { DeployClient } from './deploy/run.ts';

/** Follows a deployment that something else started. */
export function waitForDeployment(client: DeployClient, options: WaitOptions, clock: Clock = systemClock): Deploy {
  const { project_id, deployment_id } = options;
  return new Deploy({
    client,
    clock,
    options,
    load: async () => {
      const { checkFollow } = await import('./deploy/check-options.ts');
      return {
        check: () => checkFollow('the wait for a deployment', options, { project_id, deployment_id }),
        start: () => Promise.resolve(deployment_id),
      };
    },
  });
}
