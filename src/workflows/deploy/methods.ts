import { withoutForeign } from '../../checks.ts';
import { systemClock, type Clock } from '../../timing/clock.ts';
import { expectErrors } from '../../uploads/expect-errors.ts';
import { Deploy } from './deploy.ts';
import type { ClientSecrets, DeployClient } from './deploy-session.ts';
import type { DeployOptions, RollbackOptions, WaitOptions } from './options.ts';

/** Starts a deployment and watches it to its end. */
export function deploy(
  client: DeployClient,
  given: DeployOptions,
  clock: Clock = systemClock,
  secrets?: ClientSecrets,
): Deploy {
  const options = withoutForeign(given);
  expectErrors(options);
  return new Deploy({
    client,
    clock,
    options,
    secrets,
    loadTask: async () => {
      const { checkDeployOptions } = await import('./check-options.ts');
      const { startFromSource } = await import('./start/start-from-source.ts');
      return {
        checkOptions: () => checkDeployOptions(options),
        start: (session) => startFromSource(session, options),
      };
    },
  });
}

/** Rolls back to an earlier deployment, and watches the rollback to its end. */
export function rollback(
  client: DeployClient,
  given: RollbackOptions,
  clock: Clock = systemClock,
  secrets?: ClientSecrets,
): Deploy {
  const options = withoutForeign(given);
  return new Deploy({
    client,
    clock,
    options,
    secrets,
    loadTask: async () => {
      const { checkRollbackOptions } = await import('./check-options.ts');
      const { startRollback } = await import('./rollback/start-rollback.ts');
      return {
        checkOptions: () => checkRollbackOptions(options),
        start: (session) => startRollback(session, options),
      };
    },
  });
}

/** Watches a deployment that was started elsewhere. */
export function waitForDeployment(
  client: DeployClient,
  given: WaitOptions,
  clock: Clock = systemClock,
  secrets?: ClientSecrets,
): Deploy {
  const options = withoutForeign(given);
  return new Deploy({
    client,
    clock,
    options,
    secrets,
    loadTask: async () => {
      const { checkWaitOptions } = await import('./check-options.ts');
      return {
        checkOptions: () => checkWaitOptions(options),
        start: () => Promise.resolve(options.deployment_id),
      };
    },
  });
}
