import { removeMonitors } from '../../monitoring/model/remove.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../rows.ts';

/** Removes an environment and everything in it. */
export function removeEnvironment({ state, server }: MockContext, environment: EnvironmentRow): void {
  const { id } = environment;
  state.environments.remove(id);
  state.environmentDomains.removeWhere((row) => row.environment_id === id);
  state.crons.removeWhere((row) => row.environment_id === id);
  state.customDomains.removeWhere((row) => row.environment_id === id);
  const deployments = new Set(state.deployments.list((row) => row.environment_id === id).map((row) => row.id));
  state.deploymentOperations.removeWhere((row) => deployments.has(row.deployment_id));
  for (const deployment of deployments) state.deployments.remove(deployment);
  removeMonitors(state, (row) => row.environment_id === id);
  for (const variable of state.envVars.list((row) => row.environment_ids.includes(id))) {
    variable.environment_ids = variable.environment_ids.filter((other) => other !== id);
    // Real servers keep the variable, and July's also shows the environment.
    if (server.name === '2026-07') (variable.deleted_environments ??= []).push(environment);
    if (!server.isReal && variable.environment_ids.length === 0) state.envVars.remove(variable.id);
  }
}
