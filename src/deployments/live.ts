import type { Namespaces } from '../../generated/namespaces.gen.ts';
import type { Deployment } from '../../generated/types.gen.ts';
import type { Scope } from './scope.ts';
import { isCompleted } from './status.ts';

/**
 * The deployment that is live in an environment, or `undefined`. After two deployments at once,
 * July's and August's server name a current one whose containers are gone: the list of containers
 * decides. Static files need none.
 */
export async function findLive(
  client: Namespaces<boolean>,
  { project_id, environment_id }: Scope,
  options: { signal?: AbortSignal } = {},
): Promise<Deployment | undefined> {
  const { data: environment } = await client.environments.get({
    path: { project_id, env_id: environment_id },
    ...options,
    throwOnError: true,
  });
  const deployment_id = environment.current_deployment_id;
  if (!deployment_id) return undefined;
  const path = { project_id, deployment_id };
  const { data: deployment } = await client.deployments.get({
    path,
    ...options,
    throwOnError: true,
  });
  if (!isCompleted(deployment)) return undefined;
  const jobs = await client.deployments.listJobs({ path, ...options }).toArray();
  // July's list of containers is a 500 for some of these.
  if (jobs.some(({ job_type }) => job_type.includes('Static'))) return deployment;
  const scope = { path: { project_id, environment_id }, ...options };
  const containers = await client.deployments.listContainers(scope).toArray();
  return containers.some(({ status }) => status === 'running') ? deployment : undefined;
}
