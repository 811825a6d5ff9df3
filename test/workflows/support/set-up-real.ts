import { TempsClient, type DeployEvent, type RollbackOptions } from '../../../src/index.ts';
import type { Deploy } from '../../../src/workflows/deploy/deploy.ts';
import { deploy, rollback, waitForDeployment } from '../../../src/workflows/deploy/methods.ts';
import type { GitSource } from '../../../src/workflows/deploy/options.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { RealServer } from './real-server.ts';

const PRODUCTION = { project_id: 3, environment_id: 7 };

/** A client against one of the servers of 2026, on a clock that stands still. */
export function setUpReal(version: '2026-01' | '2026-07') {
  const clock = new FakeClock(Date.UTC(2026, 6, 3, 9));
  const server = new RealServer(version, clock);
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    fetch: server.fetch,
    maxRetries: 0,
  });
  const events: DeployEvent[] = [];
  const onEvent = (event: DeployEvent): void => void events.push(event);
  return {
    server,
    clock,
    events,
    temps,
    /** Deploys to production from Git. */
    deploy: (git: GitSource, more: object = {}) => deploy(temps, { ...PRODUCTION, onEvent, git, ...more }, clock),
    /** Rolls production back. */
    rollback: (to: RollbackOptions['to']) => rollback(temps, { ...PRODUCTION, onEvent, to }, clock),
    /** The same by another client, such as the one of the next CI job. */
    rollbackElsewhere: (to: RollbackOptions['to']) =>
      rollback(temps.withOptions({}), { ...PRODUCTION, onEvent, to }, clock),
    waitFor: (deployment_id: number, more: object = {}) =>
      waitForDeployment(temps, { project_id: 3, deployment_id, onEvent, ...more }, clock),
    finish: (deployment: Deploy) => clock.until(Promise.resolve(deployment)),
    /** The error of one that has to fail. */
    fail: async (deployment: Deploy): Promise<Error> => {
      const error = await clock.until(
        deployment.then(
          () => undefined,
          (reason: unknown) => reason,
        ),
      );
      if (!(error instanceof Error)) throw new Error('it did not fail');
      return error;
    },
    warnings: () => events.flatMap((event) => (event.type === 'warning' ? [event.message] : [])),
  };
}
