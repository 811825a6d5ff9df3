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
 * Requests a path of the live site, without the token, until the deployment responds with 2xx.
 * Throws if it does not in time.
 */
export async function checkLive(
  session: DeploySession,
  deployment: Deployment,
  path: string,
): Promise<void> {
  const end = session.clock.elapsed() + MAX_CHECK_MS;
  const url = new URL(path, siteAddress(deployment));
  const headers = takeLogin(url);
  const [slug = ''] = new URL(deployment.url).hostname.split('.');
  let found: string | undefined = 'was not checked in time';
  while (!session.isStopped && session.clock.elapsed() < end) {
    found = await findProblem(session, slug, url, headers);
    if (found === undefined) return;
    await session.wait(2_000);
  }
  const problem = `${url.origin}${url.pathname}${url.search && '?…'} ${found}`;
  throw new DeploymentFailedError({
    deployment,
    problem,
    isLive: true,
    ...session.context.secrets,
  });
}

/** The address that stays. That of a deployment of July's server ends with the next deployment. */
function siteAddress({ environment, url }: Deployment): string {
  const [domain = ''] = environment?.domains ?? [];
  return /^https?:\/\//.test(domain) ? domain : url;
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

/**
 * Why this is not the response of the deployment; `undefined` if it is. The proxy of July's and
 * August's servers responds with 200 for any host: it says which deployment's container has
 * responded, or how long the dashboard took, and nothing of static files.
 */
async function findProblem(
  session: DeploySession,
  slug: string,
  url: URL,
  sent: Record<string, string>,
): Promise<string | undefined> {
  const { headers, page, problem } = await ask(session, url, sent);
  if (!headers) return problem;
  const servedBy = headers.get('x-served-by');
  // Fastly names a server of its own in it.
  if (servedBy !== null && !servedBy.startsWith('cache-'))
    return servedBy === slug ? undefined : `is served by ${servedBy}, not by ${slug}`;
  if (page === undefined || servedBy !== null) return undefined;
  if (headers.has('x-response-time'))
    return 'shows the dashboard of Temps: no deployment has this address';
  // July's and August's servers send the first page of a static site for any path.
  if (url.pathname === '/' || !headers.get('etag')?.startsWith('W/')) return undefined;
  const other = await ask(session, new URL('/no-such-path-of-a-live-check', url), sent);
  return other.page === page
    ? 'is the page of every path that this static site does not have: check / or the path of a file'
    : undefined;
}

/** What a site responds with, or why that is no success. */
interface SiteResponse {
  problem?: string;
  headers?: Headers;
  /** The body, if that is HTML. */
  page?: string;
}

async function ask(
  { callOptions, clock, context }: DeploySession,
  url: URL,
  sent: Record<string, string>,
): Promise<SiteResponse> {
  const { fetch: send = fetch } = context;
  const limits = { ...callOptions, timeout: TRY_TIMEOUT_MS, deadline: 0 };
  const attempt = new CallLimits(clock, limits).attempt();
  try {
    const request = new Request(url, { headers: sent, signal: attempt.signal });
    const response = await attempt.race(send(request));
    const { ok, status, headers, body } = response;
    if (ok && headers.get('content-type')?.startsWith('text/html'))
      return { headers, page: await attempt.race(response.text()) };
    void body?.cancel();
    return ok ? { headers } : { problem: `responds with ${status}` };
  } catch (error) {
    if (attempt.reached) return { problem: `does not respond within ${TRY_TIMEOUT_MS / 1000} s` };
    const { code } = Object((error as Error).cause) as { code?: unknown };
    return { problem: `cannot be reached${typeof code === 'string' ? `: ${code}` : ''}` };
  } finally {
    attempt.close();
  }
}
