import { firstDraw } from '../../lib/random.ts';
import { mean } from '../../lib/statistics.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import type { TimeRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import type { MonitorRow } from './rows.ts';

export interface Check {
  readonly at: number;
  readonly status: 'operational' | 'degraded' | 'down';
  /** `null` if there was no response. */
  readonly response_time_ms: number | null;
  readonly error_message: string | null;
}

export type Interval = '5min' | 'hourly' | 'daily';

export const INTERVALS: Readonly<Record<Interval, number>> = { '5min': 5 * MINUTE_MS, hourly: HOUR_MS, daily: DAY_MS };

/** Older checks are not returned. */
const MAX_AGE_MS = 90 * DAY_MS;

/** The checks of a monitor in a range, oldest first: computed from the clock and the incidents, not stored. */
export function checksIn({ state, clock }: MockContext, monitor: MonitorRow, range: TimeRange): Check[] {
  const created = Date.parse(monitor.created_at);
  const interval = monitor.check_interval_seconds * 1000;
  const from = Math.max(range.start, clock.now() - MAX_AGE_MS);
  const to = Math.min(range.end, clock.now());
  // Its own incidents, and those of its environment without a monitor.
  const incidents = state.incidents
    .list((row) =>
      row.monitor_id === null ? row.environment_id === monitor.environment_id : row.monitor_id === monitor.id,
    )
    .map(({ started_at, resolved_at, severity, title }) => ({
      start: Date.parse(started_at),
      end: resolved_at === null ? Infinity : Date.parse(resolved_at),
      isOutage: severity !== 'minor',
      title,
    }))
    .filter(({ start, end }) => start <= to && end > from);
  const first = Math.max(1, Math.ceil((from - created) / interval));
  const length = Math.max(0, Math.floor((to - created) / interval) - first + 1);
  return Array.from({ length }, (_, index): Check => {
    const at = created + (first + index) * interval;
    const present = incidents.filter(({ start, end }) => start <= at && at < end);
    const outage = present.find(({ isOutage }) => isOutage);
    // Derived from the monitor and the check's number, so that repeated calls return the same.
    const time = Math.round(40 + firstDraw(monitor.id * 1_000_003 + first + index) * 120);
    if (outage) return { at, status: 'down', response_time_ms: null, error_message: `No response: ${outage.title}` };
    if (present.length > 0) return { at, status: 'degraded', response_time_ms: time * 15, error_message: null };
    return { at, status: 'operational', response_time_ms: time, error_message: null };
  });
}

export function latestCheck(context: MockContext, monitor: MonitorRow): Check | undefined {
  const end = context.clock.now();
  return checksIn(context, monitor, { start: end - monitor.check_interval_seconds * 1000, end }).at(-1);
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
