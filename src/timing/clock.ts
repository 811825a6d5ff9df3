/** Time and chance as one argument, so that a test can hold both still. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** At least 0 and below 1. */
  random(): number;
  /** Calls `run` once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** Timers hold 31 bits; a longer wait would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(ms, MAX_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
