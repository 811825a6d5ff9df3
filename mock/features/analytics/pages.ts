import { groupBy } from '../../lib/group-by.ts';
import { average, percent, roundTo } from '../../lib/statistics.ts';
import { calendarBuckets, fillBuckets, fittingSize } from '../../lib/time/buckets.ts';
import { HOUR_MS } from '../../lib/time/duration.ts';
import { readDateRange, type TimeRange } from '../../lib/time/time-range.ts';
import type { ProjectRow } from '../projects/rows.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { countAtLevel } from './model/count.ts';
import { isPageView, selectEvents } from './model/select.ts';
import { isBounced, isEngaged } from './model/session.ts';
import type { EventRow } from './rows.ts';

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

/** Totals of all sessions. */
function countTotals(events: readonly EventRow[]) {
  const sessions = [...groupBy(events, ({ session_id }) => session_id).values()];
  return {
    visitors: countAtLevel(events, 'visitors'),
    visits: sessions.length,
    views: events.filter(isPageView).length,
    bounce_rate: percent(sessions.filter(isBounced).length, sessions.length),
    engagement_rate: percent(sessions.filter(isEngaged).length, sessions.length),
  };
}

/** The change in percent; `null` if the earlier value is 0. */
function trend(now: number, before: number): number | null {
  return before === 0 ? null : roundTo(((now - before) / before) * 100, 2);
}

export const pages = {
  'analytics.listPagePaths': (ctx) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, limit } = query;
    const events = selectEvents(state, { project_id, environment_id, ...readDateRange(query) });
    const times = viewDurations(events);
    const page_paths = [...groupBy(events.filter(isPageView), ({ page_path }) => page_path)]
      .map(([page_path, views]) => ({
        page_path,
        page_view_count: views.length,
        session_count: countAtLevel(views, 'sessions'),
        avg_time_seconds: averageSeconds(views, times),
        first_seen: clock.iso(views[0]?.timestamp),
        last_seen: clock.iso(views.at(-1)?.timestamp),
      }))
      .sort((one, other) => other.page_view_count - one.page_view_count || (one.page_path < other.page_path ? -1 : 1))
      .slice(0, limit);
    return { page_paths, total_count: page_paths.length };
  },

  'analytics.getPageHourlySessions': (ctx) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, page_path, start_time, end_time } = query;
    const range = readDateRange({ start_date: start_time, end_date: end_time }, 'start_time', 'end_time');
    const events = selectEvents(state, { project_id, environment_id, ...range });
    const times = viewDurations(events);
    const onPage = events.filter((event) => event.page_path === page_path);
    const buckets = calendarBuckets(range, query.bucket_interval ?? fittingSize(range), 'bucket_interval');
    return {
      page_path,
      hours: Math.ceil((range.end - range.start) / HOUR_MS),
      total_sessions: countAtLevel(onPage, 'sessions'),
      hourly_data: fillBuckets(buckets, onPage).map(({ start, items: rows }) => ({
        timestamp: clock.iso(start),
        session_count: countAtLevel(rows, 'sessions'),
        event_count: rows.length,
        avg_duration_seconds: averageSeconds(rows, times) ?? 0,
      })),
    };
  },

  'analytics.getGeneralStats': ({ state, query }) => {
    const { project_ids, environment_id, include_project_breakdown } = query;
    const projects = state.projects.list(({ id }) => project_ids?.includes(id) ?? true);
    const range = readDateRange(query);
    // The range of the same length directly before.
    const earlier = { start: range.start - (range.end - range.start) - 1, end: range.start - 1 };
    const select = ({ id }: ProjectRow, within: TimeRange) =>
      selectEvents(state, { project_id: id, environment_id, ...within });
    const events = projects.flatMap((project) => select(project, range));
    const now = countTotals(events);
    const before = countTotals(projects.flatMap((project) => select(project, earlier)));
    return {
      total_projects: projects.length,
      total_unique_visitors: now.visitors,
      total_visits: now.visits,
      total_page_views: now.views,
      total_events: events.length,
      avg_bounce_rate: now.bounce_rate,
      avg_engagement_rate: now.engagement_rate,
      previous_unique_visitors: before.visitors,
      previous_page_views: before.views,
      visitors_trend_percentage: trend(now.visitors, before.visitors),
      page_views_trend_percentage: trend(now.views, before.views),
      project_breakdown: include_project_breakdown
        ? projects.map((project) => {
            const { visitors, visits, views, ...rates } = countTotals(select(project, range));
            const names = { project_id: project.id, project_name: project.name };
            return { ...names, unique_visitors: visitors, total_visits: visits, total_page_views: views, ...rates };
          })
        : [],
    };
  },
} satisfies Partial<ResolversOf<'analytics'>>;
