import { operationSpec, type OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { PAGE_PARAMETERS } from './lists/read-page.ts';
import type { RealServerName } from './profile.ts';

type Values = Record<string, unknown>;
type Names = Partial<Record<OperationName, readonly string[]>>;

/** Parameters of the reference that real servers ignore. */
const IGNORED: Names = {
  'analytics.getGeneralStats': ['project_ids', 'environment_id', 'include_project_breakdown'],
  'envVars.getValue': ['environment_id'],
  'monitoring.listErrorGroups': ['start_date', 'end_date'],
};

const SORTING = ['sort_by', 'sort_order'];
const PLACES = ['filter_country', 'filter_region'];
const SOURCES = ['filter_channel', 'filter_referrer'];

/** Parameters that the server of January 2026 ignores as well. */
const IGNORED_IN_JANUARY: Names = {
  'analytics.getPropertyBreakdown': [...PLACES, 'filter_browser', 'filter_os', ...SOURCES],
  'analytics.listVisitors': [...PLACES, 'filter_city', ...SOURCES],
  'backups.listS3SourceBackups': ['include_s3_scan'],
  'deployments.getContainerLogs': ['follow'],
  'deployments.getContainerLogsById': ['follow'],
  'domains.listCertificates': ['search'],
  'domains.listOrders': SORTING,
  'externalServices.list': SORTING,
  'externalServices.listForProject': SORTING,
  'externalServices.listProjects': SORTING,
  'notifications.listProviders': SORTING,
  'performance.getMetrics': ['device_type'],
  'performance.getMetricsOverTime': ['device_type'],
  'proxyLogs.getTimeBucketStats': ['status_code_class', 'has_project'],
  'proxyLogs.getTodayStats': ['status_code_class'],
  'proxyLogs.list': ['ai_provider', 'ai_agent', 'is_ai_agent'],
  'webhooks.list': SORTING,
};

/** What a parameter is that is left out, where that is not the reference's default. */
const DEFAULTS: Partial<Record<OperationName, Readonly<Record<string, string>>>> = {
  'analytics.getVisitorFacets': { include_crawlers: 'true' },
  'analytics.listVisitors': { include_crawlers: 'true' },
};

/** A time without a zone, which is UTC there. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/;

/** Parameters that are optional in the reference, but required by real servers. */
const REQUIRED: Names = {
  'monitoring.getBucketedIncidents': ['start_time', 'end_time'],
  'monitoring.getBucketedStatus': ['start_time', 'end_time'],
  'monitoring.getCurrentStatus': ['start_time', 'end_time'],
};

/** Times that real servers only accept in whole seconds since 1970. */
const UNIX_SECONDS: Names = {
  'deployments.getContainerLogs': ['start_date', 'end_date'],
  'deployments.getContainerLogsById': ['start_date', 'end_date'],
};

/** Removes the parameters that the server ignores. */
export function knownQuery(
  server: RealServerName,
  operation: OperationName,
  search: URLSearchParams,
  isPaged: boolean,
): URLSearchParams {
  const names = new Set(operationSpec(operation).parameters.map(({ name }) => name));
  const unknown = server === '2026-01' ? (IGNORED_IN_JANUARY[operation] ?? []) : [];
  const ignored = new Set([...(IGNORED[operation] ?? []), ...unknown, ...(isPaged ? PAGE_PARAMETERS : [])]);
  const given = [...search].filter(([name]) => names.has(name) && !ignored.has(name));
  const defaults = Object.entries(DEFAULTS[operation] ?? {}).filter(([name]) => !search.has(name));
  return new URLSearchParams([...given, ...defaults].map(([name, value]) => [name, withZone(value)]));
}

function withZone(value: string): string {
  return WITHOUT_ZONE.test(value) ? `${value}Z` : value;
}

/** Lists that are read with `limit` and `offset`, and what a negative one does. */
const NEGATIVE: Partial<Record<OperationName, 'drop' | 'fail'>> = {
  'analytics.listVisitors': 'fail',
  'auditLogs.list': 'drop',
};

/** Whether the server drops the connection or responds with a 500, because `limit` or `offset` is negative. */
export function negativePage(operation: OperationName, search: URLSearchParams): 'drop' | 'fail' | undefined {
  const isNegative = ['limit', 'offset'].some((name) => /^-\d+$/.test(search.get(name) ?? ''));
  return isNegative ? NEGATIVE[operation] : undefined;
}

/** A range that ends before it starts is not refused: nothing lies in it. */
export function withoutSwappedDates(operation: OperationName, values: Values): Values {
  if (!/^(analytics|funnels|performance)\./.test(operation)) return values;
  const [start, end] =
    'start_date' in values ? (['start_date', 'end_date'] as const) : (['start_time', 'end_time'] as const);
  const isSwapped = Date.parse(String(values[start])) > Date.parse(String(values[end]));
  return isSwapped ? { ...values, [end]: values[start] } : values;
}

/** Returns the issues of a query that the reference accepts, but real servers refuse. */
export function queryIssues(operation: OperationName, search: URLSearchParams): SchemaIssue[] {
  const missing = (REQUIRED[operation] ?? []).filter((name) => !search.has(name));
  const wrong = (UNIX_SECONDS[operation] ?? []).filter((name) => !/^-?\d*$/.test(search.get(name) ?? ''));
  return [
    ...missing.map((name) => ({ path: `query.${name}`, message: 'got nothing, expected a value' })),
    ...wrong.map((name) => ({ path: `query.${name}`, message: `got "${search.get(name)}", expected an integer` })),
  ];
}
