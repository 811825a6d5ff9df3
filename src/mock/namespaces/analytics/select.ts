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
  const rows = events.between(project_id, start, end);
  if (environment_id === undefined && deployment_id === undefined) return rows;
  return rows.filter(
    (row) =>
      (environment_id === undefined || row.environment_id === environment_id) &&
      (deployment_id === undefined || row.deployment_id === deployment_id),
  );
}
