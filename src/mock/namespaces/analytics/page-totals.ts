import type { EventRow } from '../../state/analytics.ts';
import { isPageView } from './select.ts';

interface PageTotals {
  views: number;
  sessions: number;
  /** Of the views whose length is known. */
  seconds: number;
  timed: number;
  /** Milliseconds. */
  first: number;
  last: number;
}

interface Visit {
  pages: PageTotals[];
  /** The page it is on. */
  page: PageTotals;
  since: number;
  /** When something happened there last; NaN = nothing yet. */
  until: number;
}

/**
 * By path, in one pass. A view lasts until the next one of its session, the last one until the session's last event;
 * one that nothing followed has no known length.
 *
 * @param events oldest first
 */
export function totalsByPath(events: readonly EventRow[]): Map<string, PageTotals> {
  const pages = new Map<string, PageTotals>();
  const visits = new Map<number, Visit>();
  for (const event of events) {
    const { session_id, page_path, timestamp } = event;
    const visit = visits.get(session_id);
    if (visit) visit.until = timestamp;
    if (!isPageView(event)) continue;

    let page = pages.get(page_path);
    if (!page) pages.set(page_path, (page = { ...NONE, first: timestamp }));
    page.views++;
    page.last = timestamp;
    if (!visit) {
      page.sessions++;
      visits.set(session_id, { pages: [page], page, since: timestamp, until: NaN });
      continue;
    }
    leave(visit);
    if (!visit.pages.includes(page)) {
      page.sessions++;
      visit.pages.push(page);
    }
    visit.page = page;
    visit.since = timestamp;
    visit.until = NaN;
  }
  for (const visit of visits.values()) leave(visit);
  return pages;
}

const NONE: PageTotals = { views: 0, sessions: 0, seconds: 0, timed: 0, first: 0, last: 0 };

function leave({ page, since, until }: Visit): void {
  if (Number.isNaN(until)) return;
  page.seconds += (until - since) / 1000;
  page.timed++;
}
