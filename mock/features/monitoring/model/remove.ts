import type { MonitorRow } from '../rows.ts';
import type { State } from '../../../state/state.ts';

/** Removes monitors. Their incidents stay, without a monitor. */
export function removeMonitors(state: State, where: (row: MonitorRow) => boolean): void {
  for (const { id } of state.monitors.list(where)) {
    state.monitors.remove(id);
    for (const incident of state.incidents.list((row) => row.monitor_id === id)) incident.monitor_id = null;
  }
}

/** Removes everything that is monitored and recorded for a project. */
export function removeProjectMonitoring(state: State, projectId: number): void {
  const isOfProject = (row: { project_id: number }) => row.project_id === projectId;
  state.monitors.removeWhere(isOfProject);
  const incidents = new Set(state.incidents.list(isOfProject).map(({ id }) => id));
  state.incidentUpdates.removeWhere((row) => incidents.has(row.incident_id));
  state.incidents.removeWhere(isOfProject);
  for (const { id } of state.errorGroups.list(isOfProject)) state.errorEvents.removeGroup(id);
  state.errorGroups.removeWhere(isOfProject);
  state.dsns.removeWhere(isOfProject);
}
