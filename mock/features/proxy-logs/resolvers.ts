import { notFound } from '../../lib/http/problems.ts';
import type { ProxyLog, ProxyLogTimeBucket } from '../../../generated/types.gen.ts';
import type { Call, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { ProxyLogRow } from './rows.ts';
import { calendarBuckets, fillBuckets } from '../../lib/time/buckets.ts';
import { average } from '../../lib/statistics.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { paginateBySize } from '../../lib/paging.ts';
import { sortBy } from '../../lib/sorting.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { omit } from '../../lib/objects.ts';
import { matcher } from './filters.ts';
import { find } from '../shared/find.ts';

function serializeProxyLog({ clock }: MockContext, row: ProxyLogRow): ProxyLog {
  return { ...omit(row, 'ai_provider', 'ai_agent'), timestamp: clock.iso(row.timestamp) };
}

/** Sorts by time unless `sort_by` is a field of the rows. */
function sortLogs(rows: ProxyLogRow[], { sort_by, sort_order }: Call<'proxyLogs.list'>['query']): ProxyLogRow[] {
  const [first = {}] = rows;
  const field = (sort_by in first ? sort_by : 'timestamp') as keyof ProxyLogRow;
  return sortBy(rows, (row) => row[field], sort_order);
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
  'proxyLogs.list': (ctx) => {
    const { state, query } = ctx;
    const rows = sortLogs(state.proxyLogs.list(matcher(query)), query);
    const { items, ...page } = paginateBySize(query, rows, (row) => serializeProxyLog(ctx, row));
    return { logs: items, ...page, total_pages: Math.ceil(page.total / page.page_size) };
  },

  'proxyLogs.get': (ctx) => serializeProxyLog(ctx, find(ctx.state.proxyLogs, ctx.path.id, 'Proxy log')),

  'proxyLogs.getByRequestId': (ctx) => {
    const row = ctx.state.proxyLogs.find(({ request_id }) => request_id === ctx.path.request_id);
    if (!row) throw notFound('Proxy log of request', ctx.path.request_id);
    return serializeProxyLog(ctx, row);
  },

  'proxyLogs.getTimeBucketStats': (ctx) => {
    const { start_time, end_time, bucket_interval, ...filters } = ctx.query;
    const range = readDateRange({ start_date: start_time, end_date: end_time }, 'start_time', 'end_time');
    const buckets = calendarBuckets(range, bucket_interval, 'bucket_interval');
    const isWanted = matcher({ ...filters, start_date: start_time, end_date: end_time });
    const stats = fillBuckets(buckets, ctx.state.proxyLogs.list(isWanted));
    return {
      bucket_interval,
      start_time,
      end_time,
      stats: stats.map(({ start, items: rows }) => serializeBucket(ctx, start, rows)),
    };
  },

  'proxyLogs.getTodayStats': ({ state, clock, query }) => {
    const midnight = Math.floor(clock.now() / DAY_MS) * DAY_MS;
    const isWanted = matcher(query);
    const rows = state.proxyLogs.list(
      (row) => row.timestamp >= midnight && row.timestamp <= clock.now() && isWanted(row),
    );
    return { total_requests: rows.length, date: clock.iso(midnight).slice(0, 10) };
  },
} satisfies ResolversOf<'proxyLogs'>;
