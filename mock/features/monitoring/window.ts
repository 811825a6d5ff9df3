import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/problems.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds, both ends included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface WindowQuery {
  start_time?: string;
  end_time?: string;
}

/** @param length of the window where no start is given */
export function windowOf(
  { clock }: Pick<MockContext, 'clock'>,
  { start_time, end_time }: WindowQuery,
  length: number,
): Window {
  const to = end_time === undefined ? clock.now() : Date.parse(end_time);
  const from = start_time === undefined ? to - length : Date.parse(start_time);
  if (from > to) throw problem('badRequest', `query.start_time: ${start_time} lies after the end of the window`);
  return { from, to };
}

export const isWithin = ({ from, to }: Window, time: number): boolean => from <= time && time <= to;

export type Interval = '5min' | 'hourly' | 'daily';

const INTERVALS: Record<Interval, number> = { '5min': 5 * MINUTE, hourly: HOUR, daily: DAY };

export const lengthOf = (interval: Interval): number => INTERVALS[interval];

/** What a year of quarters of an hour needs. */
const MOST_BUCKETS = 40_000;

/** The window's items, bucket by bucket, empty buckets included. Buckets start at whole multiples of their length (UTC). */
export function bucketsOf<T>(
  { from, to }: Window,
  length: number,
  items: readonly T[],
  timeOf: (item: T) => number,
): { start: number; items: T[] }[] {
  const first = Math.floor(from / length);
  const count = Math.floor(to / length) - first + 1;
  if (count > MOST_BUCKETS)
    throw problem(
      'badRequest',
      `The window has ${count} buckets, and at most ${MOST_BUCKETS} are allowed; take longer ones`,
    );
  const buckets = Array.from({ length: count }, (_, index) => ({ start: (first + index) * length, items: [] as T[] }));
  for (const item of items) buckets[Math.floor(timeOf(item) / length) - first]?.items.push(item);
  return buckets;
}
