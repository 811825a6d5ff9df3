import {
  DeploymentFailedError,
  TempsAbortError,
  TempsClient,
  type Deployment,
  type DeployEvent,
} from '../index.ts';
import { toFailure, type Failure } from './failure.ts';
import { namingFlags } from './flags.ts';
import type { CliOptions } from './options.ts';
import { createProgress, plainText } from './output.ts';
import { UsageError } from './usage.ts';

/** The result of a run. */
export interface Outcome {
  /** The last known state of the deployment. Absent if none was started or found. */
  deployment?: DeploymentReport | undefined;
  /** Whether the deployment was watched until it was live. */
  isLive?: boolean;
  /** The deployment that is live after a rollback. */
  restored?: DeploymentReport | undefined;
  failure?: Failure | undefined;
}

/**
 * What is reported of a deployment. Of one that was started and never read, only the id is known.
 */
type DeploymentReport = Pick<Deployment, 'id' | 'url' | 'status'>;

/**
 * Deploys, and watches the deployment to its end.
 *
 * @throws {TempsConfigError} for an invalid address or token. Any later failure is in the outcome
 */
export async function runDeployment(
  { deploy: given, wait, ...connection }: CliOptions,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const outcome: Outcome = {};
  // The lines of the client must not go to standard output, where the JSON of `--json` goes.
  const log = (line: string): void => print(namingFlags(line));
  const temps = new TempsClient({
    ...connection,
    logger: { debug: log, info: log, warn: log, error: log },
  });
  const show = createProgress(print);
  const enough = new AbortController();
  const onEvent = (event: DeployEvent): void => {
    // Before anything is sent: whoever asks for a rollback must not learn without a site that there
    // is none.
    if (event.type === 'warning' && event.reason === 'no_rollback')
      throw new UsageError(
        `${event.message}. Nothing was deployed. To deploy without a rollback, add --no-rollback`,
      );
    // A rollback has a deployment of its own.
    if (
      event.type === 'deployment' &&
      event.deployment.id === (outcome.deployment?.id ?? event.deployment.id)
    )
      outcome.deployment = toReport(event.deployment);
    show(event);
    if (event.type === 'deployment' && !wait) enough.abort();
  };
  const deploy = temps.deploy({
    ...given,
    signal: AbortSignal.any([signal, enough.signal]),
    onEvent,
  });
  try {
    outcome.deployment = toReport(await deploy);
    outcome.isLive = true;
  } catch (error) {
    if (deploy.id !== undefined) outcome.deployment ??= { id: deploy.id, url: '', status: '' };
    // Without waiting, a deployment that exists is enough, even if it cannot be read.
    if (!wait && outcome.deployment && !signal.aborted) return outcome;
    if (DeploymentFailedError.is(error) && error.restored)
      outcome.restored = toReport(error.restored);
    outcome.failure = signal.aborted ? interruption(signal, outcome, error) : toFailure(error);
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
