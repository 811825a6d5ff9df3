import { notFound } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginateBySize } from '../../lib/paging.ts';
import { sortBy } from '../../lib/sorting.ts';
import { average } from '../../lib/statistics.ts';
import { calendarBuckets, fillBuckets } from '../../lib/time/buckets.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { limitRange, matcher } from './filters.ts';
import type { ProxyLogRow } from '../../rows/proxy-logs.ts';

const log = resource('proxyLogs', {
  what: 'Proxy log',
  serialize: ({ clock }, row) => ({
    ...omit(row, 'ai_provider', 'ai_agent'),
    timestamp: clock.iso(row.timestamp),
  }),
});

function serializeBucket({ clock }: MockContext, start: number, rows: readonly ProxyLogRow[]) {
  const sum = (field: 'request_size_bytes' | 'response_size_bytes') =>
    rows.reduce((bytes, row) => bytes + (row[field] ?? 0), 0);
  return {
    bucket: clock.iso(start),
    request_count: rows.length,
    error_count: rows.filter(({ status_code }) => status_code >= 400).length,
    avg_response_time_ms: average(
      rows.map((row) => row.response_time_ms).filter((time) => time != null),
    ),
    total_request_bytes: sum('request_size_bytes'),
    total_response_bytes: sum('response_size_bytes'),
  };
}

export const proxyLogs = {
  /** Sorts by time unless `sort_by` is a field of the rows. */
  'proxyLogs.list': (ctx) => {
    const { page, page_size, sort_by, sort_order, ...filters } = ctx.query;
    const rows = ctx.state.proxyLogs.list(matcher({ ...filters, ...limitRange(ctx, filters) }));
    const field = (sort_by in (rows[0] ?? {}) ? sort_by : 'timestamp') as keyof ProxyLogRow;
    const sorted = sortBy(rows, (row) => row[field], sort_order);
    const { items, ...rest } = paginateBySize({ page, page_size }, sorted, (row) =>
      log.serialize(ctx, row),
    );
    return { logs: items, ...rest, total_pages: Math.ceil(rest.total / page_size) };
  },

  'proxyLogs.get': log.get,

  'proxyLogs.getByRequestId': (ctx) => {
    const row = ctx.state.proxyLogs.find(({ request_id }) => request_id === ctx.path.request_id);
    if (!row) throw notFound('Proxy log of request', ctx.path.request_id);
    return log.serialize(ctx, row);
  },

  'proxyLogs.getTimeBucketStats': (ctx) => {
    const { start_time, end_time, bucket_interval, ...filters } = ctx.query;
    const range = readDateRange(
      { start_date: start_time, end_date: end_time },
      'start_time',
      'end_time',
    );
    limitRange(ctx, { ...filters, start_date: start_time, end_date: end_time });
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
    const start_date = `${clock.iso().slice(0, 10)}T00:00:00Z`;
    const rows = state.proxyLogs.list(matcher({ ...query, start_date, end_date: clock.iso() }));
    return { total_requests: rows.length, date: start_date.slice(0, 10) };
  },
} satisfies ResolversOf<'proxyLogs'>;
