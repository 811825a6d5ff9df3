import {
  RateLimitError,
  ServerError,
  TempsApiError,
  TempsConnectionError,
  TempsResponseError,
} from '../../errors/index.ts';
import type { DeploySession } from './deploy-session.ts';

const MAX_OUTAGE_MS = 5 * 60_000;
/** The longest `Retry-After` to obey. */
const MAX_RETRY_AFTER_MS = 60_000;
/** Polls after a failure start with a longer interval than those after a response. */
const FIRST_ROUND = 2;

/**
 * Makes a call, and retries it while the server or the proxy in front of it restarts, which must not stop the watching.
 */
export async function retryTransient<T>(session: DeploySession, call: () => Promise<T>): Promise<T> {
  const start = session.clock.elapsed();
  for (let round = FIRST_ROUND; ; round++) {
    try {
      const result = await call();
      session.hasResponse = true;
      return result;
    } catch (error) {
      session.throwIfStopped();
      const isTooLong = session.clock.elapsed() - start >= MAX_OUTAGE_MS;
      if (!session.hasResponse || !isTransient(error) || isTooLong) throw error;
      await session.waitForPoll(round, retryAfterMs(error));
    }
  }
}

/** Whether the call may succeed later: no connection, a failing server, or an HTML page of a proxy. */
function isTransient(error: unknown): boolean {
  if (TempsApiError.is(error)) return ServerError.is(error) || RateLimitError.is(error) || error.status === 408;
  return TempsConnectionError.is(error) || TempsResponseError.is(error);
}

function retryAfterMs(error: unknown): number {
  if (!RateLimitError.is(error) || typeof error.retryAfter !== 'number') return 0;
  return Math.min(error.retryAfter * 1000, MAX_RETRY_AFTER_MS);
}
