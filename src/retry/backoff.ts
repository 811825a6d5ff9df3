const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8_000;

/**
 * The wait if the server does not name one: half a second, doubling up to eight, with full jitter, so that clients do
 * not all retry at the same time.
 */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
}
