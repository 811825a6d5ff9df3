import type { EventRow } from '../../state/analytics.ts';
import type { State } from '../../state/state.ts';
import type { Period } from './period.ts';

export interface Scope extends Period {
  project_id: number;
  environment_id?: number | undefined;
  deployment_id?: number | undefined;
}

/** Events that the platform records by itself. */
export const SYSTEM_EVENTS: ReadonlySet<string> = new Set(['page_view', 'page_leave', 'heartbeat']);

export const isPageView = ({ event_type }: EventRow): boolean => event_type === 'page_view';

/** The events of a project in a period, oldest first. */
export function selectEvents({ events }: State, scope: Scope): EventRow[] {
  const { project_id, environment_id, deployment_id, start, end } = scope;
  const rows = events.list(
    (event) =>
      event.project_id === project_id &&
      event.timestamp >= start &&
      event.timestamp <= end &&
      (environment_id === undefined || event.environment_id === environment_id) &&
      (deployment_id === undefined || event.deployment_id === deployment_id),
  );
  return byTime(rows);
}

/** Oldest first; what happened at the same moment, in the order of its coming. */
export function byTime<T extends { id: number; timestamp: number }>(rows: T[]): T[] {
  return rows.sort((one, other) => one.timestamp - other.timestamp || one.id - other.id);
}
