import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime } from '../../../../mock/lib/time/iso-time.ts';
import { runs } from '../../../support/runs.ts';

/** What a Date can hold. */
const MAX_TIME = 8.64e15;
const EDGES = [-1, -0.5, 0, 0.9, 999, 59_999, 3_599_999, 86_399_999, 86_400_000, -MAX_TIME, MAX_TIME];

test('every moment is written as toISOString writes it, before 1970 and after the year 9999 too', () => {
  const moment = fc.oneof(fc.integer({ min: -MAX_TIME, max: MAX_TIME }), fc.date({ noInvalidDate: true }).map(Number));
  fc.assert(
    fc.property(moment, (time) => {
      expect(isoTime(time)).toBe(new Date(time).toISOString());
    }),
    { numRuns: runs(1000), examples: EDGES.map((time) => [time]) },
  );
  for (const time of [NaN, Infinity, MAX_TIME + 86_400_000]) expect(() => isoTime(time)).toThrow(RangeError);
});
