import { exactTime } from './log-time.ts';

/**
 * Where the reading of a container's log is, so that the next connection can go on. Servers know seconds only, and
 * stdout and stderr may come a little out of order, so the next connection asks for the lines since a second before the
 * last one. Those that came before are known by their time and text.
 */
export class LogPosition {
  /** How many lines have come. */
  count = 0;
  /** The latest time of a line, as `exactTime` has it. */
  #last = '';
  /** The lines of the last two seconds, by their second. */
  #recent = new Map<string, string[]>();
  /** Of these, how often the current connection has yet to repeat each. */
  #toSkip = new Map<string, number>();
  /**
   * A second after the first line. With `tail`, the lines before it were not asked for. As the times of two outputs are
   * mixed, they are known by their place: they come before the first line that is repeated.
   */
  #start = '';
  #isBefore = false;

  /** Whether another connection can go on: not after lines without a time alone. */
  get canResume(): boolean {
    return this.count === 0 || this.#last !== '';
  }

  /** The time from which the next connection has to send lines. Absent before the first one with a time. */
  get next(): string | undefined {
    return this.#last === '' ? undefined : `${secondsFrom(this.#last, -1)}Z`;
  }

  /** To be called before each connection: it repeats the lines of the last two seconds. */
  rewind(): void {
    this.#isBefore = this.#last !== '';
    this.#toSkip = new Map();
    for (const line of [...this.#recent.values()].flat()) this.#toSkip.set(line, (this.#toSkip.get(line) ?? 0) + 1);
  }

  /** Whether a line is new. @param time the server's time for it; without one, it belongs to the line before */
  isNew(line: string, time: string | undefined): boolean {
    const exact = (time && exactTime(time)) ?? this.#last;
    const repeats = this.#toSkip.get(line) ?? 0;
    if (repeats > 0) {
      this.#toSkip.set(line, repeats - 1);
      this.#isBefore = false;
      return false;
    }
    if (this.#isBefore && exact <= this.#start) return false;
    this.count++;
    if (time !== undefined) this.#start ||= secondsFrom(exact, 1);
    if (exact > this.#last) this.#moveTo(exact);
    const second = exact.slice(0, 19);
    const others = this.#recent.get(second);
    if (others) others.push(line);
    else if (exact >= secondsFrom(this.#last, -1)) this.#recent.set(second, [line]);
    return true;
  }

  #moveTo(exact: string): void {
    const oldest = secondsFrom(exact, -1);
    if (exact.slice(0, 19) > this.#last.slice(0, 19))
      for (const second of this.#recent.keys()) if (second < oldest) this.#recent.delete(second);
    this.#last = exact;
  }
}

/** The second of a time, moved by some seconds. */
function secondsFrom(exact: string, seconds: number): string {
  return exact === '' ? '' : new Date(Date.parse(`${exact.slice(0, 19)}Z`) + seconds * 1000).toISOString().slice(0, 19);
}
