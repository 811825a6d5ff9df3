import { problem } from '../../../lib/http/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { DeploymentRow } from '../rows.ts';
import { redeploy } from './redeploy.ts';
import { STATIC_PRESETS } from './static-presets.ts';

/**
 * Rolls an environment back to a deployment, in the way of the server. Returns the deployment that the server returns.
 */
export function rollBack(context: MockContext, target: DeploymentRow): DeploymentRow {
  const { clock, server, state } = context;
  if (server.rollback === 'same') {
    if (!STATIC_PRESETS.has(state.projects.get(target.project_id)?.preset ?? ''))
      throw problem('internal', 'Failed to create mark complete job: Job validation failed: queue is required');
    // Later than every other one, also if the clock has not moved since.
    const before = state.deployments.ofGroup(target.project_id).map(({ redeployed_at = 0 }) => redeployed_at + 1);
    target.redeployed_at = Math.max(clock.now(), ...before);
    return target;
  }
  const environment = state.environments.get(target.environment_id) as EnvironmentRow;
  return redeploy(context, target, environment, { isRollback: true, metadata: { rolledBackFromId: target.id } });
}
