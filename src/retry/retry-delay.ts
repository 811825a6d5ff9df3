import { readRetryAfter } from '../errors/index.ts';
import type { Clock } from '../timing/clock.ts';
import { backoff } from './backoff.ts';
import { shouldRetry, type Failure } from './should-retry.ts';

/** The longest `Retry-After` to obey without a deadline. */
export const MAX_RETRY_AFTER_MS = 60_000;

/** What decides whether and when to retry a call. */
export interface RetryQuestion {
  method: string;
  /** The same request succeeds only once, whatever its method. */
  isOneTime?: boolean | undefined;
  failure: Failure;
  /** Number of attempts so far. */
  attempts: number;
  maxRetries: number;
  /** Milliseconds until the deadline. */
  left: number;
  clock: Clock;
}

/** Milliseconds until the next attempt; `undefined` if the call must not be retried. */
export function retryDelay({
  method,
  isOneTime,
  failure,
  attempts,
  maxRetries,
  left,
  clock,
}: RetryQuestion): number | undefined {
  if (attempts > maxRetries || !shouldRetry(method, failure, isOneTime)) return undefined;
  const asked = failure.kind === 'response' ? readRetryAfter(failure.retryAfter, clock.now()) : undefined;
  const delay = asked === undefined ? backoff(attempts, () => clock.random()) : asked * 1000;
  // Fails at once rather than start a wait that would pass the deadline.
  return delay < left && (left !== Infinity || delay <= MAX_RETRY_AFTER_MS) ? delay : undefined;
}
