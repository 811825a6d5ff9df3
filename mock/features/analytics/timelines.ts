import { bucketsOf, fittingSize, inBuckets } from '../../lib/buckets.ts';
import type { EventRow } from './rows.ts';
import { countOf, sharesOf } from './model/count.ts';
import { named } from './counts.ts';
import { eventsOf, type Counted, type InPeriod } from './in-period.ts';
import { periodOf } from '../../lib/time-range.ts';
import { readProperty, type Property } from './model/properties.ts';
import { isPageView } from './model/select.ts';

interface TimelineQuery extends Counted {
  event_name?: string;
  bucket_size?: string;
}

function timeline(ctx: InPeriod<Counted>, events: readonly EventRow[], size: string) {
  return inBuckets(bucketsOf(periodOf(ctx.query), size, 'bucket_size'), events).map(({ start, rows }) => ({
    date: ctx.clock.iso(start),
    count: countOf(rows, ctx.query.aggregation_level),
  }));
}

export const timelines = {
  'analytics.getEventsTimeline': (ctx: InPeriod<TimelineQuery>) => {
    const { event_name, bucket_size = fittingSize(periodOf(ctx.query)) } = ctx.query;
    return timeline(ctx, named(eventsOf(ctx), event_name), bucket_size);
  },

  'analytics.getHourlyVisits': (ctx: InPeriod<Counted>) => timeline(ctx, eventsOf(ctx).filter(isPageView), 'hour'),

  'analytics.getAggregatedBuckets': (ctx: InPeriod<Counted & { bucket_size: string }>) => {
    const { aggregation_level, bucket_size } = ctx.query;
    const items = timeline(ctx, eventsOf(ctx), bucket_size).map(({ date, count }) => ({ timestamp: date, count }));
    return { aggregation_level, bucket_size, items, total: items.reduce((sum, { count }) => sum + count, 0) };
  },

  /** A value has no entry for a bucket in which it did not occur. */
  'analytics.getPropertyTimeline': (ctx: InPeriod<TimelineQuery & { group_by: Property }>) => {
    const { state, query, clock } = ctx;
    const period = periodOf(query);
    const { group_by, event_name, aggregation_level, bucket_size = fittingSize(period) } = query;
    const buckets = inBuckets(bucketsOf(period, bucket_size, 'bucket_size'), named(eventsOf(ctx), event_name));
    const items = buckets.flatMap(({ start, rows }) =>
      sharesOf(rows, aggregation_level, readProperty(state, group_by)).map(({ value, count }) => ({
        timestamp: clock.iso(start),
        value,
        count,
      })),
    );
    return { property: group_by, bucket_size, items };
  },
};
