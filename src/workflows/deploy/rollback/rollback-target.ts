import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsResponseError, TempsValidationError } from '../../../errors/index.ts';
import type { DeploySession } from '../deploy-session.ts';
import { iterateNewest } from '../start/list-newest.ts';
import type { RollbackOptions } from '../options.ts';
import { findRestored } from './restored.ts';
import { retryTransient } from '../retry-transient.ts';
import { haveCompleted, isCompleted, isStopped } from '../status.ts';

/** The deployment that is rolled back to. Throws unless it is of the environment that the options name. */
export async function findTarget(session: DeploySession, options: RollbackOptions): Promise<Deployment> {
  const { project_id, environment_id, to } = options;
  if (to === 'previous') return findPrevious(session, options);
  const path = { project_id, deployment_id: to };
  const { data, request, response } = await retryTransient(session, () =>
    session.client.deployments.get({ path, ...session.pollOptions }),
  );
  // The response to another call, such as one of a cache: its deployment must not go live.
  if (data?.id !== to)
    throw new TempsResponseError({
      method: 'GET',
      url: request.url,
      response,
      problem: `deployment ${data?.id} in place of ${to}. Nothing was rolled back`,
    });
  if (data?.environment_id === environment_id) return data;
  throw refusal(
    'to',
    `is deployment ${to} of environment ${data?.environment_id}, not of environment ${environment_id}. Nothing was rolled back`,
  );
}

/**
 * The last completed deployment before the current one of the environment. If the current one is itself a rollback, the
 * deployment that it restored counts: a second rollback goes further back, not forward again.
 */
async function findPrevious(session: DeploySession, options: RollbackOptions): Promise<Deployment> {
  const { project_id, environment_id } = options;
  let current: Deployment | undefined;
  let reference: number | undefined;
  for await (const deployment of iterateNewest(session, project_id, environment_id)) {
    if (deployment.is_current && !current) {
      current = deployment;
      reference = deployment.id;
    }
    if (reference === undefined || deployment.id > reference) continue;
    if (deployment.id === reference) reference = findRestored(session.client, deployment) ?? reference;
    else if (await wasCompleted(session, deployment)) return deployment;
  }
  throw refusal(
    'environment_id',
    current
      ? `has no completed deployment before the current one, ${current.id}`
      : 'has no current deployment. Give the id of the one to go back to as `to`',
  );
}

/** Some servers stop a deployment when a newer one replaces it. Its jobs then say whether it was completed before. */
async function wasCompleted(session: DeploySession, deployment: Deployment): Promise<boolean> {
  if (isCompleted(deployment)) return true;
  if (!isStopped(deployment)) return false;
  const path = { project_id: deployment.project_id, deployment_id: deployment.id };
  const jobs = await retryTransient(session, () =>
    session.client.deployments.listJobs({ path, ...session.pollOptions }).toArray(),
  );
  return haveCompleted(jobs);
}

function refusal(option: string, message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the rollback', issues: [{ path: [option], message }] });
}
