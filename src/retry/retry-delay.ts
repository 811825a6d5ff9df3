import { readRetryAfter } from '../errors/index.ts';
import type { Clock } from '../timing/clock.ts';
import { backoff } from './backoff.ts';
import { shouldRetry, type Failure } from './should-retry.ts';

/** The longest wait that a server may ask for where no deadline says otherwise. */
const MAX_RETRY_AFTER_MS = 60_000;

/** What decides whether a call is attempted again. */
export interface RetryQuestion {
  method: string;
  failure: Failure;
  /** Attempts so far. */
  attempts: number;
  maxRetries: number;
  /** Milliseconds until the deadline. */
  left: number;
  clock: Clock;
}

/** Milliseconds until the next attempt; `undefined` where there is to be none. */
export function retryDelay({ method, failure, attempts, maxRetries, left, clock }: RetryQuestion): number | undefined {
  if (attempts > maxRetries || !shouldRetry(method, failure)) return undefined;
  const asked = failure.kind === 'response' ? readRetryAfter(failure.retryAfter, clock.now()) : undefined;
  const delay = asked === undefined ? backoff(attempts, () => clock.random()) : asked * 1000;
  // A wait that the call cannot afford is not begun: the caller learns at once.
  return delay < left && (left !== Infinity || delay <= MAX_RETRY_AFTER_MS) ? delay : undefined;
}
