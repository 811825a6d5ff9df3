/** The range of times that the API can write: the years 1 to 9999 in UTC. */
export const MIN_TIME = Date.parse('0001-01-01T00:00:00Z');
const MAX_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Whether a text in the format of a time can be read and written again; a leap second or the year 0
 * cannot.
 */
export function isWritableTime(text: string): boolean {
  const time = Date.parse(text);
  return time >= MIN_TIME && time <= MAX_TIME;
}
