import { readRetryAfter } from '../errors/index.ts';

/** How an attempt failed, as far as a retry depends on it. */
export type Failure =
  /** `retryAfter`: the `Retry-After` header. */
  | { kind: 'response'; status: number; retryAfter: string | null }
  /** `unsent`: the connection was never made, so the server cannot have received the request. */
  | { kind: 'connection'; unsent: boolean }
  | { kind: 'timeout' };

/** Idempotent methods: RFC 9110, 9.2.2. */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

const TRANSIENT_STATUSES = new Set([
  408, // request timeout
  429, // too many requests
  502, // bad gateway
  503, // service unavailable
  504, // gateway timeout
]);

/**
 * Whether the same request may be sent again. A POST or PATCH only if the server provably did not process it: a
 * deployment must never be started twice.
 */
export function shouldRetry(method: string, failure: Failure): boolean {
  if (IDEMPOTENT.has(method)) return failure.kind !== 'response' || TRANSIENT_STATUSES.has(failure.status);
  if (failure.kind === 'connection') return failure.unsent;
  if (failure.kind === 'timeout') return false;
  // A 503 is proof only with a valid `Retry-After`.
  return failure.status === 429 || (failure.status === 503 && readRetryAfter(failure.retryAfter, 0) !== undefined);
}
