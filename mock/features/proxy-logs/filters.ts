import { problem } from '../../lib/http/problems.ts';
import { DAY_MS, HOUR_MS } from '../../lib/time/duration.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import type { Call } from '../shared/resolver.ts';
import type { ProxyLogRow } from '../../rows/proxy-logs.ts';

type ListQuery = Omit<
  Call<'proxyLogs.list'>['query'],
  'page' | 'page_size' | 'sort_by' | 'sort_order'
>;
type StatsQuery = Call<'proxyLogs.getTimeBucketStats'>['query'];

export type Filters = ListQuery &
  Pick<StatsQuery, 'has_project'> & { status_code_class?: string | null };

type Tests = {
  readonly [Name in keyof Filters]: (
    row: ProxyLogRow,
    wanted: NonNullable<Filters[Name]>,
  ) => boolean;
};

/** The tests of the parameters that are not just equal to the member of their name. */
const TESTS: Tests = {
  method: (row, wanted) => row.method === wanted.toUpperCase(),
  host: (row, wanted) => row.host === wanted.toLowerCase(),
  path: (row, wanted) => row.path.includes(wanted),
  status_code_class: (row, wanted) => `${Math.floor(row.status_code / 100)}xx` === wanted,
  response_time_min: (row, wanted) => (row.response_time_ms ?? -Infinity) >= wanted,
  response_time_max: (row, wanted) => (row.response_time_ms ?? Infinity) <= wanted,
  request_size_min: (row, wanted) => (row.request_size_bytes ?? -Infinity) >= wanted,
  request_size_max: (row, wanted) => (row.request_size_bytes ?? Infinity) <= wanted,
  response_size_min: (row, wanted) => (row.response_size_bytes ?? -Infinity) >= wanted,
  response_size_max: (row, wanted) => (row.response_size_bytes ?? Infinity) <= wanted,
  user_agent: (row, wanted) => row.user_agent?.includes(wanted) ?? false,
  is_bot: (row, wanted) => (row.is_bot ?? false) === wanted,
  is_ai_agent: (row, wanted) => (row.ai_agent !== null) === wanted,
  has_error: (row, wanted) => (row.error_message !== null) === wanted,
  has_project: (row, wanted) => (row.project_id !== null) === wanted,
};

/**
 * The dates of a query on a server that shows some days at most, and without a start an hour.
 *
 * @throws a 400 for a longer time range
 */
export function limitRange(
  { clock, server }: MockContext,
  { start_date, end_date, project_id }: Pick<Filters, 'start_date' | 'end_date' | 'project_id'>,
): Pick<Filters, 'start_date' | 'end_date'> {
  if (!server.limitsProxyLogs) return { start_date, end_date };
  const end = end_date === undefined ? clock.now() : Date.parse(end_date);
  const start = start_date === undefined ? end - HOUR_MS : Date.parse(start_date);
  const days = project_id == null ? 7 : 30;
  if (end - start > days * DAY_MS)
    throw problem('badRequest', `The time range must be ${days} days at most`, {
      title: 'Invalid Filter Parameters',
    });
  return { start_date: clock.iso(start), end_date: clock.iso(end) };
}

/** Returns a function that tests a row against all filters. */
export function matcher({
  start_date,
  end_date,
  ...filters
}: Filters): (row: ProxyLogRow) => boolean {
  const { start, end } = readDateRange({ start_date, end_date });
  const tests = Object.entries(filters)
    .filter(([, wanted]) => wanted != null)
    .map(([name, wanted]) => {
      const test = TESTS[name as keyof Filters] as
        | ((row: ProxyLogRow, wanted: unknown) => boolean)
        | undefined;
      return (row: ProxyLogRow) => test?.(row, wanted) ?? row[name as keyof ProxyLogRow] === wanted;
    });
  return (row) =>
    row.timestamp >= start && row.timestamp <= end && tests.every((test) => test(row));
}
