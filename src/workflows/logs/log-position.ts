import { SeenLines } from './seen-lines.ts';

/**
 * Tracks which lines of a stream were read, so that the next connection can continue. The next connection requests the
 * lines since the last time. Real servers only know seconds, so repeated lines are recognized by their text.
 */
export class LogPosition {
  /** The latest time of a line, as the server wrote it. */
  last: string | undefined;
  /** The lines read in the last second. */
  #read = new SeenLines();
  /** Of these, the lines that the current connection has not repeated yet. */
  #toSkip = new SeenLines();
  #second = '';
  /** The time of the previous line. */
  #time = '';
  #hasUntimed = false;

  /** Whether another connection can continue. Not possible if the first lines had no time. */
  get canResume(): boolean {
    return !this.#hasUntimed;
  }

  /** To be called before a new connection, which repeats the lines of the last second. */
  rewind(): void {
    this.#toSkip = this.#read.copy();
  }

  /** Whether a line is new. */
  isNew(time: string | undefined, line: string): boolean {
    if (time === undefined) {
      // A line without a time belongs to the line before it.
      this.#hasUntimed ||= this.last === undefined;
      return this.last === undefined || this.#count(line);
    }
    const second = time.slice(0, 19);
    if (second < this.#second && !this.#toSkip.isEmpty) return false;
    this.#time = fixedWidth(time);
    if (this.last === undefined || this.#time > fixedWidth(this.last)) this.last = time;
    if (second > this.#second) {
      this.#second = second;
      this.#read = new SeenLines();
      this.#toSkip = new SeenLines();
    }
    return this.#count(line);
  }

  #count(line: string): boolean {
    if (this.#toSkip.take(this.#time, line)) return false;
    this.#read.add(this.#time, line);
    return true;
  }
}

/** Pads a time to nanoseconds, so that times compare as strings. */
export function fixedWidth(time: string): string {
  const [, start = time, fraction = ''] = /^([\d:T-]+)\.?(\d*)Z$/.exec(time) ?? [];
  return `${start}.${fraction.padEnd(9, '0')}`;
}
