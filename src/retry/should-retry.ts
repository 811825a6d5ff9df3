import type { HttpMethod } from '../call/options.ts';

/** What became of an attempt, as far as repeating it goes. */
export type Failure =
  | { kind: 'answer'; status: number; saysWhen: boolean }
  /** `unsent`: the connection was never made, so the server cannot have acted. */
  | { kind: 'connection'; unsent: boolean }
  | { kind: 'timeout' };

/** RFC 9110, 9.2.2: asking again has the effect of asking once. */
const IDEMPOTENT = new Set<HttpMethod>(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

const PASSING_STATUSES = new Set([
  408, // request timeout
  429, // too many requests
  502, // bad gateway
  503, // service unavailable
  504, // gateway timeout
]);

/**
 * Whether the same request may be sent again. A POST or PATCH is repeated only where it
 * provably was not processed: a deployment must never be started twice.
 */
export function shouldRetry(method: HttpMethod, failure: Failure): boolean {
  if (IDEMPOTENT.has(method)) return failure.kind !== 'answer' || PASSING_STATUSES.has(failure.status);
  if (failure.kind === 'connection') return failure.unsent;
  if (failure.kind === 'timeout') return false;
  return failure.status === 429 || (failure.status === 503 && failure.saysWhen);
}
