import type { Deployment } from '../../../../generated/types.gen.ts';
import { matchTrigger } from './match-source.ts';
import type { GitSource } from '../options.ts';

/**
 * Deployments that searches have found, by server: two equal triggers must not watch the same deployment, whichever
 * clients of this process made them. Forgotten when the last search of a server ends. The ids may start again, as in a
 * mock after a reset, so a deployment counts with the time at which it was created.
 */
const claims = new Map<string, { searches: number; found: Set<string> }>();

/** Runs a search with the deployments that other searches of this server have found. */
export async function withClaims<T>(baseUrl: string, search: (claimed: Set<string>) => Promise<T>): Promise<T> {
  const claimed = claims.get(baseUrl) ?? { searches: 0, found: new Set() };
  claims.set(baseUrl, claimed);
  claimed.searches++;
  try {
    return await search(claimed.found);
  } finally {
    if (--claimed.searches === 0) claims.delete(baseUrl);
  }
}

/**
 * The id of a matching deployment that no other session has taken.
 *
 * @param isOlder whether a deployment was created before the trigger: it may be another's, or the one that a push started
 * @param isCertain accept only certain matches
 */
export function claimMatch(
  claimed: Set<string>,
  candidates: readonly Deployment[],
  git: GitSource,
  { isOlder, isCertain }: { isOlder: (deployment: Deployment) => boolean; isCertain: boolean },
): number | undefined {
  const matches = candidates
    .filter((deployment) => !claimed.has(nameClaim(deployment)))
    .map((deployment) => ({ deployment, match: matchTrigger(deployment, git) }))
    .filter(({ match }) => match !== 'no');
  const live = matches.filter(({ deployment, match }) => match === 'yes' && !deployment.finished_at);
  // One that has ended may be an older one that the list did not have before. The newest is that least of all.
  const found =
    live.find(({ deployment }) => !isOlder(deployment)) ?? (isCertain ? undefined : (live[0] ?? matches.at(-1)));
  if (found) claimed.add(nameClaim(found.deployment));
  return found?.deployment.id;
}

function nameClaim({ id, created_at }: Deployment): string {
  return `${id} ${created_at}`;
}
