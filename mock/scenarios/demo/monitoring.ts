import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { moveIncident, openIncident } from '../../features/monitoring/incidents.ts';
import { createMonitor } from '../../features/monitoring/monitors.ts';
import type { IncidentRow, MonitorRow } from '../../features/monitoring/rows.ts';

/** A monitor for each environment, two resolved incidents and a minor open one. */
export function seedMonitoring(context: MockContext): void {
  const { state, clock } = context;
  const since = clock.iso(clock.now() - 31 * DAY_MS);
  for (const { id, project_id, name } of state.environments) {
    const monitor = createMonitor(context, project_id, { name, monitor_type: 'web', environment_id: id });
    Object.assign(monitor, { check_interval_seconds: 300, created_at: since, updated_at: since });
  }
  const [storefront, api] = state.monitors.list().filter(({ name }) => name === 'production') as [
    MonitorRow,
    MonitorRow,
  ];
  const outage = open(context, storefront, 'The shop does not respond', 'critical');
  moveIncident(context, outage, { status: 'identified', message: 'The database ran out of connections.' });
  moveIncident(context, outage, { status: 'resolved', message: 'The pool is larger now.' });
  backdate(context, outage, 12 * DAY_MS, 40);
  const slow = open(context, storefront, 'Search is slow', 'minor');
  moveIncident(context, slow, { status: 'resolved', message: 'The index is rebuilt.' });
  backdate(context, slow, 3 * DAY_MS, 95);
  backdate(context, open(context, api, 'Some responses take long', 'minor'), 2 * HOUR_MS, 0);
}

function open(
  context: MockContext,
  { id, project_id, environment_id }: MonitorRow,
  title: string,
  severity: string,
): IncidentRow {
  return openIncident(context, project_id, { title, severity, environment_id, monitor_id: id });
}

/** Moves an incident into the past, with updates spread over its duration in minutes. */
function backdate({ state, clock }: MockContext, incident: IncidentRow, milliseconds: number, minutes: number): void {
  const start = clock.now() - milliseconds;
  const updates = state.incidentUpdates.list((row) => row.incident_id === incident.id);
  const step = (minutes * MINUTE_MS) / Math.max(1, updates.length - 1);
  updates.forEach((update, index) => {
    update.created_at = clock.iso(start + Math.round(index * step));
  });
  const end = clock.iso(start + minutes * MINUTE_MS);
  const resolved_at = incident.resolved_at === null ? null : end;
  Object.assign(incident, { started_at: clock.iso(start), created_at: clock.iso(start), updated_at: end, resolved_at });
}
