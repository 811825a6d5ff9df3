import { TempsAbortError, TempsTimeoutError } from '../errors/index.ts';
import type { Clock } from './clock.ts';

/** Who ended an attempt or a wait. */
export type Limit = 'abort' | 'attempt' | 'deadline' | 'stall';

/** How something that was bounded did not end well: a limit came first, or it failed by itself. */
export type Ending = { limit: Limit; cause?: undefined } | { limit?: undefined; cause: unknown };

export interface LimitSettings {
  signal?: AbortSignal | null | undefined;
  timeout: number;
  deadline: number;
  stall?: number | undefined;
}

/**
 * The times that bound one call, and the signals that enforce them.
 * Every listener and timer lives as long as the attempt or wait that made it, so that a
 * signal which outlives thousands of calls does not collect them.
 */
export class Limits {
  readonly #clock: Clock;
  readonly #caller: AbortSignal | undefined;
  readonly #timeout: number;
  readonly #deadline: number;
  readonly #stall: number;
  readonly #end: number;

  constructor(clock: Clock, { signal, timeout, deadline, stall }: LimitSettings) {
    this.#clock = clock;
    this.#caller = signal ?? undefined;
    this.#timeout = timeout || Infinity;
    this.#deadline = deadline || Infinity;
    this.#stall = stall || Infinity;
    this.#end = this.#deadline === Infinity ? Infinity : clock.now() + this.#deadline;
  }

  /** Milliseconds left of the whole call. */
  get left(): number {
    return this.#end === Infinity ? Infinity : this.#end - this.#clock.now();
  }

  /**
   * Runs one attempt with a signal of its own; says what ended it, where it did not end well.
   *
   * @param watch calls back once the attempt stands still; gives what ends the watch
   */
  attempt(
    run: (signal: AbortSignal) => Promise<void>,
    watch?: (onStall: () => void) => () => void,
  ): Promise<Ending | undefined> {
    const controller = new AbortController();
    const { left } = this;
    const [ms, timed]: [number, Limit] = left < this.#timeout ? [left, 'deadline'] : [this.#timeout, 'attempt'];
    return this.#until(ms, timed, () => run(controller.signal), controller, watch);
  }

  /** Runs something between attempts, bounded by abort and deadline. */
  between(run: () => Promise<void>): Promise<Ending | undefined> {
    return this.#until(this.left, 'deadline', run);
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
    if (limit === 'abort') return new TempsAbortError({ ...context, cause: this.#caller?.reason });
    return new TempsTimeoutError({
      ...context,
      limit,
      ms: { attempt: this.#timeout, deadline: this.#deadline, stall: this.#stall }[limit],
    });
  }

  /**
   * Settles when `run` does or a limit is reached, whichever is first, and never rejects.
   * It does not wait for `run` to obey the signal: a replaced `fetch` or a hook may not listen to it.
   */
  #until(
    ms: number,
    timed: Limit,
    run: () => Promise<void>,
    controller?: AbortController,
    watch?: (onStall: () => void) => () => void,
  ): Promise<Ending | undefined> {
    const caller = this.#caller;
    if (caller?.aborted) return Promise.resolve({ limit: 'abort' });
    if (ms <= 0) return Promise.resolve({ limit: timed });
    return new Promise((resolve) => {
      let cancelTimer: (() => void) | undefined;
      let endWatch: (() => void) | undefined;
      const end = (ending?: Ending): void => {
        caller?.removeEventListener('abort', onAbort);
        cancelTimer?.();
        endWatch?.();
        resolve(ending);
      };
      const reach = (limit: Limit): void => {
        end({ limit });
        controller?.abort();
      };
      const onAbort = (): void => reach('abort');
      caller?.addEventListener('abort', onAbort);
      if (ms !== Infinity) cancelTimer = this.#clock.after(ms, () => reach(timed));
      endWatch = watch?.(() => reach('stall'));
      run().then(
        () => end(),
        (cause: unknown) => end({ cause }),
      );
    });
  }
}
