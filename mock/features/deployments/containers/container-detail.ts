import type { ContainerDetail, ContainerEnvVar } from '../../../../generated/types.gen.ts';
import { MASK } from '../../../lib/mask.ts';
import { containerVariables, DEFAULT_PORT } from '../model/container-variables.ts';
import { readCpuLimit, findContainer, containerStatus, type Container, type ContainerCall } from './find-container.ts';

/** Real servers mask values whose name sounds like a secret. */
const SECRET_NAME = /password|secret|token|key|auth/i;

/** The variables of the container, with secret values masked. In the reference, only the current ones of the users. */
function shownVariables(context: ContainerCall, { deployment }: Container): ContainerEnvVar[] {
  if (context.server.isReal)
    return Object.entries(containerVariables(context, deployment)).map(([key, value]) =>
      shown(key, value, SECRET_NAME.test(key)),
    );
  return context.state.envVars
    .list((row) => row.environment_ids.includes(deployment.environment_id))
    .map(({ key, value, is_secret }) => shown(key, value, is_secret));
}

function shown(key: string, value: string, is_masked: boolean): ContainerEnvVar {
  return { key, value: is_masked ? MASK : value, is_masked };
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
      cpu_limit_cores: readCpuLimit(ctx, container),
      resource_limits: {
        cpu_limit: cpuLimit ?? null,
        cpu_request: cpuRequest ?? null,
        memory_limit: memoryLimit ?? null,
        memory_request: memoryRequest ?? null,
      },
      service_name: null,
      service_url: null,
      environment_variables: shownVariables(ctx, container),
    };
  },
};
