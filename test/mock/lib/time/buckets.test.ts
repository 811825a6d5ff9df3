import { expect, it } from 'vitest';
import { calendarBuckets } from '../../../../mock/lib/time/buckets.ts';

const FIRST_DAY = {
  start: Date.parse('0001-01-01T00:00:00Z'),
  end: Date.parse('0001-01-02T00:00:00Z'),
};

it('a bucket begins no earlier than year 1', () => {
  for (const size of ['month', '5 months', '7 days'])
    expect(calendarBuckets(FIRST_DAY, size, 'interval').starts[0], size).toBe(FIRST_DAY.start);
});
