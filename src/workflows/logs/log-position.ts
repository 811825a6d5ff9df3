import { exactTime } from './log-time.ts';

/**
 * Where the reading of a container's log is, so that the next connection can go on. Servers know
 * seconds only, and stdout and stderr may come a little out of order, so the next connection asks
 * for the lines since a second before the last one. Those that came before are known by their time
 * and text.
 */
export class LogPosition {
  /** How many lines have come. */
  count = 0;
  /** The latest time of a line, as `exactTime` has it. */
  #last = '';
  /** The lines of the last two seconds, with their times. */
  #recent: { exact: string; line: string }[] = [];
  /** Of these, how often the current connection has yet to repeat each. */
  #toSkip = new Map<string, number>();
  /**
   * Whether a connection that goes on has not repeated a line yet. With `tail`, older lines come
   * first.
   */
  #isBefore = false;

  /** Whether another connection can go on: not after lines without a time alone. */
  get canResume(): boolean {
    return this.count === 0 || this.#last !== '';
  }

  /**
   * The time from which the next connection has to send lines. Absent before the first one with a
   * time.
   */
  get next(): string | undefined {
    if (this.#last === '') return undefined;
    const second = Date.parse(`${this.#last.slice(0, 19)}Z`);
    return `${new Date(second - 1000).toISOString().slice(0, 19)}Z`;
  }

  /** To be called before each connection: it repeats the lines of the last two seconds. */
  rewind(): void {
    this.#isBefore = this.#last !== '';
    this.#toSkip = new Map();
    for (const { line } of this.#recent) this.#toSkip.set(line, (this.#toSkip.get(line) ?? 0) + 1);
  }

  /**
   * Takes a line, and returns whether it is new. @param time the server's time for it; without one,
   * it belongs to the line before
   */
  take(line: string, time: string | undefined): boolean {
    const exact = (time && exactTime(time)) ?? this.#last;
    const repeats = this.#toSkip.get(line) ?? 0;
    if (repeats > 0) {
      this.#toSkip.set(line, repeats - 1);
      this.#isBefore = false;
      return false;
    }
    if (this.#isBefore && exact <= this.#last) return false;
    this.count++;
    const isOtherSecond = exact.slice(0, 19) !== this.#last.slice(0, 19);
    if (exact > this.#last) this.#last = exact;
    if (isOtherSecond) {
      const oldest = this.next?.slice(0, 19) ?? '';
      this.#recent = this.#recent.filter((one) => one.exact >= oldest);
    }
    this.#recent.push({ exact, line });
    return true;
  }
}
