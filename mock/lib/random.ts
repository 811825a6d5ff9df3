/** A seeded random number generator: the same seed gives the same mock. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number from min to max, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  hex(length: number): string;
  /** The current position: `createRandom(position)` continues from it. */
  readonly position: number;
  /** Continues from another position. */
  moveTo(position: number): void;
  reseed(): void;
}

const STEP = 0x6d2b79f5;

/**
 * A random number that only depends on the seed. By mulberry32, which is small, fast and good
 * enough for test data.
 */
export function firstDraw(seed: number): number {
  const state = (seed + STEP) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
}

/** The same text has the same seed. */
export function seedOf(text: string): number {
  let seed = 0;
  for (const character of text)
    seed = (Math.imul(seed, 31) + (character.codePointAt(0) as number)) | 0;
  return seed;
}

export function createRandom(seed: number): Random {
  let position = seed >>> 0;
  const next = () => {
    const value = firstDraw(position);
    position = (position + STEP) >>> 0;
    return value;
  };
  const moveTo = (other: number) => {
    position = other >>> 0;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new RangeError('random.pick() needs a list that is not empty.');
      return list[int(0, list.length - 1)] as T;
    },
    hex: (length) => {
      let text = '';
      while (text.length < length)
        text += Math.floor(next() * 0x1_0000_0000)
          .toString(16)
          .padStart(8, '0');
      return text.slice(0, length);
    },
    get position() {
      return position;
    },
    moveTo,
    reseed: () => moveTo(seed),
  };
}
