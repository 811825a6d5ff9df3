import { visitorProfile } from '../../features/analytics/model/identity.ts';
import { environmentHost } from '../../features/analytics/model/tracking.ts';
import { readUserAgent } from '../../features/analytics/model/user-agent.ts';
import type { EventRow } from '../../features/analytics/rows.ts';
import type { ProxyLogRow } from '../../features/proxy-logs/rows.ts';
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

function nulls<Name extends string>(names: readonly Name[]): Record<Name, null> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;
}

const IDS = ['project_id', 'environment_id', 'deployment_id', 'session_id', 'visitor_id', 'container_id'] as const;
const CLIENT = ['user_agent', 'browser', 'browser_version', 'operating_system', 'device_type'] as const;
const BOT = ['is_bot', 'bot_name', 'ai_provider', 'ai_agent'] as const;
const OTHER = [
  'query_string',
  'referrer',
  'error_message',
  'ip_geolocation_id',
  'cache_status',
  'upstream_host',
] as const;

function defaults(random: Random, timestamp: number): Values {
  return {
    ...nulls([...IDS, ...CLIENT, ...BOT, ...OTHER]),
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
    response_size_bytes: random.int(200, 900),
    response_time_ms: random.int(1, 40),
  };
}

function pageRequest({ state, random }: MockContext, event: EventRow): Values {
  const { user_agent, crawler_name, ip_address } = visitorProfile(state, event.visitor_id);
  const fails = random.chance(0.01);
  const cached = !fails && random.chance(0.3);
  const { project_id, environment_id, deployment_id, session_id, visitor_id } = event;
  return {
    ...defaults(random, event.timestamp),
    project_id,
    environment_id,
    deployment_id,
    session_id,
    visitor_id,
    host: event.hostname,
    path: event.page_path,
    status_code: fails ? 502 : 200,
    routing_status: fails ? 'error' : 'routed',
    error_message: fails ? 'The container closed the connection' : null,
    client_ip: ip_address,
    ip_geolocation_id: visitor_id,
    user_agent,
    ...omit(readUserAgent(user_agent), 'operating_system_version'),
    is_bot: crawler_name !== null,
    bot_name: crawler_name,
    response_size_bytes: random.int(4_000, 60_000),
    response_time_ms: cached ? random.int(1, 8) : random.int(15, 400),
    cache_status: cached ? 'HIT' : 'MISS',
    container_id: cached || deployment_id === null ? null : deployment_id.toString(16).padStart(12, '0'),
    upstream_host: cached ? null : '10.0.0.5:3000',
  };
}

/** Requests of scanners, at no host of a project. */
const SCANS: readonly Partial<Values>[] = [
  { path: '/wp-login.php', status_code: 404, routing_status: 'no_project' },
  { path: '/.env', status_code: 404, routing_status: 'no_project' },
];

/** Requests of bots and of the platform itself, and one that fails. */
const SYSTEM: readonly Partial<Values>[] = [
  { status_code: 301, routing_status: 'http_to_https_redirect' },
  { path: '/health', is_system_request: true, user_agent: 'temps-monitor/1.0' },
  { user_agent: 'GPTBot/1.3', is_bot: true, bot_name: 'GPTBot', ai_provider: 'OpenAI', ai_agent: 'GPTBot' },
  { method: 'POST', path: '/api/orders', status_code: 500, error_message: 'TypeError: total is not a number' },
];

/** The requests of the last week: those of page views, and others that a public server gets. */
export function seedRequests(context: MockContext): void {
  const { state, clock, random } = context;
  const since = clock.now() - MAX_AGE_MS;
  const pages = state.events.list((event) => event.event_type === 'page_view' && event.timestamp >= since);
  const rows = pages.map((event) => pageRequest(context, event));
  for (let number = 0; number < OTHERS; number++) {
    const values = defaults(random, clock.now() - Math.floor(random.next() * MAX_AGE_MS));
    if (random.chance(0.3)) rows.push({ ...values, ...random.pick(SCANS) });
    else {
      const environment = random.pick(state.environments.list());
      const { id: environment_id, project_id } = environment;
      const host = environmentHost(environment);
      rows.push({ ...values, host, project_id, environment_id, ...random.pick(SYSTEM) });
    }
  }
  for (const row of rows.sort((one, other) => one.timestamp - other.timestamp)) state.proxyLogs.insert(row);
}
