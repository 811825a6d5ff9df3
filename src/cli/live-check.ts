import { LiveCheckError } from './failure.ts';
import { resolveUrl } from './live-check-url.ts';

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
      throw new LiveCheckError(`Deployment ${deployment.id} is live, but ${describeUrl(url)} ${problem}`);
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
    // `fetch` refuses a URL with a password. It drops the header where it follows a redirect to another origin.
    const authorization = url.username || url.password ? basicAuth(url) : undefined;
    const target = new URL(url);
    target.username = target.password = '';
    const { ok, status } = await fetch(target, { signal, ...(authorization && { headers: { authorization } }) });
    return ok ? undefined : `responds with ${status}`;
  } catch (error) {
    return `cannot be reached${describeReason(error)}`;
  }
}

/** Such as `: ENOTFOUND`, which `fetch` has as the code of its cause. */
function describeReason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? `: ${code}` : '';
}

function basicAuth({ username, password }: URL): string {
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without user, password and query, which may be secret. */
function describeUrl({ origin, pathname, search }: URL): string {
  return `${origin}${pathname}${search && '?…'}`;
}
