import type { ProxyLogRow } from './rows.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { Call } from '../shared/resolver.ts';

type ListQuery = Omit<Call<'proxyLogs.list'>['query'], 'page' | 'page_size' | 'sort_by' | 'sort_order'>;
type StatsQuery = Call<'proxyLogs.getTimeBucketStats'>['query'];

export type Filters = ListQuery & Pick<StatsQuery, 'has_project'> & { status_code_class?: string | null };

type Test<Value> = (row: ProxyLogRow, wanted: Value) => boolean;

function atLeast(value: number | null | undefined, wanted: number): boolean {
  return value != null && value >= wanted;
}

function atMost(value: number | null | undefined, wanted: number): boolean {
  return value != null && value <= wanted;
}

type Tested = Omit<Filters, 'start_date' | 'end_date'>;

/** A test for each parameter except the dates. The type requires one for every parameter. */
const TESTS: { readonly [Name in keyof Required<Tested>]: Test<NonNullable<Tested[Name]>> } = {
  project_id: (row, wanted) => row.project_id === wanted,
  environment_id: (row, wanted) => row.environment_id === wanted,
  deployment_id: (row, wanted) => row.deployment_id === wanted,
  session_id: (row, wanted) => row.session_id === wanted,
  visitor_id: (row, wanted) => row.visitor_id === wanted,
  method: (row, wanted) => row.method === wanted.toUpperCase(),
  host: (row, wanted) => row.host === wanted.toLowerCase(),
  path: (row, wanted) => row.path.includes(wanted),
  client_ip: (row, wanted) => row.client_ip === wanted,
  status_code: (row, wanted) => row.status_code === wanted,
  status_code_class: (row, wanted) => `${Math.floor(row.status_code / 100)}xx` === wanted,
  response_time_min: (row, wanted) => atLeast(row.response_time_ms, wanted),
  response_time_max: (row, wanted) => atMost(row.response_time_ms, wanted),
  routing_status: (row, wanted) => row.routing_status === wanted,
  request_source: (row, wanted) => row.request_source === wanted,
  is_system_request: (row, wanted) => row.is_system_request === wanted,
  user_agent: (row, wanted) => row.user_agent?.includes(wanted) ?? false,
  browser: (row, wanted) => row.browser === wanted,
  operating_system: (row, wanted) => row.operating_system === wanted,
  device_type: (row, wanted) => row.device_type === wanted,
  is_bot: (row, wanted) => (row.is_bot ?? false) === wanted,
  bot_name: (row, wanted) => row.bot_name === wanted,
  ai_provider: (row, wanted) => row.ai_provider === wanted,
  ai_agent: (row, wanted) => row.ai_agent === wanted,
  is_ai_agent: (row, wanted) => (row.ai_agent !== null) === wanted,
  request_size_min: (row, wanted) => atLeast(row.request_size_bytes, wanted),
  request_size_max: (row, wanted) => atMost(row.request_size_bytes, wanted),
  response_size_min: (row, wanted) => atLeast(row.response_size_bytes, wanted),
  response_size_max: (row, wanted) => atMost(row.response_size_bytes, wanted),
  cache_status: (row, wanted) => row.cache_status === wanted,
  container_id: (row, wanted) => row.container_id === wanted,
  upstream_host: (row, wanted) => row.upstream_host === wanted,
  has_error: (row, wanted) => (row.error_message !== null) === wanted,
  has_project: (row, wanted) => (row.project_id !== null) === wanted,
};

/** Returns a function that tests a row against all filters in the query. Other parameters are ignored. */
export function matcher(query: Filters): (row: ProxyLogRow) => boolean {
  const { start, end } = readDateRange(query);
  const tests = Object.entries(query)
    .filter(([name, wanted]) => Object.hasOwn(TESTS, name) && wanted !== undefined && wanted !== null)
    .map(([name, wanted]) => {
      const test = TESTS[name as keyof Tested] as Test<unknown>;
      return (row: ProxyLogRow) => test(row, wanted);
    });
  return (row) => row.timestamp >= start && row.timestamp <= end && tests.every((test) => test(row));
}
