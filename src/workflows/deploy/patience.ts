import {
  RateLimitError,
  ServerError,
  TempsApiError,
  TempsConnectionError,
  TempsResponseError,
} from '../../errors/index.ts';
import { pollDelay } from './poll-delay.ts';
import type { Run } from './run.ts';

/** How long the server may be away before it counts as gone. */
const LONGEST_OUTAGE = 5 * 60_000;

/** Asks until there is an answer: a restart of the server, or of the proxy before it, must not end a deployment's following. */
export async function patiently<T>(run: Run, ask: () => Promise<T>): Promise<T> {
  const since = run.clock.now();
  for (let round = 2; ; round++) {
    try {
      const answer = await ask();
      run.wasAnswered = true;
      return answer;
    } catch (error) {
      run.throwIfStopped();
      if (!run.wasAnswered || !isPassing(error) || run.clock.now() - since >= LONGEST_OUTAGE) throw error;
      await run.sleep(
        Math.max(
          pollDelay(round, () => run.clock.random()),
          waitAskedFor(error),
        ),
      );
    }
  }
}

/** Whether it is likely to be gone in a while: no connection, a failing server, the page of a proxy. */
function isPassing(error: unknown): boolean {
  if (TempsApiError.is(error)) return ServerError.is(error) || RateLimitError.is(error) || error.status === 408;
  return TempsConnectionError.is(error) || TempsResponseError.is(error);
}

function waitAskedFor(error: unknown): number {
  return RateLimitError.is(error) && typeof error.retryAfter === 'number' ? error.retryAfter * 1000 : 0;
}
