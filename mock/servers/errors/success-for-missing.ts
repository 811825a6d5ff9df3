import type { OperationName } from '../../contract/contract.ts';
import { MockProblem } from '../../lib/http/problems.ts';
import { calendarBuckets } from '../../lib/time/buckets.ts';
import { isoTime } from '../../lib/time/iso-time.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { writeDates } from '../bodies/dates.ts';
import type { RealServerName } from '../profile.ts';

type Bodies = Partial<Record<OperationName, unknown>>;

/** Responses about something that does not exist, by operations that do not check that. `null` is a 204. */
const BOTH: Bodies = {
  'analytics.getEventTypeBreakdown': [],
  'analytics.getEventsTimeline': [],
  'analytics.getProjectActiveVisitors': { active_visitors: 0, window_minutes: 5 },
  'analytics.getProjectEventsCount': [],
  'analytics.getUniqueCounts': { count: 0 },
  'analytics.hasAnalyticsEvents': { has_events: false },
  'analytics.listVisitors': { visitors: [], total_count: 0, filtered_count: 0 },
  'crons.list': [],
  'deployments.list': { deployments: [], total: 0, page: 1, per_page: 10 },
  'deployments.listJobs': { jobs: [], total: 0 },
  'dns.listManagedDomains': [],
  'domains.listCustomDomains': { domains: [], total: 0 },
  'envVars.delete': null,
  'envVars.list': [],
  'environments.list': [],
  'environments.teardown': null,
  'funnels.list': [],
  'git.listConnectionRepositories': { repositories: [], total_count: 0 },
  'git.listProviderConnections': [],
  'monitoring.deleteMonitor': null,
  'monitoring.getErrorStats': { total_groups: 0, unresolved_groups: 0, resolved_groups: 0, ignored_groups: 0 },
  'monitoring.getStatus': { status: 'operational', monitors: [], recent_incidents: [] },
  'monitoring.hasErrorGroups': { has_error_groups: false },
  'monitoring.listDsns': [],
  'monitoring.listErrorEvents': { data: [], pagination: { page: 1, page_size: 20, total_count: 0, total_pages: 0 } },
  'monitoring.listErrorGroups': { data: [], pagination: { page: 1, page_size: 20, total_count: 0, total_pages: 0 } },
  'monitoring.listIncidentUpdates': [],
  'monitoring.listIncidents': { incidents: [], total: 0 },
  'monitoring.listMonitors': [],
  'platform.deleteRoute': null,
  'sessionReplay.listForVisitor': { sessions: [], page: 1, per_page: 50, total_count: 0 },
  'webhooks.list': [],
};

const OWN: Readonly<Record<RealServerName, Bodies>> = {
  '2026-01': { 'funnels.listUniqueEvents': { events: [] } },
  '2026-07': {
    'analytics.getVisitorFacets': { country: [], region: [], city: [], channel: [], referrer: [] },
    'deployments.listExternalImages': { data: [], total: 0, page: 1, page_size: 20 },
    'funnels.listUniqueEvents': { events: [], total: 0, page: 1, page_size: 50 },
  },
};

type Params = Readonly<Record<string, string>>;
type Write = (query: URLSearchParams, starts: (size: string) => string[], params: Params) => object;

/** The same for operations whose response depends on the request: every bucket of the time range is empty. */
const BUCKETS: Partial<Record<OperationName, Write>> = {
  'analytics.getAggregatedBuckets': (query, starts) => {
    const bucket_size = query.get('bucket_size') ?? '1 hour';
    const items = starts(bucket_size).map((timestamp) => ({ timestamp, count: 0 }));
    return { bucket_size, aggregation_level: query.get('aggregation_level') ?? 'events', items, total: 0 };
  },
  'analytics.getPropertyBreakdown': (query) => ({ property: query.get('group_by'), items: [], total: 0 }),
  'analytics.getPropertyTimeline': (query) => ({
    property: query.get('group_by'),
    bucket_size: query.get('bucket_size') ?? '1 day',
    items: [],
  }),
  'analytics.getHourlyVisits': (_, starts) => starts('1 hour').map((date) => ({ date, count: 0 })),
  'domains.getHttpChallengeDebug': (_, __, { domain }) => ({
    domain,
    challenge_exists: false,
    challenge_token: null,
    challenge_url: null,
    validation_url: null,
    dns_a_records: [],
    dns_aaaa_records: [],
    dns_error: null,
  }),
  'monitoring.getUptime': (_, __, { monitor_id }) => ({ monitor_id: Number(monitor_id), uptime_data: [] }),
};

/** The success of a real server if the reference has a 404; `undefined` if it is an error there too. */
export function successForMissing(
  server: RealServerName,
  operation: OperationName,
  query: URLSearchParams,
  params: Params,
): Response | undefined {
  if (operation === 'analytics.enrichVisitor')
    return Response.json({ success: false, visitor_id: params['visitor_id'], message: 'Visitor not found' });
  const fixed = OWN[server][operation] ?? BOTH[operation];
  if (fixed === null) return new Response(null, { status: 204 });
  const body = fixed ?? BUCKETS[operation]?.(query, (size) => bucketStarts(query, size), params);
  return body === undefined ? undefined : Response.json(writeDates(operation, body));
}

/** Empty if the range or the size is invalid. */
function bucketStarts(query: URLSearchParams, size: string): string[] {
  const [start_date, end_date] = ['start_date', 'end_date'].map((name) => query.get(name) ?? undefined);
  try {
    return calendarBuckets(readDateRange({ start_date, end_date }), size, 'bucket_size').starts.map(isoTime);
  } catch (error) {
    if (error instanceof MockProblem) return [];
    throw error;
  }
}
