/** A date as the API takes it; a text that says what is wrong where it is none. */
export function readDate(given: unknown): { iso: string } | { problem: string } {
  if (given === undefined || given === null) return { problem: 'is required' };
  if (typeof given !== 'string' && !(given instanceof Date))
    return { problem: `must be a Date or an ISO 8601 string, not a ${typeof given}` };
  const date = new Date(given);
  if (Number.isNaN(date.getTime())) return { problem: `is no date: ${String(given)}` };
  if (typeof given === 'string' && !ISO.test(given))
    return { problem: `must be written as 2026-05-01T00:00:00Z, with its time zone, or as 2026-05-01, not "${given}"` };
  if (typeof given === 'string' && !isInCalendar(given.slice(0, 10)))
    return { problem: `is no date: there is no day ${given.slice(0, 10)}` };
  return { iso: date.toISOString() };
}

/** A day (in UTC), or a time with its zone: without one it would mean another moment on another machine. */
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** JavaScript takes February 30 for March 2. */
function isInCalendar(day: string): boolean {
  return new Date(day).toISOString().startsWith(day);
}
