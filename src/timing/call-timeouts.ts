import { TempsAbortError, TempsTimeoutError, type CallContext } from '../errors/index.ts';
import { AttemptTimeout, type Ending, type Limit, type StallWatch } from './attempt-timeout.ts';
import type { Clock } from './clock.ts';
import { abortReason } from './on-abort.ts';

/** How long an upload may make no progress, unless the call says otherwise. */
export const DEFAULT_STALL_TIMEOUT_MS = 60_000;

export interface CallTimeoutSettings {
  signal?: AbortSignal | null | undefined;
  /** Milliseconds; 0: no limit. So do the two below. */
  timeout: number;
  deadline: number;
  stall?: number | undefined;
}

/** The time limits of one call. */
export class CallTimeouts {
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;
  readonly #timeout: number;
  readonly #deadline: number;
  readonly #stall: number;
  readonly #end: number;

  constructor(clock: Clock, { signal, timeout, deadline, stall }: CallTimeoutSettings) {
    this.#clock = clock;
    this.#signal = signal ?? undefined;
    this.#timeout = timeout || Infinity;
    this.#deadline = deadline || Infinity;
    this.#stall = stall || Infinity;
    this.#end = this.#deadline === Infinity ? Infinity : clock.elapsed() + this.#deadline;
  }

  /** Milliseconds left until the deadline. */
  get left(): number {
    return this.#end === Infinity ? Infinity : this.#end - this.#clock.elapsed();
  }

  /** Starts the limits of an attempt. */
  attempt(watch?: StallWatch): AttemptTimeout {
    const { left } = this;
    return left < this.#timeout ? this.#start(left, 'deadline', watch) : this.#start(this.#timeout, 'attempt', watch);
  }

  /** Runs a function between attempts. Abort and deadline end it. */
  between(run: (signal: AbortSignal) => Promise<void>): Promise<Ending | undefined> {
    return this.#start(this.left, 'deadline').run(run);
  }

  /** Waits. Abort and deadline end it. */
  async wait(ms: number): Promise<Ending | undefined> {
    let cancel: (() => void) | undefined;
    const ending = await this.between(
      () =>
        new Promise((resolve) => {
          cancel = this.#clock.sleep(ms, resolve);
        }),
    );
    cancel?.();
    return ending;
  }

  /** Makes the error for a limit that was reached. */
  error(limit: Limit, context: CallContext): TempsAbortError | TempsTimeoutError {
    if (limit === 'abort') return new TempsAbortError({ ...context, cause: abortReason(this.#signal) });
    return new TempsTimeoutError({
      ...context,
      limit,
      ms: { attempt: this.#timeout, deadline: this.#deadline, stall: this.#stall }[limit],
    });
  }

  #start(ms: number, timed: Limit, watch?: StallWatch): AttemptTimeout {
    return new AttemptTimeout({ clock: this.#clock, signal: this.#signal, ms, timed, watch });
  }
}
