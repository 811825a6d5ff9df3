import type {
  ErrorEvent,
  ErrorGroup,
  ErrorTrackingDsn,
  Incident,
  IncidentUpdate,
  Monitor,
} from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

/**
 * A monitor. The results of its checks are computed from the clock and the incidents: see
 * `checks.ts`.
 */
export interface MonitorRow extends Stored<Monitor, 'monitor_url'> {
  environment_id: number;
}

/**
 * While an incident is open, its monitor (or all monitors of its environment) finds the site
 * degraded or down.
 */
export type IncidentRow = Stored<Incident>;

export type IncidentUpdateRow = Stored<IncidentUpdate>;

export interface DsnRow extends Stored<ErrorTrackingDsn, 'dsn' | 'event_count'> {
  origin: string;
}

/** Count and times are computed from its events. */
export type ErrorGroupRow = Stored<ErrorGroup, 'first_seen' | 'last_seen' | 'total_count'>;

export interface ErrorEventRow extends Stored<ErrorEvent> {
  readonly error_group_id: number;
  dsn_id: number | null;
}
