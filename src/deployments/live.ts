import type { Namespaces } from '../../generated/namespaces.gen.ts';
import type { Deployment } from '../../generated/types.gen.ts';
import type { Scope } from './scope.ts';
import { isCompleted } from './status.ts';

type LiveClient = Pick<Namespaces<boolean>, 'deployments' | 'environments'>;

/**
 * The deployment that is live in an environment, or `undefined`. After two deployments at once,
 * July's and August's server name a current one whose containers are gone: the list of containers
 * decides. Static files need none.
 */
export async function findLive(
  client: LiveClient,
  { project_id, environment_id }: Scope,
): Promise<Deployment | undefined> {
  const { data: environment } = await client.environments.get({
    path: { project_id, env_id: environment_id },
    throwOnError: true,
  });
  const deployment_id = environment.current_deployment_id;
  if (!deployment_id) return undefined;
  const path = { project_id, deployment_id };
  const { data: deployment } = await client.deployments.get({ path, throwOnError: true });
  if (!isCompleted(deployment)) return undefined;
  if (deployment.metadata?.staticBundleId) return deployment;
  const containers = client.deployments.listContainers({ path: { project_id, environment_id } });
  const isRunning = (await containers.toArray()).some(({ status }) => status === 'running');
  return isRunning ? deployment : undefined;
}
