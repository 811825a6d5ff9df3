/** Time and random numbers, which tests can control. */
export interface Clock {
  /** Milliseconds since the Unix epoch. The system clock may jump at any time. */
  now(): number;
  /** Milliseconds of a clock that never goes back, to measure durations and limits. */
  elapsed(): number;
  /** At least 0 and below 1. */
  random(): number;
  /** Calls `run` once after `ms`, for a time limit. Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** Like `after`, for a wait between requests, such as polls. A mock may skip this time. */
  sleep(ms: number, run: () => void): () => void;
}

/** A timer with a longer delay would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function startTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, Math.min(ms, MAX_TIMER_MS));
  return () => clearTimeout(timer);
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => (globalThis.performance ?? Date).now(),
  random: () => Math.random(),
  after: startTimer,
  sleep: startTimer,
};

/**
 * The time of a mock in this process, in which its deployments and the like pass. `skipped`:
 * milliseconds.
 */
interface MockTime extends Pick<Clock, 'sleep'> {
  readonly skipped: number;
}

/**
 * On a mock's `fetch`: its time. On `globalThis`: a map of the origins that mocks have handled to
 * their times.
 */
const MOCK_TIME = Symbol.for('@temps-sdk/node-sdk/mock-time');

/**
 * The clock of a client: the system's, unless a mock in this process handles the requests and skips
 * waits. Timeouts always use real time.
 */
export function clientClock(baseUrl: string, fetch: unknown): Clock {
  const { origin } = new URL(baseUrl);
  const mockTime = (): MockTime | undefined =>
    (fetch as { [MOCK_TIME]?: MockTime } | undefined)?.[MOCK_TIME] ??
    (globalThis as { [MOCK_TIME]?: ReadonlyMap<string, MockTime> })[MOCK_TIME]?.get(origin);
  return {
    ...systemClock,
    now: () => systemClock.now() + (mockTime()?.skipped ?? 0),
    elapsed: () => systemClock.elapsed() + (mockTime()?.skipped ?? 0),
    sleep: (ms, run) => (mockTime() ?? systemClock).sleep(ms, run),
  };
}
