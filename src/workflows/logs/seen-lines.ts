/**
 * How many lines are remembered one by one. For older ones, only the latest time is kept: an app can write a million
 * lines in a second.
 */
const MAX_LINES = 100_000;

/** How often each line was read, by the hash of its text. */
type Counts = Map<number, number>;

/** Remembers which lines were read, in limited memory. */
export class SeenLines {
  /** The older half is dropped when the newer one is full. */
  #older: Counts = new Map();
  #newer: Counts = new Map();
  #olderUntil = '';
  #newerUntil = '';
  /** Lines up to this time count as read. */
  #droppedUntil = '';

  get isEmpty(): boolean {
    return this.#older.size === 0 && this.#newer.size === 0 && this.#droppedUntil === '';
  }

  copy(): SeenLines {
    const copy = new SeenLines();
    copy.#older = new Map(this.#older);
    copy.#newer = new Map(this.#newer);
    copy.#droppedUntil = this.#droppedUntil;
    return copy;
  }

  /** @param time in a form that compares as a string */
  add(time: string, line: string): void {
    if (this.#newer.size >= MAX_LINES / 2) {
      this.#droppedUntil = this.#olderUntil;
      this.#older = this.#newer;
      this.#olderUntil = this.#newerUntil;
      this.#newer = new Map();
    }
    const key = hash(line);
    this.#newer.set(key, (this.#newer.get(key) ?? 0) + 1);
    if (time > this.#newerUntil) this.#newerUntil = time;
  }

  /** How often a line was read. */
  count(time: string, line: string): number {
    const key = hash(line);
    return time <= this.#droppedUntil ? Infinity : (this.#newer.get(key) ?? 0) + (this.#older.get(key) ?? 0);
  }

  /** Whether a line was read. Forgets it once. */
  take(time: string, line: string): boolean {
    if (this.isEmpty) return false;
    const key = hash(line);
    return takeOne(this.#newer, key) || takeOne(this.#older, key) || time <= this.#droppedUntil;
  }
}

function takeOne(counts: Counts, key: number): boolean {
  const left = counts.get(key);
  if (left === undefined) return false;
  if (left === 1) counts.delete(key);
  else counts.set(key, left - 1);
  return true;
}

/** A hash of 53 bits (cyrb53). Among 100,000 lines, two have the same hash in about one of a million logs. */
function hash(line: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
