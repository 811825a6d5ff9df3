import { expect, it } from 'vitest';
import { calendarBuckets, fixedBuckets } from '../../../../mock/lib/time/buckets.ts';

const isoTime = (time: number) => new Date(time).toISOString();
const FIRST_DAY = { start: Date.parse('0001-01-01T00:00:00Z'), end: Date.parse('0001-01-02T00:00:00Z') };

it('a calendar bucket begins no earlier than year 1', () => {
  expect(calendarBuckets(FIRST_DAY, 'month', 'interval').starts.map(isoTime)).toEqual(['0001-01-01T00:00:00.000Z']);
  expect(isoTime(calendarBuckets(FIRST_DAY, '5 months', 'interval').starts[0] ?? 0)).toBe('0001-01-01T00:00:00.000Z');
});

it('a fixed bucket begins no earlier than year 1', () => {
  const [first = 0] = fixedBuckets(FIRST_DAY, 7 * 86_400_000).starts;
  expect(isoTime(first)).toBe('0001-01-01T00:00:00.000Z');
});
