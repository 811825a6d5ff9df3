import type { MockContext } from '../../state/context.ts';
import { mulberry32 } from '../../lib/random.ts';
import type { IncidentRow, MonitorRow } from './rows.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { TimeRange } from '../../lib/time/time-range.ts';

export interface Check {
  readonly at: number;
  readonly status: 'operational' | 'degraded' | 'down';
  /** `null` where no response came. */
  readonly response_time_ms: number | null;
  readonly error_message: string | null;
}

/** Older checks are forgotten. */
const MAX_AGE_MS = 90 * DAY_MS;

/** What a monitor found in a range: nothing is stored, all of it follows from the clock and the incidents. Oldest first. */
export function listChecks(context: MockContext, monitor: MonitorRow, range: TimeRange): Check[] {
  const created = Date.parse(monitor.created_at);
  const interval = monitor.check_interval_seconds * 1000;
  const from = Math.max(range.start, context.clock.now() - MAX_AGE_MS);
  const to = Math.min(range.end, context.clock.now());
  const troubles = listTroubles(context, monitor).filter(({ start, end }) => start <= to && end > from);
  const checks: Check[] = [];
  for (let number = Math.max(1, Math.ceil((from - created) / interval)); ; number++) {
    const at = created + number * interval;
    if (at > to) return checks;
    checks.push(runCheck(monitor, number, at, troubles));
  }
}

export function latestCheck(context: MockContext, monitor: MonitorRow): Check | undefined {
  const now = context.clock.now();
  return listChecks(context, monitor, { start: now - monitor.check_interval_seconds * 1000, end: now }).at(-1);
}

interface Trouble extends TimeRange {
  readonly isOutage: boolean;
  readonly title: string;
}

/** The incidents that this monitor notices: its own, and those of its environment that name no monitor. */
function listTroubles({ state }: MockContext, { id, environment_id }: MonitorRow): Trouble[] {
  const isNoticed = (row: IncidentRow) =>
    row.monitor_id === id || (row.monitor_id === null && row.environment_id === environment_id);
  return state.incidents.list(isNoticed).map((row) => ({
    start: Date.parse(row.started_at),
    end: row.resolved_at === null ? Infinity : Date.parse(row.resolved_at),
    isOutage: row.severity !== 'minor',
    title: row.title,
  }));
}

/** The same however often it is asked for: chance comes from the monitor and the check's number. */
function runCheck({ id }: MonitorRow, number: number, at: number, troubles: readonly Trouble[]): Check {
  let isDegraded = false;
  // Three months have a check for each minute: a loop, since it takes a third of the time that `filter` does.
  for (const { start, end, isOutage, title } of troubles) {
    if (start > at || at >= end) continue;
    if (isOutage) return { at, status: 'down', response_time_ms: null, error_message: `No response: ${title}` };
    isDegraded = true;
  }
  const milliseconds = Math.round(40 + mulberry32(id * 1_000_003 + number)() * 120);
  if (isDegraded) return { at, status: 'degraded', response_time_ms: milliseconds * 15, error_message: null };
  return { at, status: 'operational', response_time_ms: milliseconds, error_message: null };
}
