import { expect, it, onTestFinished, vi } from 'vitest';
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

it('a live site that does not respond is given up in time, whatever fetch makes of its signal', async () => {
  const { check, tries } = setUp();
  const checked = check().catch(String);
  await vi.advanceTimersByTimeAsync(5 * 10_000);
  expect(await checked).toContain('does not respond within 10 s');
  expect([tries(), vi.getTimerCount()]).toEqual([5, 0]);
});

it('an interruption ends the question at once, whatever fetch makes of its signal', async () => {
  const { check, tries, controller } = setUp();
  const checked = check();
  controller.abort('SIGINT');
  await expect(checked).rejects.toBe('SIGINT');
  expect([tries(), vi.getTimerCount()]).toEqual([1, 0]);
});
