import type { Visitor } from '../../../generated/types.gen.ts';
import { groupBy } from '../../lib/group-by.ts';
import { notFound } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { average, percent } from '../../lib/statistics.ts';
import { MINUTE_MS } from '../../lib/time/duration.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import type { State } from '../../state/state.ts';
import { findEnvironment, findProject, isWanted } from '../shared/find.ts';
import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { countShares } from './model/count.ts';
import {
  findByGuid,
  findVisitor,
  visitorGuid,
  visitorProfile,
  type VisitorScope,
} from './model/identity.ts';
import { isPageView, selectEvents, type Scope } from './model/select.ts';
import { isBounced, isEngaged, serializeSession } from './model/session.ts';
import type { EventRow, SessionRow } from '../../rows/analytics.ts';
import type { VisitorValues } from '../../rows/visitors.ts';
import { countFacets, pageOfVisitors, type Segment } from './visitor-segment.ts';

/** A visitor counts as active for this many minutes after an event. */
const DEFAULT_MINUTES = 5;

/** Parameters with a default in the contract are always set. */
type SegmentQuery = Omit<Call<'analytics.listVisitors'>['query'], 'limit' | 'offset'>;

type LiveScope = Omit<Scope, 'start' | 'end'>;

/** @param current_page from `currentPages()` */
function serializeVisitor(
  { state, clock }: MockContext,
  id: number,
  current_page?: string,
): Visitor {
  const { channel, referrer, first_seen, last_seen, ...same } = state.visitors.get(
    id,
  ) as VisitorValues;
  return {
    id,
    visitor_id: visitorGuid(state, id),
    ...same,
    ...visitorProfile(state, id),
    first_channel: channel,
    first_referrer: referrer === null ? null : `https://${referrer}/`,
    first_referrer_hostname: referrer,
    first_seen: clock.iso(first_seen),
    last_seen: clock.iso(last_seen),
    ip_address_id: id,
    current_page: current_page ?? null,
    latitude: null,
    longitude: null,
    timezone: null,
    is_eu: null,
    custom_data: state.visitorNotes.get(id)?.custom_data ?? null,
  };
}

function serializeWithGeolocation(context: MockContext, id: number) {
  return omit(serializeVisitor(context, id), 'current_page', 'ip_address_id');
}

/** The visitors with the path that each of them viewed last, if any. */
function serializeAll(ctx: MockContext, projectId: number, ids: readonly number[]): Visitor[] {
  const wanted = new Set(ids);
  const pages = new Map<number, string>();
  for (const event of ctx.state.events.ofGroup(projectId))
    if (wanted.has(event.visitor_id) && isPageView(event))
      pages.set(event.visitor_id, event.page_path);
  return ids.map((id) => serializeVisitor(ctx, id, pages.get(id)));
}

function readSegment({ state, query }: ResolverContext<{ query: SegmentQuery }>): Segment {
  const { project_id, environment_id, include_crawlers, has_activity_only } = query;
  findProject(state, project_id);
  if (environment_id !== undefined) findEnvironment(state, project_id, environment_id);
  const filters = {
    country: query.filter_country,
    region: query.filter_region,
    city: query.filter_city,
    channel: query.filter_channel,
    referrer: query.filter_referrer,
  };
  return {
    project_id,
    environment_id,
    ...readDateRange(query),
    include_crawlers,
    has_activity_only,
    filters,
  };
}

/** The ids of visitors with an event in the last `minutes`, latest first. */
function activeVisitors(
  { state, clock }: MockContext,
  scope: LiveScope,
  minutes: number,
): number[] {
  const events = selectEvents(state, {
    ...scope,
    start: clock.now() - minutes * MINUTE_MS,
    end: clock.now(),
  });
  return [...new Set(events.toReversed().map(({ visitor_id }) => visitor_id))];
}

interface Visit {
  session: SessionRow;
  events: EventRow[];
}

/** A visitor's sessions in a project with their events, newest first. */
function visitorSessions(state: State, projectId: number, visitorId: number): Visit[] {
  const events = state.events.ofGroup(projectId).filter((event) => event.visitor_id === visitorId);
  return [...groupBy(events, ({ session_id }) => session_id)]
    .map(([id, rows]) => ({ session: state.sessions.get(id) as SessionRow, events: rows }))
    .toReversed();
}

function visitorSummary(context: MockContext, { session, events }: Visit) {
  return {
    ...omit(serializeSession(context, session, events), 'visitor_id'),
    events_count: events.length,
    requests_count: context.state.proxyLogs.list((log) => log.session_id === session.id).length,
  };
}

function visitorStats({ state, clock }: MockContext, id: number, { project_id }: VisitorScope) {
  const visitor = findVisitor(state, id, { project_id });
  const visits = visitorSessions(state, visitor.project_id, id);
  const events = visits.flatMap((visit) => visit.events);
  const views = events.filter(isPageView);
  const share = (test: (events: readonly EventRow[]) => boolean) =>
    percent(visits.filter((visit) => test(visit.events)).length, visits.length);
  const seconds = visits.map((visit) => {
    const times = visit.events.map(({ timestamp }) => timestamp);
    return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  });
  const referrerOf = ({ session_id }: EventRow) => state.sessions.get(session_id)?.referrer ?? null;
  return {
    visitor_id: id,
    first_seen: clock.iso(visitor.first_seen),
    last_seen: clock.iso(visitor.last_seen),
    total_sessions: visits.length,
    total_page_views: views.length,
    total_events: events.length,
    average_session_duration: average(seconds),
    bounce_rate: share(isBounced),
    engagement_rate: share(isEngaged),
    top_pages: countShares(views, 'events', ({ page_path }) => page_path)
      .slice(0, 10)
      .map(({ value, count }) => ({ path: value, visits: count })),
    top_referrers: countShares(events, 'sessions', referrerOf).map(({ value }) => value),
    devices_used: [...new Set(visits.map(({ session }) => session.device_type))].filter(
      (device) => device !== null,
    ),
    locations:
      visitor.country === null
        ? []
        : [{ country: visitor.country, region: visitor.region, city: visitor.city }],
  };
}

export const visitors = {
  'analytics.getVisitorFacets': (ctx) =>
    countFacets(
      ctx.state.visitors,
      readSegment(ctx),
      Math.min(200, Math.max(1, ctx.query.per_facet_limit ?? 50)),
    ),

  'analytics.listVisitors': (ctx) => {
    const { project_id, offset, limit } = ctx.query;
    const { ordersTies } = ctx.server;
    const page = { offset, limit, ordersTies };
    const { ids, total } = pageOfVisitors(ctx.state.visitors, readSegment(ctx), page);
    const items = serializeAll(ctx, project_id, ids);
    return { visitors: items, total_count: total, filtered_count: total };
  },

  'analytics.getActiveVisitors': (ctx) => {
    const { window_minutes, ...scope } = ctx.query;
    return { active_visitors: activeVisitors(ctx, scope, window_minutes).length, window_minutes };
  },

  'analytics.getProjectActiveVisitors': (ctx) => {
    const { id } = findProject(ctx.state, ctx.path.project_id);
    const active = activeVisitors(ctx, { ...ctx.query, project_id: id }, DEFAULT_MINUTES);
    return { active_visitors: active.length, window_minutes: DEFAULT_MINUTES };
  },

  'analytics.listLiveVisitors': (ctx) => {
    const { window_minutes, ...scope } = ctx.query;
    const ids = activeVisitors(ctx, scope, window_minutes);
    return {
      visitors: serializeAll(ctx, scope.project_id, ids),
      total_count: ids.length,
      window_minutes,
    };
  },

  'analytics.getVisitorByGuid': (ctx) => {
    const id = findByGuid(ctx.state, ctx.query.project_id, ctx.path.visitor_id);
    if (id === undefined) throw notFound('Visitor', ctx.path.visitor_id);
    findVisitor(ctx.state, id, ctx.query);
    return serializeWithGeolocation(ctx, id);
  },

  'analytics.getVisitorById': (ctx) => {
    findVisitor(ctx.state, ctx.path.id, ctx.query);
    return serializeWithGeolocation(ctx, ctx.path.id);
  },

  'analytics.getVisitorDetails': (ctx) => {
    findVisitor(ctx.state, ctx.path.visitor_id, ctx.query);
    return omit(serializeVisitor(ctx, ctx.path.visitor_id), 'current_page');
  },

  'analytics.getVisitorInfo': ({ state, clock, path, query }) => {
    const id = path.visitor_id;
    const { project_id, first_seen } = findVisitor(state, id, query);
    const custom_data = state.visitorNotes.get(id)?.custom_data ?? null;
    return {
      id,
      visitor_id: visitorGuid(state, id),
      project_id,
      custom_data,
      created_at: clock.iso(first_seen),
    };
  },

  'analytics.getVisitorStats': (ctx) => visitorStats(ctx, ctx.path.visitor_id, ctx.query),

  'analytics.listVisitorSessions': (ctx) => {
    const { state, path, query } = ctx;
    const { project_id } = findVisitor(state, path.visitor_id, { project_id: query.project_id });
    const all = visitorSessions(state, project_id, path.visitor_id).filter(({ session }) =>
      isWanted(query.environment_id, session.environment_id),
    );
    const summaries = all.slice(0, query.limit).map((visit) => visitorSummary(ctx, visit));
    return {
      visitor_id: visitorGuid(state, path.visitor_id),
      sessions: summaries,
      total_sessions: all.length,
    };
  },

  /** Merges `custom_data`: other keys stay, keys set to null are removed. */
  'analytics.enrichVisitor': (ctx) => {
    const { state, path, query, body } = ctx;
    const isNumber = /^\d+$/.test(path.visitor_id);
    const id = isNumber
      ? Number(path.visitor_id)
      : findByGuid(state, query.project_id, path.visitor_id);
    if (id === undefined) throw notFound('Visitor', path.visitor_id);
    findVisitor(state, id, query);

    const note = state.visitorNotes.get(id);
    const merged = Object.entries({ ...note?.custom_data, ...body.custom_data }).filter(
      ([, value]) => value !== null,
    );
    state.visitorNotes.set(id, { ...note, custom_data: Object.fromEntries(merged) });
    return { success: true, visitor_id: visitorGuid(state, id), message: `Visitor ${id} enriched` };
  },
} satisfies Partial<ResolversOf<'analytics'>>;
