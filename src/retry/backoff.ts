const FIRST = 500;
const LONGEST = 8_000;

/**
 * How long to wait where the server does not say: half a second, doubling to eight,
 * with full jitter, so that many clients do not come back together.
 */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(LONGEST, FIRST * 2 ** (attempt - 1));
}
