import { toBytes } from '../../../lib/bytes.ts';
import { notFound } from '../../../lib/http/problems.ts';
import { omit } from '../../../lib/objects.ts';
import { paginate } from '../../../lib/paging.ts';
import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { ResolverContext, ResolversOf } from '../../shared/resolver.ts';
import { findDeployment, type InDeployment } from '../lifecycle.ts';
import { currentDeployment } from '../model/current.ts';
import { deploymentProgress } from '../model/progress.ts';
import { containerLog } from './container-log.ts';
import { replicas } from './find-container.ts';

/** How much of the log of a container is captured: its first minutes. */
const CAPTURED_MS = 10 * MINUTE_MS;

/**
 * The logs that the containers of a deployment left behind. None while it is served, and none of
 * static files.
 */
function capturedLogs(ctx: ResolverContext<{ path: InDeployment }>) {
  const deployment = findDeployment(ctx);
  const { succeeded } = deploymentProgress(deployment, ctx.clock.now());
  const isServed = currentDeployment(ctx, deployment.environment_id) === deployment;
  if (!succeeded || isServed || deployment.source_type === 'static_files') return [];
  return replicas(ctx, deployment).map(({ id, name, container_id, started_at }) => {
    const lines = containerLog(id, started_at, started_at, started_at + CAPTURED_MS);
    const content = lines.map(({ text }) => `${text}\n`).join('');
    return {
      id,
      deployment_id: deployment.id,
      container_id,
      container_name: name,
      service_name: null,
      node_id: null,
      size_bytes: toBytes(content).length,
      truncated: true,
      captured_at: ctx.clock.iso(started_at + CAPTURED_MS),
      content,
    };
  });
}

export const captured = {
  'deployments.listCapturedLogs': (ctx) =>
    paginate(ctx, capturedLogs(ctx), (log) => omit(log, 'content')),

  'deployments.getCapturedLog': (ctx) => {
    const log = capturedLogs(ctx).find(({ id }) => id === ctx.path.log_id);
    if (!log) throw notFound('Captured log', ctx.path.log_id);
    return omit(log, 'deployment_id', 'container_id', 'node_id');
  },
} satisfies Partial<ResolversOf<'deployments'>>;
