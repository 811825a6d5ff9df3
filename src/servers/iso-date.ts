/** A number from here on is in milliseconds (March 1973), a smaller one in seconds (up to the year 5138). */
const MIN_MILLISECONDS = 100_000_000_000;
/** From here on, in microseconds (January 1978): as milliseconds it is after the year 9999. */
const MIN_MICROSECONDS = 253_402_300_800_000;
/** The latest time that a `Date` can represent, and about the largest whole number without rounding. */
const MAX_TIME = 8_640_000_000_000_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MAX_KEPT_DAYS = 1000;

/** `2026-07-03 09:12:44.120384 UTC` or `…44.12+02`, as some servers and Postgres write dates. Without a zone, it is UTC. */
const SPACED = /^(\d{4}-\d\d-\d\d) +(\d\d:\d\d(?::\d\d(?:\.\d+)?)?) *(?:UTC|Z|([+-]\d\d)(?::?(\d\d))?)?$/;

/** Cached parts of dates: joining them is ten times as fast as `toISOString`. */
const days = new Map<number, string>();
let lastDay = Number.NaN;
let lastDayText = '';
const minutes: string[] = [];
const seconds: string[] = [];
const milliseconds: string[] = [];

/**
 * The dates that were converted last: whoever polls gets the same rows again, and a date found here costs less than half
 * of a new one (bench/README.md, "A list against a get").
 */
interface Kept {
  numbers: Float64Array;
  texts: (string | undefined)[];
}
const KEPT_BITS = 12;
let kept: Kept | undefined;

/** Converts a number of seconds, milliseconds or microseconds to ISO 8601; `undefined` if it is no date. */
export function isoFromNumber(value: number): string | undefined {
  kept ??= { numbers: new Float64Array(2 ** KEPT_BITS).fill(Number.NaN), texts: new Array(2 ** KEPT_BITS) };
  // Knuth's multiplicative hash: dates are often whole seconds or minutes apart.
  const slot = Math.imul(value, 0x9e_37_79_b1) >>> (32 - KEPT_BITS);
  if (kept.numbers[slot] === value) return kept.texts[slot];
  kept.numbers[slot] = value;
  return (kept.texts[slot] = convertNumber(value));
}

function convertNumber(value: number): string | undefined {
  const size = Math.abs(value);
  if (!(size <= MAX_TIME)) return undefined;
  const time = Math.trunc(size < MIN_MILLISECONDS ? value * 1000 : size < MIN_MICROSECONDS ? value : value / 1000);
  const day = Math.floor(time / DAY_MS);
  // `| 0` tells V8 that these are small integers, which saves a fifth of the time (bench/README.md, "A list against a
  // get").
  const ofDay = (time - day * DAY_MS) | 0;
  const minute = (ofDay / MINUTE_MS) | 0;
  const ofMinute = (ofDay - minute * MINUTE_MS) | 0;
  const second = (ofMinute / 1000) | 0;
  const ms = ofMinute - second * 1000;
  if (day !== lastDay) {
    lastDayText = days.get(day) ?? dayText(day, time);
    lastDay = day;
  }
  return (
    lastDayText +
    (minutes[minute] ??= `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:`) +
    (seconds[second] ??= `${twoDigits(second)}.`) +
    (milliseconds[ms] ??= `${String(ms).padStart(3, '0')}Z`)
  );
}

/** `2026-07-03T09:12:44.120384`: a `Date` would take it for the time of the machine. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** Converts a date in text to ISO 8601 with a zone; `undefined` if it has that form already or is no date. */
export function isoFromText(value: string): string | undefined {
  if (value[10] === 'T') return value.at(-1) !== 'Z' && WITHOUT_ZONE.test(value) ? `${value}Z` : undefined;
  if (value[10] !== ' ') return undefined;
  const [, day, time, hours = '+00', ofHour = '00'] = SPACED.exec(value) ?? [];
  if (day === undefined) return undefined;
  const offset = `${hours}:${ofHour}`;
  return `${day}T${time}${offset === '+00:00' ? 'Z' : offset}`;
}

function dayText(day: number, time: number): string {
  if (days.size >= MAX_KEPT_DAYS) days.clear();
  // Counted from the end, since years before 0 have a sign and two more digits.
  const text = new Date(time).toISOString().slice(0, -13);
  days.set(day, text);
  return text;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
