import { notFound } from '../../lib/http/problems.ts';
import type { AnalyticsSessionEvent, AnalyticsSessionRequestLog } from '../../../generated/types.gen.ts';
import { sliceByOffset } from '../../lib/paging.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { EventRow, SessionRow } from './rows.ts';
import type { ProxyLogRow } from '../proxy-logs/rows.ts';
import { byTime } from '../../store/timed-table.ts';
import { find } from '../shared/find.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { sessionEvents, serializeSession } from './session.ts';

interface InSession {
  path: { session_id: number };
  query: { project_id: number; environment_id?: number };
}

interface Slice {
  start_date?: string;
  end_date?: string;
  limit: number;
  offset: number;
}

type SliceCall = ResolverContext<InSession & { query: Slice }>;

function isWanted({ query }: ResolverContext<InSession>, { project_id, environment_id }: SessionRow): boolean {
  return project_id === query.project_id && (query.environment_id ?? environment_id) === environment_id;
}

/** Real servers look for it in any project. */
function findSession(ctx: ResolverContext<InSession>): SessionRow {
  const isThere = (row: SessionRow) => ctx.server.isReal || isWanted(ctx, row);
  return find(ctx.state.sessions, ctx.path.session_id, 'Session', isThere);
}

/** The requested part of the rows within the dates, and how many rows are within the dates. */
function sliceEvents<T extends { timestamp: number }>(
  rows: readonly T[],
  query: Slice,
): { part: T[]; total_count: number } {
  const { start, end } = readDateRange(query);
  const within = rows.filter(({ timestamp }) => timestamp >= start && timestamp <= end);
  return { part: sliceByOffset(query, within), total_count: within.length };
}

function serializeEvent({ clock }: MockContext, event: EventRow): AnalyticsSessionEvent {
  const { id, event_name, event_type, event_data, page_title, hostname, page_path, query } = event;
  return {
    id,
    event_name,
    event_type,
    event_data,
    page_title,
    page_url: `https://${hostname}${page_path}${query && `?${query}`}`,
    timestamp: clock.iso(event.timestamp),
  };
}

function serializeSessionLog({ clock }: MockContext, log: ProxyLogRow): AnalyticsSessionRequestLog {
  const { id, method, path, status_code, response_time_ms, user_agent, referrer } = log;
  return {
    id,
    method,
    path,
    status_code,
    response_time_ms,
    user_agent,
    referrer,
    request_headers: null,
    response_headers: null,
    created_at: clock.iso(log.timestamp),
  };
}

export const sessions = {
  'analytics.getSessionDetails': (ctx: ResolverContext<InSession>) => {
    const session = findSession(ctx);
    return serializeSession(ctx, session, sessionEvents(ctx.state, session));
  },

  'analytics.listSessionEvents': (ctx: SliceCall) => {
    const session = findSession(ctx);
    const { part, total_count } = sliceEvents(
      isWanted(ctx, session) ? sessionEvents(ctx.state, session) : [],
      ctx.query,
    );
    const { limit, offset } = ctx.query;
    return { session_id: session.id, events: part.map((row) => serializeEvent(ctx, row)), total_count, limit, offset };
  },

  'analytics.getSessionLogs': (ctx: SliceCall) => {
    const session = findSession(ctx);
    const ofSession = ctx.state.proxyLogs.list((log) => log.session_id === session.id && isWanted(ctx, session));
    const logs = byTime(ofSession);
    const { part, total_count } = sliceEvents(logs, ctx.query);
    const { limit, offset } = ctx.query;
    return {
      session_id: session.id,
      logs: part.map((row) => serializeSessionLog(ctx, row)),
      total_count,
      limit,
      offset,
    };
  },

  'analytics.listAnalyticsSessionEvents': (
    ctx: ResolverContext<{ path: { session_id: string }; query: { environment_id?: number } }>,
  ) => {
    const { state, path, query } = ctx;
    const session = state.sessions.find(
      (row) =>
        row.session_id === path.session_id &&
        (query.environment_id === undefined || row.environment_id === query.environment_id),
    );
    if (!session) throw notFound('Session', path.session_id);
    const events = sessionEvents(state, session).map((row) => serializeEvent(ctx, row));
    return { session_id: session.session_id, events, total_events: events.length };
  },
};
