import type { CapturedLog, CapturedLogContent } from '../../../../generated/types.gen.ts';
import { toBytes } from '../../../lib/bytes.ts';
import { notFound } from '../../../lib/http/problems.ts';
import { omit } from '../../../lib/objects.ts';
import { paginate } from '../../../lib/paging.ts';
import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import type { ResolversOf } from '../../shared/resolver.ts';
import { findDeployment } from '../lifecycle.ts';
import { deploymentProgress } from '../model/progress.ts';
import type { DeploymentRow } from '../rows.ts';
import { containerLog } from './container-log.ts';
import { replicas, type Container } from './find-container.ts';

/** How much of the end of a log is captured: short enough to generate for a hundred containers. */
const MAX_CAPTURED_MS = 30 * MINUTE_MS;

/** When a deployment was torn down, or a newer one of its environment replaced it; `null` while it is served. */
function removedAt({ state, clock }: MockContext, row: DeploymentRow): number | null {
  const finish = (one: DeploymentRow) => {
    const { succeeded, finished_at } = deploymentProgress(one, clock.now());
    return succeeded ? finished_at : null;
  };
  const finished = finish(row);
  if (finished === null || row.source_type === 'static_files') return null;
  const newer = state.deployments
    .ofGroup(row.project_id)
    .filter((one) => one.environment_id === row.environment_id && one.id !== row.id)
    .map((one) => finish(one) ?? Infinity)
    .filter((time) => time >= finished);
  const removed = Math.min(...newer, row.torn_down_at ?? Infinity);
  return Number.isFinite(removed) ? removed : null;
}

/** The log of a container at its removal. */
function captureLog({ clock }: MockContext, { id, name, started_at }: Container, removed: number): CapturedLogContent {
  const from = Math.max(started_at, removed - MAX_CAPTURED_MS);
  const content = containerLog(id, started_at, from, removed)
    .map(({ text }) => `${text}\n`)
    .join('');
  return {
    id,
    container_name: name,
    service_name: null,
    size_bytes: toBytes(content).length,
    truncated: from > started_at,
    captured_at: clock.iso(removed),
    content,
  };
}

export const captured = {
  'deployments.listCapturedLogs': (ctx) => {
    const deployment = findDeployment(ctx);
    const removed = removedAt(ctx, deployment);
    return paginate(ctx, removed === null ? [] : replicas(ctx, deployment), (container): CapturedLog => ({
      ...omit(captureLog(ctx, container, removed ?? 0), 'content'),
      deployment_id: deployment.id,
      container_id: container.container_id,
      node_id: null,
    }));
  },

  'deployments.getCapturedLog': (ctx) => {
    const deployment = findDeployment(ctx);
    const removed = removedAt(ctx, deployment);
    const container = replicas(ctx, deployment).find(({ id }) => id === ctx.path.log_id);
    if (!container || removed === null) throw notFound('Captured log', ctx.path.log_id);
    return captureLog(ctx, container, removed);
  },
} satisfies Partial<ResolversOf<'deployments'>>;
