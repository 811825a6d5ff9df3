import { mean } from '../../lib/statistics.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { TimeRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import type { IncidentRow, MonitorRow } from '../../rows/monitoring.ts';

export interface Check {
  readonly at: number;
  readonly status: 'operational' | 'degraded' | 'down';
  /** `null` if there was no response. */
  readonly response_time_ms: number | null;
  readonly error_message: string | null;
}

/** The lengths of the buckets that status and incidents are counted in. */
export const INTERVALS = { '5min': '5 minutes', hourly: 'hour', daily: 'day' } as const;

/** Older checks are not returned. */
const MAX_AGE_MS = 14 * DAY_MS;

/**
 * The checks of a monitor in a range, oldest first: computed from the clock and the incidents, not
 * stored.
 */
export function checksIn(
  { state, clock }: MockContext,
  monitor: MonitorRow,
  range: TimeRange,
): Check[] {
  const created = Date.parse(monitor.created_at);
  const interval = monitor.check_interval_seconds * 1000;
  const from = Math.max(range.start, clock.now() - MAX_AGE_MS);
  const to = Math.min(range.end, clock.now());
  // Its own incidents, and those of its environment without a monitor.
  const incidents = state.incidents.list(({ monitor_id, environment_id }) =>
    monitor_id === null ? environment_id === monitor.environment_id : monitor_id === monitor.id,
  );
  const first = Math.max(1, Math.ceil((from - created) / interval));
  const length = Math.max(0, Math.floor((to - created) / interval) - first + 1);
  return Array.from({ length }, (_, index) =>
    runCheck(incidents, created + (first + index) * interval),
  );
}

function runCheck(incidents: readonly IncidentRow[], at: number): Check {
  const open = incidents.filter(
    ({ started_at, resolved_at }) =>
      Date.parse(started_at) <= at && (resolved_at === null || at < Date.parse(resolved_at)),
  );
  const outage = open.find(({ severity }) => severity !== 'minor');
  if (outage)
    return {
      at,
      status: 'down',
      response_time_ms: null,
      error_message: `No response: ${outage.title}`,
    };
  if (open.length > 0)
    return { at, status: 'degraded', response_time_ms: 1500, error_message: null };
  return { at, status: 'operational', response_time_ms: 90, error_message: null };
}

/** In milliseconds, of the checks that got a response. */
export function responseTimes(checks: readonly Check[]): number[] {
  return checks.map(({ response_time_ms }) => response_time_ms).filter((time) => time !== null);
}

/** The uptime is 100 percent without any checks. */
export function averages(checks: readonly Check[]) {
  const up = checks.filter(({ status }) => status !== 'down').length;
  return {
    uptime_percentage: checks.length === 0 ? 100 : (up / checks.length) * 100,
    avg_response_time_ms: mean(responseTimes(checks)),
  };
}
