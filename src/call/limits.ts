import { TempsAbortError, TempsTimeoutError } from '../errors/index.ts';
import { Bounds, type Ending, type Limit, type Watch } from './bounds.ts';
import type { Clock } from './clock.ts';

export interface LimitSettings {
  signal?: AbortSignal | null | undefined;
  timeout: number;
  deadline: number;
  stall?: number | undefined;
}

/** The times that bound one call. */
export class Limits {
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;
  readonly #timeout: number;
  readonly #deadline: number;
  readonly #stall: number;
  readonly #end: number;

  constructor(clock: Clock, { signal, timeout, deadline, stall }: LimitSettings) {
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

  /** Bounds one attempt from now on. */
  attempt(isDeaf = true, watch?: Watch): Bounds {
    const { left } = this;
    return left < this.#timeout
      ? this.#bounds(left, 'deadline', isDeaf, watch)
      : this.#bounds(this.#timeout, 'attempt', isDeaf, watch);
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

  #bounds(ms: number, timed: Limit, isDeaf: boolean, watch?: Watch): Bounds {
    return new Bounds({ clock: this.#clock, signal: this.#signal, ms, timed, isDeaf, watch });
  }
}
