import type { AnalyticsProjectStats } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { EventRow } from './rows.ts';
import type { ProjectRow } from '../projects/rows.ts';
import { countAtLevel } from './model/count.ts';
import { percent, roundTo } from '../../lib/statistics.ts';
import { readDateRange, type TimeRange } from '../../lib/time/time-range.ts';
import { isPageView, selectEvents } from './model/select.ts';

interface StatsQuery {
  start_date: string;
  end_date: string;
  project_ids?: number[];
  environment_id?: number;
  include_project_breakdown: boolean;
}

/** Totals of all sessions in one pass. The rules are those of `isBounced()` and `isEngaged()`. */
function countTotals(events: readonly EventRow[]) {
  const sessions = new Map<number, { views: number; custom: boolean }>();
  let views = 0;
  for (const { session_id, event_type } of events) {
    let session = sessions.get(session_id);
    if (!session) sessions.set(session_id, (session = { views: 0, custom: false }));
    if (event_type === 'custom') session.custom = true;
    if (event_type !== 'page_view') continue;
    session.views++;
    views++;
  }
  let bounced = 0;
  let engaged = 0;
  for (const session of sessions.values()) {
    if (session.views <= 1) bounced++;
    if (session.views > 1 || session.custom) engaged++;
  }
  return {
    visitors: countAtLevel(events, 'visitors'),
    visits: sessions.size,
    views,
    bounce_rate: percent(bounced, sessions.size),
    engagement_rate: percent(engaged, sessions.size),
  };
}

function serializeProject({ id, name }: ProjectRow, events: readonly EventRow[]): AnalyticsProjectStats {
  const { visitors, visits, views, ...rates } = countTotals(events);
  return {
    project_id: id,
    project_name: name,
    unique_visitors: visitors,
    total_visits: visits,
    total_page_views: views,
    ...rates,
  };
}

/** The change in percent; `null` if the earlier value is 0. */
function trend(now: number, before: number): number | null {
  return before === 0 ? null : roundTo(((now - before) / before) * 100, 2);
}

/** The range of the same length directly before. */
function previousRange({ start, end }: TimeRange): TimeRange {
  return { start: start - (end - start) - 1, end: start - 1 };
}

export const generalStats = {
  'analytics.getGeneralStats': ({ state, query }: ResolverContext<{ query: StatsQuery }>) => {
    const { project_ids, environment_id, include_project_breakdown } = query;
    const projects = state.projects.list(({ id }) => project_ids?.includes(id) ?? true);
    const range = readDateRange(query);
    const selectProject = ({ id }: ProjectRow, within: TimeRange) =>
      selectEvents(state, { project_id: id, environment_id, ...within });
    const events = projects.flatMap((project) => selectProject(project, range));
    const before = projects.flatMap((project) => selectProject(project, previousRange(range)));

    const { visitors, visits, views, bounce_rate, engagement_rate } = countTotals(events);
    const visitorsBefore = countAtLevel(before, 'visitors');
    const viewsBefore = before.filter(isPageView).length;
    return {
      total_projects: projects.length,
      total_unique_visitors: visitors,
      total_visits: visits,
      total_page_views: views,
      total_events: events.length,
      avg_bounce_rate: bounce_rate,
      avg_engagement_rate: engagement_rate,
      previous_unique_visitors: visitorsBefore,
      previous_page_views: viewsBefore,
      visitors_trend_percentage: trend(visitors, visitorsBefore),
      page_views_trend_percentage: trend(views, viewsBefore),
      project_breakdown: include_project_breakdown
        ? projects.map((project) => serializeProject(project, selectProject(project, range)))
        : [],
    };
  },
};
