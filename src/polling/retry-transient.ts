import { RateLimitError, TempsApiError } from '../errors/index.ts';
import type { PollSession } from './poll-session.ts';
import { describeOutage, isOfApi, isOutage } from './outage.ts';
import { MAX_RETRY_AFTER_MS } from '../timing/retry.ts';

const MAX_OUTAGE_MS = 5 * 60_000;
/** Polls after a failure start with a longer interval than those after a response. */
const FIRST_ROUND = 2;

/**
 * Makes a call, and retries it while the server or the proxy in front of it restarts, which must not stop the watching.
 *
 * @param isKnown whether what is asked for is known to exist and to be allowed. A refusal that is not of the API is then
 *   one of a proxy, and part of the outage
 */
export async function retryTransient<T>(session: PollSession, call: () => Promise<T>, isKnown = true): Promise<T> {
  const start = session.clock.elapsed();
  for (let round = FIRST_ROUND; ; round++) {
    try {
      const result = await call();
      session.hasResponse = true;
      return result;
    } catch (error) {
      session.throwIfStopped();
      const isTransient = isOutage(error) || (isKnown && TempsApiError.is(error) && !isOfApi(error));
      if (!session.hasResponse || !isTransient) throw error;
      if (session.clock.elapsed() - start >= MAX_OUTAGE_MS) throw describeOutage(error);
      await session.waitForPoll(round, retryAfterMs(error));
    }
  }
}

function retryAfterMs(error: unknown): number {
  if (!RateLimitError.is(error) || typeof error.retryAfter !== 'number') return 0;
  return Math.min(error.retryAfter * 1000, MAX_RETRY_AFTER_MS);
}
