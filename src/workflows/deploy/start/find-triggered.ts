import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsApiError, TempsError, TempsValidationError } from '../../../errors/index.ts';
import type { DeploySession } from '../deploy-session.ts';
import { listNewest } from './list-newest.ts';
import { describeSource, hasSameCommit, isMadeUpCommit, matchTrigger } from './match-source.ts';
import type { GitSource } from '../options.ts';
import { isInFlight } from '../status.ts';
import { sendStart } from './started-id.ts';

/** How long to look for the deployment, which appears within seconds of an accepted trigger. */
const MAX_SEARCH_MS = 60_000;
/** How long to wait for a certain match before taking a possible one. */
const GRACE_MS = 10_000;

interface Scope {
  project_id: number;
  environment_id: number;
}

/**
 * Deployments that searches have found, by server: two equal triggers must not watch the same deployment, whichever
 * clients of this process made them. Forgotten when the last search of a server ends. The ids may start again, as in a
 * mock after a reset, so a deployment counts with the time at which it was created.
 */
const claims = new Map<string, { searches: number; found: Set<string> }>();

/**
 * Triggers a pipeline, once, and finds its deployment. The response has no id, so this looks for a new deployment of
 * the environment with the same branch, commit and tag. A server ignores a trigger while a deployment of the same
 * commit is in progress, such as one started by a push; that deployment is then the result.
 */
export async function triggerAndFind(session: DeploySession, scope: Scope, source: GitSource): Promise<number> {
  const { baseUrl } = session.client;
  const claimed = claims.get(baseUrl) ?? { searches: 0, found: new Set() };
  claims.set(baseUrl, claimed);
  claimed.searches++;
  try {
    return await triggerOnce(session, scope, source, claimed.found);
  } finally {
    if (--claimed.searches === 0) claims.delete(baseUrl);
  }
}

async function triggerOnce(
  session: DeploySession,
  scope: Scope,
  source: GitSource,
  claimed: Set<string>,
): Promise<number> {
  const before = await listNewest(session, scope.project_id);
  await checkBranch(session, scope, source);
  const trigger = session.client.projects.triggerPipeline({
    path: { project_id: scope.project_id },
    body: { environment_id: scope.environment_id, ...source },
    ...session.callOptions,
  });
  const { data } = await sendStart(trigger);
  const named = readCommit(data);
  const resolved = { ...source, commit: named ?? source.commit };
  // The deployment may get another name for the commit than a made-up one.
  const git = named !== undefined && isMadeUpCommit(named) ? source : resolved;
  const inProgress = before.filter((one) => one.environment_id === scope.environment_id && isInFlight(one));

  const newest = Math.max(0, ...before.map(({ id }) => id));
  const triggered = session.clock.elapsed();
  let fresh: Deployment[] = [];
  for (let round = 0; session.clock.elapsed() - triggered < MAX_SEARCH_MS; round++) {
    fresh = (await listNewest(session, scope.project_id)).filter(({ id }) => id > newest).toReversed();
    const inEnvironment = fresh.filter((deployment) => deployment.environment_id === scope.environment_id);
    const isLate = session.clock.elapsed() - triggered >= GRACE_MS;
    const found = claimMatch(claimed, inEnvironment, git, !isLate);
    if (found !== undefined) return found;
    const same = isLate
      ? [...inEnvironment, ...inProgress].find((deployment) => hasSameCommit(deployment, resolved))
      : undefined;
    if (same) return same.id;
    await session.waitForPoll(round);
  }
  throw notFoundError(scope, git, { inProgress, fresh });
}

/**
 * Throws if the branch is not that of the environment, on a server that ignores `environment_id` and would deploy to
 * the environment of the branch. Such servers are recognized by environments without the member `sleeping`.
 */
async function checkBranch(session: DeploySession, scope: Scope, { branch }: GitSource): Promise<void> {
  const path = { project_id: scope.project_id, env_id: scope.environment_id };
  const environment = await session.client.environments.get({ path, ...session.callOptions }).then(
    ({ data }) => data,
    (error: unknown) => {
      // A token that may deploy need not be allowed to read environments.
      if (TempsApiError.is(error)) return undefined;
      throw error;
    },
  );
  if (!environment?.branch || environment.branch === branch || Object.hasOwn(environment, 'sleeping')) return;
  const message = `deploys the branch ${environment.branch}, and this server would deploy ${branch} to another environment, the one that has this branch. Deploy ${environment.branch}, or change the branch of the environment`;
  throw new TempsValidationError({ what: 'the deployment', issues: [{ path: ['environment_id'], message }] });
}

/** The commit in the response, which the server may have made up. */
function readCommit(data: { commit?: unknown } | null | undefined): string | undefined {
  const commit = data?.commit;
  return typeof commit === 'string' && commit !== '' ? commit : undefined;
}

/**
 * The id of the first matching deployment that no other session has taken. @param isCertain accept only certain matches
 */
function claimMatch(
  claimed: Set<string>,
  candidates: readonly Deployment[],
  git: GitSource,
  isCertain: boolean,
): number | undefined {
  const matches = candidates
    .filter((deployment) => !claimed.has(nameClaim(deployment)))
    .map((deployment) => ({ deployment, match: matchTrigger(deployment, git) }));
  const found =
    matches.find(({ match }) => match === 'yes') ??
    (isCertain ? undefined : matches.find(({ match }) => match === 'maybe'));
  if (found) claimed.add(nameClaim(found.deployment));
  return found?.deployment.id;
}

function nameClaim({ id, created_at }: Deployment): string {
  return `${id} ${created_at}`;
}

function notFoundError(
  { environment_id }: Scope,
  git: GitSource,
  { inProgress, fresh }: { inProgress: readonly Deployment[]; fresh: readonly Deployment[] },
): TempsError {
  const triggered = `The pipeline of ${describeSource(git)} was triggered, but no new deployment of it showed up in environment ${environment_id} within ${MAX_SEARCH_MS / 1000} s`;
  const code = 'deployment_not_seen';
  const elsewhere = fresh.find((one) => one.environment_id !== environment_id && hasSameCommit(one, git));
  if (elsewhere)
    return new TempsError(
      `${triggered}. Deployment ${elsewhere.id} of the same commit was started in environment ${elsewhere.environment_id}: some servers choose the environment by its branch. Check the branch of environment ${environment_id}`,
      { code },
    );
  const dropped = inProgress.find((one) => hasSameCommit(one, { branch: git.branch, commit: git.commit }));
  if (dropped)
    return new TempsError(
      `${triggered}. Deployment ${dropped.id} of the same commit was in progress there, without this tag, and the server drops a trigger of such a commit. Trigger it again once that has ended`,
      { code },
    );
  return new TempsError(`${triggered}. Look for it in the dashboard before you trigger it again`, { code });
}
