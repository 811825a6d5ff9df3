import type { AnalyticsEventCount } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { EventRow } from './rows.ts';
import type { State } from '../../state/state.ts';
import { findProject, type InProject } from '../shared/find.ts';
import { countAtLevel, countShares, type Share } from './model/count.ts';
import { selectRequestedEvents, type Counted, type Dates, type InTimeRange } from './in-time-range.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { readProperty, type Property } from './model/properties.ts';
import { isPageView, selectEvents, SYSTEM_EVENTS } from './model/select.ts';

interface NameQuery {
  limit: number;
  custom_events_only: boolean;
}

interface PropertyQuery extends Counted {
  group_by: Property;
  event_name?: string;
  limit: number;
  filter_country?: string;
  filter_region?: string;
  filter_browser?: string;
  filter_os?: string;
  filter_channel?: string;
  filter_referrer?: string;
}

const FILTERS = {
  filter_country: 'country',
  filter_region: 'region',
  filter_browser: 'browser',
  filter_os: 'operating_system',
  filter_channel: 'channel',
  filter_referrer: 'referrer_hostname',
} as const satisfies Partial<Record<keyof PropertyQuery, Property>>;

/** Events with this name, if given, that match every given filter. */
function filterEvents(state: State, events: readonly EventRow[], query: PropertyQuery): EventRow[] {
  const filters = Object.entries(FILTERS) as [keyof typeof FILTERS, Property][];
  const tests = filters
    .filter(([filter]) => query[filter] !== undefined)
    .map(([filter, property]) => {
      const read = readProperty(state, property);
      return (event: EventRow) => read(event) === query[filter];
    });
  return filterByName(events, query.event_name).filter((event) => tests.every((test) => test(event)));
}

export function filterByName(events: readonly EventRow[], name: string | undefined): readonly EventRow[] {
  return name === undefined ? events : events.filter(({ event_name }) => event_name === name);
}

function customOnly(events: readonly EventRow[], { custom_events_only }: NameQuery): readonly EventRow[] {
  return custom_events_only ? events.filter(({ event_name }) => !SYSTEM_EVENTS.has(event_name)) : events;
}

function serializeName({ value, count, percentage }: Share): AnalyticsEventCount {
  return { event_name: value, count, percentage };
}

export const counts = {
  'analytics.getEventsCount': (
    ctx: ResolverContext<{ query: Dates & NameQuery & { project_id: number; breakdown?: Property } }>,
  ) => {
    const { state, query } = ctx;
    const { project_id, environment_id, breakdown = 'event_name', limit } = query;
    const events = customOnly(selectEvents(state, { project_id, environment_id, ...readDateRange(query) }), query);
    return countShares(events, 'events', readProperty(state, breakdown))
      .slice(0, limit)
      .map((share) => serializeName(share));
  },

  'analytics.getProjectEventsCount': (ctx: InTimeRange<Counted & NameQuery>) => {
    const { aggregation_level, limit } = ctx.query;
    return countShares(
      customOnly(selectRequestedEvents(ctx), ctx.query),
      aggregation_level,
      ({ event_name }) => event_name,
    )
      .slice(0, limit)
      .map((share) => serializeName(share));
  },

  'analytics.getEventTypeBreakdown': (ctx: InTimeRange<Counted>) =>
    countShares(selectRequestedEvents(ctx), ctx.query.aggregation_level, ({ event_type }) => event_type).map(
      ({ value, count, percentage }) => ({ event_type: value, count, percentage }),
    ),

  'analytics.getPropertyBreakdown': (ctx: InTimeRange<PropertyQuery>) => {
    const { state, query } = ctx;
    const events = filterEvents(state, selectRequestedEvents(ctx), query);
    const shares = countShares(events, query.aggregation_level, readProperty(state, query.group_by));
    const total = shares.reduce((sum, { count }) => sum + count, 0);
    return { property: query.group_by, items: shares.slice(0, query.limit), total };
  },

  'analytics.getUniqueCounts': (ctx: InTimeRange<{ metric: 'sessions' | 'visitors' | 'page_views' }>) => {
    const { metric } = ctx.query;
    const events = selectRequestedEvents(ctx);
    return { count: metric === 'page_views' ? events.filter(isPageView).length : countAtLevel(events, metric) };
  },

  'analytics.hasAnalyticsEvents': ({ state, path }: ResolverContext<{ path: InProject }>) => {
    const { id } = findProject(state, path.project_id);
    return { has_events: state.events.ofGroup(id).length > 0 };
  },
};
