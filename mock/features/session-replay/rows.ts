import { Table, type Row } from '../../store/table.ts';

export interface SessionReplayRow extends Row {
  /** Chosen by the client. */
  session_replay_id: string;
  visitor_id: number;
  project_id: number;
  environment_id: number;
  created_at: string;
  /** Milliseconds; `null` = computed from the events. */
  duration: number | null;
  url: string | null;
  user_agent: string | null;
  language: string | null;
  timezone: string | null;
  screen_width: number | null;
  screen_height: number | null;
  viewport_width: number | null;
  viewport_height: number | null;
  /** Real servers keep what was deleted, and still show it. */
  is_deleted?: true;
}

export interface SessionReplayEventRow extends Row {
  /** Numeric id of the replay. */
  session_id: number;
  event_type: number | null;
  /** Unix time in milliseconds. */
  timestamp: number;
  data: unknown;
}

export interface SessionReplayTables {
  sessionReplays: Table<SessionReplayRow>;
  sessionReplayEvents: Table<SessionReplayEventRow>;
}

export function createSessionReplayTables(): SessionReplayTables {
  return {
    sessionReplays: new Table(),
    sessionReplayEvents: new Table(),
  };
}
