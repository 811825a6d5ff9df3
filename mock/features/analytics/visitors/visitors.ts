import { notFound } from '../../../lib/http/problems.ts';
import type { VisitorSessionSummary, VisitorStats } from '../../../../generated/types.gen.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EventRow, SessionRow } from '../rows.ts';
import type { State } from '../../../state/state.ts';
import { omit } from '../../../lib/omit.ts';

import { average, percent } from '../../../lib/statistics.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { countShares } from '../model/count.ts';
import { findByGuid, findVisitor, visitorGuid } from '../model/identity.ts';
import { isPageView } from '../model/select.ts';
import { isBounced, isEngaged, sessionLength, serializeSession } from '../session.ts';
import { serializeVisitor } from './serialize-visitor.ts';

/** Empty on real servers. */
interface InProject {
  project_id?: number;
  environment_id?: number;
}

interface OfVisitor {
  path: { visitor_id: number };
  query: InProject;
}

function serializeWithGeolocation(context: MockContext, id: number) {
  return omit(serializeVisitor(context, id), 'current_page', 'ip_address_id');
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

function visitorSummary(context: MockContext, { session, events }: Visit): VisitorSessionSummary {
  return {
    ...omit(serializeSession(context, session, events), 'visitor_id'),
    events_count: events.length,
    requests_count: context.state.proxyLogs.list((log) => log.session_id === session.id).length,
  };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null);
}

function visitorStats({ state, clock }: MockContext, id: number, { project_id }: InProject): VisitorStats {
  const visitor = findVisitor(state, id, { project_id });
  const visits = visitorSessions(state, visitor.project_id, id);
  const events = visits.flatMap((visit) => visit.events);
  return {
    visitor_id: id,
    first_seen: clock.iso(visitor.first_seen),
    last_seen: clock.iso(visitor.last_seen),
    total_sessions: visits.length,
    total_page_views: events.filter(isPageView).length,
    total_events: events.length,
    average_session_duration: average(visits.map((visit) => sessionLength(visit.events) / 1000)),
    bounce_rate: percent(visits.filter((visit) => isBounced(visit.events)).length, visits.length),
    engagement_rate: percent(visits.filter((visit) => isEngaged(visit.events)).length, visits.length),
    top_pages: countShares(events.filter(isPageView), 'events', ({ page_path }) => page_path)
      .slice(0, 10)
      .map(({ value, count }) => ({ path: value, visits: count })),
    top_referrers: countShares(
      events,
      'sessions',
      (event) => state.sessions.get(event.session_id)?.referrer ?? null,
    ).map(({ value }) => value),
    devices_used: distinct(visits.map(({ session }) => session.device_type)),
    locations:
      visitor.country === null ? [] : [{ country: visitor.country, region: visitor.region, city: visitor.city }],
  };
}

export const visitors = {
  'analytics.getVisitorByGuid': (ctx: ResolverContext<{ path: { visitor_id: string }; query: InProject }>) => {
    const id = findByGuid(ctx.state, ctx.query.project_id, ctx.path.visitor_id);
    if (id === undefined) throw notFound('Visitor', ctx.path.visitor_id);
    findVisitor(ctx.state, id, ctx.query);
    return serializeWithGeolocation(ctx, id);
  },

  'analytics.getVisitorById': (ctx: ResolverContext<{ path: { id: number }; query: InProject }>) => {
    findVisitor(ctx.state, ctx.path.id, ctx.query);
    return serializeWithGeolocation(ctx, ctx.path.id);
  },

  'analytics.getVisitorDetails': (ctx: ResolverContext<OfVisitor>) => {
    findVisitor(ctx.state, ctx.path.visitor_id, ctx.query);
    return omit(serializeVisitor(ctx, ctx.path.visitor_id), 'current_page');
  },

  'analytics.getVisitorInfo': ({ state, clock, path, query }: ResolverContext<OfVisitor>) => {
    const id = path.visitor_id;
    const { project_id, first_seen } = findVisitor(state, id, query);
    const custom_data = state.visitorNotes.get(id)?.custom_data ?? null;
    return { id, visitor_id: visitorGuid(state, id), project_id, custom_data, created_at: clock.iso(first_seen) };
  },

  'analytics.getVisitorStats': (ctx: ResolverContext<OfVisitor>) => visitorStats(ctx, ctx.path.visitor_id, ctx.query),

  'analytics.listVisitorSessions': (ctx: ResolverContext<OfVisitor & { query: { limit: number } }>) => {
    const { state, path, query } = ctx;
    const { project_id } = findVisitor(state, path.visitor_id, { project_id: query.project_id });
    const all = visitorSessions(state, project_id, path.visitor_id).filter(
      ({ session }) => query.environment_id === undefined || session.environment_id === query.environment_id,
    );
    const summaries = all.slice(0, query.limit).map((visit) => visitorSummary(ctx, visit));
    return { visitor_id: visitorGuid(state, path.visitor_id), sessions: summaries, total_sessions: all.length };
  },

  /** Merges `custom_data`: other keys stay, keys set to null are removed. */
  'analytics.enrichVisitor': (
    ctx: ResolverContext<{
      path: { visitor_id: string };
      query: InProject;
      body: { custom_data: Record<string, unknown> };
    }>,
  ) => {
    const { state, path, query, body } = ctx;
    const isNumber = /^\d+$/.test(path.visitor_id);
    const id = isNumber ? Number(path.visitor_id) : findByGuid(state, query.project_id, path.visitor_id);
    if (id === undefined) throw notFound('Visitor', path.visitor_id);
    findVisitor(state, id, query);

    const note = state.visitorNotes.get(id);
    const merged = Object.entries({ ...note?.custom_data, ...body.custom_data }).filter(([, value]) => value !== null);
    state.visitorNotes.set(id, { ...note, custom_data: Object.fromEntries(merged) });
    return { success: true, visitor_id: visitorGuid(state, id), message: `Visitor ${id} enriched` };
  },
};
