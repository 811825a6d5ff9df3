import type { MonitorRow } from '../../state/monitoring.ts';
import type { State } from '../../state/state.ts';

/** Their incidents stay, as those of no monitor in particular. */
export function removeMonitors(state: State, where: (row: MonitorRow) => boolean): void {
  for (const { id } of state.monitors.list(where)) {
    state.monitors.remove(id);
    for (const incident of state.incidents.list((row) => row.monitor_id === id)) incident.monitor_id = null;
  }
}

/** All that is watched and recorded of a project. */
export function removeProjectMonitoring(state: State, projectId: number): void {
  const isOfProject = (row: { project_id: number }) => row.project_id === projectId;
  state.monitors.removeWhere(isOfProject);
  for (const { id } of state.incidents.list(isOfProject))
    state.incidentUpdates.removeWhere((row) => row.incident_id === id);
  state.incidents.removeWhere(isOfProject);
  for (const { id } of state.errorGroups.list(isOfProject))
    state.errorEvents.removeWhere((row) => row.error_group_id === id);
  state.errorGroups.removeWhere(isOfProject);
  state.dsns.removeWhere(isOfProject);
}
