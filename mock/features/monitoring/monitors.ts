import type {
  CreateMonitorRequest,
  Monitor,
  MonitorCurrentStatus,
  MonitorStatus,
  MonitorStatusBucket,
  StatusOverview,
} from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import { percentile } from '../../lib/statistics.ts';
import { fixedBuckets, itemsInBuckets } from '../../lib/time/buckets.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { readTimeRange, type TimeQuery } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import { environmentUrl } from '../environments/model/url.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import { removeMonitors } from '../projects/model/remove.ts';
import { findEnvironment, findProject, isWanted, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { averages, checksIn, INTERVALS, latestCheck, responseTimes, type Check } from './checks.ts';
import { listIncidents } from './incidents.ts';
import type { IncidentRow, MonitorRow } from './rows.ts';

type InEnvironment<Query = unknown> = ResolverContext<{
  path: InProject;
  query: Query & { environment_id?: number };
}>;

const MIN_INTERVAL_SECONDS = 60;
/** The most checks in a list: two weeks, one per minute. */
const MAX_LISTED = 14 * 24 * 60;

/** A closed incident is recent if it started within this time. */
const RECENT_MS = 7 * DAY_MS;

const monitor = resource('monitors', {
  what: 'Monitor',
  id: 'monitor_id',
  serialize: ({ state }, row): Monitor => {
    const environment = state.environments.get(row.environment_id) as EnvironmentRow;
    const path = row.check_path ?? (row.monitor_type === 'health' ? '/health' : '/');
    return { ...row, monitor_url: `${environmentUrl(environment)}${path}` };
  },
});

export function createMonitor(context: MockContext, projectId: number, input: CreateMonitorRequest): MonitorRow {
  const { name, monitor_type, environment_id, check_interval_seconds, check_path = null } = input;
  const environment = findEnvironment(context.state, projectId, environment_id);
  if (check_path !== null && !/^\/[^?#]*$/.test(check_path))
    throw problem(
      'badRequest',
      `body.check_path: "${check_path}" does not start with / or has a query string or fragment`,
    );
  return context.state.monitors.insert({
    project_id: projectId,
    environment_id: environment.id,
    name,
    monitor_type,
    check_path,
    check_interval_seconds: Math.max(MIN_INTERVAL_SECONDS, check_interval_seconds ?? MIN_INTERVAL_SECONDS),
    is_active: true,
    ...newTimes(context),
  });
}

function listMonitors({ state, path, query }: InEnvironment): MonitorRow[] {
  const project = findProject(state, path.project_id);
  if (query.environment_id !== undefined) findEnvironment(state, project.id, query.environment_id);
  return state.monitors.list(
    (row) => row.project_id === project.id && isWanted(query.environment_id, row.environment_id),
  );
}

/** Averages are over the last 24 hours unless the query has another range. */
function currentStatus(context: MockContext, row: MonitorRow, query: TimeQuery = {}): MonitorCurrentStatus {
  const latest = latestCheck(context, row);
  return {
    monitor_id: row.id,
    current_status: latest?.status ?? 'unknown',
    last_check_at: latest ? context.clock.iso(latest.at) : null,
    ...averages(checksIn(context, row, readTimeRange(context, query, DAY_MS))),
  };
}

function serializeBucket({ clock }: MockContext, start: number, checks: readonly Check[]): MonitorStatusBucket {
  const count = (status: Check['status']) => checks.filter((check) => check.status === status).length;
  const [operational_count, degraded_count, down_count] = [count('operational'), count('degraded'), count('down')];
  const times = responseTimes(checks).sort((one, other) => one - other);
  const trouble = degraded_count > 0 ? 'degraded' : 'operational';
  const outage = down_count === checks.length ? 'down' : 'partial_outage';
  return {
    bucket_start: clock.iso(start),
    total_checks: checks.length,
    operational_count,
    degraded_count,
    down_count,
    status: checks.length === 0 ? 'unknown' : down_count > 0 ? outage : trouble,
    ...averages(checks),
    min_response_time_ms: times[0] ?? null,
    max_response_time_ms: times.at(-1) ?? null,
    p50_response_time_ms: percentile(times, 0.5),
    p95_response_time_ms: percentile(times, 0.95),
    p99_response_time_ms: percentile(times, 0.99),
  };
}

function serializeStatus(ctx: MockContext, row: MonitorRow): MonitorStatus {
  const { current_status, uptime_percentage, avg_response_time_ms } = currentStatus(ctx, row);
  return {
    monitor: monitor.serialize(ctx, row),
    current_status,
    uptime_percentage,
    avg_response_time_ms: avg_response_time_ms == null ? null : Math.round(avg_response_time_ms),
  };
}

function overallStatus(monitors: readonly MonitorStatus[], open: readonly IncidentRow[]): StatusOverview['status'] {
  const hasOpen = (severity: string) => open.some((row) => row.severity === severity);
  const hasMonitor = (status: string) => monitors.some(({ current_status }) => current_status === status);
  if (hasOpen('critical')) return 'major_outage';
  if (hasOpen('major') || hasMonitor('down')) return 'partial_outage';
  return hasOpen('minor') || hasMonitor('degraded') ? 'degraded_performance' : 'operational';
}

export const monitors = {
  'monitoring.listMonitors': (ctx) => paginate(ctx, listMonitors(ctx), (row) => monitor.serialize(ctx, row)),

  'monitoring.createMonitor': monitor.create((ctx) =>
    createMonitor(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body),
  ),

  'monitoring.getMonitor': monitor.get,

  'monitoring.deleteMonitor': (ctx) => {
    const { id } = monitor.find(ctx);
    removeMonitors(ctx.state, (row) => row.id === id);
  },

  'monitoring.getCurrentStatus': (ctx) => currentStatus(ctx, monitor.find(ctx), ctx.query),

  'monitoring.getUptime': (ctx) => {
    const row = monitor.find(ctx);
    const checks = checksIn(ctx, row, readTimeRange(ctx, ctx.query, DAY_MS)).slice(-MAX_LISTED);
    return {
      monitor_id: row.id,
      uptime_data: checks.map(({ at, status, response_time_ms, error_message }) => ({
        timestamp: ctx.clock.iso(at),
        status,
        response_time_ms,
        error_message,
      })),
    };
  },

  'monitoring.getBucketedStatus': (ctx) => {
    const row = monitor.find(ctx);
    const { interval } = ctx.query;
    const range = readTimeRange(ctx, ctx.query, DAY_MS);
    const checks = itemsInBuckets(fixedBuckets(range, INTERVALS[interval]), checksIn(ctx, row, range), ({ at }) => at);
    const buckets = checks.map(({ start, items }) => serializeBucket(ctx, start, items));
    return { monitor_id: row.id, interval, buckets };
  },

  'monitoring.getStatus': (ctx): StatusOverview => {
    const incidents = listIncidents(ctx, ctx.path.project_id, ctx.query.environment_id);
    const monitors = listMonitors(ctx).map((row) => serializeStatus(ctx, row));
    const since = ctx.clock.now() - RECENT_MS;
    return {
      status: overallStatus(
        monitors,
        incidents.filter(({ resolved_at }) => resolved_at === null),
      ),
      monitors,
      recent_incidents: incidents.filter((row) => row.resolved_at === null || Date.parse(row.started_at) >= since),
    };
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
