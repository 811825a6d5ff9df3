import type { Clock } from '../../lib/time/clock.ts';
import type { TimeOffer } from './offer.ts';

// Captured at load, so that fake timers of a test do not replace them.
const { setTimeout, clearTimeout } = globalThis;
/** Browsers have no `setImmediate`. */
const nextTurn = globalThis.setImmediate ?? ((run: () => void) => setTimeout(run, 0));

/** All calls count as settled after so many turns of the event loop without a call. */
const QUIET_TURNS = 3;
/** How many waits can be skipped without a request in between. */
const MAX_CREDIT = 50;
/** The longest delay of a timer in Node. */
const MAX_TIMER_MS = 2 ** 31 - 1;

interface Sleeper {
  /** When the wait ends, as a value of `skipped`. */
  at: number;
  wake: () => void;
}

/**
 * The waits of clients in this process, in the mock's time: when all calls are settled, the clock
 * jumps to the end of the earliest wait.
 */
export class Waits implements TimeOffer {
  readonly #clock: () => Clock;
  readonly #sleepers = new Set<Sleeper>();
  #skipped = 0;
  #running = 0;
  /**
   * Each request allows one jump, so that a loop that waits for something else, not for the mock,
   * does not spin.
   */
  #credit = 0;
  /** The turns without a call since a jump was scheduled; `undefined` if none is. */
  #quietTurns: number | undefined;

  constructor(clock: () => Clock) {
    this.#clock = clock;
  }

  get skipped(): number {
    return this.#skipped;
  }

  /** Whether no call runs and nobody waits. */
  get isIdle(): boolean {
    return this.#running === 0 && this.#sleepers.size === 0;
  }

  /** Makes a call of the mock, whose end allows a jump. */
  async during<T>(call: () => Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await call();
    } finally {
      this.#running--;
      if (this.#quietTurns !== undefined) this.#quietTurns = 0;
      this.#credit = Math.min(this.#credit + 1, MAX_CREDIT);
      this.#scheduleJump();
    }
  }

  sleep(wait: number, run: () => void): () => void {
    // Whole numbers, so that sums are exact.
    const milliseconds = Math.min(Math.max(0, Math.ceil(wait)), MAX_TIMER_MS);
    const at = this.#skipped + milliseconds;
    // If the clock does not advance, the wait ends in real time.
    const timer = setTimeout(() => this.#jumpTo(at), milliseconds);
    const end = () => {
      clearTimeout(timer);
      this.#sleepers.delete(sleeper);
    };
    const wake = () => {
      end();
      run();
    };
    const sleeper: Sleeper = { at, wake };
    this.#sleepers.add(sleeper);
    this.#scheduleJump();
    return end;
  }

  /** Must be called when the clock has advanced. */
  onAdvance(milliseconds: number): void {
    this.#skipped += milliseconds;
    for (const sleeper of [...this.#sleepers].toSorted((one, other) => one.at - other.at))
      if (sleeper.at <= this.#skipped) sleeper.wake();
  }

  #scheduleJump(): void {
    if (this.#quietTurns !== undefined || this.#credit === 0 || this.#sleepers.size === 0) return;
    this.#quietTurns = 0;
    nextTurn(() => this.#takeTurn());
  }

  /** Jumps when there was no call for some turns of the event loop. */
  #takeTurn(): void {
    this.#quietTurns = (this.#quietTurns ?? 0) + 1;
    // If a call is running, its end schedules the jump.
    const isWaited = this.#running === 0 && this.#sleepers.size > 0;
    if (isWaited && this.#quietTurns <= QUIET_TURNS) return void nextTurn(() => this.#takeTurn());
    this.#quietTurns = undefined;
    if (!isWaited) return;
    this.#credit--;
    this.#jumpTo(Math.min(...Array.from(this.#sleepers, ({ at }) => at)));
  }

  #jumpTo(at: number): void {
    this.#clock().advance(Math.max(0, at - this.#skipped));
  }
}
