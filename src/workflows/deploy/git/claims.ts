import type { Deployment } from '../../../../generated/types.gen.ts';
import { hasRivals, matchTrigger, type Match } from './match-source.ts';
import type { GitSource } from '../options.ts';

/**
 * Deployments that searches have found, by server: two equal triggers must not watch the same deployment, whichever
 * clients of this process made them. Forgotten when the last search of a server ends. The ids may start again, as in a
 * mock after a reset, so a deployment counts with the time at which it was created.
 */
const claims = new Map<string, Claims>();

export interface Claims {
  /** How many searches are going on. */
  searches: number;
  found: Set<string>;
}

/** Runs a search with the deployments that other searches of this server have found. */
export async function withClaims<T>(baseUrl: string, search: (claimed: Claims) => Promise<T>): Promise<T> {
  const claimed = claims.get(baseUrl) ?? { searches: 0, found: new Set<string>() };
  claims.set(baseUrl, claimed);
  claimed.searches++;
  try {
    return await search(claimed);
  } finally {
    if (--claimed.searches === 0) claims.delete(baseUrl);
  }
}

interface Search {
  /** Whether a deployment was created before the trigger: it may be another's, or the one that a push started. */
  isOlder: (deployment: Deployment) => boolean;
  /** Whether there was time enough for a certain match to show up. */
  isLate: boolean;
  /** Whether the server has named the commit, so that a match without that very name is not certain. */
  isCommitNamed: boolean;
  /** Whether one of the same commit is known, for which the server may have dropped the trigger. */
  hasSame: boolean;
}

/** The id of a matching deployment that no other session has taken. */
export function claimMatch(
  { searches, found }: Claims,
  candidates: readonly Deployment[],
  git: GitSource,
  search: Search,
): number | undefined {
  const free = candidates.filter((one) => !found.has(nameClaim(one)));
  const match = findMatch(free, git, search, searches);
  if (match) found.add(nameClaim(match));
  return match?.id;
}

/** The most certain match. A possible one counts only once there was time for a certain one to show up. */
function findMatch(
  candidates: readonly Deployment[],
  git: GitSource,
  { isOlder, isLate, isCommitNamed, hasSame }: Search,
  searches: number,
): Deployment | undefined {
  const ofKind = (...kinds: Match[]): Deployment[] =>
    candidates.filter((one) => kinds.includes(matchTrigger(one, git)));
  const named = ofKind('exact', 'yes');
  const newer = named.filter((one) => !isOlder(one));
  // Each of the searches that go on may have started one of them.
  if (hasRivals(newer, git, searches)) return undefined;
  const running = newer.filter((one) => !one.finished_at);
  const exact = running.find((one) => matchTrigger(one, git) === 'exact');
  if (exact) return exact;
  if (!isLate) return isCommitNamed ? undefined : running[0];
  // One that has ended may be older, and missing in the list before. The newest is the least likely to be.
  const likely = running[0] ?? named.find((one) => !one.finished_at) ?? named.at(-1);
  return likely ?? (hasSame ? undefined : ofKind('maybe').at(-1));
}

function nameClaim({ id, created_at }: Deployment): string {
  return `${id} ${created_at}`;
}
