import { LiveCheckError } from './failure.ts';
import { UsageError } from './flags/usage.ts';

const MAX_TRIES = 5;
const WAIT_MS = 2000;
const TRY_TIMEOUT_MS = 10_000;

export interface LiveCheckSettings {
  signal: AbortSignal;
  sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/**
 * Asks the live site for a path, until it responds with 2xx. The token does not go there.
 *
 * @throws {LiveCheckError} after the last try
 */
export async function checkLive(
  deployment: { id: number; url: string },
  path: string,
  { signal, sleep }: LiveCheckSettings,
): Promise<void> {
  const url = resolveUrl(path, deployment.url);
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    const problem = await findProblem(url, signal);
    if (problem === undefined) return;
    signal.throwIfAborted();
    if (tries === MAX_TRIES)
      throw new LiveCheckError(`Deployment ${deployment.id} is live, but ${url.href} ${problem}`);
    await sleep(WAIT_MS, signal);
  }
}

async function findProblem(url: URL, signal: AbortSignal): Promise<string | undefined> {
  const timeout = AbortSignal.timeout(TRY_TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, timeout]) });
    await response.body?.cancel();
    return response.ok ? undefined : `responds with ${response.status}`;
  } catch {
    // Also keeps it: Node 20 forgets a timeout that is only part of another signal once it has been collected.
    return timeout.aborted ? `does not respond within ${TRY_TIMEOUT_MS / 1000} s` : 'cannot be reached';
  }
}

/** Nothing is known about a site without an address, so that is no failed check, and nothing is rolled back for it. */
function resolveUrl(path: string, base: string): URL {
  const url = URL.canParse(path) ? new URL(path) : URL.canParse(path, base) ? new URL(path, base) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new UsageError(
    `The deployment is live, but --live-check has no address to ask: ${JSON.stringify(path)} of ${JSON.stringify(base)} is none. Give a whole URL.`,
  );
}
