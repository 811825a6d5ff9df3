import { readDateRange } from '../../lib/time/time-range.ts';
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
