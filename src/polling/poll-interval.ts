const POLL_INTERVAL_MS = 500;
const POLL_INTERVAL_GROWTH = 1.5;
const MAX_POLL_INTERVAL_MS = 5_000;

/**
 * Milliseconds until the next poll: half a second at first, growing to five. Varies by a fifth, so that scripts that
 * started together do not poll together.
 */
export function pollInterval(round: number, random: () => number): number {
  return Math.min(MAX_POLL_INTERVAL_MS, POLL_INTERVAL_MS * POLL_INTERVAL_GROWTH ** round) * (0.8 + 0.4 * random());
}
