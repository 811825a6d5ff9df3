import { TempsAbortError, TempsTimeoutError, type CallContext } from '../errors/index.ts';
import type { Clock } from './clock.ts';
import { onAbort } from './on-abort.ts';

/** What can end an attempt or a wait early. */
export type Limit = 'abort' | 'attempt' | 'deadline' | 'stall';

/** Calls `onStall` once an upload stalls. Returns a function that ends the watch. */
type Watch = (onStall: () => void) => () => void;

/**
 * The limits of a call: `timeout` is for an attempt, `deadline` for all of it. In milliseconds; 0
 * is none.
 */
interface LimitSettings {
  signal?: AbortSignal | null | undefined;
  timeout: number;
  deadline: number;
  stallTimeout?: number | undefined;
}

export class CallLimits {
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;
  /** Milliseconds. `stall`: for an upload that does not move; 0 is no limit. */
  readonly ms: Record<Exclude<Limit, 'abort'>, number>;
  readonly #end: number;

  constructor(clock: Clock, { signal, timeout, deadline, stallTimeout = 60_000 }: LimitSettings) {
    this.#clock = clock;
    this.#signal = signal ?? undefined;
    this.ms = { attempt: timeout || Infinity, deadline: deadline || Infinity, stall: stallTimeout };
    this.#end = clock.elapsed() + this.ms.deadline;
  }

  /** Milliseconds left until the deadline. */
  get left(): number {
    return this.#end - this.#clock.elapsed();
  }

  attempt(watch?: Watch): AttemptLimit {
    const { left } = this;
    const { attempt } = this.ms;
    const timed = left < attempt ? 'deadline' : 'attempt';
    return new AttemptLimit(this.#clock, this.#signal, Math.min(left, attempt), timed, watch);
  }

  /** Waits. Returns the limit that ended the wait early. */
  wait(ms: number): Promise<Limit | undefined> {
    const limit = new AttemptLimit(this.#clock, this.#signal, this.left, 'deadline');
    return limit.run(
      () => new Promise<void>((resolve) => limit.onCancel(this.#clock.sleep(ms, resolve))),
    );
  }

  error(limit: Limit, context: CallContext): TempsAbortError | TempsTimeoutError {
    return limit === 'abort'
      ? new TempsAbortError({ ...context, cause: this.#signal?.reason })
      : new TempsTimeoutError({ ...context, limit, ms: this.ms[limit] });
  }
}

/**
 * The limits of one attempt or wait. Close it to remove its timer and listener: otherwise a
 * long-lived signal would collect the listeners of thousands of calls.
 */
class AttemptLimit {
  reached: Limit | undefined;
  #controller: AbortController | undefined;
  #endTimer: (() => void) | undefined;
  #endSignal: (() => void) | undefined;
  #endWatch: (() => void) | undefined;
  #reject: (() => void) | undefined;
  #cancel: ((reason: unknown) => void) | undefined;

  /** @param timed the limit that is reached after `ms` */
  constructor(
    clock: Clock,
    signal: AbortSignal | undefined,
    ms: number,
    timed: Limit,
    watch?: Watch,
  ) {
    if (signal?.aborted) this.#reach('abort');
    else if (ms <= 0) this.#reach(timed);
    else {
      if (ms !== Infinity) this.#endTimer = clock.after(ms, () => this.#reach(timed));
      if (signal) this.#endSignal = onAbort(signal, () => this.#reach('abort'));
      if (watch) this.#endWatch = watch(() => this.#reach('stall'));
    }
  }

  /** Aborted when a limit is reached. Made when it is first asked for, as few calls do. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.reached) this.#controller.abort();
    return this.#controller.signal;
  }

  /** Calls `run` when a limit is reached. Of several functions, the last one is called. */
  onCancel(run: (reason: unknown) => void): void {
    this.#cancel = run;
    if (this.reached) run(this.signal.reason);
  }

  /**
   * Waits for a promise, but not beyond the limit. One at a time. Nothing is trusted to heed the
   * signal: hooks and a replaced `fetch` may ignore it, and the `fetch` of Node 20 and 22 loses it
   * after a garbage collection.
   */
  race<T>(running: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      // Assigned to a variable first: otherwise V8 allocates the function as long-lived, and keeps
      // the whole call in memory (bench/README.md, "One call").
      const rejectWait = (): void => reject(this.signal.reason as Error);
      this.#reject = rejectWait;
      if (this.reached) rejectWait();
      running.then(resolve, reject);
    });
  }

  /**
   * Runs a function within the limit, then closes. Returns the limit that was reached; throws what
   * the function throws.
   */
  async run(run: (signal: AbortSignal) => Promise<unknown>): Promise<Limit | undefined> {
    try {
      if (!this.reached) await this.race(run(this.signal));
    } catch (cause) {
      if (!this.reached) throw cause;
    } finally {
      this.close();
    }
    return this.reached;
  }

  close(): void {
    this.#endTimer?.();
    this.#endSignal?.();
    this.#endWatch?.();
  }

  #reach(limit: Limit): void {
    if (this.reached) return;
    this.reached = limit;
    this.#controller?.abort();
    this.#cancel?.(this.signal.reason);
    this.#reject?.();
  }
}
