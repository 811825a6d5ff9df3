import type { Clock } from './clock.ts';
import { problem } from '../http/problems.ts';

/** Milliseconds, both ends included. */
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

/** Without a date, that side is open. A reversed range is a 400, which calls the dates by their names in the query. */
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

/** Without an end, the range ends now; without a start, it is as long as `length`. A reversed range is a 400. */
export function readTimeRange(
  { clock }: { clock: Clock },
  { start_time, end_time }: TimeQuery,
  length: number,
): TimeRange {
  const end = end_time === undefined ? clock.now() : Date.parse(end_time);
  const start = start_time === undefined ? end - length : Date.parse(start_time);
  if (start > end) throw problem('badRequest', `query.start_time: ${start_time} lies after the end of the time range`);
  return { start, end };
}

export function isInRange({ start, end }: TimeRange, time: number): boolean {
  return start <= time && time <= end;
}
