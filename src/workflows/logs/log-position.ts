import { SeenLines } from './seen-lines.ts';

/**
 * Tracks which lines of a stream were read, so that the next connection can continue. The next connection requests the
 * lines since a second before the last time, as stdout and stderr may come a little out of order. Real servers only
 * know seconds, so repeated lines are recognized by their text.
 */
export class LogPosition {
  /** The latest time of a line, in UTC. */
  last: string | undefined;
  /** The second of that, and the one before. */
  #second = '';
  #secondBefore = '';
  /** The lines read in these two seconds. */
  #read = new SeenLines();
  #readBefore = new SeenLines();
  /** Of these, the lines that the current connection has not repeated yet. */
  #toSkip: SeenLines[] = [];
  /**
   * A second after the first line. With `tail`, lines before the first were not asked for. As they may have a later time,
   * they are known by their place: a new connection repeats the first line after them.
   */
  #start = '';
  /** Whether the current connection has yet to repeat a line. */
  #isBehind = false;
  /** The time of the previous line. */
  #time = '';
  #hasUntimed = false;

  /** Whether another connection can continue. Not possible if the first lines had no time. */
  get canResume(): boolean {
    return !this.#hasUntimed;
  }

  /** The time from which the next connection has to send lines. Absent if no line was read. */
  get next(): string | undefined {
    return this.last && secondsFrom(this.last, -1);
  }

  /** To be called before a new connection, which repeats the lines of the last two seconds. */
  rewind(): void {
    this.#toSkip = [this.#read.copy(), this.#readBefore.copy()];
    this.#isBehind = this.last !== undefined;
  }

  /** Whether a line is new. */
  isNew(time: string | undefined, line: string): boolean {
    if (time === undefined) {
      // A line without a time belongs to the line before it.
      this.#hasUntimed ||= this.last === undefined;
      return this.last === undefined || this.#count(line);
    }
    const second = time.slice(0, 19);
    if (second < this.#secondBefore && this.#toSkip.some(({ isEmpty }) => !isEmpty)) return false;
    this.#time = fixedWidth(time);
    this.#start ||= fixedWidth(secondsFrom(time, 1));
    if (this.last === undefined || this.#time > fixedWidth(this.last)) this.last = time;
    if (second > this.#second) this.#begin(second, time);
    return this.#count(line);
  }

  /** How often a line was read, as far as lines are remembered: older ones were read without end. */
  countRead(time: string, line: string): number {
    if (time.slice(0, 19) < this.#secondBefore) return Infinity;
    const wide = fixedWidth(time);
    return this.#read.count(wide, line) + this.#readBefore.count(wide, line);
  }

  #begin(second: string, time: string): void {
    const before = secondsFrom(time, -1).slice(0, 19);
    this.#readBefore = before === this.#second ? this.#read : new SeenLines();
    this.#read = new SeenLines();
    this.#second = second;
    this.#secondBefore = before;
    this.#toSkip = [];
  }

  #count(line: string): boolean {
    if (this.#toSkip.some((lines) => lines.take(this.#time, line))) {
      this.#isBehind = false;
      return false;
    }
    if (this.#isBehind && this.#time <= this.#start) return false;
    this.#read.add(this.#time, line);
    return true;
  }
}

function secondsFrom(time: string, seconds: number): string {
  const ms = Date.parse(time) + seconds * 1000;
  return Number.isNaN(ms) ? time : new Date(ms).toISOString();
}

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)(?: |$)/;

/** The time that the server has put before a line, in UTC, with all digits of its fraction. */
export function timeOf(line: string): string | undefined {
  const [, start = '', fraction = '', zone = ''] = TIME.exec(line) ?? [];
  const ms = Date.parse(start + zone);
  return Number.isNaN(ms) ? undefined : `${new Date(ms).toISOString().slice(0, 19)}${fraction}Z`;
}

/** A line without the time before it. */
export function withoutTime(line: string): string {
  return timeOf(line) === undefined ? line : line.replace(TIME, '');
}

/** Pads a time to nanoseconds, so that times compare as strings. */
export function fixedWidth(time: string): string {
  const [, start = time, fraction = ''] = /^([\d:T-]+)\.?(\d*)/.exec(time) ?? [];
  return `${start}.${fraction.padEnd(9, '0')}`;
}

/** A time as `fixedWidth` has it, in UTC, whatever its form. Absent for what is no time. */
export function exactTime(time: string): string | undefined {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? undefined : fixedWidth(timeOf(time) ?? new Date(ms).toISOString());
}
