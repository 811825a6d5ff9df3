import { visitorProfile } from '../../features/analytics/model/identity.ts';
import { environmentHost } from '../../features/analytics/model/tracking.ts';
import { readUserAgent } from '../../features/analytics/model/user-agent.ts';
import type { EventRow } from '../../rows/analytics.ts';
import type { ProxyLogRow } from '../../rows/proxy-logs.ts';
import { uuid } from '../../lib/ids.ts';
import { omit } from '../../lib/objects.ts';
import type { Random } from '../../lib/random.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';

/** How long the platform keeps requests. */
const MAX_AGE_MS = 7 * DAY_MS;
/** How many requests are not those of page views. */
const OTHERS = 100;

type Values = Omit<ProxyLogRow, 'id'>;

/** What most requests do not have. */
const NULLS = [
  ...([
    'project_id',
    'environment_id',
    'deployment_id',
    'session_id',
    'visitor_id',
    'container_id',
  ] as const),
  ...([
    'user_agent',
    'browser',
    'browser_version',
    'operating_system',
    'device_type',
    'referrer',
  ] as const),
  ...(['is_bot', 'bot_name', 'ai_provider', 'ai_agent', 'query_string', 'error_message'] as const),
  ...(['ip_geolocation_id', 'cache_status', 'upstream_host'] as const),
];

function request(random: Random, timestamp: number): Values {
  const nulls = Object.fromEntries(NULLS.map((name) => [name, null])) as Record<
    (typeof NULLS)[number],
    null
  >;
  return {
    ...nulls,
    timestamp,
    request_id: uuid(random),
    request_source: 'proxy',
    method: 'GET',
    host: 'unknown.temps.example',
    path: '/',
    status_code: 200,
    routing_status: 'routed',
    is_system_request: false,
    client_ip: `198.51.100.${random.int(1, 254)}`,
    request_size_bytes: 0,
    response_size_bytes: random.int(200, 60_000),
    response_time_ms: random.int(1, 400),
  };
}

function pageRequest({ state, random }: MockContext, event: EventRow): Values {
  const { user_agent, crawler_name, ip_address } = visitorProfile(state, event.visitor_id);
  const { project_id, environment_id, deployment_id, session_id, visitor_id, hostname, page_path } =
    event;
  const failure = {
    status_code: 502,
    routing_status: 'error',
    error_message: 'The container closed the connection',
  };
  return {
    ...request(random, event.timestamp),
    project_id,
    environment_id,
    deployment_id,
    session_id,
    visitor_id,
    host: hostname,
    path: page_path,
    client_ip: ip_address,
    ip_geolocation_id: visitor_id,
    user_agent,
    ...omit(readUserAgent(user_agent), 'operating_system_version'),
    is_bot: crawler_name !== null,
    bot_name: crawler_name,
    cache_status: 'MISS',
    container_id: deployment_id === null ? null : deployment_id.toString(16).padStart(12, '0'),
    upstream_host: '10.0.0.5:3000',
    ...(random.chance(0.01) && failure),
  };
}

const UNKNOWN_HOST = {
  status_code: 404,
  routing_status: 'no_project',
  project_id: null,
  environment_id: null,
};

/**
 * Requests of scanners at no host of a project, of bots and of the platform itself, and one that
 * fails.
 */
const OTHER_REQUESTS: readonly Partial<Values>[] = [
  { path: '/wp-login.php', host: 'unknown.temps.example', ...UNKNOWN_HOST },
  { path: '/.env', host: 'unknown.temps.example', ...UNKNOWN_HOST },
  { status_code: 301, routing_status: 'http_to_https_redirect' },
  { path: '/health', is_system_request: true, user_agent: 'temps-monitor/1.0' },
  {
    user_agent: 'GPTBot/1.3',
    is_bot: true,
    bot_name: 'GPTBot',
    ai_provider: 'OpenAI',
    ai_agent: 'GPTBot',
  },
  {
    method: 'POST',
    path: '/api/orders',
    status_code: 500,
    error_message: 'TypeError: total is not a number',
  },
];

/** The requests of the last week: those of page views, and others that a public server gets. */
export function seedRequests(context: MockContext): void {
  const { state, clock, random } = context;
  const since = clock.now() - MAX_AGE_MS;
  const pages = state.events.list(
    (event) => event.event_type === 'page_view' && event.timestamp >= since,
  );
  const rows = pages.map((event) => pageRequest(context, event));
  for (let number = 0; number < OTHERS; number++) {
    const environment = random.pick(state.environments.list());
    const { id: environment_id, project_id } = environment;
    const values = request(random, since + Math.floor(random.next() * MAX_AGE_MS));
    const host = environmentHost(environment);
    rows.push({ ...values, project_id, environment_id, host, ...random.pick(OTHER_REQUESTS) });
  }
  for (const row of rows.sort((one, other) => one.timestamp - other.timestamp))
    state.proxyLogs.insert(row);
}
