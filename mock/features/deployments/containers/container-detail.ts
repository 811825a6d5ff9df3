import type { ContainerDetail } from '../../../../generated/types.gen.ts';
import { MASK } from '../../../lib/mask.ts';
import { readCpuLimit, findContainer, containerStatus, type Container, type ContainerCall } from './find-container.ts';

/** The port of an app without `exposedPort`. */
const DEFAULT_PORT = 3000;

/** The current variables of the environment, with secret values masked. */
function containerVariables({ state }: Pick<ContainerCall, 'state'>, { deployment }: Container) {
  return state.envVars
    .list((row) => row.environment_ids.includes(deployment.environment_id))
    .map(({ key, value, is_secret }) => ({ key, value: is_secret ? MASK : value, is_masked: is_secret }));
}

export const containerDetail = {
  'deployments.getContainerDetail': (ctx: ContainerCall): ContainerDetail => {
    const { clock } = ctx;
    const container = findContainer(ctx);
    const { stopped_at, deployment } = container;
    const { cpuLimit, cpuRequest, memoryLimit, memoryRequest, exposedPort } = deployment.config;
    const started_at = clock.iso(container.started_at);
    return {
      id: container.id,
      container_id: container.container_id,
      container_name: container.name,
      image_name: deployment.image_name,
      status: containerStatus(container, clock.now()),
      deployment_id: deployment.id,
      created_at: clock.iso(deployment.created_at),
      deployed_at: clock.iso(deployment.created_at),
      started_at,
      ready_at: stopped_at === null ? started_at : null,
      finished_at: stopped_at === null ? null : clock.iso(stopped_at),
      exit_code: stopped_at === null ? null : 0,
      exit_reason: stopped_at === null ? null : 'Stopped by a user',
      error_message: null,
      oom_killed: false,
      restart_count: container.restart_count,
      container_port: exposedPort ?? DEFAULT_PORT,
      // One port for each container, from 20,000 to 29,999.
      host_port: 20_000 + (container.id % 10_000),
      cpu_limit_cores: readCpuLimit(container),
      resource_limits: {
        cpu_limit: cpuLimit ?? null,
        cpu_request: cpuRequest ?? null,
        memory_limit: memoryLimit ?? null,
        memory_request: memoryRequest ?? null,
      },
      service_name: null,
      service_url: null,
      environment_variables: containerVariables(ctx, container),
    };
  },
};
