import type { Deployment } from '../../../generated/types.gen.ts';
import { isInFlight } from '../../deployments/status.ts';
import { TempsError } from '../../errors/index.ts';
import { addAdvice } from './errors.ts';
import type { GitSource } from './options.ts';
import type { DeploySession } from './session.ts';
import { sendStart } from './start.ts';

/** How long to look for a deployment that was started. It appears within seconds. */
const MAX_SEARCH_MS = 60_000;
/**
 * After how long a trigger counts as dropped in favour of a deployment of the same commit that was
 * in flight.
 */
const DROPPED_AFTER_MS = 10_000;

/**
 * The newest deployments of an environment or, without one, of the project, as all servers send
 * them: newest first. With the time of the server.
 */
export async function listNewest(
  session: DeploySession,
  { environment_id }: { environment_id?: number } = session.scope,
): Promise<{ deployments: Deployment[]; now: number }> {
  const input = {
    path: { project_id: session.scope.project_id },
    query: { environment_id, per_page: 100 },
  };
  const { data, response } = await session.read(async (options) =>
    session.client.deployments.list({ ...input, ...options }),
  );
  return { deployments: data.items, now: session.timeAt(response) };
}

/**
 * Triggers a pipeline, once, and finds its deployment: the response has no id. The deployment is
 * the first new one of the environment with the commit that the server named, or the branch if it
 * named none. Real servers drop a trigger while a deployment of the same commit is in flight, such
 * as of a push: then it is that one.
 */
export async function triggerAndFind(session: DeploySession, git: GitSource): Promise<number> {
  const { project_id, environment_id } = session.scope;
  const { deployments: before } = await listNewest(session);
  const started = await sendStart(session, () =>
    session.client.projects.triggerPipeline({
      path: { project_id },
      body: { environment_id, ...git },
      ...session.callOptions,
    }),
  );
  const commit = started.commit || git.commit;
  const isOurs = (one: Deployment): boolean => isOf(one, { ...git, commit });
  const what = `The pipeline of ${describeGit({ ...git, commit })} was triggered`;
  return findStarted(session, { before, isOurs, what });
}

/**
 * Whether a deployment is of this commit, which either may abbreviate, or of the branch if no
 * commit is named.
 */
export function isOf({ branch, commit_hash, tag }: Deployment, git: GitSource): boolean {
  if ((tag || undefined) !== git.tag) return false;
  if (git.commit === undefined) return branch === git.branch;
  const [own, asked] = [(commit_hash ?? '').toLowerCase(), git.commit.toLowerCase()];
  return own !== '' && (own.startsWith(asked) || asked.startsWith(own));
}

/**
 * Finds the deployment that a request has started, for a minute. `what` says in errors that the
 * server took the request.
 */
export async function findStarted(
  session: DeploySession,
  {
    before,
    isOurs,
    what,
  }: { before: Deployment[]; isOurs: (one: Deployment) => boolean; what: string },
): Promise<number> {
  const start = session.clock.elapsed();
  const inFlight = before.find((one) => isInFlight(one) && isOurs(one));
  const advice = 'Look for it in the dashboard before you start it again';
  try {
    for (let round = 0; session.clock.elapsed() - start < MAX_SEARCH_MS; round++) {
      const { deployments } = await listNewest(session);
      const found = deployments.findLast(
        (one) => isOurs(one) && before.every(({ id }) => id < one.id),
      );
      if (found) return found.id;
      if (inFlight && session.clock.elapsed() - start >= DROPPED_AFTER_MS) return inFlight.id;
      await session.waitForPoll(round);
    }
  } catch (error) {
    throw TempsError.is(error) ? addAdvice(error, `${what}. ${advice}`) : error;
  }
  throw new TempsError(
    `${what}, but no new deployment of it showed up in environment ${session.scope.environment_id} within ${MAX_SEARCH_MS / 1000} s. Real servers drop it while the same commit is being deployed there. ${advice}`,
    { code: 'deployment_not_seen' },
  );
}

export function describeGit({ branch, commit, tag }: GitSource): string {
  return `the branch ${branch}${commit ? `, commit ${commit}` : ''}${tag ? `, tag ${tag}` : ''}`;
}
