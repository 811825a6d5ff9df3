import type { EventRow } from '../../../rows/analytics.ts';
import type { State } from '../../../state/state.ts';
import type { TimedRow, TimedTable } from '../../../store/timed-table.ts';
import type { TimeRange } from '../../../lib/time/time-range.ts';

export interface Scope extends TimeRange {
  project_id: number;
  environment_id?: number | undefined;
  deployment_id?: number | undefined;
}

interface Located {
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
}

/** Events that the platform itself records. */
export const SYSTEM_EVENTS: ReadonlySet<string> = new Set(['page_view', 'page_leave', 'heartbeat']);

export function isPageView({ event_type }: EventRow): boolean {
  return event_type === 'page_view';
}

/** The events of a project in a time range, oldest first. */
export function selectEvents({ events }: State, scope: Scope): EventRow[] {
  return selectRows(events, scope);
}

/**
 * The rows of a project in a time range, oldest first; only those of one environment or deployment
 * if given.
 */
export function selectRows<T extends TimedRow & Located>(
  table: TimedTable<T, 'project_id'>,
  scope: Scope,
): T[] {
  const { project_id, environment_id, deployment_id, start, end } = scope;
  const rows = table.between(project_id, start, end);
  if (environment_id === undefined && deployment_id === undefined) return rows;
  return rows.filter(
    (row) =>
      (environment_id === undefined || row.environment_id === environment_id) &&
      (deployment_id === undefined || row.deployment_id === deployment_id),
  );
}
