import { SeenLines } from './seen-lines.ts';

/**
 * Which lines of a stream were read, so that the next connection can go on from there. It is asked for the lines from the
 * last time on, and real servers know seconds: what they send again is told from what is new by its text.
 */
export class LogPosition {
  /** The latest time of a line, as the server wrote it. */
  last: string | undefined;
  /** The lines of that second, and of later times. */
  #read = new SeenLines();
  /** What the current connection has not sent again of them. */
  #toSkip = new SeenLines();
  #second = '';
  /** The time of the line before. */
  #time = '';
  #hasUntimed = false;

  /** Whether another connection can go on: not where lines came without a time. */
  get canResume(): boolean {
    return !this.#hasUntimed;
  }

  /** Call before a new connection: it sends the lines of the last second again. */
  rewind(): void {
    this.#toSkip = this.#read.copy();
  }

  /** Whether a line is read for the first time. */
  isNew(time: string | undefined, line: string): boolean {
    if (time === undefined) {
      // Part of what was written at the time before it.
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

/** Nanoseconds in full, so that times compare as texts. */
function fixedWidth(time: string): string {
  const [, start = time, fraction = ''] = /^([\d:T-]+)\.?(\d*)Z$/.exec(time) ?? [];
  return `${start}.${fraction.padEnd(9, '0')}`;
}
