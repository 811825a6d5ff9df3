import type { Environment } from '../../../../generated/types.gen.ts';
import { PermissionDeniedError, TempsValidationError } from '../../../errors/index.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';
import type { GitSource } from '../options.ts';
import type { Scope } from '../session/scope.ts';
import { isNewer, isOfJanuary, readEnvironment } from './server-age.ts';

/**
 * Returns the id of the environment's current deployment; 0 if it is not known.
 *
 * Throws if the branch is not that of this environment alone, on a server that ignores `environment_id` and would deploy
 * to the environment of the branch. Throws too if that cannot be told: nothing was sent yet.
 */
export async function checkEnvironment(session: DeploySession, scope: Scope, { branch }: GitSource): Promise<number> {
  try {
    const environment = await retryTransient(session, () => readEnvironment(session, scope), false);
    if (isOfJanuary(environment)) await checkBranch(session, scope, environment, branch);
    return Number(environment.current_deployment_id) || 0;
  } catch (error) {
    // A token that may deploy need not be allowed to read environments.
    if (!PermissionDeniedError.is(error)) throw error;
    if (!(await isNewer(session, scope))) throw explainDenial(error, scope, branch);
    return 0;
  }
}

async function checkBranch(
  session: DeploySession,
  scope: Scope,
  environment: Environment,
  branch: string,
): Promise<void> {
  if (environment.branch !== branch) {
    const own = environment.branch;
    const deploys = own ? `deploys the branch ${own}` : 'has no branch';
    const advice = own ? `Deploy ${own}, or change the branch of the environment` : 'Give the environment that branch';
    throw refuse(
      `${deploys}, and this server would deploy ${branch} to another environment, the one that has this branch. ${advice}`,
    );
  }
  const list = session.client.environments.list({ path: { project_id: scope.project_id }, ...session.pollOptions });
  const all = await retryTransient(session, () => list.toArray(), false);
  // Whatever a server sends, this is no place for a raw error.
  const other = all.find((one: Environment | null) => one?.branch === branch && one.id !== environment.id);
  if (other)
    throw refuse(
      `deploys the branch ${branch}, as environment ${other.id} does, and this server may choose either, whatever \`environment_id\` is. Give the environment a branch of its own`,
    );
}

function refuse(message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the deployment', issues: [{ path: ['environment_id'], message }] });
}

function explainDenial(error: PermissionDeniedError, { environment_id }: Scope, branch: string): PermissionDeniedError {
  const { method, url, headers, attempts, requestId } = error;
  return new PermissionDeniedError(
    { method, url, headers, attempts, requestId, problem: error, cause: error },
    `Nothing was deployed: servers of January 2026 deploy ${branch} to the environment that has this branch, whatever \`environment_id\` is. This token may not read environment ${environment_id}, and nothing else says that this server is newer. Use a token that may read environments too (\`environments:read\`)`,
  );
}
