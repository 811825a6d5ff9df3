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
  const rows: EventRow[] = [];
  let isInOrder = true;
  let latest = -Infinity;
  for (const event of events.ofGroup(project_id)) {
    const { timestamp } = event;
    if (timestamp < start || timestamp > end) continue;
    if (environment_id !== undefined && event.environment_id !== environment_id) continue;
    if (deployment_id !== undefined && event.deployment_id !== deployment_id) continue;
    rows.push(event);
    isInOrder &&= timestamp >= latest;
    latest = timestamp;
  }
  // They mostly are, and sorting costs more than all the rest.
  return isInOrder ? rows : byTime(rows);
}

/** Oldest first; what happened at the same moment, in the order of its coming. */
export function byTime<T extends { id: number; timestamp: number }>(rows: T[]): T[] {
  return rows.sort((one, other) => one.timestamp - other.timestamp || one.id - other.id);
}
