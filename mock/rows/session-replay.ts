import type { SessionReplay, SessionReplayEvent } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

type ReplayFacts = Pick<
  Stored<SessionReplay>,
  | 'id'
  | 'session_replay_id'
  | 'visitor_id'
  | 'url'
  | 'user_agent'
  | 'language'
  | 'timezone'
  | 'screen_width'
  | 'screen_height'
  | 'viewport_width'
  | 'viewport_height'
>;

/** The recorder chose its `session_replay_id`. */
export interface SessionReplayRow extends ReplayFacts {
  project_id: number;
  environment_id: number;
  created_at: string;
  /** Milliseconds; `null` = computed from the events. */
  duration: number | null;
}

export interface SessionReplayEventRow extends Stored<SessionReplayEvent, 'timestamp'> {
  /** Unix time in milliseconds. */
  timestamp: number;
}
