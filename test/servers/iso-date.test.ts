import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoFromNumber, isoFromText } from '../../src/servers/iso-date.ts';

describe('isoFromNumber', () => {
  test('milliseconds are converted as by `toISOString`', () => {
    const time = fc.integer({ min: 100_000_000_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(time, fc.boolean(), (value, isBefore) => {
        const milliseconds = isBefore ? -value : value;
        expect(isoFromNumber(milliseconds)).toBe(new Date(milliseconds).toISOString());
      }),
    );
  });

  test('a fraction of a millisecond is left out', () => {
    const time = fc.double({ min: 100_000_000_000, max: 253_402_300_799_999, noNaN: true });
    fc.assert(
      fc.property(time, fc.boolean(), (value, isBefore) => {
        const milliseconds = isBefore ? -value : value;
        expect(isoFromNumber(milliseconds)).toBe(new Date(milliseconds).toISOString());
      }),
    );
  });

  test('seconds are converted as by `toISOString`, before 1970 and with a fraction too', () => {
    const whole = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    const seconds = fc.double({ min: -99_999_999_999.999, max: 99_999_999_999.999, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(whole, seconds), (value) => {
        expect(isoFromNumber(value)).toBe(new Date(value * 1000).toISOString());
      }),
    );
  });

  test('both ends of a day, a minute and a second are converted', () => {
    for (const time of [86_399_999, 59_999, 999, 1, 0, -1, -999, -1000, -60_000, -86_400_000].map((ms) => ms + 1e12))
      expect(isoFromNumber(time)).toBe(new Date(time).toISOString());
  });

  test('seconds with and without a fraction are converted', () => {
    expect(isoFromNumber(1_783_069_964)).toBe('2026-07-03T09:12:44.000Z');
    expect(isoFromNumber(1_783_069_964.12)).toBe('2026-07-03T09:12:44.120Z');
    expect(isoFromNumber(0)).toBe('1970-01-01T00:00:00.000Z');
  });

  test('a number after the year 9999 counts as microseconds', () => {
    expect(isoFromNumber(1_783_069_964_120_384)).toBe('2026-07-03T09:12:44.120Z');
    expect(isoFromNumber(253_402_300_799_999)).toBe('9999-12-31T23:59:59.999Z');
    expect(isoFromNumber(253_402_300_800_000)).toBe('1978-01-11T21:31:40.800Z');
  });

  test('a number beyond all dates gives undefined', () => {
    expect([8_640_000_000_000_001, -8_640_000_000_000_001, Infinity, Number.NaN].map(isoFromNumber)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('isoFromText', () => {
  test.each([
    ['2026-07-03 09:12:44.120384 UTC', '2026-07-03T09:12:44.120384Z'],
    ['2026-07-03 09:12:44 UTC', '2026-07-03T09:12:44Z'],
    ['2026-07-03 09:12:44.5Z', '2026-07-03T09:12:44.5Z'],
    ['2026-07-03 09:12:44+00:00', '2026-07-03T09:12:44Z'],
    // As Postgres writes a time with a zone.
    ['2026-07-03 09:12:44.12+00', '2026-07-03T09:12:44.12Z'],
    ['2026-07-03 11:12:44+02', '2026-07-03T11:12:44+02:00'],
    ['2026-07-03 11:12:44+02:00', '2026-07-03T11:12:44+02:00'],
    ['2026-07-03 03:42:44 -0530', '2026-07-03T03:42:44-05:30'],
    ['2026-07-03 09:12', '2026-07-03T09:12Z'],
    // The buckets of an hour have no zone.
    ['2026-07-03 09:00:00', '2026-07-03T09:00:00Z'],
  ])('a text with a space between day and time becomes ISO 8601: %s', (text, iso) => {
    expect(isoFromText(text)).toBe(iso);
  });

  test.each(['2026-07-03T09:12:44Z', '2026-07-03', '2026-07-03 at nine UTC', '2026-07-03 09:12:44 CEST', ''])(
    'any other text gives undefined: "%s"',
    (text) => {
      expect(isoFromText(text)).toBeUndefined();
    },
  );
});
