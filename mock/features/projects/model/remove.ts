import type { State } from '../../../state/state.ts';
import type { Row, Table } from '../../../store/table.ts';
import type { MonitorRow } from '../../../rows/monitoring.ts';
import type { WebhookRow } from '../../../rows/webhooks.ts';

/**
 * Removes a project and everything in it. Its visitors stay, which no operation finds without it.
 */
export function removeProject(state: State, id: number): void {
  const isIn = (row: { project_id?: number | null }) => row.project_id === id;
  for (const { id: environment } of [...state.environments, ...state.deletedEnvironments].filter(
    isIn,
  ))
    removeEnvironment(state, environment);
  state.deletedEnvironments = state.deletedEnvironments.filter((row) => !isIn(row));
  removeWith(state.sessionReplayEvents, 'session_id', state.sessionReplays, isIn);
  removeWith(state.incidentUpdates, 'incident_id', state.incidents, isIn);
  removeWith(state.errorEvents, 'error_group_id', state.errorGroups, isIn);
  removeWebhooks(state, isIn);
  const { events, sessions, speedMetrics, proxyLogs } = state;
  for (const table of [events, sessions, speedMetrics, proxyLogs]) table.removeGroup(id);
  const { envVars, staticBundles, images, serviceLinks, monitors, dsns, funnels } = state;
  for (const table of [envVars, staticBundles, images, serviceLinks, monitors, dsns, funnels])
    table.removeWhere(isIn);
  state.credentials.removeWhere((row) => row.kind === 'deployment' && isIn(row));
  state.projects.remove(id);
}

/** Removes an environment and everything that is in it alone. */
export function removeEnvironment(state: State, id: number): void {
  removeWith(
    state.deploymentOperations,
    'deployment_id',
    state.deployments,
    (row) => row.environment_id === id,
  );
  for (const variable of state.envVars.list((row) => row.environment_ids.includes(id))) {
    variable.environment_ids = variable.environment_ids.filter((other) => other !== id);
    if (variable.environment_ids.length === 0) state.envVars.remove(variable.id);
  }
  hideEnvironment(state, id);
}

/** Removes an environment, and keeps its deployments and links of variables. */
export function hideEnvironment(state: State, id: number): void {
  const isIn = (row: { environment_id: number }) => row.environment_id === id;
  removeMonitors(state, isIn);
  for (const table of [state.environmentDomains, state.crons, state.customDomains])
    table.removeWhere(isIn);
  state.environments.remove(id);
}

/** The incidents of a monitor stay, without it. */
export function removeMonitors(state: State, where: (row: MonitorRow) => boolean): void {
  const ids = new Set<number | null>(state.monitors.list(where).map(({ id }) => id));
  for (const incident of state.incidents.list((row) => ids.has(row.monitor_id)))
    incident.monitor_id = null;
  state.monitors.removeWhere(where);
}

export function removeWebhooks(state: State, where: (row: WebhookRow) => boolean): void {
  removeWith(state.webhookDeliveries, 'webhook_id', state.webhooks, where);
}

/** Removes rows of `parents`, and the rows of `children` that name one of them in `key`. */
function removeWith<Child extends Row, Parent extends Row>(
  children: Table<Child>,
  key: keyof Child,
  parents: Table<Parent>,
  where: (row: Parent) => boolean,
): void {
  const ids = new Set<unknown>(parents.list(where).map(({ id }) => id));
  children.removeWhere((row) => ids.has(row[key]));
  parents.removeWhere(where);
}
