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

/** The most checks in a list: two weeks, one per minute. */
const MAX_LISTED = 14 * 24 * 60;

/**
 * The checks of a monitor in a range, oldest first. They are computed from the clock and the incidents, not stored, and
 * one by one, since three months have one per minute.
 */
export function* checksIn({ state, clock }: MockContext, monitor: MonitorRow, range: TimeRange): Generator<Check> {
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
  for (let number = Math.max(1, Math.ceil((from - created) / interval)); ; number++) {
    const at = created + number * interval;
    if (at > to) return;
    const present = incidents.filter(({ start, end }) => start <= at && at < end);
    const outage = present.find(({ isOutage }) => isOutage);
    // Derived from the monitor and the check's number, so that repeated calls return the same.
    const time = Math.round(40 + firstDraw(monitor.id * 1_000_003 + number) * 120);
    if (outage) yield { at, status: 'down', response_time_ms: null, error_message: `No response: ${outage.title}` };
    else if (present.length > 0) yield { at, status: 'degraded', response_time_ms: time * 15, error_message: null };
    else yield { at, status: 'operational', response_time_ms: time, error_message: null };
  }
}

/** The latest checks of a range, oldest first. */
export function listChecks(context: MockContext, monitor: MonitorRow, { start, end }: TimeRange): Check[] {
  const length = MAX_LISTED * monitor.check_interval_seconds * 1000;
  const latest = Math.min(end, context.clock.now());
  return [...checksIn(context, monitor, { start: Math.max(start, latest - length + 1), end })];
}

export function latestCheck(context: MockContext, monitor: MonitorRow): Check | undefined {
  const now = context.clock.now();
  return listChecks(context, monitor, { start: now - monitor.check_interval_seconds * 1000, end: now }).at(-1);
}

/** Totals over checks, added one by one. */
export interface Tally {
  total: number;
  degraded: number;
  down: number;
  /** Response times in milliseconds, of the checks that got a response. */
  times: number[];
}

export function newTally(): Tally {
  return { total: 0, degraded: 0, down: 0, times: [] };
}

export function count(tally: Tally, { status, response_time_ms }: Check): void {
  tally.total++;
  if (status === 'degraded') tally.degraded++;
  if (status === 'down') tally.down++;
  if (response_time_ms !== null) tally.times.push(response_time_ms);
}

/** The uptime is 100 percent without any checks. */
export function averages({ total, down, times }: Tally) {
  return {
    uptime_percentage: total === 0 ? 100 : ((total - down) / total) * 100,
    avg_response_time_ms: mean(times),
  };
}
