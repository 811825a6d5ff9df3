import { expect, test } from 'vitest';
import { backoff } from '../../src/retry/backoff.ts';
import { RateLimitError } from '../../src/errors/index.ts';
import { fakeFetch, fail, GET, json, settings, succeed } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';

test.each([
  [1, 500],
  [2, 1000],
  [3, 2000],
  [4, 4000],
  [5, 8000],
  [6, 8000],
  [2000, 8000],
])('after attempt %i the wait is anything from 0 to %i ms', (attempt, longest) => {
  expect(backoff(attempt, () => 0)).toBe(0);
  expect(backoff(attempt, () => 0.5)).toBe(longest / 2);
  expect(backoff(attempt, () => 0.999)).toBeCloseTo(longest, -2);
});

const NOW = Date.UTC(2026, 0, 15, 12);
const BACKOFF = 250;

test.each([
  ['whole seconds are obeyed', '7', 7000],
  ['0 means at once', '0', 0],
  ['a date is obeyed', new Date(NOW + 30_000).toUTCString(), 30_000],
  ['a date that has passed means at once', new Date(NOW - 30_000).toUTCString(), 0],
  ['a negative number says nothing', '-5', BACKOFF],
  ['a fraction says nothing', '1.5', BACKOFF],
  ['garbage says nothing', 'soon', BACKOFF],
  ['an empty header says nothing', '', BACKOFF],
])('Retry-After: %s', async (_law, header, wait) => {
  const clock = new FakeClock(NOW);
  const { fetch, requests } = fakeFetch(json({}, 429, { 'retry-after': header }), json({}));
  await succeed(settings({ clock, fetch }), GET);
  expect(requests).toHaveLength(2);
  expect(clock.now() - NOW).toBe(wait);
});

test.each([
  ['61', {}],
  ['99999999999999999999', {}],
  ['9'.repeat(400), {}],
  ['5', { deadline: 5000 }],
  [new Date(NOW + 3_600_000).toUTCString(), { deadline: 60_000 }],
])('Retry-After: a wait that is too long (%s) is not begun', async (header, input) => {
  const clock = new FakeClock(NOW);
  const { fetch, requests } = fakeFetch(json({}, 429, { 'retry-after': header }));
  const error = await fail(settings({ clock, fetch }), GET, input);
  expect(RateLimitError.is(error)).toBe(true);
  expect(requests).toHaveLength(1);
  expect(clock.now()).toBe(NOW);
});

test('Retry-After: a deadline allows a wait of more than a minute', async () => {
  const clock = new FakeClock(NOW);
  const { fetch } = fakeFetch(json({}, 503, { 'retry-after': '120' }), json({}));
  await succeed(settings({ clock, fetch }), GET, { deadline: 300_000 });
  expect(clock.now() - NOW).toBe(120_000);
});
