import type {
  AnalyticsSessionEvent,
  AnalyticsSessionRequestLog,
} from '../../../generated/types.gen.ts';
import { notFound } from '../../lib/http/problems.ts';
import { sliceByOffset } from '../../lib/paging.ts';
import { isInRange, readDateRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import { byTime } from '../../store/timed-table.ts';
import type { ProxyLogRow } from '../../rows/proxy-logs.ts';
import { isWanted } from '../shared/find.ts';
import type { Call, ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { serializeSession, sessionEvents } from './model/session.ts';
import type { EventRow } from '../../rows/analytics.ts';

type Slice = Call<'analytics.listSessionEvents'>['query'];

const session = resource('sessions', {
  what: 'Session',
  id: 'session_id',
  scope: ({ query }) => {
    const { project_id, environment_id } = query as Pick<Slice, 'project_id' | 'environment_id'>;
    return (row) => row.project_id === project_id && isWanted(environment_id, row.environment_id);
  },
  serialize: (context, row) => serializeSession(context, row, sessionEvents(context.state, row)),
});

/** The requested part of the rows within the dates, and how many rows are within the dates. */
function sliceRows<T extends { timestamp: number }, View>(
  rows: readonly T[],
  query: Slice,
  serialize: (row: T) => View,
) {
  const range = readDateRange(query);
  const within = rows.filter(({ timestamp }) => isInRange(range, timestamp));
  const { limit, offset } = query;
  return {
    items: sliceByOffset(query, within).map(serialize),
    total_count: within.length,
    limit,
    offset,
  };
}

function serializeEvent({ clock }: MockContext, event: EventRow): AnalyticsSessionEvent {
  const { id, event_name, event_type, event_data, page_title, hostname, page_path, query } = event;
  const page_url = `https://${hostname}${page_path}${query && `?${query}`}`;
  return {
    id,
    event_name,
    event_type,
    event_data,
    page_title,
    page_url,
    timestamp: clock.iso(event.timestamp),
  };
}

function serializeLog({ clock }: MockContext, log: ProxyLogRow): AnalyticsSessionRequestLog {
  const { id, method, path, status_code, response_time_ms, user_agent, referrer } = log;
  const request = { id, method, path, status_code, response_time_ms, user_agent, referrer };
  return {
    ...request,
    request_headers: null,
    response_headers: null,
    created_at: clock.iso(log.timestamp),
  };
}

export const sessions = {
  'analytics.getSessionDetails': session.get,

  'analytics.listSessionEvents': (ctx) => {
    const row = session.find(ctx);
    const { items, ...slice } = sliceRows(sessionEvents(ctx.state, row), ctx.query, (one) =>
      serializeEvent(ctx, one),
    );
    return { session_id: row.id, events: items, ...slice };
  },

  'analytics.getSessionLogs': (ctx) => {
    const { id } = session.find(ctx);
    const rows = byTime(ctx.state.proxyLogs.list((log) => log.session_id === id));
    const { items, ...slice } = sliceRows(rows, ctx.query, (row) => serializeLog(ctx, row));
    return { session_id: id, logs: items, ...slice };
  },

  'analytics.listAnalyticsSessionEvents': (ctx) => {
    const { state, path, query } = ctx;
    const row = state.sessions.find(
      (one) =>
        one.session_id === path.session_id && isWanted(query.environment_id, one.environment_id),
    );
    if (!row) throw notFound('Session', path.session_id);
    const events = sessionEvents(state, row).map((event) => serializeEvent(ctx, event));
    return { session_id: row.session_id, events, total_events: events.length };
  },
} satisfies Partial<ResolversOf<'analytics'>>;
