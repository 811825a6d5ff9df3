import type { MockContext } from '../../state/context.ts';
import { firstDraw } from '../../lib/random.ts';
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

/** As many single checks as a list has: those of two weeks, one each minute. */
const MAX_LISTED = 14 * 24 * 60;

/**
 * Visits what a monitor found in a range, oldest first. Nothing is stored, all of it follows from the clock and the
 * incidents; three months have a check for each minute, so they are visited, not collected.
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
  const troubles = listTroubles(context, monitor).filter(({ start, end }) => start <= to && end > from);
  let spell: Spell = { end: -Infinity, trouble: undefined };
  for (let number = Math.max(1, Math.ceil((from - created) / interval)); ; number++) {
    const at = created + number * interval;
    if (at > to) return;
    // Looked for again only where one begins or ends: there may be as many troubles as checks.
    if (at >= spell.end) spell = spellAt(troubles, at);
    visit(runCheck(spell, monitor, number, at));
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

/** A time in which nothing changes, and the worst trouble of it. */
interface Spell {
  readonly end: number;
  readonly trouble: Trouble | undefined;
}

function spellAt(troubles: readonly Trouble[], at: number): Spell {
  const present = troubles.filter(({ start, end }) => start <= at && at < end);
  const changes = troubles.flatMap(({ start, end }) => [start, end]).filter((time) => time > at);
  return {
    end: changes.reduce((first, time) => Math.min(first, time), Infinity),
    trouble: present.find(({ isOutage }) => isOutage) ?? present[0],
  };
}

/** The same however often it is asked for: chance comes from the monitor and the check's number. */
function runCheck({ trouble }: Spell, { id }: MonitorRow, number: number, at: number): Check {
  if (trouble?.isOutage)
    return { at, status: 'down', response_time_ms: null, error_message: `No response: ${trouble.title}` };
  const milliseconds = Math.round(40 + firstDraw(id * 1_000_003 + number) * 120);
  if (trouble) return { at, status: 'degraded', response_time_ms: milliseconds * 15, error_message: null };
  return { at, status: 'operational', response_time_ms: milliseconds, error_message: null };
}
