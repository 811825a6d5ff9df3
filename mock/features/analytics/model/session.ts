import type { AnalyticsSession } from '../../../../generated/types.gen.ts';
import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import type { State } from '../../../state/state.ts';
import type { EventRow, SessionRow } from '../../../rows/analytics.ts';
import { visitorGuid } from './identity.ts';
import { isPageView } from './select.ts';

/** A session whose last event is older than this is over. */
export const SESSION_TIMEOUT_MS = 30 * MINUTE_MS;

export function sessionEvents({ events }: State, session: SessionRow): EventRow[] {
  return events.ofGroup(session.project_id).filter((event) => event.session_id === session.id);
}

/** Whether the visitor left after a single page. */
export function isBounced(events: readonly EventRow[]): boolean {
  return events.filter(isPageView).length <= 1;
}

/** Whether the visitor saw more than one page or did something that the app records. */
export function isEngaged(events: readonly EventRow[]): boolean {
  return !isBounced(events) || events.some(({ event_type }) => event_type === 'custom');
}

/** @param events of the session, oldest first, at least one */
export function serializeSession(
  { state, clock }: MockContext,
  session: SessionRow,
  events: readonly EventRow[],
): AnalyticsSession {
  const pages = events.filter(isPageView);
  const started = events[0]?.timestamp ?? clock.now();
  const ended = events.at(-1)?.timestamp ?? started;
  return {
    session_id: session.id,
    visitor_id: visitorGuid(state, session.visitor_id),
    started_at: clock.iso(started),
    ended_at: clock.now() - ended < SESSION_TIMEOUT_MS ? null : clock.iso(ended),
    duration_seconds: Math.round((ended - started) / 1000),
    page_views: pages.length,
    entry_path: pages[0]?.page_path ?? null,
    exit_path: pages.at(-1)?.page_path ?? null,
    is_bounced: isBounced(events),
    is_engaged: isEngaged(events),
    referrer: session.referrer,
  };
}
