import {
  RateLimitError,
  TempsApiError,
  TempsConnectionError,
  TempsResponseError,
} from '../errors/index.ts';
import type { WatchSession } from './session.ts';

/**
 * Makes a call, and makes it again while the server or the proxy in front of it restarts. Until the
 * server has responded once, a failure is thrown, since the address may be wrong.
 */
export async function throughOutages<T>(
  session: WatchSession,
  call: () => Promise<T>,
  maxMs = 5 * 60_000,
): Promise<T> {
  const start = session.clock.elapsed();
  // Polls after a failure start with a longer interval than polls after a response.
  for (let round = 2; ; round++) {
    try {
      const result = await call();
      session.hasResponse = true;
      return result;
    } catch (error) {
      session.throwIfStopped();
      if (!session.hasResponse || !isOutage(error) || session.clock.elapsed() - start >= maxMs)
        throw error;
      await session.waitForPoll(round, RateLimitError.is(error) ? error.retryAfter : undefined);
    }
  }
}

/**
 * Whether a call may succeed later: no connection, a failing server, or a page of a proxy in place
 * of the API's response.
 */
export function isOutage(error: unknown): boolean {
  if (TempsApiError.is(error))
    return (
      error.status >= 500 || error.status === 429 || error.status === 408 || error.sender !== 'api'
    );
  return (
    TempsConnectionError.is(error) || (TempsResponseError.is(error) && error.code === 'response')
  );
}
