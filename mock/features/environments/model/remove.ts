import type { State } from '../../../state/state.ts';
import { removeMonitors } from '../../monitoring/model/remove.ts';

export function removeEnvironment(state: State, id: number): void {
  const isIn = (row: { environment_id: number }) => row.environment_id === id;
  state.environments.remove(id);
  state.environmentDomains.removeWhere(isIn);
  state.crons.removeWhere(isIn);
  state.customDomains.removeWhere(isIn);
  const deployments = new Set(state.deployments.list(isIn).map((row) => row.id));
  state.deploymentOperations.removeWhere((row) => deployments.has(row.deployment_id));
  for (const deployment of deployments) state.deployments.remove(deployment);
  removeMonitors(state, isIn);
  for (const variable of state.envVars.list((row) => row.environment_ids.includes(id))) {
    variable.environment_ids = variable.environment_ids.filter((other) => other !== id);
    if (variable.environment_ids.length === 0) state.envVars.remove(variable.id);
  }
}
