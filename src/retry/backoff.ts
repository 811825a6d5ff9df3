const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8_000;

/**
 * The wait where the server does not name one: half a second, doubling to eight,
 * with full jitter, so that many clients do not come back together.
 */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
}
