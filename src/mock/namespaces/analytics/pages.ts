import type { AnalyticsPagePath } from '../../../../generated/types.gen.ts';
import type { Context } from '../../context.ts';
import type { EventRow } from '../../state/analytics.ts';
import { bucketsOf, fittingSize, inBuckets } from './buckets.ts';
import { average, countOf, rounded } from './count.ts';
import { periodOf } from './period.ts';
import { isPageView, selectEvents, selectUnordered } from './select.ts';

interface PageScope {
  project_id: number;
  environment_id?: number;
}

interface PageTotals {
  views: number;
  sessions: number;
  latestSession: number;
  /** Of the views whose length is known. */
  seconds: number;
  timed: number;
  first: number;
  last: number;
}

/** Session by session, each oldest first. */
function bySession(events: EventRow[]): EventRow[] {
  return events.sort(
    (one, other) => one.session_id - other.session_id || one.timestamp - other.timestamp || one.id - other.id,
  );
}

/**
 * How long a page view lasted, in milliseconds: until the next one, the last one of a session until its last event.
 * One that nothing followed has no known length.
 */
function timeOnPage(events: readonly EventRow[], index: number): number | undefined {
  const view = events[index];
  let last = view;
  for (let next = index + 1; events[next]?.session_id === view?.session_id; next++) {
    last = events[next];
    if (!last || isPageView(last)) break;
  }
  return !view || !last || last === view ? undefined : last.timestamp - view.timestamp;
}

/** In one pass: the events come session by session, so that a page need not keep which sessions it has seen. */
function totalsByPath(events: readonly EventRow[]): Map<string, PageTotals> {
  const pages = new Map<string, PageTotals>();
  for (const [index, event] of events.entries()) {
    if (!isPageView(event)) continue;
    const { page_path, session_id, timestamp } = event;
    let page = pages.get(page_path);
    if (!page) {
      page = { views: 0, sessions: 0, latestSession: NaN, seconds: 0, timed: 0, first: timestamp, last: timestamp };
      pages.set(page_path, page);
    }
    page.views++;
    if (page.latestSession !== session_id) page.sessions++;
    page.latestSession = session_id;
    page.first = Math.min(page.first, timestamp);
    page.last = Math.max(page.last, timestamp);
    const time = timeOnPage(events, index);
    if (time === undefined) continue;
    page.seconds += time / 1000;
    page.timed++;
  }
  return pages;
}

/** Milliseconds by the page view's id. */
function allTimes(events: readonly EventRow[]): Map<number, number> {
  const ordered = bySession([...events]);
  const times = new Map<number, number>();
  for (const [index, event] of ordered.entries()) {
    const time = isPageView(event) ? timeOnPage(ordered, index) : undefined;
    if (time !== undefined) times.set(event.id, time);
  }
  return times;
}

function averageSeconds(views: readonly EventRow[], times: ReadonlyMap<number, number>): number | null {
  const known = views.map(({ id }) => times.get(id)).filter((time) => time !== undefined);
  return known.length === 0 ? null : average(known.map((time) => time / 1000));
}

export const pages = {
  'analytics.listPagePaths': (
    ctx: Context<{ query: PageScope & { start_date?: string; end_date?: string; limit: number } }>,
  ) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, limit } = query;
    const events = selectUnordered(state, { project_id, environment_id, ...periodOf(query) });
    const page_paths = [...totalsByPath(bySession(events))]
      .map(([page_path, page]): AnalyticsPagePath => ({
        page_path,
        page_view_count: page.views,
        session_count: page.sessions,
        avg_time_seconds: page.timed === 0 ? null : rounded(page.seconds / page.timed, 3),
        first_seen: clock.iso(page.first),
        last_seen: clock.iso(page.last),
      }))
      .sort((one, other) => other.page_view_count - one.page_view_count || (one.page_path < other.page_path ? -1 : 1))
      .slice(0, limit);
    return { page_paths, total_count: page_paths.length };
  },

  'analytics.getPageHourlySessions': (
    ctx: Context<{
      query: PageScope & { page_path: string; start_time: string; end_time: string; bucket_interval?: string };
    }>,
  ) => {
    const { state, clock, query } = ctx;
    const { project_id, environment_id, page_path, start_time, end_time } = query;
    const period = periodOf({ start_date: start_time, end_date: end_time }, 'start_time', 'end_time');
    const events = selectEvents(state, { project_id, environment_id, ...period });
    const times = allTimes(events);
    const onPage = events.filter((event) => event.page_path === page_path);
    const buckets = bucketsOf(period, query.bucket_interval ?? fittingSize(period), 'bucket_interval');
    return {
      page_path,
      hours: Math.ceil((period.end - period.start) / 3_600_000),
      total_sessions: countOf(onPage, 'sessions'),
      hourly_data: inBuckets(buckets, onPage).map(({ start, rows }) => ({
        timestamp: clock.iso(start),
        session_count: countOf(rows, 'sessions'),
        event_count: rows.length,
        avg_duration_seconds: averageSeconds(rows, times) ?? 0,
      })),
    };
  },
};
