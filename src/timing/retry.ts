import { readRetryAfter } from '../errors/index.ts';
import type { Clock } from './clock.ts';

/** How an attempt failed, as far as a retry depends on it. */
export type Failure =
  /**
   * `retryAfter`: the `Retry-After` header. `isJson`: it is the API's, and no page or text of a
   * proxy.
   */
  | { kind: 'response'; status: number; retryAfter: string | null; isJson: boolean }
  /** `unsent`: the connection was never made, so the server cannot have received the request. */
  | { kind: 'connection'; unsent: boolean }
  | { kind: 'timeout' };

/** Idempotent methods: RFC 9110, 9.2.2. */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/**
 * Timeouts, too many requests, and what proxies and servers say that are busy or down for a moment.
 */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/**
 * Whether the same request may be sent again. A POST or PATCH only if the server provably did not
 * process it: a deployment must never be started twice. A GET that succeeds only once is held to
 * the same.
 */
export function shouldRetry(method: string, failure: Failure, isOneTime = false): boolean {
  if (!isOneTime && IDEMPOTENT.has(method))
    return failure.kind !== 'response' || TRANSIENT_STATUSES.has(failure.status);
  if (failure.kind !== 'response') return failure.kind === 'connection' && failure.unsent;
  if (failure.status === 429) return true;
  // A 503 is proof only with a valid `Retry-After`, and from the API: Varnish sends a page with one
  // also after the server has acted, and broken off.
  return (
    failure.status === 503 && failure.isJson && readRetryAfter(failure.retryAfter) !== undefined
  );
}

/** The longest `Retry-After` to obey without a deadline. */
const MAX_RETRY_AFTER_MS = 60_000;

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8_000;

/**
 * Milliseconds until the next attempt: what the server asks for, else half a second, doubling up to
 * eight, with full jitter, so that clients do not all retry at the same time. `undefined` if the
 * wait would be too long.
 *
 * @param attempts how many there were
 * @param left milliseconds until the deadline
 */
export function retryDelay(
  failure: Failure,
  attempts: number,
  left: number,
  clock: Clock,
): number | undefined {
  const asked =
    failure.kind === 'response' ? readRetryAfter(failure.retryAfter, clock.now()) : undefined;
  const delay =
    asked === undefined
      ? clock.random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - 1))
      : asked * 1000;
  // Fails at once rather than start a wait that would pass the deadline.
  return delay < left && (left !== Infinity || delay <= MAX_RETRY_AFTER_MS) ? delay : undefined;
}
