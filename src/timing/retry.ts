import {
  readRetryAfter,
  TempsApiError,
  TempsConnectionError,
  TempsTimeoutError,
  type TempsError,
} from '../errors/index.ts';
import type { Clock } from './clock.ts';

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
export function shouldRetry(method: string, error: TempsError, isOneTime = false): boolean {
  if (isOneTime || !IDEMPOTENT.has(method)) return isUnprocessed(error);
  if (TempsApiError.is(error)) return TRANSIENT_STATUSES.has(error.status);
  // After a deadline or a stall, there is no time left.
  return TempsTimeoutError.is(error) ? error.limit === 'attempt' : TempsConnectionError.is(error);
}

/** Whether the server provably did not process a request that failed. */
export function isUnprocessed(error: TempsError): boolean {
  if (TempsConnectionError.is(error)) return !error.wasSent;
  if (!TempsApiError.is(error)) return false;
  const { status, sender, headers } = error;
  // A 503 is proof only with a valid `Retry-After`, and from the API: Varnish sends a page with one
  // also after the server has acted, and broken off.
  const isProof = status === 503 && sender === 'api';
  return status === 429 || (isProof && readRetryAfter(headers.get('retry-after')) !== undefined);
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
  error: TempsError,
  attempts: number,
  left: number,
  clock: Clock,
): number | undefined {
  const asked = TempsApiError.is(error)
    ? readRetryAfter(error.headers.get('retry-after'), clock.now())
    : undefined;
  const delay =
    asked === undefined
      ? clock.random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - 1))
      : asked * 1000;
  // Fails at once rather than start a wait that would pass the deadline.
  return delay < left && (left !== Infinity || delay <= MAX_RETRY_AFTER_MS) ? delay : undefined;
}
