import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../mock/lib/time/clock.ts';

const FIRST = Date.parse('0100-01-01T00:00:00Z');
const LAST = Date.parse('9900-01-01T00:00:00Z');
const START = Date.parse('2026-01-15T12:00:00Z');

describe('what is no time that can be reached', () => {
  it.each([-1, NaN, Infinity, 1e300, 2 ** 53, LAST, LAST - START + 1, '5', null, undefined])(
    'advance(%s) is refused in a sentence, and nothing moves',
    (milliseconds) => {
      let told = 0;
      const clock = createClock(START, undefined, () => told++);
      expect(() => clock.advance(milliseconds as number)).toThrow(
        /^clock\.advance: got .+, expected a finite number of milliseconds/,
      );
      expect([clock.now(), told]).toEqual([START, 0]);
    },
  );

  it.each([1e300, LAST + 1, FIRST - 1, Infinity, 'soon'])('set(%s) is refused, and nothing moves', (time) => {
    const clock = createClock(START);
    expect(() => clock.set(time)).toThrow(/The mock cannot read the time/);
    expect(clock.now()).toBe(START);
  });
});

it('time is moved on to the last moment that there is, and stands still there', () => {
  let ticked = 0;
  const clock = createClock(START, () => ticked);
  clock.advance(LAST - START);
  ticked = 1000;
  expect(clock.iso()).toBe('9900-01-01T00:00:00.000Z');
});
