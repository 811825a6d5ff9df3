const FIRST = 500;
const GROWTH = 1.5;
const LONGEST = 5_000;

/** Milliseconds until the next look: half a second, growing to five, spread by a fifth so that many scripts do not ask together. */
export function pollDelay(round: number, random: () => number): number {
  return Math.min(LONGEST, FIRST * GROWTH ** round) * (0.8 + 0.4 * random());
}
