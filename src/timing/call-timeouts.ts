import { TempsAbortError, TempsTimeoutError } from '../errors/index.ts';
import { AttemptTimeout, type Ending, type Limit, type Watch } from './attempt-timeout.ts';
import type { Clock } from './clock.ts';

export interface CallTimeoutSettings {
  signal?: AbortSignal | null | undefined;
  timeout: number;
  deadline: number;
  stall?: number | undefined;
}

/** The times that bound one call. */
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
    this.#end = this.#deadline === Infinity ? Infinity : clock.now() + this.#deadline;
  }

  /** Milliseconds left of the whole call. */
  get left(): number {
    return this.#end === Infinity ? Infinity : this.#end - this.#clock.now();
  }

  /** AttemptTimeout one attempt from now on. */
  attempt(mayIgnoreSignal = true, watch?: Watch): AttemptTimeout {
    const { left } = this;
    return left < this.#timeout
      ? this.#bounds(left, 'deadline', mayIgnoreSignal, watch)
      : this.#bounds(this.#timeout, 'attempt', mayIgnoreSignal, watch);
  }

  /** Runs something between attempts, bounded by abort and deadline. */
  between(run: () => Promise<void>): Promise<Ending | undefined> {
    return this.#bounds(this.left, 'deadline', true).run(run);
  }

  /** Waits, unless abort or deadline come first. */
  async wait(ms: number): Promise<Ending | undefined> {
    let cancel: (() => void) | undefined;
    const ending = await this.between(
      () =>
        new Promise((resolve) => {
          cancel = this.#clock.after(ms, resolve);
        }),
    );
    cancel?.();
    return ending;
  }

  /** The error for a limit that was reached. */
  error(
    limit: Limit,
    context: { method: string; url: string; attempts: number; secret?: string | undefined },
  ): TempsAbortError | TempsTimeoutError {
    if (limit === 'abort') return new TempsAbortError({ ...context, cause: this.#signal?.reason });
    return new TempsTimeoutError({
      ...context,
      limit,
      ms: { attempt: this.#timeout, deadline: this.#deadline, stall: this.#stall }[limit],
    });
  }

  #bounds(ms: number, timed: Limit, mayIgnoreSignal: boolean, watch?: Watch): AttemptTimeout {
    return new AttemptTimeout({ clock: this.#clock, signal: this.#signal, ms, timed, mayIgnoreSignal, watch });
  }
}
