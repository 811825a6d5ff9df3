import type { MockContext } from '../../../state/context.ts';
import { visitorProfile } from '../../../features/analytics/model/profile.ts';
import { sessionEvents } from '../../../features/analytics/session.ts';
import type { SessionRow } from '../../../features/analytics/rows.ts';

/** Event types of rrweb. */
const [FULL_SNAPSHOT, INCREMENTAL, META] = [2, 3, 4];

/** Recordings of the latest long visits to the first environment. */
export function seedReplays(context: MockContext): void {
  const { state } = context;
  const lengths = new Map<number, number>();
  for (const { session_id } of state.events) lengths.set(session_id, (lengths.get(session_id) ?? 0) + 1);
  const long = state.sessions.list((row) => row.environment_id === 1 && (lengths.get(row.id) ?? 0) >= 4);
  for (const session of long.slice(-12)) record(context, session);
}

function record({ state, clock, random }: MockContext, session: SessionRow): void {
  const events = sessionEvents(state, session);
  const [first] = events;
  if (!first) return;
  const href = `https://${first.hostname}${first.page_path}`;
  const { id } = state.sessionReplays.insert({
    session_replay_id: session.session_id,
    visitor_id: session.visitor_id,
    project_id: session.project_id,
    environment_id: session.environment_id,
    created_at: clock.iso(first.timestamp),
    duration: null,
    url: href,
    user_agent: visitorProfile(state, session.visitor_id).user_agent,
    language: session.language,
    timezone: 'Europe/Berlin',
    screen_width: 1920,
    screen_height: 1080,
    viewport_width: 1280,
    viewport_height: 720,
  });
  const add = (timestamp: number, type: number, data: object) =>
    state.sessionReplayEvents.insert({ session_id: id, event_type: type, timestamp, data: { type, timestamp, data } });
  add(first.timestamp, META, { href, width: 1280, height: 720 });
  add(first.timestamp, FULL_SNAPSHOT, { node: { type: 0, childNodes: [], id: 1 } });
  for (const event of events)
    add(event.timestamp, INCREMENTAL, { source: 1, x: random.int(0, 1280), y: random.int(0, 720) });
}
