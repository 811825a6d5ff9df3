import type { Clock } from './clock.ts';

/** Who ended an attempt or a wait. */
export type Limit = 'abort' | 'attempt' | 'deadline' | 'stall';

/** How something that was bounded did not end well: a limit came first, or it failed by itself. */
export type Ending = { limit: Limit; cause?: undefined } | { limit?: undefined; cause: unknown };

/** Calls back once something stands still; gives what ends the watch. */
export type Watch = (onStall: () => void) => () => void;

export interface AttemptTimeoutSettings {
  clock: Clock;
  /** The caller's. */
  signal: AbortSignal | undefined;
  ms: number;
  /** What it is that ends after `ms`. */
  timed: Limit;
  /** Whether what is bounded may not listen to the signal, such as a replaced `fetch` or a hook. */
  mayIgnoreSignal: boolean;
  watch?: Watch | undefined;
}

/**
 * What bounds one attempt or wait. Its listeners and timers live until it is closed, so that a
 * signal which outlives thousands of calls does not collect them.
 */
export class AttemptTimeout {
  /** The limit that was reached. */
  reached: Limit | undefined;
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #cancelTimer: (() => void) | undefined;
  readonly #endWatch: (() => void) | undefined;
  readonly #mayIgnoreSignal: boolean;
  readonly #onAbort: (() => void) | undefined;
  #onReach: (() => void) | undefined;

  constructor({ clock, signal, ms, timed, mayIgnoreSignal, watch }: AttemptTimeoutSettings) {
    this.#caller = signal;
    this.#mayIgnoreSignal = mayIgnoreSignal;
    if (signal?.aborted) this.#reach('abort');
    else if (ms <= 0) this.#reach(timed);
    else {
      if (signal) signal.addEventListener('abort', (this.#onAbort = () => this.#reach('abort')));
      if (ms !== Infinity) this.#cancelTimer = clock.after(ms, () => this.#reach(timed));
      this.#endWatch = watch?.(() => this.#reach('stall'));
    }
  }

  /** Aborted when a limit is reached. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for one thing, but no longer than to the limit where it may not listen to the signal. */
  wait<T>(running: T | Promise<T>): T | Promise<T> {
    if (!this.#mayIgnoreSignal) return running;
    const limit = new Promise<never>((_resolve, reject) => {
      this.#onReach = () => reject(this.signal.reason as Error);
      if (this.reached) this.#onReach();
    });
    return Promise.race([running, limit]);
  }

  /** Runs something unless a limit was reached, and closes; says what ended it, where it did not end well. */
  async run(run: () => Promise<void>): Promise<Ending | undefined> {
    try {
      this.signal.throwIfAborted();
      await this.wait(run());
      return undefined;
    } catch (cause) {
      return this.reached ? { limit: this.reached } : { cause };
    } finally {
      this.close();
    }
  }

  close(): void {
    this.#cancelTimer?.();
    this.#endWatch?.();
    if (this.#onAbort) this.#caller?.removeEventListener('abort', this.#onAbort);
  }

  #reach(limit: Limit): void {
    if (this.reached) return;
    this.reached = limit;
    this.#controller.abort();
    this.#onReach?.();
  }
}
