import type { AnalyticsProjectStats } from '../../../../generated/types.gen.ts';
import type { Context } from '../../context.ts';
import type { EventRow } from '../../state/analytics.ts';
import type { ProjectRow } from '../../state/projects.ts';
import { countOf, groupBy, percent, rounded } from './count.ts';
import { periodOf, type Period } from './period.ts';
import { isPageView, selectEvents } from './select.ts';
import { isBounced, isEngaged } from './session.ts';

interface StatsQuery {
  start_date: string;
  end_date: string;
  project_ids?: number[];
  environment_id?: number;
  include_project_breakdown: boolean;
}

function ratesOf(events: readonly EventRow[]): { bounce_rate: number; engagement_rate: number } {
  const sessions = [...groupBy(events, ({ session_id }) => session_id).values()];
  return {
    bounce_rate: percent(sessions.filter(isBounced).length, sessions.length),
    engagement_rate: percent(sessions.filter(isEngaged).length, sessions.length),
  };
}

function viewProject({ id, name }: ProjectRow, events: readonly EventRow[]): AnalyticsProjectStats {
  return {
    project_id: id,
    project_name: name,
    unique_visitors: countOf(events, 'visitors'),
    total_visits: countOf(events, 'sessions'),
    total_page_views: events.filter(isPageView).length,
    ...ratesOf(events),
  };
}

/** In percent; null when there is nothing to compare. */
function trend(now: number, before: number): number | null {
  return before === 0 ? null : rounded(((now - before) / before) * 100, 2);
}

/** As long, and over when the other one begins. */
function periodBefore({ start, end }: Period): Period {
  return { start: start - (end - start) - 1, end: start - 1 };
}

export const generalStats = {
  'analytics.getGeneralStats': ({ state, query }: Context<{ query: StatsQuery }>) => {
    const { project_ids, environment_id, include_project_breakdown } = query;
    const projects = state.projects.list(({ id }) => project_ids?.includes(id) ?? true);
    const period = periodOf(query);
    const eventsOf = ({ id }: ProjectRow, { start, end }: Period) =>
      selectEvents(state, { project_id: id, environment_id, start, end });
    const byProject = projects.map((project) => eventsOf(project, period));
    const events = byProject.flat();
    const before = projects.flatMap((project) => eventsOf(project, periodBefore(period)));

    const { bounce_rate, engagement_rate } = ratesOf(events);
    const visitors = countOf(events, 'visitors');
    const visitorsBefore = countOf(before, 'visitors');
    const views = events.filter(isPageView).length;
    const viewsBefore = before.filter(isPageView).length;
    return {
      total_projects: projects.length,
      total_unique_visitors: visitors,
      total_visits: countOf(events, 'sessions'),
      total_page_views: views,
      total_events: events.length,
      avg_bounce_rate: bounce_rate,
      avg_engagement_rate: engagement_rate,
      previous_unique_visitors: visitorsBefore,
      previous_page_views: viewsBefore,
      visitors_trend_percentage: trend(visitors, visitorsBefore),
      page_views_trend_percentage: trend(views, viewsBefore),
      project_breakdown: include_project_breakdown
        ? projects.map((project, index) => viewProject(project, byProject[index] ?? []))
        : [],
    };
  },
};
