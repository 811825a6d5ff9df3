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

/** Of a session that has seen no page. */
const NONE = -1;

/**
 * By path, in one pass. A view lasts until the next one of its session, the last one until the session's last event;
 * one that nothing followed has no known length.
 *
 * @param events oldest first
 * @param sessions the highest id of a session
 */
export function totalsByPath(events: readonly EventRow[], sessions: number): Map<string, PageTotals> {
  const pages = new Map<string, PageTotals>();
  // Columns of numbers: an object for every session takes twice as long. A view is the index of its event.
  const latestView = new Int32Array(sessions + 1).fill(NONE);
  const followedAt = new Float64Array(sessions + 1);
  const viewBefore = new Int32Array(events.length);
  const pageOf = new Array<PageTotals>(events.length);

  for (let index = 0; index < events.length; index++) {
    const event = events[index] as EventRow;
    const { session_id, page_path, timestamp } = event;
    followedAt[session_id] = timestamp;
    if (!isPageView(event)) continue;
    let page = pages.get(page_path);
    if (!page)
      pages.set(page_path, (page = { views: 0, sessions: 0, seconds: 0, timed: 0, first: timestamp, last: 0 }));
    page.views++;
    page.last = timestamp;

    const before = latestView[session_id] as number;
    if (before !== NONE) addTime(pageOf[before] as PageTotals, events[before] as EventRow, timestamp);
    let seen = before;
    while (seen !== NONE && pageOf[seen] !== page) seen = viewBefore[seen] as number;
    if (seen === NONE) page.sessions++;

    pageOf[index] = page;
    viewBefore[index] = before;
    latestView[session_id] = index;
    followedAt[session_id] = NaN;
  }

  for (let session = 0; session <= sessions; session++) {
    const view = latestView[session] as number;
    const end = followedAt[session] as number;
    if (view !== NONE && !Number.isNaN(end)) addTime(pageOf[view] as PageTotals, events[view] as EventRow, end);
  }
  return pages;
}

function addTime(page: PageTotals, view: EventRow, end: number): void {
  page.seconds += (end - view.timestamp) / 1000;
  page.timed++;
}
