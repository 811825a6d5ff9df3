import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsError } from '../../../errors/index.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { checkEnvironment } from './check-environment.ts';
import { claimMatch, hasRivals, withClaims, type Claims } from './claims.ts';
import { listNewest } from '../session/list-newest.ts';
import { describeSource, hasSameCommit, matchTrigger } from './match-source.ts';
import { TimeSinceTrigger } from './time-since-trigger.ts';
import type { GitSource } from '../options.ts';
import type { Scope } from '../session/scope.ts';
import { isInFlight } from '../../../servers/deployment-status.ts';
import { checkProject, sendStart } from '../session/started-id.ts';

/** How long to look for the deployment, which appears within seconds of an accepted trigger. */
const MAX_SEARCH_MS = 60_000;
/** How long to wait for a certain match before taking a possible one. */
const GRACE_MS = 10_000;
const code = 'deployment_not_seen';

/**
 * Triggers a pipeline, once, and finds its deployment. The response has no id, so this looks for a new deployment of
 * the environment with the same branch, commit and tag. A server ignores a trigger while a deployment of the same
 * commit is in progress, such as one started by a push; that deployment is then the result.
 */
export async function triggerAndFind(session: DeploySession, scope: Scope, source: GitSource): Promise<number> {
  return withClaims(session.client.baseUrl, (claimed) => triggerOnce(session, scope, source, claimed));
}

async function triggerOnce(session: DeploySession, scope: Scope, source: GitSource, claimed: Claims): Promise<number> {
  const before = await listNewest(session, scope.project_id);
  // A deployment that the environment already serves is no new one, even if the list did not have it.
  const current = await checkEnvironment(session, scope, source);
  const time = new TimeSinceTrigger(session.clock);
  const { data, response } = await sendStart(session, () =>
    session.client.projects.triggerPipeline({
      path: { project_id: scope.project_id },
      body: { environment_id: scope.environment_id, ...source },
      ...session.callOptions,
    }),
  );
  checkProject(data, scope.project_id);
  time.start(response);
  const commit = readCommit(data);
  const isNamed = commit !== undefined;
  const git = { ...source, commit: commit ?? source.commit };
  const inProgress = before.filter((one) => one.environment_id === scope.environment_id && isInFlight(one));

  const newest = Math.max(current, ...before.map(({ id }) => id));
  const older = new Map<number, Deployment>();
  const triggered = session.clock.elapsed();
  let fresh: Deployment[] = [];
  for (let round = 0; session.clock.elapsed() - triggered < MAX_SEARCH_MS; round++) {
    const listed = (await listAfter(session, scope, git, time)).filter(({ id }) => id > newest);
    for (const one of listed) if (time.isExceededBy(one)) older.set(one.id, one);
    fresh = listed.filter(({ id }) => !older.has(id)).toReversed();
    const inEnvironment = fresh.filter((deployment) => deployment.environment_id === scope.environment_id);
    const isLate = time.ms >= GRACE_MS;
    const same = isLate ? [...inEnvironment, ...inProgress].find((one) => hasSameCommit(one, git)) : undefined;
    const isOlder = (one: Deployment): boolean => time.precedes(one);
    const found = claimMatch(claimed, inEnvironment, git, { isOlder, isLate, isNamed, hasSame: same !== undefined });
    if (found !== undefined) return found;
    if (same) return same.id;
    await session.waitForPoll(round);
  }
  throw notFoundError(scope, git, { inProgress, fresh, older: [...older.values()] });
}

/** The deployments after the trigger. If they cannot be read, the error says that the trigger was sent. */
async function listAfter(
  session: DeploySession,
  { project_id }: Scope,
  git: GitSource,
  time: TimeSinceTrigger,
): Promise<Deployment[]> {
  try {
    return await listNewest(session, project_id, (response) => time.read(response));
  } catch (cause) {
    session.throwIfStopped();
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new TempsError(
      `The pipeline of ${describeSource(git)} was triggered, but the list to find its deployment in could not be read. Look for it in the dashboard before you trigger it again. ${problem}`,
      { code, cause },
    );
  }
}

/** The commit in the response, which the server may have made up. */
function readCommit(data: { commit?: unknown } | null | undefined): string | undefined {
  const commit = data?.commit;
  return typeof commit === 'string' && commit !== '' ? commit : undefined;
}

function notFoundError(
  { environment_id }: Scope,
  git: GitSource,
  { inProgress, fresh, older }: Record<'inProgress' | 'fresh' | 'older', readonly Deployment[]>,
): TempsError {
  const triggered = `The pipeline of ${describeSource(git)} was triggered, but no new deployment of it showed up in environment ${environment_id} within ${MAX_SEARCH_MS / 1000} s`;
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
  const rivals = fresh.filter((one) => one.environment_id === environment_id && matchTrigger(one, git) === 'yes');
  if (hasRivals(rivals, git))
    return new TempsError(
      `The pipeline of ${describeSource(git)} was triggered, and several deployments of it were started at once: ${rivals.map((one) => `${one.id} (commit ${one.commit_hash})`).join(', ')}. The server does not say which of them the trigger started. Look for it in the dashboard, and name the commit next time`,
      { code },
    );
  const [old] = older;
  const seen = old
    ? `. Deployment ${old.id} was not listed before, but is older: it took longer than the time since the trigger`
    : '';
  return new TempsError(`${triggered}${seen}. Look for it in the dashboard before you trigger it again`, { code });
}
