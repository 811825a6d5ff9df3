import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { TempsResponseError } from '../errors/index.ts';
import { isJob } from '../servers/deployment-status.ts';
import type { PollSession } from './poll-session.ts';

export interface DeploymentPath {
  project_id: number;
  deployment_id: number;
}

/**
 * Reads a deployment. Throws for any other than the one that was asked for: a cache may have sent the response to another
 * call, whose deployment must neither count nor go live.
 */
export async function readDeployment({ client, pollOptions }: PollSession, path: DeploymentPath): Promise<Deployment> {
  const { data, request, response } = await client.deployments.get({ path, ...pollOptions });
  const isComplete = typeof (data as { status?: unknown } | null)?.status === 'string';
  if (data?.id === path.deployment_id && isComplete) return data;
  const problem = !Number.isInteger(data?.id)
    ? 'no deployment in it'
    : data.id === path.deployment_id
      ? 'no status of the deployment'
      : `deployment ${data.id} in place of ${path.deployment_id}`;
  throw new TempsResponseError({ method: 'GET', url: request.url, response, problem });
}

/** Reads the jobs of a deployment, in their order. */
export async function readJobs({ client, pollOptions }: PollSession, path: DeploymentPath): Promise<DeploymentJob[]> {
  const jobs = await client.deployments.listJobs({ path, ...pollOptions }).toArray();
  return jobs.filter(isJob).toSorted((a, b) => (a.execution_order ?? a.id) - (b.execution_order ?? b.id));
}
