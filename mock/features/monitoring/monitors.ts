import type { CreateMonitorRequest, Monitor } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import { percentile } from '../../lib/statistics.ts';
import { calendarBuckets, itemsInBuckets } from '../../lib/time/buckets.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { readTimeRange, type TimeQuery } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import { environmentUrl } from '../environments/model/url.ts';
import type { EnvironmentRow } from '../../rows/environments.ts';
import { removeMonitors } from '../projects/model/remove.ts';
import { findEnvironment, findProject, inProjectOrEnvironment } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { averages, checksIn, INTERVALS, responseTimes, type Check } from './checks.ts';
import { listIncidents } from './incidents.ts';
import type { IncidentRow, MonitorRow } from '../../rows/monitoring.ts';

const MIN_INTERVAL_SECONDS = 60;

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

export function createMonitor(
  context: MockContext,
  projectId: number,
  input: CreateMonitorRequest,
): MonitorRow {
  const { name, monitor_type, environment_id, check_interval_seconds, check_path = null } = input;
  const environment = findEnvironment(context.state, projectId, environment_id);
  if (check_path !== null && !/^\/[^?#]*$/.test(check_path))
    throw problem(
      'badRequest',
      `body.check_path: "${check_path}" is not a path that starts with /, without a query`,
    );
  return context.state.monitors.insert({
    project_id: projectId,
    environment_id: environment.id,
    name,
    monitor_type,
    check_path,
    check_interval_seconds: Math.max(
      MIN_INTERVAL_SECONDS,
      check_interval_seconds ?? MIN_INTERVAL_SECONDS,
    ),
    is_active: true,
    ...newTimes(context),
  });
}

/** Averages are over the last 24 hours unless the query has another range. */
function currentStatus(context: MockContext, row: MonitorRow, query: TimeQuery = {}) {
  const end = context.clock.now();
  const latest = checksIn(context, row, { start: end - row.check_interval_seconds * 1000, end }).at(
    -1,
  );
  return {
    monitor_id: row.id,
    current_status: latest?.status ?? 'unknown',
    last_check_at: latest ? context.clock.iso(latest.at) : null,
    ...averages(checksIn(context, row, readTimeRange(context, query, DAY_MS))),
  };
}

function serializeBucket({ clock }: MockContext, start: number, checks: readonly Check[]) {
  const count = (status: Check['status']) =>
    checks.filter((check) => check.status === status).length;
  const [operational_count, degraded_count, down_count] = [
    count('operational'),
    count('degraded'),
    count('down'),
  ];
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

function overallStatus(statuses: readonly string[], open: readonly IncidentRow[]) {
  const hasOpen = (severity: string) => open.some((row) => row.severity === severity);
  if (hasOpen('critical')) return 'major_outage';
  if (hasOpen('major') || statuses.includes('down')) return 'partial_outage';
  return hasOpen('minor') || statuses.includes('degraded') ? 'degraded_performance' : 'operational';
}

export const monitors = {
  'monitoring.listMonitors': (ctx) => {
    const isIn = inProjectOrEnvironment(ctx.state, ctx.path.project_id, ctx.query.environment_id);
    return paginate(ctx, ctx.state.monitors.list(isIn), (row) => monitor.serialize(ctx, row));
  },

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
    const checks = checksIn(ctx, row, readTimeRange(ctx, ctx.query, DAY_MS));
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
    const buckets = calendarBuckets(range, INTERVALS[interval], 'interval');
    const filled = itemsInBuckets(buckets, checksIn(ctx, row, range), ({ at }) => at);
    return {
      monitor_id: row.id,
      interval,
      buckets: filled.map(({ start, items }) => serializeBucket(ctx, start, items)),
    };
  },

  'monitoring.getStatus': (ctx) => {
    const { path, query } = ctx;
    const incidents = listIncidents(ctx, path.project_id, query.environment_id);
    const rows = ctx.state.monitors.list(
      inProjectOrEnvironment(ctx.state, path.project_id, query.environment_id),
    );
    const shown = rows.map((row) => {
      const {
        current_status,
        uptime_percentage,
        avg_response_time_ms: time,
      } = currentStatus(ctx, row);
      const avg_response_time_ms = time === null ? null : Math.round(time);
      return {
        monitor: monitor.serialize(ctx, row),
        current_status,
        uptime_percentage,
        avg_response_time_ms,
      };
    });
    const open = incidents.filter(({ resolved_at }) => resolved_at === null);
    const since = ctx.clock.now() - RECENT_MS;
    return {
      status: overallStatus(
        shown.map(({ current_status }) => current_status),
        open,
      ),
      monitors: shown,
      recent_incidents: incidents.filter(
        (row) => open.includes(row) || Date.parse(row.started_at) >= since,
      ),
    };
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
