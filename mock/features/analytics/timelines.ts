import { calendarBuckets, fittingSize, fillBuckets } from '../../lib/time/buckets.ts';
import type { EventRow } from './rows.ts';
import { countAtLevel, countShares } from './model/count.ts';
import { filterByName } from './counts.ts';
import { selectRequestedEvents, type Counted, type InTimeRange } from './in-time-range.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { problem } from '../../lib/http/problems.ts';
import { readProperty, type Property } from './model/properties.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import { isPageView } from './model/select.ts';

interface TimelineQuery extends Counted {
  event_name?: string;
  bucket_size?: string;
}

function timeline(ctx: InTimeRange<Counted>, events: readonly EventRow[], size: string) {
  return fillBuckets(calendarBuckets(readDateRange(ctx.query), size, 'bucket_size'), events).map(({ start, rows }) => ({
    date: ctx.clock.iso(start),
    count: countAtLevel(rows, ctx.query.aggregation_level),
  }));
}

/** Real servers leave the size of these buckets to the database, which needs a number. */
function mustBeInterval({ server }: ResolverContext, size: string): void {
  if (server.isReal && !/^\d/.test(size)) throw problem('internal', 'invalid input syntax for type interval');
}

export const timelines = {
  'analytics.getEventsTimeline': (ctx: InTimeRange<TimelineQuery>) => {
    const { event_name, bucket_size = fittingSize(readDateRange(ctx.query)) } = ctx.query;
    return timeline(ctx, filterByName(selectRequestedEvents(ctx), event_name), bucket_size);
  },

  'analytics.getHourlyVisits': (ctx: InTimeRange<Counted>) =>
    timeline(ctx, selectRequestedEvents(ctx).filter(isPageView), 'hour'),

  'analytics.getAggregatedBuckets': (ctx: InTimeRange<Counted & { bucket_size: string }>) => {
    const { aggregation_level, bucket_size } = ctx.query;
    mustBeInterval(ctx, bucket_size);
    const items = timeline(ctx, selectRequestedEvents(ctx), bucket_size).map(({ date, count }) => ({
      timestamp: date,
      count,
    }));
    return { aggregation_level, bucket_size, items, total: items.reduce((sum, { count }) => sum + count, 0) };
  },

  /** Buckets in which a value did not occur have no entry for it. */
  'analytics.getPropertyTimeline': (ctx: InTimeRange<TimelineQuery & { group_by: Property }>) => {
    const { state, query, clock } = ctx;
    const range = readDateRange(query);
    const { group_by, event_name, aggregation_level, bucket_size = `1 ${fittingSize(range)}` } = query;
    mustBeInterval(ctx, bucket_size);
    const buckets = fillBuckets(
      calendarBuckets(range, bucket_size, 'bucket_size'),
      filterByName(selectRequestedEvents(ctx), event_name),
    );
    const items = buckets.flatMap(({ start, rows }) =>
      countShares(rows, aggregation_level, readProperty(state, group_by)).map(({ value, count }) => ({
        timestamp: clock.iso(start),
        value,
        count,
      })),
    );
    return { property: group_by, bucket_size, items };
  },
};
