import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { DeploymentRow } from '../rows.ts';
import { problem } from '../../../lib/problems.ts';
import { createDeployment } from './create.ts';
import { QUEUE_MS } from './plans.ts';
import { deploymentProgress } from './progress.ts';
import { stopSuperseded } from './supersede.ts';

/** Brings an environment back to what a deployment was, in the way of the server. Returns the deployment that the server names. */
export function rollBack(context: MockContext, target: DeploymentRow): DeploymentRow {
  const { clock, server } = context;
  if (server.rollback === 'same') {
    target.redeployed_at = clock.now();
    return target;
  }
  const row = startRollback(context, target);
  if (server.rollback === 'queue') return row;
  // This server responds once it is deployed: the work lies in the past.
  row.created_at = clock.now() - QUEUE_MS - row.plan.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  if (deploymentProgress(row, clock.now()).status === 'failed') throw problem('internal', 'Failed to deploy the image');
  stopSuperseded(context);
  return row;
}

function startRollback(context: MockContext, target: DeploymentRow): DeploymentRow {
  return createDeployment(context, context.state.environments.get(target.environment_id) as EnvironmentRow, {
    source_type: target.source_type,
    branch: target.branch,
    tag: target.tag,
    commit_hash: target.commit_hash,
    commit_message: target.commit_message,
    commit_author: target.commit_author,
    image_name: target.image_name,
    isRollback: true,
    metadata: { rolledBackFromId: target.id },
  });
}
