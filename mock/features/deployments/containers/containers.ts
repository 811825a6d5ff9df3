import { problem } from '../../../lib/http/problems.ts';
import { MASK } from '../../../lib/mask.ts';
import { paginate } from '../../../lib/paging.ts';
import type { MockContext } from '../../../state/context.ts';
import { findEnvironment } from '../../shared/find.ts';
import { Reply, type ResolversOf } from '../../shared/resolver.ts';
import type { ContainerRow } from '../../../rows/deployments.ts';
import {
  containerStatus,
  findContainer,
  listContainers,
  readCpuLimit,
  type Container,
  type ContainerCall,
} from './find-container.ts';

/** The stream of a server never ends. This one does, so that a test can read all of it. */
const METRICS_IN_STREAM = 5;

function serializeContainer({ clock }: MockContext, container: Container) {
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
) {
  const { id: _id, name, deployment: _deployment, ...row } = findContainer(ctx);
  const { container_id } = row;
  ctx.state.containers.set(container_id, { ...row, ...change(row, ctx.clock.now()) });
  const changed = containerStatus(findContainer(ctx), ctx.clock.now());
  return { action, container_id, container_name: name, message, status: changed };
}

/** The use of a container that runs: always the same share of its limits. */
function measure(ctx: ContainerCall, time = ctx.clock.now()) {
  const container = findContainer(ctx);
  const { container_id, name, status, deployment } = container;
  if (status === 'stopped')
    throw problem('badRequest', `Container ${container_id} is stopped and has no metrics`);
  const memory_limit_bytes = (deployment.config.memoryLimit ?? 512) * 1024 ** 2;
  return {
    container_id,
    container_name: name,
    cpu_percent: 12.5,
    cpu_limit_cores: readCpuLimit(container),
    memory_bytes: memory_limit_bytes / 4,
    memory_limit_bytes,
    memory_percent: 25,
    network_rx_bytes: 1_000_000,
    network_tx_bytes: 4_000_000,
    timestamp: ctx.clock.iso(time),
  };
}

export const containers = {
  'deployments.listContainers': (ctx) => {
    const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
    return paginate(ctx, listContainers(ctx, environment), (container) =>
      serializeContainer(ctx, container),
    );
  },

  'deployments.getContainerDetail': (ctx) => {
    const container = findContainer(ctx);
    const { deployment, id } = container;
    const { cpuLimit, cpuRequest, memoryLimit, memoryRequest, exposedPort } = deployment.config;
    const shown = serializeContainer(ctx, container);
    const isStopped = container.stopped_at !== null;
    const variables = ctx.state.envVars.list((row) =>
      row.environment_ids.includes(deployment.environment_id),
    );
    return {
      ...shown,
      id,
      deployment_id: deployment.id,
      deployed_at: shown.created_at,
      ready_at: isStopped ? null : (shown.started_at ?? null),
      container_port: exposedPort ?? 3000,
      host_port: 20_000 + (id % 10_000),
      resource_limits: {
        cpu_limit: cpuLimit ?? null,
        cpu_request: cpuRequest ?? null,
        memory_limit: memoryLimit ?? null,
        memory_request: memoryRequest ?? null,
      },
      environment_variables: variables.map(({ key, value, is_secret }) => {
        const is_masked = is_secret || ctx.server.masksContainers;
        return { key, value: is_masked ? MASK : value, is_masked };
      }),
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

  'deployments.getContainerMetrics': (ctx) => measure(ctx),

  /** The latest metrics, oldest first, `interval` milliseconds apart. */
  'deployments.streamContainerMetrics': (ctx) => {
    const events = Array.from({ length: METRICS_IN_STREAM }, (_, index) => {
      const age = (METRICS_IN_STREAM - 1 - index) * ctx.query.interval;
      return `event: metrics\ndata: ${JSON.stringify(measure(ctx, Math.max(0, ctx.clock.now() - age)))}\n\n`;
    });
    return new Reply({
      type: 'text/event-stream',
      headers: { 'cache-control': 'no-cache' },
      body: events.join(''),
    });
  },
} satisfies Partial<ResolversOf<'deployments'>>;
