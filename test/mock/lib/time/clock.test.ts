import { expect, it } from 'vitest';
import { createTempsMock } from '../../../../mock/index.ts';
import { createClock } from '../../../../mock/lib/time/clock.ts';

const FIRST = Date.parse('0100-01-01T00:00:00Z');
const LAST = Date.parse('9900-01-01T00:00:00Z');
const START = Date.parse('2026-01-15T12:00:00Z');

it('a clock refuses a time that cannot be reached in a sentence, and does not move', () => {
  let told = 0;
  const clock = createClock(START, undefined, () => told++);
  for (const milliseconds of [
    -1,
    NaN,
    Infinity,
    1e300,
    2 ** 53,
    LAST,
    LAST - START + 1,
    '5',
    null,
    undefined,
  ])
    expect(() => clock.advance(milliseconds as number)).toThrow(
      /^clock\.advance: got .+, expected a finite number of milliseconds/,
    );
  for (const time of [1e300, LAST + 1, FIRST - 1, Infinity, 'soon'])
    expect(() => clock.set(time)).toThrow(/The mock cannot read the time/);
  expect({ now: clock.now(), told }).toEqual({ now: START, told: 0 });
});

it('time is moved on to the last moment that there is, and stands still there', () => {
  let ticked = 0;
  const clock = createClock(START, () => ticked);
  clock.advance(LAST - START);
  ticked = 1000;
  expect(clock.iso()).toBe('9900-01-01T00:00:00.000Z');
});

it('with the real clock, time moves by itself', () => {
  const { clock } = createTempsMock({ clock: 'real' });
  const before = Date.now();
  const now = clock.now();
  // Its time runs by the monotonic clock, which is not rounded to milliseconds.
  expect([before - 1 <= now, now <= Date.now() + 1]).toEqual([true, true]);
});
