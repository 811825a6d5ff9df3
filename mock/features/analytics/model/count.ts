import type { EventRow } from '../rows.ts';

/** What is counted: single events, distinct sessions or distinct visitors. */
export type Level = 'events' | 'sessions' | 'visitors';

export function countAtLevel(events: readonly EventRow[], level: Level): number {
  if (level === 'events') return events.length;
  const ids = new Set<number>();
  for (const event of events) ids.add(level === 'sessions' ? event.session_id : event.visitor_id);
  return ids.size;
}

export interface Share {
  value: string;
  count: number;
  /** 0-100. */
  percentage: number;
}

/** How often each value occurs, most frequent first. Events without a value do not count. */
export function countShares(
  events: readonly EventRow[],
  level: Level,
  valueOf: (event: EventRow) => string | null,
): Share[] {
  const counts = [...groupBy(events, valueOf)].map(([value, rows]) => ({ value, count: countAtLevel(rows, level) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .map(({ value, count }) => ({ value, count, percentage: percent(count, total) }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** In the order of their first row; rows whose key is null are left out. */
export function groupBy<T, Key>(rows: readonly T[], keyOf: (row: T) => Key | null): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** 0-100 with two decimals; 0 where there is nothing to share. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : roundTo((part / whole) * 100, 2);
}

export function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 3);
}

export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
