import type { Deployment, Environment } from '../../../generated/types.gen.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { isInFlight } from '../../deployments/status.ts';
import { PermissionDeniedError, TempsError, TempsValidationError } from '../../errors/index.ts';
import { addAdvice } from './errors.ts';
import type { GitSource } from './options.ts';
import { sendStart } from './send-start.ts';
import type { DeploySession, Scope } from './session.ts';
import { describeGit, isSameCommit } from './source.ts';
import { listNewest } from './wait-for-older.ts';

/** How long to look for the deployment, which appears within seconds of an accepted trigger. */
const MAX_SEARCH_MS = 60_000;
/** After how long a trigger counts as dropped in favour of a deployment of the same commit that was in flight. */
const DROPPED_AFTER_MS = 10_000;

/** Reads the environment, or gives the refusal: a token that may deploy need not be allowed to read it. */
export async function readEnvironment(
  session: DeploySession,
  { project_id, environment_id: env_id }: Scope,
): Promise<Environment | PermissionDeniedError> {
  try {
    const get = () => session.client.environments.get({ path: { project_id, env_id }, ...session.pollOptions });
    return (await throughOutages(session, get)).data;
  } catch (error) {
    if (PermissionDeniedError.is(error)) return error;
    throw error;
  }
}

/**
 * Throws if the branch is not that of this environment alone on January's server, which ignores `environment_id`, and
 * deploys to the environment of the branch. Throws too if that cannot be told: nothing was sent yet.
 */
export async function checkBranch(
  session: DeploySession,
  { project_id }: Scope,
  environment: Environment | PermissionDeniedError,
  branch: string,
): Promise<void> {
  const { client, callOptions } = session;
  if (PermissionDeniedError.is(environment)) {
    // January's server lacks this list, which needs no more than other lists here.
    const images = client.deployments.listExternalImages({ path: { project_id }, ...callOptions });
    const isNewer = await images.then(
      () => true,
      () => false,
    );
    if (isNewer) return;
    throw addAdvice(
      environment,
      `Nothing was deployed: January's server deploys ${branch} to the environment that has this branch, whatever \`environment\` is. Use a token that may read environments too (\`environments:read\`)`,
    );
  }
  // January's server knows no sleeping environments.
  if (Object.hasOwn(environment, 'sleeping')) return;
  const own = environment.branch;
  if (own !== branch)
    throw environmentRefusal(
      `${own ? `deploys the branch ${own}` : 'has no branch'}, and this server would deploy ${branch} to another environment, the one that has this branch. ${own ? `Deploy ${own}, or change the branch of the environment` : 'Give the environment that branch'}`,
    );
  const all = await client.environments.list({ path: { project_id }, ...callOptions }).toArray();
  const other = all.find((one) => one.branch === branch && one.id !== environment.id);
  if (other)
    throw environmentRefusal(
      `deploys the branch ${branch}, as environment ${other.id} does, and this server may choose either, whatever \`environment\` is. Give the environment a branch of its own`,
    );
}

function environmentRefusal(message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the deployment', issues: [{ path: ['environment'], message }] });
}

/**
 * Triggers a pipeline, once, and finds its deployment: the response has no id. The deployment is the first new one of the
 * environment with the commit that the server named, or the branch if it named none. Real servers drop a trigger while
 * a deployment of the same commit is in flight, such as of a push: then it is that one.
 */
export async function triggerAndFind(session: DeploySession, scope: Scope, git: GitSource): Promise<number> {
  const { deployments: before } = await listNewest(session, scope);
  const newest = Math.max(0, ...before.map(({ id }) => id));
  const { data } = await sendStart(session, () =>
    session.client.projects.triggerPipeline({
      path: { project_id: scope.project_id },
      body: { environment_id: scope.environment_id, ...git },
      ...session.callOptions,
    }),
  );
  const commit = data?.commit || git.commit;
  const isOurs = ({ branch, commit_hash, tag }: Deployment): boolean =>
    (tag || undefined) === git.tag && (commit ? isSameCommit(commit_hash, commit) : branch === git.branch);
  const inFlight = before.find((one) => isInFlight(one) && isOurs(one));
  const start = session.clock.elapsed();
  try {
    for (let round = 0; session.clock.elapsed() - start < MAX_SEARCH_MS; round++) {
      const { deployments } = await listNewest(session, scope);
      const found = deployments.findLast((one) => one.id > newest && isOurs(one));
      if (found) return found.id;
      if (inFlight && session.clock.elapsed() - start >= DROPPED_AFTER_MS) return inFlight.id;
      await session.waitForPoll(round);
    }
  } catch (error) {
    session.throwIfStopped();
    if (!TempsError.is(error)) throw error;
    throw addAdvice(
      error,
      `The pipeline of ${describeGit(git)} was triggered: look for it in the dashboard before you trigger it again`,
    );
  }
  throw new TempsError(
    `The pipeline of ${describeGit(git)} was triggered, but no new deployment of it showed up in environment ${scope.environment_id} within ${MAX_SEARCH_MS / 1000} s. Real servers drop a trigger while the same commit is being deployed there, also if that is without its tag. Look for it in the dashboard before you trigger it again`,
    { code: 'deployment_not_seen' },
  );
}
