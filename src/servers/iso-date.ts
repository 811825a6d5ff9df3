/** A number from here on is in milliseconds (March 1973), a smaller one in seconds (up to the year 5138). */
export const MIN_MILLISECONDS = 100_000_000_000;
/** From here on, in microseconds (January 1978): as milliseconds it is after the year 9999. */
export const MIN_MICROSECONDS = 253_402_300_800_000;
/** The latest time that a `Date` can represent, and about the largest whole number without rounding. */
const MAX_TIME = 8_640_000_000_000_000;

/** `2026-07-03 09:12:44.120384 UTC` or `…44.12+02`, as some servers and Postgres write dates. Without a zone, it is UTC. */
const SPACED = /^(\d{4}-\d\d-\d\d) +(\d\d:\d\d(?::\d\d(?:\.\d+)?)?) *(?:UTC|Z|([+-]\d\d)(?::?(\d\d))?)?$/;
/** `2026-07-03T09:12:44.120384`: a `Date` would take it for the time of the machine. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** Converts a number of seconds, milliseconds or microseconds to ISO 8601; `undefined` if it is no date. */
export function isoFromNumber(value: number): string | undefined {
  const size = Math.abs(value);
  if (!(size <= MAX_TIME)) return undefined;
  return new Date(
    size < MIN_MILLISECONDS ? value * 1000 : size < MIN_MICROSECONDS ? value : value / 1000,
  ).toISOString();
}

/** Converts a date in text to ISO 8601 with a zone; `undefined` if it has that form already or is no date. */
export function isoFromText(value: string): string | undefined {
  if (value[10] === 'T') return value.at(-1) !== 'Z' && WITHOUT_ZONE.test(value) ? `${value}Z` : undefined;
  if (value[10] !== ' ') return undefined;
  const [, day, time, hours = '+00', ofHour = '00'] = SPACED.exec(value) ?? [];
  if (day === undefined) return undefined;
  const offset = `${hours}:${ofHour}`;
  return `${day}T${time}${offset === '+00:00' ? 'Z' : offset}`;
}
