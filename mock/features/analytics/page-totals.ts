import type { EventRow } from './rows.ts';
import { isPageView } from './model/select.ts';

interface PageTotals {
  views: number;
  sessions: number;
  /** Of the views whose length is known. */
  seconds: number;
  timed: number;
  first: EventRow;
  last: EventRow;
}

interface View {
  page: PageTotals;
  /** Until when it lasted: the latest event of its session up to the next view. */
  end: EventRow;
  isTimed: boolean;
  /** The one before it in its session. */
  before: View | undefined;
}

/**
 * By path, in one pass. A view lasts until the next one of its session, the last one until the session's last event;
 * one that nothing followed has no known length.
 *
 * @param events oldest first
 * @param sessions the highest id of a session
 */
export function totalsByPath(events: readonly EventRow[], sessions: number): Record<string, PageTotals> {
  // Neither is a Map, which takes longer for each of thousands of look-ups.
  const pages = Object.create(null) as Record<string, PageTotals>;
  const latestViews = new Array<View | undefined>(sessions + 1).fill(undefined);

  for (const event of events) {
    const before = latestViews[event.session_id];
    if (before) lengthen(before, event);
    if (!isPageView(event)) continue;
    const page = (pages[event.page_path] ??= {
      views: 0,
      sessions: 0,
      seconds: 0,
      timed: 0,
      first: event,
      last: event,
    });
    page.views++;
    page.last = event;
    if (!hasSeen(before, page)) page.sessions++;
    latestViews[event.session_id] = { page, end: event, isTimed: false, before };
  }
  return pages;
}

function lengthen(view: View, end: EventRow): void {
  view.page.seconds += (end.timestamp - view.end.timestamp) / 1000;
  if (!view.isTimed) view.page.timed++;
  view.isTimed = true;
  view.end = end;
}

/** Whether a session has seen a page by its latest view. */
function hasSeen(latest: View | undefined, page: PageTotals): boolean {
  let view = latest;
  while (view && view.page !== page) view = view.before;
  return view !== undefined;
}
