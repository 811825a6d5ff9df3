import './on-demand.ts';
import type { Clock } from '../../src/timing/clock.ts';

/** A clock that stands still until a test advances it. `random` always returns 0.5. */
export class FakeClock implements Clock {
  #now: number;
  #shift = 0;
  #timers: { at: number; run: () => void }[] = [];

  constructor(now = Date.UTC(2026, 0, 15, 12)) {
    this.#now = now;
  }

  now(): number {
    return this.#now + this.#shift;
  }

  elapsed(): number {
    return this.#now;
  }

  /**
   * Shifts the wall clock forward or back, as the system may do. The elapsed time does not change.
   */
  set(ms: number): void {
    this.#shift += ms;
  }

  random(): number {
    return 0.5;
  }

  after(ms: number, run: () => void): () => void {
    // Of which the runtimes warn.
    if (ms < 0) throw new RangeError(`a timer of ${ms} ms`);
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  sleep(ms: number, run: () => void): () => void {
    return this.after(ms, run);
  }

  /** The number of waiting timers. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Milliseconds until the next timer; `undefined` if there is none. */
  get next(): number | undefined {
    return this.#timers.length > 0
      ? Math.min(...this.#timers.map(({ at }) => at)) - this.#now
      : undefined;
  }

  /**
   * Advances the time and runs the timers that are due, in order. Lets promises settle in between.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (await settled(); ; await settled()) {
      const due = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    this.#now = end;
  }

  /** Advances the time from timer to timer until the promise settles. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const state = { done: false, idle: 0 };
    const watched = promise.finally(() => {
      state.done = true;
    });
    watched.catch(() => {});
    for (await settled(); !state.done; await settled()) {
      if (this.next !== undefined) await this.advance(this.next);
      else if (++state.idle > 100)
        throw new Error('nothing is left that could settle this promise');
    }
    return watched;
  }
}

/** Waits for some turns of the event loop, enough to read a body that is in memory. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}
