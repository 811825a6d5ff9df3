import { problem } from '../../../lib/http/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { DeploymentRow } from '../../../rows/deployments.ts';
import { createDeployment, type DeploymentInput } from './create.ts';
import { QUEUE_MS } from './plans.ts';
import { deploymentProgress } from './progress.ts';
import { stopSuperseded } from './supersede.ts';

/**
 * Deploys the image of another deployment without a build. Already complete on return, unless the
 * server queues it.
 */
export function redeploy(
  context: MockContext,
  source: DeploymentRow,
  environment: EnvironmentRow,
  input: Pick<DeploymentInput, 'isRollback' | 'metadata'> = {},
): DeploymentRow {
  const own = { created_at: undefined, metadata: undefined, isBuilt: true };
  const row = createDeployment(context, environment, { ...source, ...own, ...input });
  if (context.server.rollback === 'queue') return row;
  // This server responds after the deployment, so its work lies in the past.
  const now = context.clock.now();
  row.created_at =
    now - QUEUE_MS - row.plan.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  if (deploymentProgress(row, now).status === 'failed')
    throw problem('internal', 'Failed to deploy the image');
  stopSuperseded(context);
  return row;
}

/**
 * Rolls an environment back to a deployment, in the way of the server, and returns the deployment
 * that then serves it.
 *
 * @throws a 400 unless it was completed, and on some servers still is
 */
export function rollBack(context: MockContext, target: DeploymentRow): DeploymentRow {
  const { clock, server, state } = context;
  const { succeeded, status } = deploymentProgress(target, clock.now());
  if (server.rollback === 'queue' ? !succeeded : status !== 'completed')
    throw problem(
      'badRequest',
      `Deployment ${target.id} is ${status}: only one that was completed can be rolled back to`,
    );
  const environment = state.environments.get(target.environment_id) as EnvironmentRow;
  return redeploy(context, target, environment, {
    isRollback: true,
    metadata: { rolledBackFromId: target.id },
  });
}
