import { readRetryAfter } from '../errors/index.ts';
import { backoff } from './backoff.ts';
import { shouldRetry } from './should-retry.ts';
import type { Outcome } from '../call/outcome.ts';
import type { PreparedCall } from '../call/prepare.ts';

/** The longest wait that a server may ask for where no deadline says otherwise. */
const MAX_RETRY_AFTER_MS = 60_000;

/** Milliseconds until the next attempt; nothing where there is to be none. */
export function retryDelay(call: PreparedCall, { failure, response }: Outcome): number | undefined {
  const { attempts } = call.context;
  if (!failure || attempts > call.maxRetries || call.body.isStream) return undefined;
  if (!shouldRetry(call.operation.method, failure)) return undefined;
  const { clock } = call.client;
  const asked =
    failure.kind === 'answer' ? readRetryAfter(response?.headers.get('retry-after'), clock.now()) : undefined;
  const delay = asked === undefined ? backoff(attempts, () => clock.random()) : asked * 1000;
  const { left } = call.limits;
  // A wait that the call cannot afford is not begun: the caller learns at once.
  return delay < left && (left !== Infinity || delay <= MAX_RETRY_AFTER_MS) ? delay : undefined;
}
