import { problem } from './problems.ts';

/** Milliseconds, both ends included. */
export interface Period {
  start: number;
  end: number;
}

interface PeriodQuery {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

/** Without a date, that side is open. A reversed period is a 400, which calls the dates by their names in the query. */
export function periodOf({ start_date, end_date }: PeriodQuery, from = 'start_date', to = 'end_date'): Period {
  const start = start_date === undefined ? -Infinity : Date.parse(start_date);
  const end = end_date === undefined ? Infinity : Date.parse(end_date);
  if (start > end)
    throw problem(
      'badRequest',
      `query.${from}: got ${start_date}, expected a date that is not after ${to} (${end_date})`,
    );
  return { start, end };
}
