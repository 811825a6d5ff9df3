import type { Namespaces } from '../../../../generated/namespaces.gen.ts';
import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsAbortError, type TempsErrorOptions } from '../../../errors/index.ts';
import { PollSession } from '../../../polling/poll-session.ts';
import type { Clock } from '../../../timing/clock.ts';
import { onAbort } from '../../../timing/on-abort.ts';
import { addSentence } from './add-sentence.ts';
import { DeploymentCancelledError, DeploymentTimeoutError } from '../errors.ts';
import type { DeployEvent } from '../events.ts';
import type { WatchOptions } from '../options.ts';

/** The namespaces of a client that a deployment calls, and where they go. */
export type DeployClient = Pick<Namespaces<boolean>, 'deployments' | 'environments' | 'projects'> & {
  readonly baseUrl: string;
};

/** The token and the headers of a client, which a build may log. No error of a deployment shows them. */
export type ClientSecrets = Pick<TempsErrorOptions, 'secret' | 'sent'>;

/** Those of a deployment or rollback name the environment. */
export type SessionOptions = WatchOptions & { project_id?: number; environment_id?: number };

export interface DeploySessionSettings {
  client: DeployClient;
  clock: Clock;
  options: SessionOptions;
  secrets?: ClientSecrets | undefined;
  emit: (event: DeployEvent) => void;
}

type StopReason = 'abort' | 'deadline' | 'cancel';

/**
 * How far a session is. While it is preparing, nothing has started on the platform: to abort is enough to cancel. While
 * it is starting, a request was sent after which a deployment may exist.
 */
type Phase = 'preparing' | 'starting' | 'watching';

/** The state of one watched deployment, the options of its calls, its waits, and what stops it early. */
export class DeploySession extends PollSession<DeployClient> {
  readonly secrets: ClientSecrets;
  readonly emit: (event: DeployEvent) => void;
  phase: Phase = 'preparing';
  /** Whether the end of the deployment is known, so that the deadline only ends the reading of its logs. */
  hasEnded = false;
  /** The deployment's id, once there is one. */
  deploymentId: number | undefined;
  /** The last known state of the deployment. */
  deployment: Deployment | undefined;
  readonly #options: SessionOptions;
  readonly #end: number;
  readonly #cancelDeadline: (() => void) | undefined;
  readonly #endListening: (() => void) | undefined;
  #stopReason: StopReason | undefined;
  #failure: { error: unknown } | undefined;
  #wake: (() => void) | undefined;

  constructor({ client, clock, options, secrets = {}, emit }: DeploySessionSettings) {
    super(client, clock);
    this.secrets = secrets;
    this.emit = emit;
    this.#options = options;
    if (options.signal?.aborted) this.stop('abort');
    if (options.signal) this.#endListening = onAbort(options.signal, () => this.stop('abort'));
    this.#end = options.deadline ? clock.elapsed() + options.deadline : Infinity;
    if (options.deadline) this.#cancelDeadline = clock.after(options.deadline, () => this.stop('deadline'));
  }

  /** Aborts calls and waits at once. The first reason counts. */
  stop(reason: StopReason): void {
    this.#stopReason ??= reason;
    this.controller.abort();
    this.wake();
  }

  /** Stops with an error that the caller's `onEvent` rejected with. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.controller.abort();
    this.wake();
  }

  /** Ends the current wait. */
  wake(): void {
    this.#wake?.();
  }

  /** From now on, this deployment is the one that is watched. */
  watch(id: number): void {
    this.phase = 'watching';
    this.deploymentId = id;
    this.deployment = undefined;
    this.hasEnded = false;
  }

  /** Whether this session starts what it watches. */
  get isStart(): boolean {
    return this.#options.environment_id !== undefined;
  }

  /** What is wrong with the place of a deployment; `undefined` if it is the one in the options, as far as they name it. */
  otherEnvironment({ id, project_id, environment_id }: Deployment): string | undefined {
    const asked = this.#options;
    const say = (kind: string, found: number, wanted: number): string =>
      `Deployment ${id} is of ${kind} ${found}, by the server, and ${kind} ${wanted} was asked for`;
    // Some rows have none.
    if (asked.project_id !== undefined && (project_id ?? asked.project_id) !== asked.project_id)
      return say('project', project_id, asked.project_id);
    if (asked.environment_id !== undefined && (environment_id ?? asked.environment_id) !== asked.environment_id)
      return say('environment', environment_id, asked.environment_id);
    return undefined;
  }

  override throwIfStopped(): void {
    const { deployment, deploymentId, phase, secrets } = this;
    this.throwIfFailed();
    if (this.#stopReason === 'abort') throw this.#abortError();
    if (this.#stopReason === 'deadline' && !this.hasEnded)
      throw new DeploymentTimeoutError({
        deployment,
        deploymentId,
        ms: this.#options.deadline ?? 0,
        isUnsent: phase === 'preparing',
        ...secrets,
      });
    if (this.#stopReason === 'cancel') throw new DeploymentCancelledError({ deployment, ...secrets });
  }

  #abortError(): TempsAbortError {
    const error = new TempsAbortError({ cause: this.#options.signal?.reason });
    if (this.hasEnded) return error;
    if (this.deploymentId !== undefined)
      addSentence(error, `Deployment ${this.deploymentId} goes on without being watched`);
    else if (this.phase === 'starting')
      addSentence(error, 'If its start was sent, it goes on: look for it before you start it again');
    else if (this.phase === 'preparing') addSentence(error, 'Nothing was started');
    return error;
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Removes the timer and the listener on the caller's signal. */
  release(): void {
    this.#endListening?.();
    this.#cancelDeadline?.();
  }

  override async wait(ms: number): Promise<void> {
    this.throwIfStopped();
    await new Promise<void>((resolve) => {
      const cancel = this.clock.sleep(Math.min(ms, this.#end - this.clock.elapsed()), resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
    this.#wake = undefined;
    if (this.clock.elapsed() >= this.#end) this.stop('deadline');
    this.throwIfStopped();
  }
}
