import { problem } from './problems.ts';

/** Milliseconds, both ends included. */
export interface TimeRange {
  start: number;
  end: number;
}

interface DateQuery {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

/** Without a date, that side is open. A reversed period is a 400, which calls the dates by their names in the query. */
export function readDateRange({ start_date, end_date }: DateQuery, from = 'start_date', to = 'end_date'): TimeRange {
  const start = start_date === undefined ? -Infinity : Date.parse(start_date);
  const end = end_date === undefined ? Infinity : Date.parse(end_date);
  if (start > end)
    throw problem(
      'badRequest',
      `query.${from}: got ${start_date}, expected a date that is not after ${to} (${end_date})`,
    );
  return { start, end };
}
