import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { DeploymentRow } from '../rows.ts';
import { redeploy } from './redeploy.ts';

/** Brings an environment back to what a deployment was, in the way of the server. Returns the deployment that the server names. */
export function rollBack(context: MockContext, target: DeploymentRow): DeploymentRow {
  const { clock, server, state } = context;
  if (server.rollback === 'same') {
    target.redeployed_at = clock.now();
    return target;
  }
  const environment = state.environments.get(target.environment_id) as EnvironmentRow;
  return redeploy(context, target, environment, { isRollback: true, metadata: { rolledBackFromId: target.id } });
}
