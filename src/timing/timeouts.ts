import { TempsAbortError, TempsTimeoutError, type CallContext } from '../errors/index.ts';
import type { Clock } from './clock.ts';
import { abortReason, onAbort } from './on-abort.ts';

/** What can end an attempt or a wait early. */
export type Limit = 'abort' | 'attempt' | 'deadline' | 'stall';

/** Why a limited wait failed: a limit was reached, or the wait itself failed. */
export type Ending = { limit: Limit; cause?: undefined } | { limit?: undefined; cause: unknown };

/** Calls `onStall` once an upload stalls. Returns a function that ends the watch. */
export type StallWatch = (onStall: () => void) => () => void;

export interface AttemptTimeoutSettings {
  clock: Clock;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
  ms: number;
  /** The limit that is reached after `ms`. */
  timed: Limit;
  watch?: StallWatch | undefined;
}

/**
 * The limits of one attempt or wait. Close it to remove its timer and listener: otherwise a long-lived signal would
 * collect the listeners of thousands of calls.
 */
export class AttemptTimeout {
  /** The limit that was reached. */
  reached: Limit | undefined;
  readonly #controller = new AbortController();
  readonly #cancelTimer: (() => void) | undefined;
  readonly #endWatch: (() => void) | undefined;
  readonly #endListening: (() => void) | undefined;
  #reject: (() => void) | undefined;
  #cancel: ((reason: unknown) => void) | undefined;

  constructor({ clock, signal, ms, timed, watch }: AttemptTimeoutSettings) {
    if (signal?.aborted) this.#reach('abort');
    else if (ms <= 0) this.#reach(timed);
    else {
      if (signal) this.#endListening = onAbort(signal, () => this.#reach('abort'));
      if (ms !== Infinity) this.#cancelTimer = clock.after(ms, () => this.#reach(timed));
      this.#endWatch = watch?.(() => this.#reach('stall'));
    }
  }

  /** Aborted when a limit is reached. Node makes it when it is first asked for. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  throwIfReached(): void {
    if (this.reached) this.signal.throwIfAborted();
  }

  onCancel(run: (reason: unknown) => void): void {
    this.#cancel = run;
    if (this.reached) run(this.signal.reason);
  }

  /**
   * Waits for a promise, but not beyond the limit. One at a time. Nothing is trusted to heed the signal: hooks and a
   * replaced `fetch` may ignore it, and the `fetch` of Node 20 and 22 loses it after a garbage collection.
   */
  race<T>(running: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      // Assigned to a variable first: otherwise V8 allocates the function as long-lived, and keeps the whole call in
      // memory (bench/README.md, "One call").
      const rejectWait = (): void => reject(this.signal.reason as Error);
      this.#reject = rejectWait;
      if (this.reached) rejectWait();
      running.then(resolve, reject);
    });
  }

  /** Runs a function unless a limit was reached, then closes. Returns why it failed, if it did. */
  async run(run: (signal: AbortSignal) => Promise<void>): Promise<Ending | undefined> {
    try {
      this.throwIfReached();
      await this.race(run(this.signal));
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
    this.#endListening?.();
  }

  #reach(limit: Limit): void {
    if (this.reached) return;
    this.reached = limit;
    this.#controller.abort();
    this.#cancel?.(this.signal.reason);
    this.#reject?.();
  }
}

/** How long an upload may make no progress, unless the call says otherwise. */
export const DEFAULT_STALL_TIMEOUT_MS = 60_000;

export interface CallTimeoutSettings {
  signal?: AbortSignal | null | undefined;
  /** Milliseconds for an attempt; 0: no limit. */
  timeout: number;
  /** Milliseconds for the whole call; 0: no limit. */
  deadline: number;
  /** Milliseconds without progress of an upload; 0: no limit. */
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
