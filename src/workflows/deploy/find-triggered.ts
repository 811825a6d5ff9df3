import type { Deployment } from '../../../generated/types.gen.ts';
import { TempsError } from '../../errors/index.ts';
import type { DeploySession } from './deploy-session.ts';
import type { GitSource } from './options.ts';
import { retryTransient } from './retry-transient.ts';

/** A pipeline that was accepted makes its deployment within seconds. */
const MAX_SEARCH_MS = 60_000;
/** How long to wait for a deployment that certainly matches, before one that may match is taken. */
const GRACE_MS = 10_000;

/** `maybe`: the deployment does not say enough about its source, as when it has just been queued. */
type Match = 'yes' | 'maybe' | 'no';

interface Scope {
  project_id: number;
  environment_id: number;
}

/** The deployments that the sessions of a client have taken: two equal triggers must not watch the same deployment. */
const claims = new WeakMap<object, Set<number>>();

/**
 * Triggers a pipeline, once, and finds its deployment. The response has no id, so this looks for the deployment in the
 * list of the environment: newer than all that were there before, and with the same branch, commit and tag.
 */
export async function triggerAndFind(session: DeploySession, scope: Scope, git: GitSource): Promise<number> {
  const { project_id, environment_id } = scope;
  const before = await listDeployments(session, scope);
  const newest = Math.max(0, ...before.map(({ id }) => id));
  await session.client.projects.triggerPipeline({
    path: { project_id },
    body: { environment_id, ...git },
    ...session.callOptions,
  });

  const triggered = session.clock.now();
  for (let round = 0; session.clock.now() - triggered < MAX_SEARCH_MS; round++) {
    const deployments = await listDeployments(session, scope);
    const candidates = deployments.filter(({ id }) => id > newest).toSorted((a, b) => a.id - b.id);
    const isCertain = session.clock.now() - triggered < GRACE_MS;
    const found = claimMatch(session, candidates, git, isCertain);
    if (found !== undefined) return found;
    await session.waitForPoll(round);
  }
  throw new TempsError(
    `The pipeline of ${describeSource(git)} was triggered, but no new deployment of it showed up in environment ${environment_id} within ${MAX_SEARCH_MS / 1000} s. Look for it in the dashboard before you trigger it again`,
  );
}

/** The latest deployments of the environment. Filters once more, since a server may ignore the filter in the query. */
async function listDeployments(session: DeploySession, { project_id, environment_id }: Scope): Promise<Deployment[]> {
  const { data } = await retryTransient(session, async () =>
    session.client.deployments.list({
      path: { project_id },
      query: { environment_id, per_page: 100 },
      ...session.pollOptions,
    }),
  );
  return data.items.filter((deployment) => deployment.environment_id === environment_id);
}

/** The id of the first deployment that matches and that no other session has taken. @param isCertain take no `maybe` */
function claimMatch(
  session: DeploySession,
  candidates: readonly Deployment[],
  git: GitSource,
  isCertain: boolean,
): number | undefined {
  const claimed = claims.get(session.client) ?? new Set();
  claims.set(session.client, claimed);
  const matches = candidates
    .filter(({ id }) => !claimed.has(id))
    .map((deployment) => ({ id: deployment.id, match: matchTrigger(deployment, git) }));
  const found =
    matches.find(({ match }) => match === 'yes') ??
    (isCertain ? undefined : matches.find(({ match }) => match === 'maybe'));
  if (found) claimed.add(found.id);
  return found?.id;
}

/** Whether a deployment can come from this trigger. One that contradicts it in any part does not. */
export function matchTrigger(deployment: Deployment, git: GitSource): Match {
  const { metadata } = deployment;
  if (metadata?.isRollback || (metadata?.deploymentSourceType ?? 'git') !== 'git') return 'no';
  const commit = git.commit === undefined ? undefined : compare(deployment.commit_hash, git.commit, isSameCommit);
  const tag = git.tag === undefined ? (deployment.tag ? 'no' : undefined) : compare(deployment.tag, git.tag);
  const branch = compare(deployment.branch, git.branch);
  if ([commit, tag, branch].includes('no')) return 'no';
  // Some servers leave out the branch where there is a commit or a tag, so those decide.
  if ((git.commit ?? git.tag) !== undefined) return [commit, tag].includes('maybe') ? 'maybe' : 'yes';
  return branch;
}

function compare(
  found: string | null | undefined,
  wanted: string,
  isEqual = (a: string, b: string): boolean => a === b,
): Match {
  if (!found) return 'maybe';
  return isEqual(found, wanted) ? 'yes' : 'no';
}

/** Either hash may be shortened. */
function isSameCommit(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}

function describeSource({ branch, commit, tag }: GitSource): string {
  return [`branch ${branch}`, ...(commit ? [`commit ${commit}`] : []), ...(tag ? [`tag ${tag}`] : [])].join(', ');
}
