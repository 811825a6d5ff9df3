import { isoTime } from './iso-time.ts';

/** The mock's time. In tests it moves only when they move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The time now, or the given one, as the API writes it: `2026-01-15T12:00:00.000Z`. */
  iso(time?: number): string;
  /**
   * Moves time on. Deployments, certificates and the like get as far as they would have.
   * @throws {RangeError} where that is no number of milliseconds, a negative one, or leads past the year 9899
   */
  advance(milliseconds: number): void;
  /** Moves time to a moment. */
  set(time: Date | string | number): void;
}

/** Where time starts, unless told otherwise. */
export const DEFAULT_NOW = '2026-01-15T12:00:00Z';

/** The API writes years in four digits, also of what was before the mock's time and is to come. Time that comes to the end stands still. */
const MIN_NOW = Date.parse('0100-01-01T00:00:00Z');
export const MAX_NOW = Date.parse('9900-01-01T00:00:00Z');

export function toMilliseconds(time: Date | string | number): number {
  const milliseconds = typeof time === 'number' ? time : new Date(time).getTime();
  if (!isPossibleNow(milliseconds))
    throw new TypeError(
      `The mock cannot read the time ${typeof time === 'string' ? JSON.stringify(time) : String(time)}. Give a Date, an ISO 8601 string or milliseconds, of the years 100 to 9899.`,
    );
  return milliseconds;
}

/** Whether a mock's time may stand there. */
export function isPossibleNow(milliseconds: number): boolean {
  return milliseconds >= MIN_NOW && milliseconds <= MAX_NOW;
}

/**
 * @param tick what moves by itself: nothing in tests, `Date.now` for a live server
 * @param onAdvance is told how far time was moved on
 */
export function createClock(
  start: number,
  tick: () => number = () => 0,
  onAdvance?: (milliseconds: number) => void,
): Clock {
  let shift = start - tick();
  const now = () => Math.min(tick() + shift, MAX_NOW);
  return {
    now,
    iso: (time = now()) => isoTime(time),
    advance: (milliseconds) => {
      checkAdvance(milliseconds, now());
      shift += milliseconds;
      onAdvance?.(milliseconds);
    },
    set: (time) => {
      shift = toMilliseconds(time) - tick();
    },
  };
}

/** @throws {RangeError} before anything moves */
function checkAdvance(milliseconds: number, now: number): void {
  const got = `clock.advance: got ${typeof milliseconds === 'string' ? JSON.stringify(milliseconds) : String(milliseconds)}`;
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0) || milliseconds === Infinity)
    throw new RangeError(
      `${got}, expected a finite number of milliseconds that is not negative. Use clock.set() to go back.`,
    );
  if (now + milliseconds > MAX_NOW)
    throw new RangeError(
      `${got}, expected a finite number of milliseconds that leads to ${isoTime(MAX_NOW)} at the latest.`,
    );
}
