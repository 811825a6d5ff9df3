import type { Deployment } from '../../../generated/types.gen.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { TempsError } from '../../errors/index.ts';
import { addAdvice } from './errors.ts';
import type { DeploySession, Scope } from './session.ts';

/** All servers send the newest deployments first. */
const PAGE_SIZE = 100;
/** How long to look for a deployment that was started. It appears within seconds. */
export const MAX_SEARCH_MS = 60_000;

/** The newest deployments of an environment, newest first, and the time of the server. */
export async function listNewest(
  session: DeploySession,
  { project_id, environment_id }: Scope,
): Promise<{ deployments: Deployment[]; now: number }> {
  const query = { environment_id, per_page: PAGE_SIZE };
  const { data, response } = await throughOutages(session, async () =>
    session.client.deployments.list({ path: { project_id }, query, ...session.pollOptions }),
  );
  const deployments = data.items.filter((one) => one.environment_id === environment_id);
  return { deployments, now: session.timeAt(response) };
}

/**
 * Looks for a deployment that a request has started, for a minute. Returns its id, or `undefined`.
 *
 * @param find picks it from the newest ones, so many milliseconds after the request
 * @param advice ends the message of an error, because the request was accepted
 */
export async function searchNewest(
  session: DeploySession,
  scope: Scope,
  find: (deployments: readonly Deployment[], elapsed: number) => Deployment | undefined,
  advice: string,
): Promise<number | undefined> {
  const start = session.clock.elapsed();
  try {
    for (let round = 0; session.clock.elapsed() - start < MAX_SEARCH_MS; round++) {
      const { deployments } = await listNewest(session, scope);
      const found = find(deployments, session.clock.elapsed() - start);
      if (found) return found.id;
      await session.waitForPoll(round);
    }
    return undefined;
  } catch (error) {
    session.throwIfStopped();
    throw TempsError.is(error) ? addAdvice(error, advice) : error;
  }
}

/** Whether two names are of one commit. Either may be abbreviated. */
export function isSameCommit(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first.startsWith(second) || second.startsWith(first);
}
