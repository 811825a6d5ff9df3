import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsError } from '../../../errors/index.ts';
import { isInFlight } from '../../../servers/deployment-status.ts';
import type { GitSource } from '../options.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { listNewest } from '../session/list-newest.ts';
import type { Scope } from '../session/scope.ts';
import { checkProject, sendStart } from '../session/started-id.ts';
import { checkEnvironment } from './check-environment.ts';
import { claimMatch, withClaims, type Claims } from './claims.ts';
import { describeSource, hasSameCommit } from './match-source.ts';
import { MAX_SEARCH_MS, notFoundError } from './not-found.ts';
import { TimeSinceTrigger } from './time-since-trigger.ts';

/** How long to wait for a certain match before taking a possible one. */
const GRACE_MS = 10_000;

/** What a project had before the trigger. */
interface Before {
  newestId: number;
  /** The deployments of the environment that were in progress. */
  inProgress: Deployment[];
}

/** A trigger that the server has accepted. */
interface Trigger {
  /** The source, with the commit that the server named. */
  git: GitSource;
  isCommitNamed: boolean;
  time: TimeSinceTrigger;
}

/**
 * Triggers a pipeline, once, and finds its deployment. The response has no id, so this looks for a new deployment of
 * the environment with the same branch, commit and tag. A server ignores a trigger while a deployment of the same
 * commit is in progress, such as one started by a push; that deployment is then the result.
 */
export async function triggerAndFind(session: DeploySession, scope: Scope, source: GitSource): Promise<number> {
  return withClaims(session.client.baseUrl, async (claims) => {
    const before = await readBefore(session, scope, source);
    const trigger = await sendTrigger(session, scope, source);
    return search(session, scope, before, trigger, claims);
  });
}

async function readBefore(session: DeploySession, scope: Scope, source: GitSource): Promise<Before> {
  const before = await listNewest(session, scope.project_id);
  // A deployment that the environment already serves is no new one, even if the list did not have it.
  const current = await checkEnvironment(session, scope, source);
  return {
    newestId: Math.max(current, ...before.map(({ id }) => id)),
    inProgress: before.filter((one) => one.environment_id === scope.environment_id && isInFlight(one)),
  };
}

async function sendTrigger(session: DeploySession, scope: Scope, source: GitSource): Promise<Trigger> {
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
  return { git: { ...source, commit: commit ?? source.commit }, isCommitNamed: commit !== undefined, time };
}

/** The commit in the response, which the server may have made up. */
function readCommit(data: { commit?: unknown } | null | undefined): string | undefined {
  const commit = data?.commit;
  return typeof commit === 'string' && commit !== '' ? commit : undefined;
}

/** Reads the list of deployments until that of the trigger is in it. */
async function search(
  session: DeploySession,
  scope: Scope,
  { newestId, inProgress }: Before,
  { git, isCommitNamed, time }: Trigger,
  claims: Claims,
): Promise<number> {
  const triggered = session.clock.elapsed();
  const older = new Map<number, Deployment>();
  let fresh: Deployment[] = [];
  for (let round = 0; session.clock.elapsed() - triggered < MAX_SEARCH_MS; round++) {
    const listed = (await listAfter(session, scope, git, time)).filter(({ id }) => id > newestId);
    for (const one of listed) if (time.isExceededBy(one)) older.set(one.id, one);
    fresh = listed.filter(({ id }) => !older.has(id)).toReversed();
    const candidates = fresh.filter((one) => one.environment_id === scope.environment_id);
    const isLate = time.ms >= GRACE_MS;
    // The server may have dropped the trigger for this one.
    const same = isLate ? [...candidates, ...inProgress].find((one) => hasSameCommit(one, git)) : undefined;
    const isOlder = (one: Deployment): boolean => time.precedes(one);
    const found = claimMatch(claims, candidates, git, { isOlder, isLate, isCommitNamed, hasSame: same !== undefined });
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
      { code: 'deployment_not_seen', cause },
    );
  }
}
