import { HOUR_MS } from '../../lib/time/duration.ts';
import type { AnalyticsPagePath } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { EventRow } from './rows.ts';
import { calendarBuckets, fittingSize, fillBuckets } from '../../lib/time/buckets.ts';
import { average, roundTo } from '../../lib/statistics.ts';
import { countAtLevel } from './model/count.ts';
import { totalsByPath } from './page-totals.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { isPageView, selectEvents } from './model/select.ts';

interface PageScope {
  project_id: number;
  environment_id?: number;
}

/**
 * The length of each page view in milliseconds, by its id. A view lasts until the next view of its session, or until
 * the session's last event. A view that no event follows is left out.
 *
 * @param events oldest first
 */
function viewDurations(events: readonly EventRow[]): Map<number, number> {
  const times = new Map<number, number>();
  const latestViews = new Map<number, EventRow>();
  for (const event of events) {
    const view = latestViews.get(event.session_id);
    if (view) times.set(view.id, event.timestamp - view.timestamp);
    if (isPageView(event)) latestViews.set(event.session_id, event);
  }
  return times;
}

function averageSeconds(views: readonly EventRow[], times: ReadonlyMap<number, number>): number | null {
  const known = views.map(({ id }) => times.get(id)).filter((time) => time !== undefined);
  return known.length === 0 ? null : average(known.map((time) => time / 1000));
}

export const pages = {
  'analytics.listPagePaths': (
    ctx: ResolverContext<{ query: PageScope & { start_date?: string; end_date?: string; limit: number } }>,
  ) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, limit } = query;
    const events = selectEvents(state, { project_id, environment_id, ...readDateRange(query) });
    const page_paths = Object.entries(totalsByPath(events, state.sessions.lastId))
      .map(([page_path, page]): AnalyticsPagePath => ({
        page_path,
        page_view_count: page.views,
        session_count: page.sessions,
        avg_time_seconds: page.timed === 0 ? null : roundTo(page.seconds / page.timed, 3),
        first_seen: clock.iso(page.first.timestamp),
        last_seen: clock.iso(page.last.timestamp),
      }))
      .sort((one, other) => other.page_view_count - one.page_view_count || (one.page_path < other.page_path ? -1 : 1))
      .slice(0, limit);
    return { page_paths, total_count: page_paths.length };
  },

  'analytics.getPageHourlySessions': (
    ctx: ResolverContext<{
      query: PageScope & { page_path: string; start_time: string; end_time: string; bucket_interval?: string };
    }>,
  ) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, page_path, start_time, end_time } = query;
    const range = readDateRange({ start_date: start_time, end_date: end_time }, 'start_time', 'end_time');
    const events = selectEvents(state, { project_id, environment_id, ...range });
    const times = viewDurations(events);
    const onPage = events.filter((event) => event.page_path === page_path);
    const size = ctx.server.isReal ? 'hour' : (query.bucket_interval ?? fittingSize(range));
    const buckets = calendarBuckets(range, size, 'bucket_interval');
    return {
      page_path,
      hours: Math.ceil((range.end - range.start) / HOUR_MS),
      total_sessions: countAtLevel(onPage, 'sessions'),
      hourly_data: fillBuckets(buckets, onPage).map(({ start, rows }) => ({
        timestamp: clock.iso(start),
        session_count: countAtLevel(rows, 'sessions'),
        event_count: rows.length,
        avg_duration_seconds: averageSeconds(rows, times) ?? 0,
      })),
    };
  },
};
