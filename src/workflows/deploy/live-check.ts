import type { Deployment } from '../../../generated/types.gen.ts';
import { CallLimits } from '../../timing/limits.ts';
import { DeploymentFailedError } from './errors.ts';
import type { DeploySession } from './session.ts';

/** How long the site is asked. July's server takes a moment until a new route is known everywhere. */
const MAX_CHECK_MS = 30_000;
const TRY_TIMEOUT_MS = 10_000;
const INTERVAL_MS = 2_000;

/**
 * Requests a path of the live site, without the token, until it responds with 2xx.
 *
 * @throws {DeploymentFailedError} if it does not in time, or before the deadline
 */
export async function checkLive(session: DeploySession, deployment: Deployment, path: string): Promise<void> {
  const url = resolveLiveUrl(path, deployment.url);
  const liveProblem = url ? await findProblem(session, url) : `${JSON.stringify(deployment.url)} is no URL to check`;
  if (liveProblem !== undefined)
    throw new DeploymentFailedError({ deployment, liveProblem, ...session.context.secrets });
}

async function findProblem(session: DeploySession, url: URL): Promise<string | undefined> {
  const end = session.clock.elapsed() + MAX_CHECK_MS;
  let problem: string | undefined = 'was not checked in time';
  while (!session.isStopped) {
    problem = await ask(session, url);
    if (problem === undefined) return undefined;
    session.throwIfStopped();
    if (session.clock.elapsed() >= end) break;
    await session.wait(INTERVAL_MS);
  }
  return `${url.origin}${url.pathname}${url.search && '?…'} ${problem}`;
}

/** The URL of a path of the site. `undefined` if nothing can be requested there. */
export function resolveLiveUrl(path: string, site: string): URL | undefined {
  const url = URL.canParse(path) ? new URL(path) : URL.canParse(path, site) ? new URL(path, site) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

/** What is wrong with the response; `undefined` for 2xx. */
async function ask({ callOptions, clock, context }: DeploySession, url: URL): Promise<string | undefined> {
  const { fetch: send = fetch } = context;
  const limits = new CallLimits(clock, { signal: callOptions.signal, timeout: TRY_TIMEOUT_MS, deadline: 0 });
  let problem: string | undefined;
  const reached = await limits.attempt().run(async (signal) => {
    try {
      const { ok, status, body } = await send(requestOf(url, signal));
      void body?.cancel();
      if (!ok) problem = `responds with ${status}`;
    } catch (error) {
      const { code } = Object((error as Error).cause) as { code?: unknown };
      problem = `cannot be reached${typeof code === 'string' ? `: ${code}` : ''}`;
    }
  });
  return reached ? `does not respond within ${TRY_TIMEOUT_MS / 1000} s` : problem;
}

/** `fetch` refuses a URL with a password. */
function requestOf(url: URL, signal: AbortSignal): Request {
  const { username, password } = url;
  const target = new URL(url);
  target.username = target.password = '';
  const login = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  return new Request(target, {
    signal,
    ...((username || password) && { headers: { authorization: `Basic ${login}` } }),
  });
}
