/** Time and chance as one argument, so that a test can hold both still. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** At least 0 and below 1. */
  random(): number;
  /** A limit: calls `run` once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void;
  /** A wait between two requests, such as polls: as `after`, but a mock may pass the time by itself. */
  sleep(ms: number, run: () => void): () => void;
}

/** Timers hold 31 bits; a longer wait would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function startTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, Math.min(ms, MAX_TIMER_MS));
  return () => clearTimeout(timer);
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: startTimer,
  sleep: startTimer,
};
