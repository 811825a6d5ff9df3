import { expect, it, onTestFinished, vi } from 'vitest';
import { UsageError } from '../../src/cli/flags/usage.ts';
import { BLOCKED_PORTS } from '../../src/cli/live-check-url.ts';
import { checkLive } from '../../src/cli/live-check.ts';

function setUp(): { check: () => Promise<void>; tries: () => number; controller: AbortController } {
  const controller = new AbortController();
  // As on Node 20 once the request of a `fetch` has been collected: its signal is forgotten.
  const fetch = vi.fn<() => Promise<Response>>(() => new Promise(() => {}));
  vi.stubGlobal('fetch', fetch);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const settings = { signal: controller.signal, sleep: () => Promise.resolve() };
  const check = (): Promise<void> => checkLive({ id: 7, url: 'http://127.0.0.1/' }, '/', settings);
  return { check, tries: () => fetch.mock.calls.length, controller };
}

it('a live check of a site without a response ends in time, even if fetch ignores its signal', async () => {
  const { check, tries } = setUp();
  const checked = check().catch(String);
  await vi.advanceTimersByTimeAsync(5 * 10_000);
  expect(await checked).toContain('does not respond within 10 s');
  expect([tries(), vi.getTimerCount()]).toEqual([5, 0]);
});

it('an interruption ends a live check at once, even if fetch ignores its signal', async () => {
  const { check, tries, controller } = setUp();
  const checked = check();
  controller.abort('SIGINT');
  await expect(checked).rejects.toBe('SIGINT');
  expect([tries(), vi.getTimerCount()]).toEqual([1, 0]);
});

it('a live check on a port that fetch blocks has not failed', async () => {
  const settings = { signal: new AbortController().signal, sleep: () => Promise.resolve() };
  const checked = checkLive({ id: 7, url: 'http://127.0.0.1:6000/' }, '/up', settings);
  await expect(checked).rejects.toThrow(UsageError);
  await expect(checked).rejects.toThrow('is relative to port 6000, which `fetch` blocks');
});

it.each([...BLOCKED_PORTS].filter(Boolean))('port %i is one that fetch blocks', async (port) => {
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { message: 'bad port' } });
});
