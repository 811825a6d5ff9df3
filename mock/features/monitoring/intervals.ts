import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/time/duration.ts';

/** The length of the buckets of a chart. */
export type Interval = '5min' | 'hourly' | 'daily';

const INTERVALS: Record<Interval, number> = { '5min': 5 * MINUTE_MS, hourly: HOUR_MS, daily: DAY_MS };

export function intervalLength(interval: Interval): number {
  return INTERVALS[interval];
}
