import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from './duration.ts';
import { MIN_TIME } from './iso-time.ts';
import { problem } from '../http/problems.ts';
import type { TimeRange } from './time-range.ts';

const LENGTHS: Readonly<Record<string, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  week: WEEK_MS,
};
/** Weeks begin on Monday, and 1970 began on a Thursday. */
const MONDAY = 4 * DAY_MS;

/** Limits the size of a response. A year in hours has fewer buckets. */
const MAX_BUCKETS = 10_000;

export interface Buckets {
  /** The start of each bucket in milliseconds, oldest first. */
  readonly starts: readonly number[];
  /** The start of the bucket that contains a time. */
  readonly startOf: (time: number) => number;
}

/**
 * The buckets of a time range, aligned to UTC. The size is such as `1 hour`, `5 minutes` or
 * `month`.
 */
export function calendarBuckets({ start, end }: TimeRange, size: string, place: string): Buckets {
  const parts = /^(?:([1-9]\d*) ?)?(minute|hour|day|week|month)s?$/i.exec(size.trim());
  if (!parts)
    throw problem(
      'badRequest',
      `query.${place}: got ${JSON.stringify(size)}, expected a length of time such as 1 hour`,
    );
  const count = Number(parts[1] ?? 1);
  const unit = (parts[2] as string).toLowerCase();
  const { startOf, next } =
    unit === 'month' ? months(count) : equal(count * (LENGTHS[unit] as number), unit === 'week');

  return makeBuckets({ start, end }, startOf, next, `query.${place}: ${size}`);
}

function makeBuckets(
  { start, end }: TimeRange,
  startOf: Buckets['startOf'],
  next: (start: number) => number,
  what: string,
): Buckets {
  const starts: number[] = [];
  for (let at = startOf(start); at <= end; at = next(at)) {
    if (starts.length === MAX_BUCKETS)
      throw problem(
        'badRequest',
        `${what} gives more than ${MAX_BUCKETS} buckets; take longer ones`,
      );
    // The first bucket may start before the earliest time that can be written.
    starts.push(Math.max(at, MIN_TIME));
  }
  return { starts, startOf: (time) => Math.max(startOf(time), MIN_TIME) };
}

/** The bucket size that gives a readable chart of a time range. */
export function fittingSize({ start, end }: TimeRange): 'hour' | 'day' | 'week' | 'month' {
  const length = end - start;
  if (length <= 2 * DAY_MS) return 'hour';
  if (length <= 92 * DAY_MS) return 'day';
  return length <= 730 * DAY_MS ? 'week' : 'month';
}

/** The items of each bucket, empty buckets included, oldest bucket first. */
export function itemsInBuckets<T>(
  { starts, startOf }: Buckets,
  items: readonly T[],
  timeOf: (item: T) => number,
): { start: number; items: T[] }[] {
  const byStart = new Map(starts.map((start) => [start, [] as T[]]));
  for (const item of items) byStart.get(startOf(timeOf(item)))?.push(item);
  return [...byStart].map(([start, found]) => ({ start, items: found }));
}

export function fillBuckets<T extends { timestamp: number }>(buckets: Buckets, rows: readonly T[]) {
  return itemsInBuckets(buckets, rows, ({ timestamp }) => timestamp);
}

function equal(length: number, isWeek: boolean) {
  const shift = isWeek ? MONDAY : 0;
  return {
    startOf: (time: number) => Math.floor((time - shift) / length) * length + shift,
    next: (start: number) => start + length,
  };
}

function months(count: number) {
  return {
    startOf: (time: number) => startOfMonth(Math.floor(monthNumber(time) / count) * count),
    next: (start: number) => startOfMonth(monthNumber(start) + count),
  };
}

/** The number of months since the Unix epoch. */
function monthNumber(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function startOfMonth(month: number): number {
  return Date.UTC(1970, month);
}
