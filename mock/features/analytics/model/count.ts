import { groupBy } from '../../../lib/group-by.ts';
import { percent } from '../../../lib/statistics.ts';
import type { EventRow } from '../../../rows/analytics.ts';

/** What is counted: single events, distinct sessions or distinct visitors. */
export type Level = 'events' | 'sessions' | 'visitors';

export function countAtLevel(events: readonly EventRow[], level: Level): number {
  if (level === 'events') return events.length;
  const ids = new Set<number>();
  for (const event of events) ids.add(level === 'sessions' ? event.session_id : event.visitor_id);
  return ids.size;
}

interface Share {
  value: string;
  count: number;
  /** 0-100. */
  percentage: number;
}

/** How often each value occurs, most frequent first. Events without a value are not counted. */
export function countShares(
  events: readonly EventRow[],
  level: Level,
  valueOf: (event: EventRow) => string | null,
): Share[] {
  const counts = [...groupBy(events, valueOf)].map(([value, rows]) => ({
    value,
    count: countAtLevel(rows, level),
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .map(({ value, count }) => ({ value, count, percentage: percent(count, total) }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
