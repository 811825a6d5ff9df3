import type { Deployment, Environment } from '../../../generated/types.gen.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { isInFlight } from '../../deployments/status.ts';
import { PermissionDeniedError, TempsError, TempsValidationError } from '../../errors/index.ts';
import { addAdvice } from './errors.ts';
import { isSameCommit, listNewest, MAX_SEARCH_MS, searchNewest } from './newest.ts';
import type { GitSource } from './options.ts';
import type { DeploySession, Scope } from './session.ts';
import { sendStart } from './start.ts';

/** After how long a trigger counts as dropped in favour of a deployment of the same commit that was in flight. */
const DROPPED_AFTER_MS = 10_000;

/**
 * Reads the environment, so that a wrong project or token is refused before anything is sent. With a branch, throws if
 * that is not the branch of this environment alone on January's server, which ignores `environment_id`, and deploys to
 * the environment of the branch; or if that cannot be told.
 */
export async function checkEnvironment(
  session: DeploySession,
  { project_id, environment_id: env_id }: Scope,
  branch: string | undefined,
): Promise<void> {
  const { client, callOptions } = session;
  try {
    const get = async () => client.environments.get({ path: { project_id, env_id }, ...session.pollOptions });
    const { data } = await throughOutages(session, get);
    // January's server knows no sleeping environments.
    if (branch !== undefined && !Object.hasOwn(data, 'sleeping')) await checkBranch(session, data, branch);
  } catch (error) {
    if (!PermissionDeniedError.is(error)) throw error;
    // A token that may deploy need not be allowed to read environments. January's server lacks the list of images.
    const images = async () => client.deployments.listExternalImages({ path: { project_id }, ...callOptions });
    const mayBeJanuary = branch !== undefined && (await images().catch(() => true)) === true;
    if (!mayBeJanuary) return;
    throw addAdvice(
      error,
      `Nothing was deployed: January's server deploys ${branch} to the environment that has this branch, whatever \`environment\` is. Use a token that may read environments too (\`environments:read\`)`,
    );
  }
}

async function checkBranch(session: DeploySession, environment: Environment, branch: string): Promise<void> {
  const { branch: own, id, project_id } = environment;
  if (own !== branch)
    throw refusal(
      `${own ? `deploys the branch ${own}` : 'has no branch'}, and this server would deploy ${branch} to another environment, the one that has this branch. ${own ? `Deploy ${own}, or change the branch of the environment` : 'Give the environment that branch'}`,
    );
  const all = await session.client.environments.list({ path: { project_id }, ...session.callOptions }).toArray();
  const other = all.find((one) => one.branch === branch && one.id !== id);
  if (other)
    throw refusal(
      `deploys the branch ${branch}, as environment ${other.id} does, and this server may choose either, whatever \`environment\` is. Give the environment a branch of its own`,
    );
}

function refusal(message: string): TempsValidationError {
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
  const triggered = `The pipeline of ${describeGit(git)} was triggered`;
  const find = (deployments: readonly Deployment[], elapsed: number): Deployment | undefined =>
    deployments.findLast((one) => one.id > newest && isOurs(one)) ??
    (elapsed < DROPPED_AFTER_MS ? undefined : inFlight);
  const advice = `${triggered}: look for it in the dashboard before you trigger it again`;
  const id = await searchNewest(session, scope, find, advice);
  if (id !== undefined) return id;
  throw new TempsError(
    `${triggered}, but no new deployment of it showed up in environment ${scope.environment_id} within ${MAX_SEARCH_MS / 1000} s. Real servers drop a trigger while the same commit is being deployed there, also if that is without its tag. Look for it in the dashboard before you trigger it again`,
    { code: 'deployment_not_seen' },
  );
}

function describeGit({ branch, commit, tag }: GitSource): string {
  return [`branch ${branch}`, ...(commit ? [`commit ${commit}`] : []), ...(tag ? [`tag ${tag}`] : [])].join(', ');
}
