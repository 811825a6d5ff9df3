import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime } from '../../../../mock/lib/time/iso-time.ts';

/** What a Date can hold. */
const MAX_TIME = 8.64e15;

const moment = fc.oneof(fc.integer({ min: -MAX_TIME, max: MAX_TIME }), fc.date({ noInvalidDate: true }).map(Number));

test('every moment is written as toISOString writes it, before 1970 and after the year 9999 too', () => {
  const isAsToISOString = fc.property(moment, (time) => isoTime(time) === new Date(time).toISOString());
  expect(() => fc.assert(isAsToISOString)).not.toThrow();
});

test.each([-1, -0.5, 0, 0.9, 999, 59_999, 3_599_999, 86_399_999, 86_400_000, -MAX_TIME, MAX_TIME])(
  '%d is written as toISOString writes it',
  (time) => {
    expect(isoTime(time)).toBe(new Date(time).toISOString());
  },
);

test.each([NaN, Infinity, MAX_TIME + 86_400_000])('%d is refused as no moment', (time) => {
  expect(() => isoTime(time)).toThrow(RangeError);
});
