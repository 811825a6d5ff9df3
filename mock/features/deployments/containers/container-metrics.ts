import type { MockContext } from '../../../state/context.ts';
import { roundTo } from '../../../lib/statistics.ts';
import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { ContainerMetrics } from '../../../../generated/types.gen.ts';
import { reply, type ResolverContext } from '../../shared/resolver.ts';
import { problem } from '../../../lib/http/problems.ts';
import { readCpuLimit, findContainer, containerStatus, type Container, type ContainerCall } from './find-container.ts';

const MEGABYTE = 1024 ** 2;

/** The stream of a server never ends. This one does, so that a test can read all of it. */
const EVENTS = 5;

function measure(context: MockContext, container: Container, time: number): ContainerMetrics {
  const { clock } = context;
  const status = containerStatus(container, clock.now());
  const limit = (container.deployment.config.memoryLimit ?? 512) * MEGABYTE;
  // A slow wave that depends only on the time, so that repeated calls return the same.
  const wave = 0.5 + 0.5 * Math.sin(time / MINUTE_MS);
  const uptime = (time - container.started_at) / 1000;
  return {
    container_id: container.container_id,
    container_name: container.name,
    cpu_percent: status === 'paused' ? 0 : roundTo(3 + 20 * wave, 2),
    cpu_limit_cores: readCpuLimit(context, container),
    memory_bytes: Math.round(limit * (0.3 + 0.2 * wave)),
    memory_limit_bytes: limit,
    memory_percent: roundTo(30 + 20 * wave, 2),
    network_rx_bytes: Math.round(uptime * 2048),
    network_tx_bytes: Math.round(uptime * 8192),
    timestamp: clock.iso(time),
  };
}

function findMeasured(ctx: ContainerCall): Container {
  const container = findContainer(ctx);
  if (container.status === 'stopped')
    throw problem('badRequest', `Container ${container.container_id} is stopped and has no metrics`);
  return container;
}

export const containerMetrics = {
  'deployments.getContainerMetrics': (ctx: ContainerCall) => measure(ctx, findMeasured(ctx), ctx.clock.now()),

  /** The latest metrics, oldest first, `interval` milliseconds apart. */
  'deployments.streamContainerMetrics': (ctx: ContainerCall & ResolverContext<{ query: { interval: number } }>) => {
    const container = findMeasured(ctx);
    const events = Array.from({ length: EVENTS }, (_, index) => {
      const time = ctx.clock.now() - (EVENTS - 1 - index) * ctx.query.interval;
      const metrics = measure(ctx, container, Math.max(time, container.started_at));
      if (!ctx.server.isReal) return `event: metrics\ndata: ${JSON.stringify(metrics)}\n\n`;
      const { restart_count, started_at } = container;
      const times = { started_at: ctx.clock.iso(started_at), timestamp: metrics.timestamp };
      return `data: ${JSON.stringify({ ...metrics, restart_count, ...times })}\n\n`;
    });
    return reply({ type: 'text/event-stream', headers: { 'cache-control': 'no-cache' }, body: events.join('') });
  },
};
