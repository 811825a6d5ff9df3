import type { SessionReplay, SessionReplayEvent } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { SessionReplayEventRow, SessionReplayRow } from './rows.ts';
import type { State } from '../../state/state.ts';
import { byTime } from '../../store/timed-table.ts';
import type { VisitorValues } from '../analytics/visitor-rows.ts';
import { visitorGuid, visitorProfile } from '../analytics/model/identity.ts';
import { readUserAgent } from '../analytics/model/user-agent.ts';

export function replayEvents({ sessionReplayEvents }: State, replay: SessionReplayRow): SessionReplayEventRow[] {
  return byTime(sessionReplayEvents.list((row) => row.session_id === replay.id));
}

/** Milliseconds: the stored duration, or the time from the first to the last event; `null` if there is neither. */
function replayDuration(state: State, replay: SessionReplayRow): number | null {
  if (replay.duration !== null) return replay.duration;
  const events = replayEvents(state, replay);
  const [first, last] = [events[0], events.at(-1)];
  return first && last ? last.timestamp - first.timestamp : null;
}

export function serializeReplay({ state, clock }: MockContext, replay: SessionReplayRow): SessionReplay {
  const { project_id: _project, environment_id: _environment, ...fields } = replay;
  const visitor = state.visitors.get(replay.visitor_id) as VisitorValues;
  return {
    ...fields,
    ...readUserAgent(replay.user_agent),
    duration: replayDuration(state, replay),
    visitor_uuid: visitorGuid(state, replay.visitor_id),
    visitor_project_id: visitor.project_id,
    visitor_environment_id: visitor.environment_id,
    visitor_country: visitor.country,
    visitor_country_code: visitor.country_code,
    visitor_region: visitor.region,
    visitor_city: visitor.city,
    visitor_is_crawler: visitor.is_crawler,
    visitor_crawler_name: visitorProfile(state, replay.visitor_id).crawler_name,
    visitor_first_seen: clock.iso(visitor.first_seen),
    visitor_last_seen: clock.iso(visitor.last_seen),
    visitor_custom_data: state.visitorNotes.get(replay.visitor_id)?.custom_data ?? null,
  };
}

export function serializeEvent({ clock }: MockContext, row: SessionReplayEventRow): SessionReplayEvent {
  return { ...row, timestamp: clock.iso(row.timestamp) };
}
