import type { Deployment } from '../../../../generated/types.gen.ts';
import { matchTrigger, type Match } from './match-source.ts';
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
  isNamed: boolean;
  /** Whether one of the same commit is known, for which the server may have dropped the trigger. */
  hasSame: boolean;
}

/** The id of a matching deployment that no other session has taken. */
export function claimMatch(
  { searches, found }: Claims,
  candidates: readonly Deployment[],
  git: GitSource,
  { isOlder, isLate, isNamed, hasSame }: Search,
): number | undefined {
  const matches = (...kinds: Match[]): Deployment[] =>
    candidates.filter((one) => !found.has(nameClaim(one)) && kinds.includes(matchTrigger(one, git)));
  const named = matches('exact', 'yes');
  const newer = named.filter((one) => !isOlder(one));
  // Each of the searches that go on may have started one of them.
  if (hasRivals(newer, git, searches)) return undefined;
  const recent = newer.filter((one) => !one.finished_at);
  const exact = matches('exact').find((one) => recent.includes(one));
  // One that has ended may be an older one that the list did not have before. The newest is that least of all.
  const likely =
    named.find((one) => !one.finished_at) ?? named.at(-1) ?? (hasSame ? undefined : matches('maybe').at(-1));
  const certain = isNamed && !isLate ? exact : (exact ?? recent[0]);
  const chosen = certain ?? (isLate ? likely : undefined);
  if (chosen) found.add(nameClaim(chosen));
  return chosen?.id;
}

/** Whether these are of more commits than were triggered, where nothing but the branch tells which trigger they are of. */
export function hasRivals(deployments: readonly Deployment[], { commit, tag }: GitSource, triggers = 1): boolean {
  const isOpen = (commit ?? tag) === undefined;
  return isOpen && new Set(deployments.map((one) => one.commit_hash)).size > triggers;
}

function nameClaim({ id, created_at }: Deployment): string {
  return `${id} ${created_at}`;
}
