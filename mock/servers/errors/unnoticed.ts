import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** With what January's server responds about something that is not there, where it does not notice. `null` is a 204. */
const JANUARY: Partial<Record<OperationName, unknown>> = {
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
  'funnels.listUniqueEvents': { events: [] },
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
  'webhooks.listDeliveries': [],
};

/** The success that a server responds with where the reference has a 404; `undefined` where it is a failure there too. */
export function unnoticedResponse(server: RealServerName, operation: OperationName): Response | undefined {
  const body = server === '2026-01' ? JANUARY[operation] : undefined;
  if (body === undefined) return undefined;
  return body === null ? new Response(null, { status: 204 }) : Response.json(body);
}
