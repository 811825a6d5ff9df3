import { copyGiven, withoutForeign } from '../../input/given.ts';
import { systemClock, type Clock } from '../../timing/clock.ts';
import { expectErrors } from '../../uploads/failures.ts';
import { Deploy, type DeployTask } from './deploy.ts';
import type { ClientSecrets, DeployClient, SessionOptions } from './session/deploy-session.ts';
import type { DeployOptions, RollbackOptions, WaitOptions } from './options.ts';

/** Starts a deployment and watches it to its end. */
export function deploy(client: DeployClient, given: DeployOptions, clock?: Clock, secrets?: ClientSecrets): Deploy {
  expectErrors(given);
  return begin(client, given, { clock, secrets }, async (options) => {
    const { checkDeployOptions } = await import('./check-options.ts');
    const { startFromSource } = await import('./start/start-from-source.ts');
    const { findTwin } = await import('./watch/find-twin.ts');
    return {
      checkOptions: () => checkDeployOptions(options),
      start: (session) => startFromSource(session, options),
      findTwin,
    };
  });
}

/** Rolls back to an earlier deployment, and watches the rollback to its end. */
export function rollback(client: DeployClient, given: RollbackOptions, clock?: Clock, secrets?: ClientSecrets): Deploy {
  return begin(client, given, { clock, secrets }, async (options) => {
    const { checkRollbackOptions } = await import('./check-options.ts');
    const { startRollback } = await import('./rollback/start-rollback.ts');
    const { waitForOlder } = await import('./start/wait-for-older.ts');
    return {
      checkOptions: () => checkRollbackOptions(options),
      start: async (session) => {
        await waitForOlder(session, options);
        return startRollback(session, options);
      },
    };
  });
}

/** Watches a deployment that was started elsewhere. */
export function waitForDeployment(
  client: DeployClient,
  given: WaitOptions,
  clock?: Clock,
  secrets?: ClientSecrets,
): Deploy {
  return begin(client, given, { clock, secrets }, async (options) => {
    const { checkWaitOptions } = await import('./check-options.ts');
    return {
      checkOptions: () => checkWaitOptions(options),
      start: (session) => {
        session.watch(options.deployment_id);
        return Promise.resolve(options.deployment_id);
      },
    };
  });
}

function begin<T extends SessionOptions & { project_id: number }>(
  client: DeployClient,
  given: T,
  { clock = systemClock, secrets }: { clock: Clock | undefined; secrets: ClientSecrets | undefined },
  load: (options: T) => Promise<DeployTask>,
): Deploy {
  const options = withoutForeign(copyGiven(given));
  return new Deploy({ client, clock, options, secrets, loadTask: () => load(options) });
}
