import { operationSpec, type OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { integerFailure, integerIssue, type IntegerType } from './integers.ts';
import { omit } from '../lib/omit.ts';
import { PAGE_PARAMETERS } from './lists/read-page.ts';
import type { RealServerName } from './profile.ts';

type Values = Record<string, unknown>;
type Names = Partial<Record<OperationName, readonly string[]>>;

const SCOPE = ['project_id', 'environment_id'];

/** Parameters of the reference that real servers ignore. */
const IGNORED: Names = {
  'analytics.enrichVisitor': SCOPE,
  'analytics.getGeneralStats': ['project_ids', 'environment_id', 'include_project_breakdown'],
  'analytics.getVisitorByGuid': SCOPE,
  'analytics.getVisitorById': SCOPE,
  'analytics.getVisitorDetails': SCOPE,
  'analytics.getVisitorInfo': SCOPE,
  'analytics.getVisitorStats': SCOPE,
  'externalServices.getHealth': ['limit'],
};

/** Parameters that real servers read as text. */
const ANY_TEXT = /^query\.(action|direction|include_deleted|sort_order)$/;

/** Whether an issue is about a parameter that real servers ignore, or read as text. */
export function isIgnored(operation: OperationName, { path }: SchemaIssue): boolean {
  return ANY_TEXT.test(path) || (IGNORED[operation]?.some((name) => path === `query.${name}`) ?? false);
}

/** Parameters that real servers read, and refuse if they are invalid, but do not use. */
const UNUSED: Names = {
  'analytics.listVisitorSessions': SCOPE,
  'envVars.getValue': ['environment_id'],
  'monitoring.listErrorGroups': ['start_date', 'end_date'],
};

/** Integers and texts that real servers ignore if they are invalid. */
const LENIENT: Partial<Record<OperationName, Readonly<Record<string, IntegerType | RegExp>>>> = {
  'analytics.getEventsTimeline': { bucket_size: /^(hour|day|week)$/ },
  'monitoring.getErrorTimeSeries': { bucket: /^\d{1,5}[mhd]$/ },
  'deployments.streamContainerMetrics': { interval: 'u64' },
  'git.getRepository': { connection_id: 'i32' },
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
  'analytics.getUniqueCounts': { metric: 'sessions' },
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
  const isInvalid = (name: string, text: string) => {
    const type = LENIENT[operation]?.[name];
    return type && (typeof type === 'string' ? integerFailure(type, text) !== undefined : !type.test(text));
  };
  const given = [...search].filter(([name, text]) => names.has(name) && !ignored.has(name) && !isInvalid(name, text));
  const defaults = Object.entries(DEFAULTS[operation] ?? {}).filter(([name]) => !search.has(name));
  return new URLSearchParams([...given, ...defaults].map(([name, value]) => [name, withZone(value)]));
}

function withZone(value: string): string {
  return WITHOUT_ZONE.test(value) ? `${value}Z` : value;
}

/** Removes the parameters that the server does not use. */
export function usedValues(operation: OperationName, values: Values): Values {
  return omit(values, ...(UNUSED[operation] ?? []));
}

/** A range that ends before it starts is not refused: nothing lies in it. */
export function withoutSwappedDates(values: Values): Values {
  const [start, end] =
    'start_date' in values ? (['start_date', 'end_date'] as const) : (['start_time', 'end_time'] as const);
  const isSwapped = Date.parse(String(values[start])) > Date.parse(String(values[end]));
  return isSwapped ? { ...values, [end]: values[start] } : values;
}

/** Returns the issues of a query that the reference accepts, but real servers refuse. */
export function queryIssues(operation: OperationName, search: URLSearchParams): SchemaIssue[] {
  const missing = (REQUIRED[operation] ?? []).filter((name) => !search.has(name));
  const seconds = [...search].filter(([name]) => UNIX_SECONDS[operation]?.includes(name));
  return [
    ...seconds.flatMap(([name, text]) => integerIssue(`query.${name}`, text, 'i64') ?? []),
    ...missing.map((name) => ({ path: `query.${name}`, message: 'got nothing, expected a value' })),
  ];
}
