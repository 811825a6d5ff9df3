import { systemClock, type Clock } from '../../timing/clock.ts';
import { Deploy } from './deploy.ts';
import type { DeployOptions } from './options.ts';
import type { DeployClient } from './run.ts';

/** Starts a deployment and follows it to its end. */
export function deploy(client: DeployClient, options: DeployOptions, clock: Clock = systemClock): Deploy {
  return new Deploy({
    client,
    clock,
    options,
    load: async () => {
      const [{ checkDeploy }, { start }] = await Promise.all([import('./check-options.ts'), import('./start.ts')]);
      return { check: () => checkDeploy(options), start: (run) => start(run, options) };
    },
  });
}
