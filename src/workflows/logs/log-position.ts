/**
 * Which lines of a stream were read, so that the next connection can go on from there. It is asked for the lines from the
 * last time on, and real servers know seconds: what they send again is told from what is new by its text.
 */
export class LogPosition {
  /** The latest time of a line, as the server wrote it. */
  last: string | undefined;
  /** How often each line of that second, and of later times, was read. */
  #read = new Map<string, number>();
  /** The same, less what the current connection has sent again. */
  #toSkip = new Map<string, number>();
  #second = '';
  #hasUntimed = false;

  /** Whether another connection can go on: not where lines came without a time. */
  get canResume(): boolean {
    return !this.#hasUntimed;
  }

  /** Call before a new connection: it sends the lines of the last second again. */
  rewind(): void {
    this.#toSkip = new Map(this.#read);
  }

  /** Whether a line is read for the first time. */
  isNew(time: string | undefined, line: string): boolean {
    if (time === undefined) {
      // Part of what was written at the time before it.
      this.#hasUntimed ||= this.last === undefined;
      return this.last === undefined || this.#count(line);
    }
    const second = time.slice(0, 19);
    if (second < this.#second && this.#toSkip.size > 0) return false;
    if (this.last === undefined || fixedWidth(time) > fixedWidth(this.last)) this.last = time;
    if (second > this.#second) {
      this.#second = second;
      this.#read = new Map();
      this.#toSkip = new Map();
    }
    return this.#count(line);
  }

  #count(line: string): boolean {
    const left = this.#toSkip.get(line) ?? 0;
    if (left > 0) {
      if (left === 1) this.#toSkip.delete(line);
      else this.#toSkip.set(line, left - 1);
      return false;
    }
    this.#read.set(line, (this.#read.get(line) ?? 0) + 1);
    return true;
  }
}

/** Nanoseconds in full, so that times compare as texts. */
function fixedWidth(time: string): string {
  const [, start = time, fraction = ''] = /^([\d:T-]+)\.?(\d*)Z$/.exec(time) ?? [];
  return `${start}.${fraction.padEnd(9, '0')}`;
}
