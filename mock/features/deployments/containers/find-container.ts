import { notFound } from '../../../lib/http/problems.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { mulberry32 } from '../../../lib/random.ts';
import { deploymentProgress } from '../model/progress.ts';
import type { ContainerRow, DeploymentRow } from '../rows.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { ProjectRow } from '../../projects/rows.ts';
import { findEnvironment, type InProject } from '../../shared/find.ts';
import { currentDeployment } from '../model/current.ts';

export interface InEnvironment extends InProject {
  environment_id: number;
}

export type ContainerCall = ResolverContext<{ path: InEnvironment & { container_id: string } }>;

export interface Container extends ContainerRow {
  /** Unique, because each deployment reserves `MAX_REPLICAS` ids. */
  id: number;
  name: string;
  deployment: DeploymentRow;
}

/**
 * One container for each replica of the current deployment. Those that were started, stopped or restarted have a row in
 * `state.containers`.
 */
export function listContainers(context: MockContext, environment: EnvironmentRow): Container[] {
  const deployment = currentDeployment(context, environment.id);
  if (deployment?.torn_down_at !== null || deployment.containers_removed) return [];
  const project = context.state.projects.get(environment.project_id) as ProjectRow;
  const started_at = deploymentProgress(deployment, context.clock.now()).finished_at ?? deployment.created_at;
  return Array.from({ length: countReplicas(context, deployment) }, (_, index) => {
    const { id, container_id, name } = replica(deployment, project, environment, index);
    const untouched: ContainerRow = { container_id, status: 'running', started_at, stopped_at: null, restart_count: 0 };
    const container = context.state.containers.get(container_id) ?? untouched;
    return { ...container, status: environment.sleeping ? 'stopped' : container.status, id, name, deployment };
  });
}

/** Limits the response: a configuration may ask for millions. */
const MAX_REPLICAS = 100;

export function countReplicas(context: MockContext, deployment: DeploymentRow): number {
  return isServedAsFiles(context, deployment) ? 0 : Math.min(deployment.config.replicas ?? 1, MAX_REPLICAS);
}

/** Real servers run no container for static files. */
function isServedAsFiles({ server }: MockContext, { plan }: DeploymentRow): boolean {
  return server.isReal && plan.some(({ job_id }) => job_id === 'deploy_static' || job_id === 'deploy_static_bundle');
}

/** The ids and name of a container, also after its removal. */
export function replica(
  deployment: DeploymentRow,
  project: ProjectRow,
  environment: EnvironmentRow,
  index: number,
): Pick<Container, 'id' | 'container_id' | 'name'> {
  return {
    id: deployment.id * MAX_REPLICAS + index,
    container_id: containerId(deployment.id, index),
    name: `${project.slug}-${environment.slug}-${index + 1}`,
  };
}

/** Twelve hexadecimal digits like Docker's short ids, derived from the deployment and the index. */
function containerId(deploymentId: number, index: number): string {
  const next = mulberry32(deploymentId * MAX_REPLICAS + index);
  return Array.from({ length: 12 }, () => Math.floor(next() * 16).toString(16)).join('');
}

export function containerStatus({ status, deployment }: Container, now: number): 'running' | 'paused' | 'exited' {
  if (status === 'stopped') return 'exited';
  return deploymentProgress(deployment, now).status === 'paused' ? 'paused' : 'running';
}

/** In cores. Real servers have it in microcores, the reference in millicores. */
export function readCpuLimit({ server }: MockContext, { deployment }: Container): number | null {
  const { cpuLimit } = deployment.config;
  return cpuLimit == null ? null : cpuLimit / (server.isReal ? 1_000_000 : 1000);
}

export function findContainer(ctx: MockContext & Pick<ContainerCall, 'path'>): Container {
  const { project_id, environment_id, container_id } = ctx.path;
  const container = listContainers(ctx, findEnvironment(ctx.state, project_id, environment_id)).find(
    (one) => one.container_id === container_id,
  );
  if (!container) throw notFound('Container', container_id);
  return container;
}
