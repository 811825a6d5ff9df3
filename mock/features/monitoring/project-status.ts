import type { MonitorStatus, StatusOverview } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { IncidentRow, MonitorRow } from './rows.ts';
import type { InProject } from '../shared/find.ts';
import { listIncidents } from './incidents.ts';
import { readCurrentStatus, serializeMonitor } from './monitors.ts';
import { DAY_MS } from '../../lib/time/duration.ts';

type Call = ResolverContext<{ path: InProject; query: { environment_id?: number } }>;

/** A closed incident is recent if it started within this time. */
const RECENT_MS = 7 * DAY_MS;

function serializeStatus(ctx: Call, row: MonitorRow): MonitorStatus {
  const { current_status, uptime_percentage, avg_response_time_ms } = readCurrentStatus(ctx, row);
  return {
    monitor: serializeMonitor(ctx, row),
    current_status,
    uptime_percentage,
    avg_response_time_ms: avg_response_time_ms == null ? null : Math.round(avg_response_time_ms),
  };
}

/** Real servers also keep of an open one when it was resolved before. */
function isOpen({ status }: IncidentRow): boolean {
  return status !== 'resolved';
}

function overallStatus(monitors: readonly MonitorStatus[], open: readonly IncidentRow[]): StatusOverview['status'] {
  const hasOpen = (severity: string) => open.some((row) => row.severity === severity);
  const hasMonitor = (status: string) => monitors.some(({ current_status }) => current_status === status);
  if (hasOpen('critical')) return 'major_outage';
  if (hasOpen('major') || hasMonitor('down')) return 'partial_outage';
  if (hasOpen('minor') || hasMonitor('degraded')) return 'degraded_performance';
  return 'operational';
}

export const projectStatus = {
  'monitoring.getStatus': (ctx: Call): StatusOverview => {
    const { state, clock, path, query } = ctx;
    const incidents = listIncidents(ctx, path.project_id, query.environment_id);
    const monitors = state.monitors
      .list(
        (row) =>
          row.project_id === path.project_id && (query.environment_id ?? row.environment_id) === row.environment_id,
      )
      .map((row) => serializeStatus(ctx, row));
    const since = clock.now() - RECENT_MS;
    return {
      status: overallStatus(monitors, incidents.filter(isOpen)),
      monitors,
      recent_incidents: incidents.filter((row) => isOpen(row) || Date.parse(row.started_at) >= since),
    };
  },
};
