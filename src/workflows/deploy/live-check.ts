import type { Deployment } from '../../../generated/types.gen.ts';
import { CallLimits } from '../../timing/limits.ts';
import { DeploymentFailedError } from './errors.ts';
import type { DeploySession } from './session.ts';

/**
 * How long the site is asked. July's server takes a moment until a new route is known everywhere.
 */
const MAX_CHECK_MS = 30_000;
const TRY_TIMEOUT_MS = 10_000;

/**
 * Requests a path of the live site, without the token, until it responds with 2xx. Throws if it
 * does not in time.
 */
export async function checkLive(
  session: DeploySession,
  deployment: Deployment,
  path: string,
): Promise<void> {
  const end = session.clock.elapsed() + MAX_CHECK_MS;
  const url = new URL(path, deployment.url);
  const headers = takeLogin(url);
  let problem: string | undefined = 'was not checked in time';
  while (!session.isStopped && session.clock.elapsed() < end) {
    problem = await ask(session, url, headers);
    if (problem === undefined) return;
    await session.wait(2_000);
  }
  const liveProblem = `${url.origin}${url.pathname}${url.search && '?…'} ${problem}`;
  throw new DeploymentFailedError({ deployment, liveProblem, ...session.context.secrets });
}

/** Takes the login out of a URL, as a header: `fetch` refuses a URL with one. */
function takeLogin(url: URL): Record<string, string> {
  const { username, password } = url;
  if (!username && !password) return {};
  url.username = url.password = '';
  // The bytes of UTF-8, as `btoa` takes them.
  const login = `${username}:${password}`.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { authorization: `Basic ${btoa(login)}` };
}

/** What is wrong with the response; `undefined` for 2xx. */
async function ask(
  { callOptions, clock, context }: DeploySession,
  url: URL,
  headers: HeadersInit,
): Promise<string | undefined> {
  const { fetch: send = fetch } = context;
  const limits = new CallLimits(clock, {
    signal: callOptions.signal,
    timeout: TRY_TIMEOUT_MS,
    deadline: 0,
  });
  let problem: string | undefined;
  const reached = await limits.attempt().run(async (signal) => {
    try {
      const { ok, status, body } = await send(new Request(url, { headers, signal }));
      void body?.cancel();
      if (!ok) problem = `responds with ${status}`;
    } catch (error) {
      const { code } = Object((error as Error).cause) as { code?: unknown };
      problem = `cannot be reached${typeof code === 'string' ? `: ${code}` : ''}`;
    }
  });
  return reached ? `does not respond within ${TRY_TIMEOUT_MS / 1000} s` : problem;
}
