import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { DeploymentRow } from '../rows.ts';
import { problem } from '../../../lib/http/problems.ts';
import { createDeployment, type DeploymentInput } from './create.ts';
import { QUEUE_MS } from './plans.ts';
import { deploymentProgress } from './progress.ts';
import { stopSuperseded } from './supersede.ts';

/** Deploys the image of another deployment without a build. Already complete on return, unless the server queues it. */
export function redeploy(
  context: MockContext,
  source: DeploymentRow,
  environment: EnvironmentRow,
  input: Pick<DeploymentInput, 'isRollback' | 'metadata'> = {},
): DeploymentRow {
  const { clock, server } = context;
  const row = createDeployment(context, environment, {
    source_type: source.source_type,
    branch: source.branch,
    tag: source.tag,
    commit_hash: source.commit_hash,
    commit_message: source.commit_message,
    commit_author: source.commit_author,
    image_name: source.image_name,
    isBuilt: true,
    ...input,
  });
  if (server.rollback === 'queue') return row;
  // This server responds after the deployment, so its work lies in the past.
  row.created_at = clock.now() - QUEUE_MS - row.plan.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  if (deploymentProgress(row, clock.now()).status === 'failed') throw problem('internal', 'Failed to deploy the image');
  stopSuperseded(context);
  return row;
}
