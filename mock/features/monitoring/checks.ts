import type { MockContext } from '../../state/context.ts';
import { firstDraw } from '../../lib/random.ts';
import type { IncidentRow, MonitorRow } from './rows.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { TimeRange } from '../../lib/time/time-range.ts';

export interface Check {
  readonly at: number;
  readonly status: 'operational' | 'degraded' | 'down';
  /** `null` if there was no response. */
  readonly response_time_ms: number | null;
  readonly error_message: string | null;
}

/** Older checks are not returned. */
const MAX_AGE_MS = 90 * DAY_MS;

/** The most checks in a list: two weeks, one per minute. */
const MAX_LISTED = 14 * 24 * 60;

/**
 * Calls `visit` with each check of a monitor in a range, oldest first. Checks are computed from the clock and the
 * incidents, not stored. Three months have one per minute, so they are not collected in an array either.
 */
export function visitChecks(
  context: MockContext,
  monitor: MonitorRow,
  range: TimeRange,
  visit: (check: Check) => void,
): void {
  const created = Date.parse(monitor.created_at);
  const interval = monitor.check_interval_seconds * 1000;
  const from = Math.max(range.start, context.clock.now() - MAX_AGE_MS);
  const to = Math.min(range.end, context.clock.now());
  const impacts = listImpacts(context, monitor).filter(({ start, end }) => start <= to && end > from);
  let segment: Segment = { end: -Infinity, impact: undefined };
  for (let number = Math.max(1, Math.ceil((from - created) / interval)); ; number++) {
    const at = created + number * interval;
    if (at > to) return;
    // Searched again only when an incident begins or ends: there may be as many incidents as checks.
    if (at >= segment.end) segment = segmentAt(impacts, at);
    visit(runCheck(segment, monitor, number, at));
  }
}

/** The latest checks of a range, oldest first. */
export function listChecks(context: MockContext, monitor: MonitorRow, { start, end }: TimeRange): Check[] {
  const latest = Math.min(end, context.clock.now());
  const length = MAX_LISTED * monitor.check_interval_seconds * 1000;
  const checks: Check[] = [];
  const range = { start: Math.max(start, latest - length + 1), end };
  visitChecks(context, monitor, range, (check) => checks.push(check));
  return checks;
}

export function latestCheck(context: MockContext, monitor: MonitorRow): Check | undefined {
  const now = context.clock.now();
  return listChecks(context, monitor, { start: now - monitor.check_interval_seconds * 1000, end: now }).at(-1);
}

/** How an incident affects a monitor. */
interface Impact extends TimeRange {
  readonly isOutage: boolean;
  readonly title: string;
}

/** The incidents that affect this monitor: its own, and those of its environment without a monitor. */
function listImpacts({ state }: MockContext, { id, environment_id }: MonitorRow): Impact[] {
  const affectsMonitor = (row: IncidentRow) =>
    row.monitor_id === id || (row.monitor_id === null && row.environment_id === environment_id);
  return state.incidents.list(affectsMonitor).map((row) => ({
    start: Date.parse(row.started_at),
    end: row.resolved_at === null ? Infinity : Date.parse(row.resolved_at),
    isOutage: row.severity !== 'minor',
    title: row.title,
  }));
}

/** A time in which no incident begins or ends, and the worst incident in it. */
interface Segment {
  readonly end: number;
  readonly impact: Impact | undefined;
}

function segmentAt(impacts: readonly Impact[], at: number): Segment {
  const present = impacts.filter(({ start, end }) => start <= at && at < end);
  const changes = impacts.flatMap(({ start, end }) => [start, end]).filter((time) => time > at);
  return {
    end: changes.reduce((first, time) => Math.min(first, time), Infinity),
    impact: present.find(({ isOutage }) => isOutage) ?? present[0],
  };
}

/** Derived from the monitor and the check's number, so that repeated calls return the same. */
function runCheck({ impact }: Segment, { id }: MonitorRow, number: number, at: number): Check {
  if (impact?.isOutage)
    return { at, status: 'down', response_time_ms: null, error_message: `No response: ${impact.title}` };
  const milliseconds = Math.round(40 + firstDraw(id * 1_000_003 + number) * 120);
  if (impact) return { at, status: 'degraded', response_time_ms: milliseconds * 15, error_message: null };
  return { at, status: 'operational', response_time_ms: milliseconds, error_message: null };
}
