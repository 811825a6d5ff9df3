import { systemClock, type Clock } from './clock.ts';

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
    sleep: (ms, run) => (mockTime() ?? systemClock).sleep(ms, run),
  };
}

function handledOrigins(): ReadonlyMap<string, MockTime> | undefined {
  return (globalThis as { [MOCK_TIME]?: ReadonlyMap<string, MockTime> })[MOCK_TIME];
}
