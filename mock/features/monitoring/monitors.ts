import type {
  CreateMonitorRequest,
  Monitor,
  MonitorCurrentStatus,
  MonitorStatusBucket,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { ownValue } from '../../lib/own-value.ts';
import { problem } from '../../lib/http/problems.ts';
import type { MonitorRow } from './rows.ts';
import { environmentUrl } from '../environments/model/url.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { latestCheck, listChecks, visitChecks } from './checks.ts';
import { nearestRank } from '../../lib/statistics.ts';
import { CheckTally } from './figures.ts';
import { removeMonitors } from './model/remove.ts';
import { fixedBuckets } from '../../lib/time/buckets.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { intervalLength, type Interval } from './intervals.ts';
import { readTimeRange, type TimeQuery } from '../../lib/time/time-range.ts';

type OnMonitor<Query = unknown> = ResolverContext<{ path: { monitor_id: number }; query: Query }>;

/** The default path of each monitor type; other types use `/`. */
const PATHS: Record<string, string> = { web: '/', health: '/health' };
const MIN_INTERVAL_SECONDS = 60;

export function createMonitor(
  { state, clock }: MockContext,
  projectId: number,
  input: CreateMonitorRequest,
): MonitorRow {
  const { name, monitor_type, check_interval_seconds, check_path = null } = input;
  const environment = findEnvironment(state, projectId, input.environment_id);
  if (check_path !== null && !/^\/[^?#]*$/.test(check_path))
    throw problem(
      'badRequest',
      `body.check_path: "${check_path}" does not start with / or has a query string or fragment`,
    );
  return state.monitors.insert({
    project_id: projectId,
    environment_id: environment.id,
    name,
    monitor_type,
    check_path,
    check_interval_seconds: Math.max(MIN_INTERVAL_SECONDS, check_interval_seconds ?? MIN_INTERVAL_SECONDS),
    is_active: true,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

export function serializeMonitor({ state }: MockContext, row: MonitorRow): Monitor {
  const environment = find(state.environments, row.environment_id, 'Environment');
  return {
    ...row,
    monitor_url: `${environmentUrl(environment)}${row.check_path ?? ownValue(PATHS, row.monitor_type) ?? '/'}`,
  };
}

function findMonitor({ state, path }: OnMonitor): MonitorRow {
  return find(state.monitors, path.monitor_id, 'Monitor');
}

/** Averages are over the last 24 hours unless the query has another range. */
export function readCurrentStatus(context: MockContext, row: MonitorRow, query: TimeQuery = {}): MonitorCurrentStatus {
  const tally = new CheckTally();
  visitChecks(context, row, readTimeRange(context, query, DAY_MS), (check) => tally.add(check));
  const latest = latestCheck(context, row);
  return {
    monitor_id: row.id,
    current_status: latest?.status ?? 'unknown',
    last_check_at: latest ? context.clock.iso(latest.at) : null,
    uptime_percentage: tally.uptime,
    avg_response_time_ms: tally.averageTime,
  };
}

function serializeBucket({ clock }: MockContext, start: number, tally: CheckTally): MonitorStatusBucket {
  const { total, degraded, down } = tally;
  const { times } = tally;
  return {
    bucket_start: clock.iso(start),
    total_checks: total,
    operational_count: total - degraded - down,
    degraded_count: degraded,
    down_count: down,
    status: monitorStatus(total, down, degraded),
    uptime_percentage: tally.uptime,
    avg_response_time_ms: tally.averageTime,
    min_response_time_ms: times[0] ?? null,
    max_response_time_ms: times.at(-1) ?? null,
    p50_response_time_ms: nearestRank(times, 0.5),
    p95_response_time_ms: nearestRank(times, 0.95),
    p99_response_time_ms: nearestRank(times, 0.99),
  };
}

function monitorStatus(total: number, down: number, degraded: number): MonitorStatusBucket['status'] {
  if (total === 0) return 'unknown';
  if (down > 0) return down === total ? 'down' : 'partial_outage';
  return degraded > 0 ? 'degraded' : 'operational';
}

export const monitors = {
  'monitoring.listMonitors': (
    ctx: ResolverContext<{ path: InProject; query: Paged & { environment_id?: number } }>,
  ) => {
    const { state, path, query } = ctx;
    const project = findProject(state, path.project_id);
    if (query.environment_id !== undefined) findEnvironment(state, project.id, query.environment_id);
    const rows = state.monitors.list(
      (row) => row.project_id === project.id && (query.environment_id ?? row.environment_id) === row.environment_id,
    );
    return paginate(ctx, rows, (row) => serializeMonitor(ctx, row));
  },

  'monitoring.createMonitor': (ctx: ResolverContext<{ path: InProject; body: CreateMonitorRequest }>) =>
    serializeMonitor(ctx, createMonitor(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body)),

  'monitoring.getMonitor': (ctx: OnMonitor) => serializeMonitor(ctx, findMonitor(ctx)),

  'monitoring.deleteMonitor': (ctx: OnMonitor) => {
    const { id } = findMonitor(ctx);
    removeMonitors(ctx.state, (row) => row.id === id);
  },

  'monitoring.getCurrentStatus': (ctx: OnMonitor<TimeQuery>) => readCurrentStatus(ctx, findMonitor(ctx), ctx.query),

  'monitoring.getUptime': (ctx: OnMonitor<TimeQuery>) => {
    const monitor = findMonitor(ctx);
    const checks = listChecks(ctx, monitor, readTimeRange(ctx, ctx.query, DAY_MS));
    return {
      monitor_id: monitor.id,
      uptime_data: checks.map(({ at, status, response_time_ms, error_message }) => ({
        timestamp: ctx.clock.iso(at),
        status,
        response_time_ms,
        error_message,
      })),
    };
  },

  'monitoring.getBucketedStatus': (ctx: OnMonitor<TimeQuery & { interval: Interval }>) => {
    const monitor = findMonitor(ctx);
    const { interval } = ctx.query;
    const range = readTimeRange(ctx, ctx.query, DAY_MS);
    const { starts, indexOf } = fixedBuckets(range, intervalLength(interval));
    const tallies = starts.map(() => new CheckTally());
    visitChecks(ctx, monitor, range, (check) => tallies[indexOf(check.at)]?.add(check));
    return {
      monitor_id: monitor.id,
      interval,
      buckets: tallies.map((tally, index) => serializeBucket(ctx, starts[index] as number, tally)),
    };
  },
};
