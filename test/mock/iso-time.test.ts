import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoTime } from '../../src/mock/iso-time.ts';

/** What a Date can hold. */
const MOST = 8.64e15;

describe('isoTime', () => {
  test('writes every moment as toISOString does, before 1970 and after the year 9999 as well', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -MOST, max: MOST }), fc.date({ noInvalidDate: true }).map(Number)),
        (time) => {
          expect(isoTime(time)).toBe(new Date(time).toISOString());
        },
      ),
    );
  });

  test.each([-1, -0.5, 0, 0.9, 999, 59_999, 3_599_999, 86_399_999, 86_400_000, -MOST, MOST])('%d', (time) => {
    expect(isoTime(time)).toBe(new Date(time).toISOString());
  });

  test('refuses what is no moment', () => {
    expect(() => isoTime(NaN)).toThrow(RangeError);
    expect(() => isoTime(MOST + 86_400_000)).toThrow(RangeError);
  });
});
