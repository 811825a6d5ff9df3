import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { Deployment } from '../../../generated/types.gen.ts';
import type { DeploymentPath } from '../../deployments/jobs.ts';
import { WatchSession } from '../../deployments/session.ts';
import { TempsAbortError, type TempsErrorOptions } from '../../errors/index.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import type { Fetch } from '../../transport/fetch.ts';
import { addAdvice, DeploymentCancelledError, DeploymentFailedError, DeploymentTimeoutError } from './errors.ts';
import type { DeployEvent } from './events.ts';
import type { WatchOptions } from './options.ts';

/** What a client gives its deployments. */
export interface DeployContext {
  client: Pick<Namespaces<boolean>, 'deployments' | 'environments' | 'projects'> & { readonly baseUrl: string };
  clock: Clock;
  /** The client's own `fetch`, for the live check. @default the global one */
  fetch?: Fetch | undefined;
  /** The token and the headers of the client, which a build may log. No error of a deployment shows them. */
  secrets?: Pick<TempsErrorOptions, 'secret' | 'sent'> | undefined;
}

/** Where something is deployed. */
export interface Scope {
  project_id: number;
  environment_id: number;
}

/**
 * How far a session is. While it is preparing, nothing has started on the platform: to abort is enough to cancel. While
 * it is starting, a request was sent after which a deployment may exist.
 */
type Phase = 'preparing' | 'starting' | 'watching';

type StopReason = { reason: 'abort' | 'deadline' | 'cancel' } | { error: unknown };

/** The state of one watched deployment, and what stops the watching early. */
export class DeploySession extends WatchSession<DeployContext['client']> {
  readonly context: DeployContext;
  readonly options: WatchOptions;
  readonly emit: (event: DeployEvent) => void;
  phase: Phase = 'preparing';
  /** Whether the end of the deployment is known, so that the deadline only ends the reading of its logs. */
  hasEnded = false;
  /** The deployment that is watched, once there is one. */
  path: DeploymentPath | undefined;
  /** The last known state of the deployment. */
  deployment: Deployment | undefined;
  /** Resolves once there is a deployment, or the session has ended. */
  readonly started: Promise<void>;
  #resolveStarted: () => void = () => {};
  readonly #end: number;
  readonly #release: (() => void)[] = [];
  #stopped: StopReason | undefined;

  constructor(context: DeployContext, options: WatchOptions, emit: (event: DeployEvent) => void) {
    super(context.client, context.clock);
    this.context = context;
    this.options = options;
    this.emit = emit;
    this.started = new Promise((resolve) => {
      this.#resolveStarted = resolve;
    });
    const { deadline, signal } = options;
    this.#end = deadline ? context.clock.elapsed() + deadline : Infinity;
    if (deadline) this.#release.push(context.clock.after(deadline, () => this.stop({ reason: 'deadline' })));
    if (signal) this.#release.push(onAbort(signal, () => this.stop({ reason: 'abort' })));
    if (signal?.aborted) this.stop({ reason: 'abort' });
  }

  /** Ends calls and waits at once. The first reason counts; an `error` is what `onEvent` has thrown. */
  stop(why: StopReason): void {
    this.#stopped ??= why;
    this.abort();
  }

  /** From now on, this deployment is watched. */
  watch(path: DeploymentPath): void {
    this.phase = 'watching';
    this.path = path;
    this.deployment = undefined;
    this.hasEnded = false;
    this.#resolveStarted();
  }

  override throwIfStopped(): void {
    const { context, deployment, options, path, phase } = this;
    if (!this.#stopped) return;
    if ('error' in this.#stopped) throw this.#stopped.error;
    const { reason } = this.#stopped;
    if (reason === 'abort') throw this.#abortError();
    if (reason === 'cancel') throw new DeploymentCancelledError({ deployment, ...context.secrets });
    if (!this.hasEnded)
      throw new DeploymentTimeoutError({
        deployment,
        deploymentId: path?.deployment_id,
        url: context.client.baseUrl,
        ms: options.deadline ?? 0,
        isUnsent: phase === 'preparing',
        ...context.secrets,
      });
  }

  /** Throws what `onEvent` has thrown, also if that came last. */
  throwIfFailed(): void {
    if (this.#stopped && 'error' in this.#stopped) throw this.#stopped.error;
  }

  /** Why the session was stopped, if it was. That says more than the errors of its calls, which end with it. */
  explain(error: unknown): unknown {
    // The failure is known, and may say what became of its rollback.
    if (DeploymentFailedError.is(error)) return error;
    try {
      this.throwIfStopped();
      return error;
    } catch (stopped) {
      return stopped;
    }
  }

  /** Removes the timer and the listener on the caller's signal. */
  release(): void {
    this.#resolveStarted();
    for (const release of this.#release) release();
  }

  override async wait(ms: number): Promise<void> {
    await super.wait(Math.min(ms, this.#end - this.clock.elapsed()));
    if (this.clock.elapsed() < this.#end) return;
    this.stop({ reason: 'deadline' });
    this.throwIfStopped();
  }

  #abortError(): TempsAbortError {
    const error = new TempsAbortError({ cause: this.options.signal?.reason });
    if (this.hasEnded) return error;
    if (this.path) return addAdvice(error, `Deployment ${this.path.deployment_id} goes on without being watched`);
    if (this.phase === 'preparing') return addAdvice(error, 'Nothing was started');
    return addAdvice(error, 'If its start was sent, it goes on: look for it before you start it again');
  }
}
