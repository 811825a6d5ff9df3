import { DAY_MS } from './duration.ts';

/** The range of times that the API can write: the years 1 to 9999 in UTC. */
export const MIN_TIME = Date.parse('0001-01-01T00:00:00Z');
const MAX_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether a text in the format of a time can be read and written again; a leap second or the year 0 cannot. */
export function isWritableTime(text: string): boolean {
  const time = Date.parse(text);
  return time >= MIN_TIME && time <= MAX_TIME;
}

/** A cache, since formatting the date takes most of the time of `toISOString`. */
const dates = new Map<number, string>();

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * Formats a day as `2026-01-15`.
 *
 * @param day the number of days since 1970
 */
export function isoDate(day: number): string {
  let date = dates.get(day);
  if (date === undefined) dates.set(day, (date = new Date(day * DAY_MS).toISOString().split('T')[0] as string));
  return date;
}

/**
 * Does the same as `Date.prototype.toISOString` in a third of the time: it is called for every row of every list.
 *
 * @param time milliseconds since 1970
 */
export function isoTime(time: number): string {
  const whole = Math.trunc(time);
  const day = Math.floor(whole / DAY_MS);
  const milliseconds = whole - day * DAY_MS;
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = milliseconds - seconds * 1000;
  return `${isoDate(day)}T${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes - hours * 60]}:${TWO_DIGITS[seconds - minutes * 60]}.${rest < 10 ? '00' : rest < 100 ? '0' : ''}${rest}Z`;
}
