import { DeploymentFailedError, type Deploy, type WatchOptions } from '../index.ts';
import type { Context, Outcome } from './context.ts';
import { toReport, type DeploymentReport } from './deployments.ts';
import { toFailure } from './failure.ts';
import { createProgress } from './progress.ts';
import { refuseArguments } from './usage.ts';

/**
 * Watches what `start` starts, and prints its events.
 *
 * @param what what is done to the environment, for the line above the events
 */
export async function watch(
  { project, screen, heedSignals, temps }: Context,
  what: string,
  environment: number | string,
  start: (watching: WatchOptions) => Deploy,
  wait = true,
): Promise<Outcome> {
  const signal = heedSignals();
  const title = `${what} ${project.project}, ${environment}, on ${temps.baseUrl}`;
  screen.print(title);
  const progress = createProgress(screen);
  const seen = new Map<number | undefined, DeploymentReport>();
  const enough = new AbortController();
  const onEvent: WatchOptions['onEvent'] = (event) => {
    // Before anything is sent: whoever asks for a rollback must not learn without a site that there
    // is none.
    if (event.type === 'warning' && event.reason === 'no_rollback')
      refuseArguments(
        `${event.message}. Nothing was deployed. To deploy without a rollback, add --no-rollback.`,
      );
    progress.handle(event);
    if (event.type !== 'deployment') return;
    seen.set(event.deployment.id, toReport(event.deployment));
    if (!wait) enough.abort();
  };
  const started = start({ signal: AbortSignal.any([signal, enough.signal]), onEvent });
  const error = await started.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  progress.end();
  const { id } = started;
  const deployment = id === undefined ? undefined : (seen.get(id) ?? { id, url: '', status: '' });
  const outcome: Outcome = {
    title,
    jobs: progress.jobs,
    deployment,
    data: {
      deployment_id: id ?? null,
      url: deployment?.url || null,
      status: deployment?.status || null,
      rolled_back_to: (DeploymentFailedError.is(error) && error.restored?.id) || null,
    },
  };
  if (!error) screen.print(`Deployment ${id} is live: ${deployment?.url}`, 'green');
  // Without waiting, a deployment that exists is enough, even if it cannot be read.
  else if (!wait && deployment && !signal.aborted)
    screen.print(`Deployment ${id} was started and goes on without being watched`, 'green');
  else {
    const state = deployment && `Deployment ${id} is ${deployment.status}. Nothing was rolled back`;
    outcome.failure = toFailure(error, signal, state);
  }
  return outcome;
}
