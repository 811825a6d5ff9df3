import type { Clock } from './clock.ts';
import { problem } from '../http/problems.ts';

/** In milliseconds, both ends included. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

interface DateQuery {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

export interface TimeQuery {
  start_time?: string;
  end_time?: string;
}

/**
 * Reads a range from a query. A missing date leaves that end open.
 *
 * @param startName the name of the parameter in errors
 * @throws a 400 if the start is after the end
 */
export function readDateRange(
  { start_date, end_date }: DateQuery,
  startName = 'start_date',
  endName = 'end_date',
): TimeRange {
  const start = start_date === undefined ? -Infinity : Date.parse(start_date);
  const end = end_date === undefined ? Infinity : Date.parse(end_date);
  if (start > end)
    throw problem(
      'badRequest',
      `query.${startName}: got ${start_date}, expected a date that is not after ${endName} (${end_date})`,
    );
  return { start, end };
}

/**
 * Reads a range from a query. Without an end, it ends now; without a start, it has the given
 * length.
 *
 * @throws a 400 if the start is after the end
 */
export function readTimeRange(
  { clock }: { clock: Clock },
  { start_time, end_time }: TimeQuery,
  length: number,
): TimeRange {
  const end = end_time === undefined ? clock.now() : Date.parse(end_time);
  const start = start_time === undefined ? end - length : Date.parse(start_time);
  if (start > end)
    throw problem(
      'badRequest',
      `query.start_time: ${start_time} lies after the end of the time range`,
    );
  return { start, end };
}

export function isInRange({ start, end }: TimeRange, time: number): boolean {
  return start <= time && time <= end;
}
