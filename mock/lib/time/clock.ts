import { isoTime } from './iso-time.ts';

/** The mock's time. In tests it moves only when they move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The time now, or the given one, as the API writes it: `2026-01-15T12:00:00.000Z`. */
  iso(time?: number): string;
  /** Moves time on. Deployments, certificates and the like get as far as they would have. */
  advance(milliseconds: number): void;
  /** Moves time to a moment. */
  set(time: Date | string | number): void;
}

/** Where time starts, unless told otherwise. */
export const DEFAULT_NOW = '2026-01-15T12:00:00Z';

export function toMilliseconds(time: Date | string | number): number {
  const milliseconds = typeof time === 'number' ? time : new Date(time).getTime();
  if (!Number.isFinite(milliseconds))
    throw new TypeError(
      `The mock cannot read the time ${JSON.stringify(time)}. Give a Date, an ISO 8601 string or milliseconds.`,
    );
  return milliseconds;
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
  const now = () => tick() + shift;
  return {
    now,
    iso: (time = now()) => isoTime(time),
    advance: (milliseconds) => {
      if (!(milliseconds >= 0))
        throw new RangeError(
          `clock.advance(${milliseconds}): the mock's time runs forward only. Use clock.set() to go back.`,
        );
      shift += milliseconds;
      onAdvance?.(milliseconds);
    },
    set: (time) => {
      shift = toMilliseconds(time) - tick();
    },
  };
}
