import { TempsClient, TempsError, type Deployment, type DeployEvent, type WatchOptions } from '../index.ts';
import { toFailure, type Failure } from './failure.ts';
import { checkLive, type LiveCheckSettings } from './live-check.ts';
import type { CliOptions } from './flags/options.ts';
import { plainText } from './plain-text.ts';
import { rollBack } from './rollback.ts';

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

/** What is reported of a deployment. Of one that was started and never read, only the id is known. */
type DeploymentReport = Pick<Deployment, 'id'> & Partial<Pick<Deployment, 'url' | 'status'>>;

export interface RunSettings extends LiveCheckSettings {
  show: (event: DeployEvent) => void;
  /** Prints a line about the next step. */
  line: (text: string) => void;
  /** Prints a warning of the client. */
  warn: (text: string) => void;
}

/**
 * Deploys, and if requested, checks the live site and rolls back.
 *
 * @throws {TempsConfigError} for an invalid address or token. Any later failure is in the outcome
 */
export async function runDeployment(options: CliOptions, settings: RunSettings): Promise<Outcome> {
  const outcome: Outcome = {};
  const record = (event: DeployEvent): void => {
    if (event.type === 'deployment') outcome.deployment = toReport(event.deployment);
    settings.show(event);
  };
  const temps = createClient(options, settings);
  try {
    const deployment = await startAndWatch(temps, options, {
      signal: settings.signal,
      onEvent: record,
      onFailure: (id) => (outcome.deployment ??= { id }),
    });
    outcome.isLive = deployment !== undefined;
    if (deployment) outcome.deployment = toReport(deployment);
    if (deployment && options.liveCheck !== undefined) await checkLive(deployment, options.liveCheck, settings);
  } catch (error) {
    outcome.failure = toFailure(error);
    if (options.rollbackOnFailure) Object.assign(outcome, await afterFailure(temps, options, settings, outcome));
    if (settings.signal.aborted) outcome.failure = interruption(settings.signal, outcome, error);
  }
  return outcome;
}

/** Its other members are not copied: `metadata` may be nested to any depth. */
function toReport({ id, url, status }: Deployment): Required<DeploymentReport> {
  return { id, url: plainText(url), status: plainText(status) };
}

/** Resolves to the finished deployment, or to `undefined` with `--no-wait`. */
async function startAndWatch(
  temps: TempsClient,
  { project_id, environment_id, source, health_check_path, metadata, timeoutMs, wait }: CliOptions,
  {
    signal,
    onEvent,
    onFailure,
  }: { signal: AbortSignal; onEvent: (event: DeployEvent) => void; onFailure: (id: number) => void },
): Promise<Deployment | undefined> {
  const enough = new AbortController();
  const deployment = temps.deploy({
    ...source,
    project: project_id,
    environment: environment_id,
    health_check_path,
    metadata,
    deadline: timeoutMs,
    signal: AbortSignal.any([signal, enough.signal]),
    onEvent: (event) => {
      onEvent(event);
      if (!wait && event.type === 'deployment') enough.abort();
    },
  });
  try {
    return await deployment;
  } catch (error) {
    if (enough.signal.aborted) return undefined;
    if (deployment.id === undefined) throw error;
    onFailure(deployment.id);
    // Without waiting, a deployment that exists is enough, even if it cannot be read.
    if (!wait && !signal.aborted) return undefined;
    throw error;
  }
}

/** Rolls back if the deployment or its live check failed, not if it was cancelled or is still in progress. */
async function afterFailure(
  temps: TempsClient,
  { project_id, environment_id, timeoutMs }: CliOptions,
  { signal, show, line }: RunSettings,
  { deployment, failure }: Outcome,
): Promise<Outcome> {
  if (!deployment || (failure?.kind !== 'deployment_failed' && failure?.kind !== 'live_check_failed')) return {};
  line(failure.message);
  const watch: WatchOptions = { signal, deadline: timeoutMs, onEvent: show };
  const { message, restored } = await rollBack(temps, deployment, { project_id, environment_id, watch });
  return {
    restored: restored && toReport(restored),
    failure: { ...failure, message: `${failure.message.replace(/\.$/, '')}. ${plainText(message)}` },
  };
}

/** Makes a client whose log lines and warnings do not go to standard output, where the JSON of `--json` goes. */
function createClient({ baseUrl, apiKey }: CliOptions, { warn }: RunSettings): TempsClient {
  const log = (message: string): void => warn(message);
  return new TempsClient({ baseUrl, apiKey, logger: { debug: log, info: log, warn: log, error: log } });
}

function interruption({ reason }: AbortSignal, outcome: Outcome, error: unknown): Failure {
  const name = reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
  return {
    kind: name === 'SIGTERM' ? 'terminated' : 'interrupted',
    message: `Interrupted by ${name}. ${describeProgress(outcome, TempsError.is(error) ? error.advice : undefined)}`,
  };
}

/** How far the run had come. */
function describeProgress({ deployment, failure, isLive }: Outcome, advice = 'Look into the dashboard'): string {
  if (failure?.kind === 'live_check_failed' || failure?.kind === 'deployment_failed') return failure.message;
  if (!deployment) return `No deployment was seen. ${advice}`;
  if (isLive)
    return `Deployment ${deployment.id} is live. Its live check was not finished, and nothing was rolled back`;
  if (/^(?:failed|error)$/i.test(deployment.status ?? ''))
    return `Deployment ${deployment.id} has failed, and nothing was rolled back`;
  return `Deployment ${deployment.id} was not cancelled: what it was doing goes on without being watched`;
}
