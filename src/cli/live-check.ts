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
 * Requests a path of the live site until it responds with 2xx. Does not send the token.
 *
 * @throws {LiveCheckError} after the last attempt
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

/** Bounded by a timer of its own: Node 20 forgets the signal of a `fetch` whose request has been collected. */
function findProblem(url: URL, signal: AbortSignal): Promise<string | undefined> {
  const controller = new AbortController();
  return new Promise((resolve) => {
    const settle = (problem: string | undefined): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(problem);
      // Ends what is still on its way.
      controller.abort();
    };
    const giveUp = (): void => settle(`does not respond within ${TRY_TIMEOUT_MS / 1000} s`);
    const timer = setTimeout(giveUp, TRY_TIMEOUT_MS);
    signal.addEventListener('abort', giveUp);
    void ask(url, controller.signal).then(settle);
  });
}

async function ask(url: URL, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { ok, status } = await fetch(url, { signal });
    return ok ? undefined : `responds with ${status}`;
  } catch {
    return 'cannot be reached';
  }
}

/** A missing URL is an error of usage, not a failed check: nothing is known about the site, so nothing is rolled back. */
function resolveUrl(path: string, base: string): URL {
  const url = URL.canParse(path) ? new URL(path) : URL.canParse(path, base) ? new URL(path, base) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new UsageError(
    `The deployment is live, but --live-check has no URL to request: ${JSON.stringify(path)} relative to ${JSON.stringify(base)} is not a URL. Give a full one.`,
  );
}
