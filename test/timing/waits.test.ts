import { expect, onTestFinished, test, vi } from 'vitest';
import { clientClock, systemClock, type Clock } from '../../src/timing/clock.ts';
import { retryDelay } from '../../src/timing/retry.ts';
import { RateLimitError, TempsConnectionError } from '../../src/errors/index.ts';
import { fakeFetch, fail, GET, json, settings, succeed } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';

test('the wait without a Retry-After is anything from 0 to half a second, doubling up to eight', () => {
  const clock = new FakeClock();
  const random = vi.spyOn(clock, 'random');
  const lost = new TempsConnectionError({ method: 'GET', url: '/', attempts: 1, reason: 'lost' });
  for (const [attempts, longest] of [
    [1, 500],
    [2, 1000],
    [3, 2000],
    [4, 4000],
    [5, 8000],
    [6, 8000],
    [2000, 8000],
  ] as const)
    for (const chance of [0, 0.5, 0.999]) {
      random.mockReturnValue(chance);
      expect.soft(retryDelay(lost, attempts, Infinity, clock)).toBe(chance * longest);
    }
});

const NOW = Date.UTC(2026, 0, 15, 12);
const BACKOFF = 250;

const later = (ms: number): string => new Date(NOW + ms).toUTCString();

test('Retry-After is obeyed as seconds or as a date, and a malformed one is ignored', async () => {
  for (const [header, wait, deadline = 0] of [
    ['7', 7000],
    ['60', 60_000],
    // A deadline allows more than a minute.
    ['120', 120_000, 300_000],
    ['0', 0],
    [later(30_000), 30_000],
    [later(-30_000), 0],
    ...['-5', '1.5', 'soon', ''].map((malformed): [string, number] => [malformed, BACKOFF]),
  ] as [header: string, wait: number, deadline?: number][]) {
    const clock = new FakeClock(NOW);
    const { fetch, requests } = fakeFetch(json({}, 429, { 'retry-after': header }), json({}));
    await succeed(settings({ clock, fetch }), GET, { deadline });
    expect
      .soft({ header, requests: requests.length, elapsed: clock.now() - NOW })
      .toEqual({ header, requests: 2, elapsed: wait });
  }
});

test('a client waits by the time of the system, and with a mock also by what the mock has skipped', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const sleep = vi.fn<Clock['sleep']>();
  const mock = { [Symbol.for('@temps-sdk/node-sdk/mock-time')]: { skipped: 5000, sleep } };
  for (const [fetch, skipped] of [
    [undefined, 0],
    [mock, 5000],
  ] as const) {
    // An origin that no mock of another test in this process has handled.
    const clock = clientClock('https://no-mock.test', fetch);
    expect({ now: clock.now(), elapsed: clock.elapsed() }).toEqual({
      now: Date.now() + skipped,
      elapsed: performance.now() + skipped,
    });
    clock.sleep(1000, () => {});
  }
  expect({ timers: vi.getTimerCount(), sleep: sleep.mock.calls.length }).toEqual({
    timers: 1,
    sleep: 1,
  });
});

test('a limit of more than the 24 days of a timer does not end at once', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const run = vi.fn<() => void>();
  systemClock.after(2 ** 40, run);
  vi.advanceTimersByTime(2_147_483_646);
  expect(run).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a Retry-After that is too long a wait is not begun', async () => {
  for (const [header, input] of [
    ['61', {}],
    ['99999999999999999999', {}],
    ['9'.repeat(400), {}],
    ['5', { deadline: 5000 }],
    [later(3_600_000), { deadline: 60_000 }],
  ] as const) {
    const clock = new FakeClock(NOW);
    const { fetch, requests } = fakeFetch(json({}, 429, { 'retry-after': header }));
    const error = await fail(settings({ clock, fetch }), GET, input);
    expect
      .soft({
        header,
        isRateLimitError: RateLimitError.is(error),
        requests: requests.length,
        now: clock.now(),
      })
      .toEqual({ header, isRateLimitError: true, requests: 1, now: NOW });
  }
});
