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
  /** When something happened there last. */
  until: number | undefined;
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
    let visit = visits.get(session_id);
    if (visit) visit.until = timestamp;
    if (!isPageView(event)) continue;

    let page = pages.get(page_path);
    if (!page) pages.set(page_path, (page = { ...NONE, first: timestamp }));
    page.views++;
    page.last = timestamp;
    if (visit) leave(visit);
    else visits.set(session_id, (visit = { pages: [], page, since: timestamp, until: undefined }));
    visit.page = page;
    visit.since = timestamp;
    visit.until = undefined;
    if (visit.pages.includes(page)) continue;
    visit.pages.push(page);
    page.sessions++;
  }
  for (const visit of visits.values()) leave(visit);
  return pages;
}

const NONE: PageTotals = { views: 0, sessions: 0, seconds: 0, timed: 0, first: 0, last: 0 };

function leave({ page, since, until }: Visit): void {
  if (until === undefined) return;
  page.seconds += (until - since) / 1000;
  page.timed++;
}
