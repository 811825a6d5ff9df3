import { groupBy } from '../../lib/group-by.ts';
import { percent } from '../../lib/statistics.ts';
import { calendarBuckets, fillBuckets, fittingSize } from '../../lib/time/buckets.ts';
import { HOUR_MS } from '../../lib/time/duration.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { ProjectRow } from '../../rows/projects.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { countAtLevel } from './model/count.ts';
import { isPageView, selectEvents } from './model/select.ts';
import { isBounced, isEngaged } from './model/session.ts';
import type { EventRow } from '../../rows/analytics.ts';

/** Totals of all sessions. */
function countTotals(events: readonly EventRow[]) {
  const sessions = [...groupBy(events, ({ session_id }) => session_id).values()];
  return {
    unique_visitors: countAtLevel(events, 'visitors'),
    total_visits: sessions.length,
    total_page_views: events.filter(isPageView).length,
    bounce_rate: percent(sessions.filter(isBounced).length, sessions.length),
    engagement_rate: percent(sessions.filter(isEngaged).length, sessions.length),
  };
}

export const pages = {
  'analytics.listPagePaths': (ctx) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, limit } = query;
    const events = selectEvents(state, { project_id, environment_id, ...readDateRange(query) });
    const page_paths = [...groupBy(events.filter(isPageView), ({ page_path }) => page_path)]
      .map(([page_path, views]) => ({
        page_path,
        page_view_count: views.length,
        session_count: countAtLevel(views, 'sessions'),
        avg_time_seconds: null,
        first_seen: clock.iso(views[0]?.timestamp),
        last_seen: clock.iso(views.at(-1)?.timestamp),
      }))
      .sort(
        (one, other) =>
          other.page_view_count - one.page_view_count || (one.page_path < other.page_path ? -1 : 1),
      )
      .slice(0, limit);
    return { page_paths, total_count: page_paths.length };
  },

  'analytics.getPageHourlySessions': (ctx) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, page_path, start_time, end_time } = query;
    const range = readDateRange(
      { start_date: start_time, end_date: end_time },
      'start_time',
      'end_time',
    );
    const events = selectEvents(state, { project_id, environment_id, ...range });
    const onPage = events.filter((event) => event.page_path === page_path);
    const buckets = calendarBuckets(
      range,
      query.bucket_interval ?? fittingSize(range),
      'bucket_interval',
    );
    return {
      page_path,
      hours: Math.ceil((range.end - range.start) / HOUR_MS),
      total_sessions: countAtLevel(onPage, 'sessions'),
      hourly_data: fillBuckets(buckets, onPage).map(({ start, items: rows }) => ({
        timestamp: clock.iso(start),
        session_count: countAtLevel(rows, 'sessions'),
        event_count: rows.length,
        avg_duration_seconds: 0,
      })),
    };
  },

  'analytics.getGeneralStats': ({ state, query }) => {
    const { project_ids, environment_id, include_project_breakdown } = query;
    const projects = state.projects.list(({ id }) => project_ids?.includes(id) ?? true);
    const range = readDateRange(query);
    const eventsOf = ({ id: project_id }: ProjectRow) =>
      selectEvents(state, { project_id, environment_id, ...range });
    const events = projects.flatMap(eventsOf);
    const { unique_visitors, bounce_rate, engagement_rate, ...totals } = countTotals(events);
    const totalsOf = (project: ProjectRow) => ({
      project_id: project.id,
      project_name: project.name,
      ...countTotals(eventsOf(project)),
    });
    return {
      total_projects: projects.length,
      total_unique_visitors: unique_visitors,
      ...totals,
      total_events: events.length,
      // The mock compares with no period before.
      previous_page_views: null,
      previous_unique_visitors: null,
      page_views_trend_percentage: null,
      visitors_trend_percentage: null,
      avg_bounce_rate: bounce_rate,
      avg_engagement_rate: engagement_rate,
      project_breakdown: include_project_breakdown ? projects.map(totalsOf) : [],
    };
  },
} satisfies Partial<ResolversOf<'analytics'>>;
