import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/problems.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds, both ends included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

export interface TimeQuery {
  start_time?: string;
  end_time?: string;
}

/** @param length of the window where no start is given */
export function readTimeRange(
  { clock }: Pick<MockContext, 'clock'>,
  { start_time, end_time }: TimeQuery,
  length: number,
): TimeRange {
  const to = end_time === undefined ? clock.now() : Date.parse(end_time);
  const from = start_time === undefined ? to - length : Date.parse(start_time);
  if (from > to) throw problem('badRequest', `query.start_time: ${start_time} lies after the end of the window`);
  return { from, to };
}

export const isInRange = ({ from, to }: TimeRange, time: number): boolean => from <= time && time <= to;

export type Interval = '5min' | 'hourly' | 'daily';

const INTERVALS: Record<Interval, number> = { '5min': 5 * MINUTE_MS, hourly: HOUR_MS, daily: DAY_MS };

export const intervalLength = (interval: Interval): number => INTERVALS[interval];

/** What a year of quarters of an hour needs. */
const MAX_FIXED_BUCKETS = 40_000;

/** The window's items, bucket by bucket, empty buckets included. Buckets start at whole multiples of their length (UTC). */
export function fixedBuckets<T>(
  { from, to }: TimeRange,
  length: number,
  items: readonly T[],
  timeOf: (item: T) => number,
): { start: number; items: T[] }[] {
  const first = Math.floor(from / length);
  const count = Math.floor(to / length) - first + 1;
  if (count > MAX_FIXED_BUCKETS)
    throw problem(
      'badRequest',
      `The window has ${count} buckets, and at most ${MAX_FIXED_BUCKETS} are allowed; take longer ones`,
    );
  const buckets = Array.from({ length: count }, (_, index) => ({ start: (first + index) * length, items: [] as T[] }));
  for (const item of items) buckets[Math.floor(timeOf(item) / length) - first]?.items.push(item);
  return buckets;
}
