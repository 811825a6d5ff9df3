import { expect, it } from 'vitest';
import { calendarBuckets } from '../../../../mock/lib/time/buckets.ts';

const FIRST_DAY = { start: Date.parse('0001-01-01T00:00:00Z'), end: Date.parse('0001-01-02T00:00:00Z') };

it('a bucket begins no earlier than year 1', () => {
  const firsts = [
    calendarBuckets(FIRST_DAY, 'month', 'interval'),
    calendarBuckets(FIRST_DAY, '5 months', 'interval'),
    calendarBuckets(FIRST_DAY, '7 days', 'interval'),
  ].map(({ starts }) => starts[0]);
  expect(firsts).toEqual(firsts.map(() => FIRST_DAY.start));
});
