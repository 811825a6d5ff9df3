import { DeploymentFailedError } from '../../index.ts';
import type { Deploy, Deployment, DeployEvent } from '../../index.ts';
import { connect, type Context, type DeploymentReport, type Outcome } from '../context.ts';
import { interruption, toFailure } from '../failure.ts';
import { nameSource, readOptions } from '../options.ts';
import { plainText } from '../output.ts';
import { Progress } from '../progress.ts';
import { UsageError } from '../usage.ts';
import { addressOf } from './status.ts';

/** What a command gives to what it starts. */
interface Watching {
  signal: AbortSignal;
  onEvent: (event: DeployEvent) => void;
}

/** Deploys, and watches the deployment to its end. */
export async function deploy(context: Context): Promise<Outcome> {
  const { deploy: options, wait } = readOptions(context);
  const temps = connect(context);
  const start = (watching: Watching): Deploy => temps.deploy({ ...options, ...watching });
  const { environment, project } = options;
  const title = `Deploying ${nameSource(context)} to ${project}, ${environment}, on ${temps.baseUrl}`;
  return watch(context, title, start, { wait });
}

/**
 * Watches what `start` starts, and prints its events below the title.
 *
 * @throws {TempsConfigError} for an invalid address or token. Any later failure is in the outcome
 */
export async function watch(
  { screen, signal }: Context,
  title: string,
  start: (watching: Watching) => Deploy,
  { wait = true } = {},
): Promise<Outcome> {
  screen.print(title);
  const progress = new Progress(screen);
  const outcome: Outcome = { title, jobs: progress.jobs };
  const enough = new AbortController();
  const onEvent = (event: DeployEvent): void => {
    // Before anything is sent: whoever asks for a rollback must not learn without a site that there
    // is none.
    if (event.type === 'warning' && event.reason === 'no_rollback')
      throw new UsageError(
        `${event.message}. Nothing was deployed. To deploy without a rollback, add --no-rollback`,
      );
    // Another one takes its place.
    if (event.type === 'warning' && event.reason === 'started_again')
      outcome.deployment = undefined;
    // A rollback has a deployment of its own.
    if (
      event.type === 'deployment' &&
      event.deployment.id === (outcome.deployment?.id ?? event.deployment.id)
    )
      outcome.deployment = toReport(event.deployment);
    progress.handle(event);
    if (event.type === 'deployment' && !wait) enough.abort();
  };
  const deployment = start({ signal: AbortSignal.any([signal, enough.signal]), onEvent });
  try {
    outcome.deployment = toReport(await deployment);
    outcome.isLive = true;
  } catch (error) {
    if (deployment.id !== undefined)
      outcome.deployment ??= { id: deployment.id, url: '', status: '' };
    // Without waiting, a deployment that exists is enough, even if it cannot be read.
    if (!wait && outcome.deployment && !signal.aborted) return outcome;
    if (DeploymentFailedError.is(error) && error.restored)
      outcome.restored = toReport(error.restored);
    outcome.failure = signal.aborted
      ? interruption(signal, error, describeState(outcome))
      : toFailure(error);
  } finally {
    progress.end();
  }
  return outcome;
}

function toReport(deployment: Deployment): DeploymentReport {
  const { id, status } = deployment;
  return { id, url: plainText(addressOf(deployment)), status: plainText(status) };
}

function describeState({ deployment }: Outcome): string {
  return deployment
    ? `Deployment ${deployment.id} is ${deployment.status}. Nothing was rolled back`
    : '';
}
