/** An app can write a million lines in a second. Of those before the last so many, the latest time alone is kept. */
const MAX_LINES = 100_000;

/** How often each line was read, by a number in place of its text. */
type Counts = Map<number, number>;

/** Which lines were read, in memory that does not grow with them. */
export class SeenLines {
  /** The older half is dropped whole once the newer one is full. */
  #older: Counts = new Map();
  #newer: Counts = new Map();
  #olderUntil = '';
  #newerUntil = '';
  /** Whatever was written up to this time was read. */
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

  /** @param time in a form that compares as text */
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

  /** Whether a line was read; one that was read once is taken out. */
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

/** 53 bits: among 100,000 lines, two share one about once in a million logs (cyrb53). */
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
