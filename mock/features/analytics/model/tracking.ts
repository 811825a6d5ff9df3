import { readCookie } from '../../../lib/http/cookies.ts';
import { problem } from '../../../lib/http/problems.ts';
import { uuid } from '../../../lib/ids.ts';
import { createRandom, seedOf } from '../../../lib/random.ts';
import type { MockContext } from '../../../state/context.ts';
import type { State } from '../../../state/state.ts';
import { currentDeployment } from '../../deployments/model/current.ts';
import { environmentUrl } from '../../environments/model/url.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { Attribution } from '../../../rows/analytics.ts';
import { findByGuid } from './identity.ts';
import { detectCrawler } from './user-agent.ts';

export const VISITOR_COOKIE = '_temps_visitor_id';
export const SESSION_COOKIE = '_temps_sid';

/** The app that a request came from. */
export interface App {
  environment: EnvironmentRow;
  deployment_id: number | null;
  hostname: string;
}

/**
 * Finds the app by the host in X-Forwarded-Host, Origin or Host. A request directly to the API's
 * address, or from a page on localhost, names no app. It is recorded for the first environment, so
 * that the SDK can record events too.
 *
 * @param kind the error for the host of no app
 */
export function findApp(
  context: MockContext,
  { headers, url }: Request,
  kind: 'badRequest' | 'notFound',
): App {
  const { state } = context;
  const origin = headers.get('origin');
  const named =
    headers.get('x-forwarded-host') ??
    (origin && URL.canParse(origin) ? new URL(origin).host : null);
  const host = (named ?? headers.get('host') ?? new URL(url).host)
    .replace(/:\d+$/, '')
    .toLowerCase();
  const own = environmentAt(state, host);
  const namesNoApp =
    !host.endsWith('.temps.example') && (named === null || /^(localhost|127\.)/.test(host));
  const environment = own ?? (namesNoApp ? state.environments.find(() => true) : undefined);
  if (!environment) throw problem(kind, 'The host of the request belongs to no project');
  return {
    environment,
    deployment_id: currentDeployment(context, environment.id)?.id ?? null,
    hostname: own ? host : environmentHost(environment),
  };
}

function environmentAt(state: State, host: string): EnvironmentRow | undefined {
  const isAt = (row: { domain: string }) => row.domain === host;
  const domain = state.environmentDomains.find(isAt) ?? state.customDomains.find(isAt);
  if (domain) return state.environments.get(domain.environment_id);
  return state.environments.find((row) => environmentHost(row) === host);
}

export function environmentHost(environment: EnvironmentRow): string {
  return new URL(environmentUrl(environment)).hostname;
}

/** The visitor named by the cookie, or a returning visitor with the same address and user agent. */
export function findSender(
  { state }: MockContext,
  { environment }: App,
  request: Request,
): number | undefined {
  return findByGuid(state, environment.project_id, readGuid(request));
}

/** The visitor as in `findSender()`; adds one if there is none. */
export function findOrAddSender(
  context: MockContext,
  app: App,
  request: Request,
  { channel, referrer_hostname }: Pick<Attribution, 'channel' | 'referrer_hostname'>,
): number {
  const known = findSender(context, app, request);
  if (known !== undefined) return known;
  const { state, clock } = context;
  const user_agent = request.headers.get('user-agent');
  const id = state.visitors.add({
    project_id: app.environment.project_id,
    environment_id: app.environment.id,
    country: null,
    country_code: null,
    region: null,
    city: null,
    channel,
    referrer: referrer_hostname,
    is_crawler: detectCrawler(user_agent) !== null,
    has_activity: true,
    first_seen: clock.now(),
    last_seen: clock.now(),
  });
  state.visitorNotes.set(id, {
    visitor_id: readGuid(request),
    user_agent,
    ip_address: readAddress(request),
  });
  return id;
}

/**
 * The visitor's id in the cookie; without a cookie, one that depends on the address and the user
 * agent.
 */
function readGuid(request: Request): string {
  const cookie = readCookie(request, VISITOR_COOKIE);
  if (cookie !== undefined) return cookie;
  return uuid(createRandom(seedOf(`${readAddress(request)} ${request.headers.get('user-agent')}`)));
}

function readAddress({ headers }: Request): string {
  return headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '127.0.0.1';
}
