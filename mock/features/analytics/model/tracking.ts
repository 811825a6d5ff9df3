import { readCookie } from '../../../lib/http/cookies.ts';
import { problem, type MockProblem } from '../../../lib/http/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import { uuid } from '../../../lib/ids.ts';
import { createRandom } from '../../../lib/random.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { State } from '../../../state/state.ts';
import { currentDeployment } from '../../deployments/model/current.ts';
import { environmentUrl } from '../../environments/model/url.ts';
import type { Attribution } from './channel.ts';
import { findByGuid } from './identity.ts';
import { detectCrawler } from './user-agent.ts';

/** The app that a request came from. */
export interface App {
  environment: EnvironmentRow;
  deployment_id: number | null;
  hostname: string;
}

/**
 * Finds the app by the host in X-Forwarded-Host, Origin or Host. A request directly to the API's address, or from a
 * page on localhost, names no app. It is recorded for the first environment, so that the SDK can record events too; real
 * servers refuse it.
 */
export function findApp(context: MockContext, request: Request): App | undefined {
  const { state, server } = context;
  const named = namedHost(request);
  const host = requestHost(request);
  const own = environmentAt(state, host);
  const namesNoApp =
    !server.isReal && !host.endsWith('.temps.example') && (named === null || /^(localhost|127\.)/.test(host));
  const environment = own ?? (namesNoApp ? state.environments.find(() => true) : undefined);
  return (
    environment && {
      environment,
      deployment_id: currentDeployment(context, environment.id)?.id ?? null,
      hostname: own ? host : environmentHost(environment),
    }
  );
}

function namedHost({ headers }: Request): string | null {
  return headers.get('x-forwarded-host') ?? originHost(headers.get('origin'));
}

function requestHost(request: Request): string {
  return hostname(namedHost(request) ?? request.headers.get('host') ?? new URL(request.url).host);
}

/** The error for a request whose host belongs to no app: 404 on real servers, `kind` otherwise. */
export function unknownHost({ server }: MockContext, request: Request, kind: 'badRequest' | 'notFound'): MockProblem {
  return server.isReal
    ? problem('notFound', `Host ${requestHost(request)} not found`)
    : problem(kind, 'The host of the request belongs to no project');
}

/** The visitor named by the cookie, or a returning visitor with the same address and user agent. */
export function findSender({ state }: MockContext, { environment }: App, request: Request): number | undefined {
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
  state.visitorNotes.set(id, { visitor_id: readGuid(request), user_agent, ip_address: readAddress(request) });
  return id;
}

export const VISITOR_COOKIE = '_temps_visitor_id';
export const SESSION_COOKIE = '_temps_sid';

function readGuid(request: Request): string {
  return (
    readCookie(request, VISITOR_COOKIE) ?? guidFrom(`${readAddress(request)} ${request.headers.get('user-agent')}`)
  );
}

function guidFrom(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) as number)) | 0;
  return uuid(createRandom(hash));
}

function readAddress(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '127.0.0.1';
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

function originHost(origin: string | null): string | null {
  return origin && URL.canParse(origin) ? new URL(origin).host : null;
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
