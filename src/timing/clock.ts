/** Time and random numbers in one argument, so that a test can control both. */
export interface Clock {
  /** Milliseconds since the Unix epoch. The system may set it forward or back at any time. */
  now(): number;
  /** Milliseconds since some time that only go forward: what limits and durations are measured by. */
  elapsed(): number;
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
  elapsed: () => performance.now(),
  random: () => Math.random(),
  after: startTimer,
  sleep: startTimer,
};

/** What a mock in this process offers to those who wait for it: their waits pass in its time. */
interface MockTime {
  /** Milliseconds that have been passed over. */
  readonly skipped: number;
  /** Calls `run` once `ms` of the mock's time have passed; the result cancels it. */
  sleep(ms: number, run: () => void): () => void;
}

/** The property of a mock's `fetch`, and of `globalThis`: there a map by the origin of the requests that a mock handled. */
const MOCK_TIME = Symbol.for('@temps-sdk/node-sdk/mock-time');

/**
 * The clock of a client. It is the system's, unless a mock in this process handles the requests and lets time pass by
 * itself. Limits, such as timeouts, stay real: what is slow here is slow.
 */
export function clientClock(baseUrl: string, fetch: unknown): Clock {
  const { origin } = new URL(baseUrl);
  const mockTime = (): MockTime | undefined =>
    (fetch as { [MOCK_TIME]?: MockTime } | undefined)?.[MOCK_TIME] ?? handledOrigins()?.get(origin);
  return {
    ...systemClock,
    now: () => systemClock.now() + (mockTime()?.skipped ?? 0),
    elapsed: () => systemClock.elapsed() + (mockTime()?.skipped ?? 0),
    sleep: (ms, run) => (mockTime() ?? systemClock).sleep(ms, run),
  };
}

function handledOrigins(): ReadonlyMap<string, MockTime> | undefined {
  return (globalThis as { [MOCK_TIME]?: ReadonlyMap<string, MockTime> })[MOCK_TIME];
}
