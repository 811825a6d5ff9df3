import type {
  Container as ContainerResponse,
  ContainerActionResult,
  ContainerDetail,
  ContainerMetrics,
} from '../../../../generated/types.gen.ts';
import { problem } from '../../../lib/http/problems.ts';
import { MASK } from '../../../lib/mask.ts';
import { paginate } from '../../../lib/paging.ts';
import { roundTo } from '../../../lib/statistics.ts';
import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { findEnvironment } from '../../shared/find.ts';
import { reply, type ResolversOf } from '../../shared/resolver.ts';
import type { ContainerRow } from '../rows.ts';
import {
  containerStatus,
  findContainer,
  listContainers,
  readCpuLimit,
  type Container,
  type ContainerCall,
} from './find-container.ts';

const MEGABYTE = 1024 ** 2;

/** The stream of a server never ends. This one does, so that a test can read all of it. */
const METRICS_IN_STREAM = 5;

function serializeContainer({ clock }: MockContext, container: Container): ContainerResponse {
  const { stopped_at } = container;
  return {
    container_id: container.container_id,
    container_name: container.name,
    image_name: container.deployment.image_name,
    status: containerStatus(container, clock.now()),
    created_at: clock.iso(container.deployment.created_at),
    started_at: clock.iso(container.started_at),
    finished_at: stopped_at === null ? null : clock.iso(stopped_at),
    exit_code: stopped_at === null ? null : 0,
    restart_count: container.restart_count,
    cpu_limit_cores: readCpuLimit(container),
  };
}

/** Changes the state of the container and returns the result. */
function act(
  ctx: ContainerCall,
  action: 'start' | 'stop' | 'restart',
  message: string,
  change: (row: ContainerRow, now: number) => Partial<ContainerRow>,
): ContainerActionResult {
  const { container_id, status, started_at, stopped_at, restart_count, name } = findContainer(ctx);
  const row: ContainerRow = { container_id, status, started_at, stopped_at, restart_count };
  ctx.state.containers.set(container_id, { ...row, ...change(row, ctx.clock.now()) });
  const changed = containerStatus(findContainer(ctx), ctx.clock.now());
  return { action, container_id, container_name: name, message, status: changed };
}

function measure({ clock }: MockContext, container: Container, time: number): ContainerMetrics {
  const status = containerStatus(container, clock.now());
  const limit = (container.deployment.config.memoryLimit ?? 512) * MEGABYTE;
  // A slow wave that depends only on the time, so that repeated calls return the same.
  const wave = 0.5 + 0.5 * Math.sin(time / MINUTE_MS);
  const uptime = (time - container.started_at) / 1000;
  return {
    container_id: container.container_id,
    container_name: container.name,
    cpu_percent: status === 'paused' ? 0 : roundTo(3 + 20 * wave, 2),
    cpu_limit_cores: readCpuLimit(container),
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

export const containers = {
  'deployments.listContainers': (ctx) => {
    const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
    return paginate(ctx, listContainers(ctx, environment), (container) => serializeContainer(ctx, container));
  },

  'deployments.getContainerDetail': (ctx): ContainerDetail => {
    const container = findContainer(ctx);
    const { deployment, id } = container;
    const { cpuLimit, cpuRequest, memoryLimit, memoryRequest, exposedPort } = deployment.config;
    const shown = serializeContainer(ctx, container);
    const isStopped = container.stopped_at !== null;
    const variables = ctx.state.envVars.list((row) => row.environment_ids.includes(deployment.environment_id));
    return {
      ...shown,
      id,
      deployment_id: deployment.id,
      deployed_at: shown.created_at,
      ready_at: isStopped ? null : (shown.started_at ?? null),
      exit_reason: isStopped ? 'Stopped by a user' : null,
      error_message: null,
      oom_killed: false,
      container_port: exposedPort ?? 3000,
      // One port for each container, from 20,000 to 29,999.
      host_port: 20_000 + (id % 10_000),
      resource_limits: {
        cpu_limit: cpuLimit ?? null,
        cpu_request: cpuRequest ?? null,
        memory_limit: memoryLimit ?? null,
        memory_request: memoryRequest ?? null,
      },
      service_name: null,
      service_url: null,
      environment_variables: variables.map(({ key, value, is_secret }) => ({
        key,
        value: is_secret ? MASK : value,
        is_masked: is_secret,
      })),
    };
  },

  'deployments.startContainer': (ctx) =>
    act(ctx, 'start', 'Container started', (row, now) =>
      row.status === 'running' ? row : { status: 'running', started_at: now, stopped_at: null },
    ),

  'deployments.stopContainer': (ctx) =>
    act(ctx, 'stop', 'Container stopped', (row, now) =>
      row.status === 'stopped' ? row : { status: 'stopped', stopped_at: now },
    ),

  'deployments.restartContainer': (ctx) =>
    act(ctx, 'restart', 'Container restarted', (row, now) => ({
      status: 'running',
      started_at: now,
      stopped_at: null,
      restart_count: row.restart_count + 1,
    })),

  'deployments.getContainerMetrics': (ctx) => measure(ctx, findMeasured(ctx), ctx.clock.now()),

  /** The latest metrics, oldest first, `interval` milliseconds apart. */
  'deployments.streamContainerMetrics': (ctx) => {
    const container = findMeasured(ctx);
    const events = Array.from({ length: METRICS_IN_STREAM }, (_, index) => {
      const time = ctx.clock.now() - (METRICS_IN_STREAM - 1 - index) * ctx.query.interval;
      const metrics = measure(ctx, container, Math.max(time, container.started_at));
      return `event: metrics\ndata: ${JSON.stringify(metrics)}\n\n`;
    });
    return reply({ type: 'text/event-stream', headers: { 'cache-control': 'no-cache' }, body: events.join('') });
  },
} satisfies Partial<ResolversOf<'deployments'>>;
