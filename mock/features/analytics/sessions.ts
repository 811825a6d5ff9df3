import type { AnalyticsSessionEvent, AnalyticsSessionRequestLog } from '../../../generated/types.gen.ts';
import { notFound } from '../../lib/http/problems.ts';
import { sliceByOffset } from '../../lib/paging.ts';
import { isInRange, readDateRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import { byTime } from '../../store/timed-table.ts';
import type { ProxyLogRow } from '../proxy-logs/rows.ts';
import { find, isWanted } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { serializeSession, sessionEvents } from './model/session.ts';
import type { EventRow, SessionRow } from './rows.ts';

interface Slice {
  start_date?: string;
  end_date?: string;
  limit: number;
  offset: number;
}

type OnSession<Query = unknown> = ResolverContext<{
  path: { session_id: number };
  query: Query & { project_id: number; environment_id?: number };
}>;

function findSession({ state, path, query }: OnSession): SessionRow {
  const { project_id, environment_id } = query;
  return find(
    state.sessions,
    path.session_id,
    'Session',
    (row) => row.project_id === project_id && isWanted(environment_id, row.environment_id),
  );
}

/** The requested part of the rows within the dates, and how many rows are within the dates. */
function sliceRows<T extends { timestamp: number }, View>(
  rows: readonly T[],
  query: Slice,
  serialize: (row: T) => View,
): { items: View[]; total_count: number; limit: number; offset: number } {
  const range = readDateRange(query);
  const within = rows.filter(({ timestamp }) => isInRange(range, timestamp));
  const { limit, offset } = query;
  return { items: sliceByOffset(query, within).map(serialize), total_count: within.length, limit, offset };
}

function serializeEvent({ clock }: MockContext, event: EventRow): AnalyticsSessionEvent {
  const { id, event_name, event_type, event_data, page_title, hostname, page_path, query } = event;
  const page_url = `https://${hostname}${page_path}${query && `?${query}`}`;
  return { id, event_name, event_type, event_data, page_title, page_url, timestamp: clock.iso(event.timestamp) };
}

function serializeLog({ clock }: MockContext, log: ProxyLogRow): AnalyticsSessionRequestLog {
  const { id, method, path, status_code, response_time_ms, user_agent, referrer } = log;
  const request = { id, method, path, status_code, response_time_ms, user_agent, referrer };
  return { ...request, request_headers: null, response_headers: null, created_at: clock.iso(log.timestamp) };
}

export const sessions = {
  'analytics.getSessionDetails': (ctx) => {
    const session = findSession(ctx);
    return serializeSession(ctx, session, sessionEvents(ctx.state, session));
  },

  'analytics.listSessionEvents': (ctx) => {
    const session = findSession(ctx);
    const rows = sessionEvents(ctx.state, session);
    const { items, ...slice } = sliceRows(rows, ctx.query, (row) => serializeEvent(ctx, row));
    return { session_id: session.id, events: items, ...slice };
  },

  'analytics.getSessionLogs': (ctx) => {
    const session = findSession(ctx);
    const rows = byTime(ctx.state.proxyLogs.list((log) => log.session_id === session.id));
    const { items, ...slice } = sliceRows(rows, ctx.query, (row) => serializeLog(ctx, row));
    return { session_id: session.id, logs: items, ...slice };
  },

  'analytics.listAnalyticsSessionEvents': (ctx) => {
    const { state, path, query } = ctx;
    const session = state.sessions.find(
      (row) => row.session_id === path.session_id && isWanted(query.environment_id, row.environment_id),
    );
    if (!session) throw notFound('Session', path.session_id);
    const events = sessionEvents(state, session).map((row) => serializeEvent(ctx, row));
    return { session_id: session.session_id, events, total_events: events.length };
  },
} satisfies Partial<ResolversOf<'analytics'>>;
