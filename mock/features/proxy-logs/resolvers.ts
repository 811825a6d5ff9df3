import type { GetProxyLogTimeBucketStatsData, ProxyLog, ProxyLogTimeBucket } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { ProxyLogRow } from './rows.ts';
import { calendarBuckets, fillBuckets } from '../../lib/buckets.ts';
import { average } from '../analytics/model/count.ts';
import { readDateRange } from '../../lib/time-range.ts';
import { omit } from '../../lib/omit.ts';
import { matcher, type Filters } from './filters.ts';
import { find, notFound } from '../shared/find.ts';

type ListQuery = Filters & { page: number; page_size: number; sort_by: string; sort_order: 'asc' | 'desc' };
type StatsQuery = GetProxyLogTimeBucketStatsData['query'] & { bucket_interval: string };

const DAY = 86_400_000;

function serializeProxyLog({ clock }: MockContext, row: ProxyLogRow): ProxyLog {
  return { ...omit(row, 'ai_provider', 'ai_agent'), timestamp: clock.iso(row.timestamp) };
}

/** By a field of the rows; what has no value comes first, what is equal stays in the order of its coming. */
function sortLogs(rows: ProxyLogRow[], { sort_by, sort_order }: ListQuery): ProxyLogRow[] {
  const [first] = rows;
  if (!first) return rows;
  const field = (sort_by in first ? sort_by : 'timestamp') as keyof ProxyLogRow;
  const direction = sort_order === 'asc' ? 1 : -1;
  return rows.sort((one, other) => direction * (compare(one[field], other[field]) || one.id - other.id));
}

type Value = ProxyLogRow[keyof ProxyLogRow];

function compare(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one == null || other == null) return one == null ? -1 : 1;
  return one < other ? -1 : 1;
}

function serializeBucket({ clock }: MockContext, start: number, rows: readonly ProxyLogRow[]): ProxyLogTimeBucket {
  const sum = (field: 'request_size_bytes' | 'response_size_bytes') =>
    rows.reduce((bytes, row) => bytes + (row[field] ?? 0), 0);
  return {
    bucket: clock.iso(start),
    request_count: rows.length,
    error_count: rows.filter(({ status_code }) => status_code >= 400).length,
    avg_response_time_ms: average(rows.map((row) => row.response_time_ms).filter((time) => time != null)),
    total_request_bytes: sum('request_size_bytes'),
    total_response_bytes: sum('response_size_bytes'),
  };
}

export const proxyLogs = {
  'proxyLogs.list': (ctx: ResolverContext<{ query: ListQuery }>) => {
    const { state, query } = ctx;
    const { page_size } = query;
    const page = Math.max(1, query.page);
    const rows = sortLogs(state.proxyLogs.list(matcher(query)), query);
    return {
      logs: rows.slice((page - 1) * page_size, page * page_size).map((row) => serializeProxyLog(ctx, row)),
      total: rows.length,
      page,
      page_size,
      total_pages: Math.ceil(rows.length / page_size),
    };
  },

  'proxyLogs.get': (ctx: ResolverContext<{ path: { id: number } }>) =>
    serializeProxyLog(ctx, find(ctx.state.proxyLogs, ctx.path.id, 'Proxy log')),

  'proxyLogs.getByRequestId': (ctx: ResolverContext<{ path: { request_id: string } }>) => {
    const row = ctx.state.proxyLogs.find(({ request_id }) => request_id === ctx.path.request_id);
    if (!row) throw notFound('Proxy log of request', ctx.path.request_id);
    return serializeProxyLog(ctx, row);
  },

  'proxyLogs.getTimeBucketStats': (ctx: ResolverContext<{ query: StatsQuery }>) => {
    const { start_time, end_time, bucket_interval, ...filters } = ctx.query;
    const period = readDateRange({ start_date: start_time, end_date: end_time }, 'start_time', 'end_time');
    const buckets = calendarBuckets(period, bucket_interval, 'bucket_interval');
    const isWanted = matcher({ ...filters, start_date: start_time, end_date: end_time });
    const stats = fillBuckets(buckets, ctx.state.proxyLogs.list(isWanted));
    return {
      bucket_interval,
      start_time,
      end_time,
      stats: stats.map(({ start, rows }) => serializeBucket(ctx, start, rows)),
    };
  },

  'proxyLogs.getTodayStats': ({ state, clock, query }: ResolverContext<{ query: Filters }>) => {
    const midnight = Math.floor(clock.now() / DAY) * DAY;
    const isWanted = matcher(query);
    const rows = state.proxyLogs.list(
      (row) => row.timestamp >= midnight && row.timestamp <= clock.now() && isWanted(row),
    );
    return { total_requests: rows.length, date: clock.iso(midnight).slice(0, 10) };
  },
} satisfies ResolversOf<'proxyLogs'>;
