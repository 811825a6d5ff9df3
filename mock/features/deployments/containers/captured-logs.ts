import { notFound } from '../../../lib/http/problems.ts';
import type { CapturedLog, CapturedLogContent } from '../../../../generated/types.gen.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { ProjectRow } from '../../projects/rows.ts';
import type { MockContext } from '../../../state/context.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import { MINUTE_MS } from '../../../lib/time/duration.ts';
import { toBytes } from '../../../lib/bytes.ts';
import { paginate, type Paged } from '../../../lib/paging.ts';

import { containerLog } from './container-log.ts';
import { countReplicas, replica } from './find-container.ts';
import { findDeployment, type InDeployment } from '../lifecycle.ts';
import { capturedAt } from '../model/captured-at.ts';
import { deploymentProgress } from '../model/progress.ts';
import type { DeploymentRow } from '../rows.ts';

/** A removed container. */
interface RemovedContainer {
  readonly id: number;
  readonly container_id: string;
  readonly container_name: string;
  readonly started: number;
  readonly removed: number;
}

/** The removed containers of a deployment; none while they run. */
function removedContainers(context: MockContext, deployment: DeploymentRow): RemovedContainer[] {
  const { state, clock } = context;
  const removed = capturedAt(context, deployment);
  if (removed === null) return [];
  const started = deploymentProgress(deployment, clock.now()).finished_at ?? deployment.created_at;
  const project = state.projects.get(deployment.project_id) as ProjectRow;
  const environment = state.environments.get(deployment.environment_id) as EnvironmentRow;
  return Array.from({ length: countReplicas(context, deployment) }, (_, index) => {
    const { id, container_id, name } = replica(deployment, project, environment, index);
    return { id, container_id, container_name: name, started, removed };
  });
}

/** How much of the end of a log is captured: short enough to generate for a hundred containers. */
const MAX_CAPTURED_MS = 30 * MINUTE_MS;

/** The log of a container at its removal. */
function captureLog(
  { clock }: MockContext,
  { id, container_name, started, removed }: RemovedContainer,
): CapturedLogContent {
  const from = Math.max(started, removed - MAX_CAPTURED_MS);
  const lines = containerLog(id, started, from, removed);
  const content = lines.map(({ text }) => `${text}\n`).join('');
  return {
    id,
    container_name,
    service_name: null,
    size_bytes: toBytes(content).length,
    truncated: from > started,
    captured_at: clock.iso(removed),
    content,
  };
}

export const captured = {
  'deployments.listCapturedLogs': (ctx: ResolverContext<{ path: InDeployment; query: Paged }>) => {
    const deployment = findDeployment(ctx);
    return paginate(ctx, removedContainers(ctx, deployment), (container): CapturedLog => {
      const { content: _content, ...log } = captureLog(ctx, container);
      return { ...log, deployment_id: deployment.id, container_id: container.container_id, node_id: null };
    });
  },

  'deployments.getCapturedLog': (ctx: ResolverContext<{ path: InDeployment & { log_id: number } }>) => {
    const container = removedContainers(ctx, findDeployment(ctx)).find(({ id }) => id === ctx.path.log_id);
    if (!container) throw notFound('Captured log', ctx.path.log_id);
    return captureLog(ctx, container);
  },
};
