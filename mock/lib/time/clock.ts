/** The mock's time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The current time, or the given one, in the format of the API: `2026-01-15T12:00:00.000Z`. */
  iso(time?: number): string;
  /**
   * Advances the time. Deployments, certificates and so on progress accordingly.
   * @throws {RangeError} if it is not a number, negative, or leads past the year 9899
   */
  advance(milliseconds: number): void;
  /** Sets the time. */
  set(time: Date | string | number): void;
}

/** The default start of the mock's time. */
export const DEFAULT_NOW = '2026-01-15T12:00:00Z';

/**
 * The API writes years with four digits. The limits leave room for times before and after the
 * mock's time, such as expiry dates. At the end of this range, time stands still.
 */
const MIN_NOW = Date.parse('0100-01-01T00:00:00Z');
const MAX_NOW = Date.parse('9900-01-01T00:00:00Z');

export function toMilliseconds(time: Date | string | number): number {
  const isTime = typeof time === 'string' || (typeof time === 'object' && time !== null);
  const milliseconds = isTime ? new Date(time).getTime() : time;
  if (!isPossibleNow(milliseconds))
    throw new TypeError(
      `The mock cannot read the time ${typeof time === 'string' ? JSON.stringify(time) : String(time)}. Give a Date, an ISO 8601 string or milliseconds, of the years 100 to 9899.`,
    );
  return milliseconds;
}

/** Whether the mock's time can be set to this. */
function isPossibleNow(milliseconds: unknown): milliseconds is number {
  return typeof milliseconds === 'number' && milliseconds >= MIN_NOW && milliseconds <= MAX_NOW;
}

/**
 * @param tick a clock that runs by itself, such as `Date.now`; by default, time stands still
 * @param onAdvance called after each `advance()` with the milliseconds
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
    iso: (time = now()) => new Date(time).toISOString(),
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

/** @throws {RangeError} before the time changes */
function checkAdvance(milliseconds: number, now: number): void {
  if (typeof milliseconds === 'number' && milliseconds >= 0 && now + milliseconds <= MAX_NOW)
    return;
  const got =
    typeof milliseconds === 'string' ? JSON.stringify(milliseconds) : String(milliseconds);
  throw new RangeError(
    `clock.advance: got ${got}, expected a finite number of milliseconds that is not negative and leads to the year 9899 at the latest. Use clock.set() to go back.`,
  );
}
