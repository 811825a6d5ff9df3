import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { Deployment } from '../../../generated/types.gen.ts';
import type { Clock } from '../../timing/clock.ts';
import { TempsAbortError } from '../../errors/index.ts';
import { DeploymentCancelledError, DeploymentTimeoutError } from './errors.ts';
import type { DeployEvent } from './events.ts';
import type { FollowOptions } from './options.ts';

/** The part of a client that a deployment needs: public calls. */
export type DeployClient = Pick<Namespaces<boolean>, 'deployments' | 'projects'>;

export interface RunParts {
  client: DeployClient;
  clock: Clock;
  options: FollowOptions;
  emit: (event: DeployEvent) => void;
}

type StopReason = 'abort' | 'deadline' | 'cancel';

/** One deployment on its way: what it may use, and what ends it early. */
export class Run {
  readonly client: DeployClient;
  readonly clock: Clock;
  readonly emit: (event: DeployEvent) => void;
  /** True while nothing was started yet that would have to be cancelled on the platform. */
  isUploading = false;
  /** Whether the server has answered this run: only then is its silence an outage, and not a wrong address. */
  wasAnswered = false;
  /** As it was seen last. */
  deployment: Deployment | undefined;
  readonly #options: FollowOptions;
  readonly #controller = new AbortController();
  readonly #cancelDeadline: (() => void) | undefined;
  #stopped: StopReason | undefined;
  #wake: (() => void) | undefined;

  constructor({ client, clock, options, emit }: RunParts) {
    this.client = client;
    this.clock = clock;
    this.emit = emit;
    this.#options = options;
    if (options.signal?.aborted) this.stop('abort');
    options.signal?.addEventListener('abort', this.#onAbort);
    if (options.deadline) this.#cancelDeadline = clock.after(options.deadline, () => this.stop('deadline'));
  }

  readonly #onAbort = (): void => this.stop('abort');

  /** How each call of the run is made. */
  get call(): { signal: AbortSignal; throwOnError: true } {
    return { signal: this.#controller.signal, throwOnError: true };
  }

  /** How a call is made that is asked again and again: its failures are waited out by the run. */
  get poll(): { signal: AbortSignal; throwOnError: true; maxRetries: number | undefined } {
    return { ...this.call, maxRetries: this.wasAnswered ? 0 : undefined };
  }

  /** Ends waits and calls at once. The first reason stays. */
  stop(reason: StopReason): void {
    this.#stopped ??= reason;
    this.#controller.abort();
    this.wake();
  }

  /** Ends a wait early. */
  wake(): void {
    this.#wake?.();
  }

  async sleep(ms: number): Promise<void> {
    this.throwIfStopped();
    await new Promise<void>((resolve) => {
      const cancel = this.clock.after(ms, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
    this.#wake = undefined;
    this.throwIfStopped();
  }

  throwIfStopped(): void {
    const { deployment } = this;
    if (this.#stopped === 'abort') throw new TempsAbortError({ cause: this.#options.signal?.reason });
    if (this.#stopped === 'deadline') throw new DeploymentTimeoutError({ deployment, ms: this.#options.deadline ?? 0 });
    if (this.#stopped === 'cancel') throw new DeploymentCancelledError({ deployment });
  }

  /** Leaves nothing behind on the clock or on the caller's signal. */
  release(): void {
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#cancelDeadline?.();
  }
}
