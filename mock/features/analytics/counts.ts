import { calendarBuckets, fillBuckets, fittingSize } from '../../lib/time/buckets.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { State } from '../../state/state.ts';
import { findProject, type InProject } from '../shared/find.ts';
import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { countAtLevel, countShares, type Level } from './model/count.ts';
import { readProperty, type Property } from './model/properties.ts';
import { isPageView, selectEvents, SYSTEM_EVENTS } from './model/select.ts';
import type { EventRow } from '../../rows/analytics.ts';

const FILTERS = {
  filter_country: 'country',
  filter_region: 'region',
  filter_browser: 'browser',
  filter_os: 'operating_system',
  filter_channel: 'channel',
  filter_referrer: 'referrer_hostname',
} as const satisfies Record<string, Property>;

/** The context of an operation on a project's events between two dates. */
type InTimeRange = ResolverContext<{
  path: InProject;
  query: Omit<Call<'analytics.getUniqueCounts'>['query'], 'metric'>;
}>;

function selectRequested({ state, path, query }: InTimeRange, name?: string): EventRow[] {
  const { id: project_id } = findProject(state, path.project_id);
  const { environment_id, deployment_id } = query;
  const events = selectEvents(state, {
    project_id,
    environment_id,
    deployment_id,
    ...readDateRange(query),
  });
  return name === undefined ? events : events.filter(({ event_name }) => event_name === name);
}

/** The events that match every given filter. */
function filterEvents(
  state: State,
  events: readonly EventRow[],
  query: Partial<Record<keyof typeof FILTERS, string>>,
) {
  const tests = (Object.entries(FILTERS) as [keyof typeof FILTERS, Property][])
    .filter(([filter]) => query[filter] !== undefined)
    .map(([filter, property]) => {
      const read = readProperty(state, property);
      return (event: EventRow) => read(event) === query[filter];
    });
  return events.filter((event) => tests.every((test) => test(event)));
}

/** The most frequent values. */
function topShares(
  events: readonly EventRow[],
  level: Level,
  { limit, custom_events_only }: { limit: number; custom_events_only: boolean },
  valueOf: (event: EventRow) => string | null = ({ event_name }) => event_name,
) {
  const counted = custom_events_only
    ? events.filter(({ event_name }) => !SYSTEM_EVENTS.has(event_name))
    : events;
  return countShares(counted, level, valueOf)
    .slice(0, limit)
    .map(({ value, count, percentage }) => ({ event_name: value, count, percentage }));
}

function timeline(
  { clock, query }: InTimeRange,
  events: readonly EventRow[],
  level: Level,
  size: string,
) {
  const buckets = fillBuckets(calendarBuckets(readDateRange(query), size, 'bucket_size'), events);
  return buckets.map(({ start, items }) => ({
    date: clock.iso(start),
    count: countAtLevel(items, level),
  }));
}

export const counts = {
  'analytics.getEventsCount': (ctx) => {
    const { state, query } = ctx;
    const { project_id, environment_id, breakdown = 'event_name' } = query;
    const events = selectEvents(state, { project_id, environment_id, ...readDateRange(query) });
    return topShares(events, 'events', query, readProperty(state, breakdown));
  },

  'analytics.getProjectEventsCount': (ctx) =>
    topShares(selectRequested(ctx), ctx.query.aggregation_level, ctx.query),

  'analytics.getEventTypeBreakdown': (ctx) =>
    countShares(
      selectRequested(ctx),
      ctx.query.aggregation_level,
      ({ event_type }) => event_type,
    ).map(({ value, count, percentage }) => ({ event_type: value, count, percentage })),

  'analytics.getPropertyBreakdown': (ctx) => {
    const { state, query } = ctx;
    const events = filterEvents(state, selectRequested(ctx, query.event_name), query);
    const shares = countShares(
      events,
      query.aggregation_level,
      readProperty(state, query.group_by),
    );
    const total = shares.reduce((sum, { count }) => sum + count, 0);
    return { property: query.group_by, items: shares.slice(0, query.limit), total };
  },

  'analytics.getUniqueCounts': (ctx) => {
    const { metric } = ctx.query;
    const events = selectRequested(ctx);
    return {
      count:
        metric === 'page_views' ? events.filter(isPageView).length : countAtLevel(events, metric),
    };
  },

  'analytics.hasAnalyticsEvents': ({ state, path }) => ({
    has_events: state.events.ofGroup(findProject(state, path.project_id).id).length > 0,
  }),

  'analytics.getEventsTimeline': (ctx) => {
    const {
      event_name,
      aggregation_level,
      bucket_size = fittingSize(readDateRange(ctx.query)),
    } = ctx.query;
    return timeline(ctx, selectRequested(ctx, event_name), aggregation_level, bucket_size);
  },

  'analytics.getHourlyVisits': (ctx) =>
    timeline(ctx, selectRequested(ctx).filter(isPageView), ctx.query.aggregation_level, 'hour'),

  'analytics.getAggregatedBuckets': (ctx) => {
    const { aggregation_level, bucket_size } = ctx.query;
    const points = timeline(ctx, selectRequested(ctx), aggregation_level, bucket_size);
    const items = points.map(({ date, count }) => ({ timestamp: date, count }));
    return {
      aggregation_level,
      bucket_size,
      items,
      total: items.reduce((sum, { count }) => sum + count, 0),
    };
  },

  /** Buckets in which a value did not occur have no entry for it. */
  'analytics.getPropertyTimeline': (ctx) => {
    const { state, query, clock } = ctx;
    const range = readDateRange(query);
    const {
      group_by,
      event_name,
      aggregation_level,
      bucket_size = `1 ${fittingSize(range)}`,
    } = query;
    const buckets = fillBuckets(
      calendarBuckets(range, bucket_size, 'bucket_size'),
      selectRequested(ctx, event_name),
    );
    const items = buckets.flatMap(({ start, items: rows }) =>
      countShares(rows, aggregation_level, readProperty(state, group_by)).map(
        ({ value, count }) => ({
          timestamp: clock.iso(start),
          value,
          count,
        }),
      ),
    );
    return { property: group_by, bucket_size, items };
  },
} satisfies Partial<ResolversOf<'analytics'>>;
