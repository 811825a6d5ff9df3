import { DeploymentFailedError, TempsAbortError } from '../../index.ts';
import type { Deploy, Deployment, DeployEvent } from '../../index.ts';
import { connect, type Context, type DeploymentReport, type Outcome } from '../context.ts';
import { toFailure, type Failure } from '../failure.ts';
import { readOptions, SOURCES } from '../options.ts';
import { plainText } from '../output.ts';
import { Progress } from '../progress.ts';
import { UsageError } from '../usage.ts';

/** What a command gives to what it starts. */
interface Watching {
  signal: AbortSignal;
  onEvent: (event: DeployEvent) => void;
}

/** Deploys, and watches the deployment to its end. */
export async function deploy(context: Context): Promise<Outcome> {
  const { deploy: options, wait } = readOptions(context.flags, context.env);
  const temps = connect(context);
  const start = (watching: Watching): Deploy => temps.deploy({ ...options, ...watching });
  const { environment, project } = options;
  context.screen.print(
    `Deploying ${SOURCES.map(context.text).find(Boolean)} to ${project}, ${environment}, on ${temps.baseUrl}`,
  );
  return watch(context, start, { wait });
}

/**
 * Watches what `start` starts, and prints its events.
 *
 * @throws {TempsConfigError} for an invalid address or token. Any later failure is in the outcome
 */
export async function watch(
  { screen, signal }: Context,
  start: (watching: Watching) => Deploy,
  { wait = true } = {},
): Promise<Outcome> {
  const outcome: Outcome = {};
  const progress = new Progress(screen);
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
    outcome.failure = signal.aborted ? interruption(signal, outcome, error) : toFailure(error);
  } finally {
    progress.end();
  }
  return outcome;
}

function toReport({ id, url, status }: Deployment): DeploymentReport {
  return { id, url: plainText(url), status: plainText(status) };
}

function interruption({ reason }: AbortSignal, { deployment }: Outcome, error: unknown): Failure {
  const name = reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
  const state = deployment
    ? `Deployment ${deployment.id} is ${deployment.status}. Nothing was rolled back`
    : '';
  const progress = TempsAbortError.is(error) ? (error.advice ?? state) : toFailure(error).message;
  return {
    kind: name === 'SIGTERM' ? 'terminated' : 'interrupted',
    message: `Interrupted by ${name}. ${progress}`,
  };
}
