import type { Container as ContainerResponse, ContainerActionResult } from '../../../../generated/types.gen.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import type { ContainerRow } from '../rows.ts';
import { findEnvironment, findProject } from '../../shared/find.ts';
import { problem } from '../../../lib/http/problems.ts';
import { paginate, type Paged } from '../../../lib/paging.ts';
import {
  listContainers,
  readCpuLimit,
  findContainer,
  containerStatus,
  type Container,
  type ContainerCall,
  type InEnvironment,
} from './find-container.ts';

function serializeContainer(context: MockContext, container: Container): ContainerResponse {
  const { clock } = context;
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
    cpu_limit_cores: readCpuLimit(context, container),
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
  return {
    action,
    container_id,
    // Real servers repeat the id, and say how it went.
    container_name: ctx.server.isReal ? container_id : name,
    message,
    status: ctx.server.isReal ? 'success' : containerStatus(findContainer(ctx), ctx.clock.now()),
  };
}

export const containers = {
  'deployments.listContainers': (ctx: ResolverContext<{ path: InEnvironment; query: Paged }>) => {
    const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
    const isStatic = findProject(ctx.state, ctx.path.project_id).preset === 'static';
    if (ctx.server.isReal && isStatic)
      throw problem('internal', 'Containers are only available for server-type projects');
    return paginate(ctx, listContainers(ctx, environment), (container) => serializeContainer(ctx, container));
  },

  'deployments.startContainer': (ctx: ContainerCall) =>
    act(ctx, 'start', 'Container started', (row, now) =>
      row.status === 'running' ? row : { status: 'running', started_at: now, stopped_at: null },
    ),

  'deployments.stopContainer': (ctx: ContainerCall) =>
    act(ctx, 'stop', 'Container stopped', (row, now) =>
      row.status === 'stopped' ? row : { status: 'stopped', stopped_at: now },
    ),

  'deployments.restartContainer': (ctx: ContainerCall) =>
    act(ctx, 'restart', 'Container restarted', (row, now) => ({
      status: 'running',
      started_at: now,
      stopped_at: null,
      restart_count: row.restart_count + 1,
    })),
};
