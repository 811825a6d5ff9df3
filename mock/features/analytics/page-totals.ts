import type { EventRow } from './rows.ts';
import { isPageView } from './model/select.ts';

interface PageTotals {
  views: number;
  sessions: number;
  /** Total length of the views whose length is known. */
  seconds: number;
  /** Number of those views. */
  timed: number;
  first: EventRow;
  last: EventRow;
}

interface View {
  page: PageTotals;
  /** The event at which the view ends: the latest one of its session, at most the next view. */
  end: EventRow;
  isTimed: boolean;
  /** The previous view of the session. */
  previous: View | undefined;
}

/**
 * Totals for each path, in one pass. A view lasts until the next view of its session, or until the session's last
 * event. A view that no event follows has no known length.
 *
 * @param events oldest first
 * @param sessions the highest id of a session
 */
export function totalsByPath(events: readonly EventRow[], sessions: number): Record<string, PageTotals> {
  // An object and an array: a Map is slower for thousands of look-ups.
  const pages = Object.create(null) as Record<string, PageTotals>;
  const latestViews = new Array<View | undefined>(sessions + 1).fill(undefined);

  for (const event of events) {
    const previous = latestViews[event.session_id];
    if (previous) extendView(previous, event);
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
    if (!hasSeen(previous, page)) page.sessions++;
    latestViews[event.session_id] = { page, end: event, isTimed: false, previous };
  }
  return pages;
}

function extendView(view: View, end: EventRow): void {
  view.page.seconds += (end.timestamp - view.end.timestamp) / 1000;
  if (!view.isTimed) view.page.timed++;
  view.isTimed = true;
  view.end = end;
}

/** Whether the session has viewed the page, up to its latest view. */
function hasSeen(latest: View | undefined, page: PageTotals): boolean {
  let view = latest;
  while (view && view.page !== page) view = view.previous;
  return view !== undefined;
}
