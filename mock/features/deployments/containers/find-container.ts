import { notFound } from '../../../lib/http/problems.ts';
import { createRandom } from '../../../lib/random.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import { environmentOf, findEnvironment, type InProject } from '../../shared/find.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import { currentDeployment } from '../model/current.ts';
import { deploymentProgress } from '../model/progress.ts';
import type { ContainerRow, DeploymentRow } from '../../../rows/deployments.ts';

interface InEnvironment extends InProject {
  environment_id: number;
}

export type ContainerCall = ResolverContext<{ path: InEnvironment & { container_id: string } }>;

export interface Container extends ContainerRow {
  /** Unique, because each deployment reserves `MAX_REPLICAS` ids. */
  id: number;
  name: string;
  deployment: DeploymentRow;
}

/** Limits the response: a configuration may ask for millions. */
const MAX_REPLICAS = 100;

/**
 * One container for each replica of a deployment, since its end. Those that were started, stopped
 * or restarted have a row in `state.containers`.
 */
export function replicas({ state, clock }: MockContext, deployment: DeploymentRow): Container[] {
  const project = state.projects.get(deployment.project_id) as ProjectRow;
  const environment = environmentOf(state, deployment.environment_id);
  const started_at =
    deploymentProgress(deployment, clock.now()).finished_at ?? deployment.created_at;
  const count = Math.min(deployment.config.replicas ?? 1, MAX_REPLICAS);
  return Array.from({ length: count }, (_, index) => {
    const id = deployment.id * MAX_REPLICAS + index;
    // Like Docker's short ids, and always the same for a container.
    const container_id = createRandom(id).hex(12);
    const untouched: ContainerRow = {
      container_id,
      status: 'running',
      started_at,
      stopped_at: null,
      restart_count: 0,
    };
    const row = state.containers.get(container_id) ?? untouched;
    const status = environment.sleeping ? 'stopped' : row.status;
    return {
      ...row,
      status,
      id,
      name: `${project.slug}-${environment.slug}-${index + 1}`,
      deployment,
    };
  });
}

/** The containers of the current deployment. */
export function listContainers(context: MockContext, environment: EnvironmentRow): Container[] {
  const deployment = currentDeployment(context, environment.id);
  return deployment?.torn_down_at === null ? replicas(context, deployment) : [];
}

export function containerStatus(
  { status, deployment }: Container,
  now: number,
): 'running' | 'paused' | 'exited' {
  if (status === 'stopped') return 'exited';
  return deploymentProgress(deployment, now).status === 'paused' ? 'paused' : 'running';
}

/** In cores; the config has millicores. */
export function readCpuLimit({ deployment }: Container): number | null {
  const { cpuLimit } = deployment.config;
  return cpuLimit == null ? null : cpuLimit / 1000;
}

export function findContainer(ctx: MockContext & Pick<ContainerCall, 'path'>): Container {
  const { project_id, environment_id, container_id } = ctx.path;
  const containers = listContainers(ctx, findEnvironment(ctx.state, project_id, environment_id));
  const container = containers.find((one) => one.container_id === container_id);
  if (!container) throw notFound('Container', container_id);
  return container;
}
