import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fault, TempsMockOptions } from '../../../mock/index.ts';
import { setUp } from '../support/client.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** How long calls were held back. */
async function delays(
  options: TempsMockOptions,
  calls: number,
  delay?: Fault['delay'],
): Promise<number[]> {
  const { mock, call } = setUp(options);
  if (delay !== undefined) mock.faults.add({ delay });
  const waited: number[] = [];
  for (let number = 0; number < calls; number++) {
    const start = Date.now();
    const pending = call('GET /projects');
    await vi.runAllTimersAsync();
    await pending;
    waited.push(Date.now() - start);
  }
  return waited;
}

/** What a mock with this latency makes up. */
async function made(latency: TempsMockOptions['latency']): Promise<unknown> {
  const pending = setUp({ latency }).read('POST /api-keys', { name: 'ci', role_type: 'admin' });
  await vi.runAllTimersAsync();
  return pending;
}

it('a fixed latency or delay is the same for every call, and one of a range comes from the seed', async () => {
  expect(await delays({}, 2, 250)).toEqual([250, 250]);
  expect(await delays({ latency: 40 }, 3)).toEqual([40, 40, 40]);
  const first = await delays({ latency: [20, 80], seed: 7 }, 20);
  expect(first.every((delay) => delay >= 20 && delay <= 80)).toBe(true);
  expect(new Set(first).size).toBeGreaterThan(5);
  expect(await delays({ latency: [20, 80], seed: 7 }, 20)).toEqual(first);
  expect(await delays({ latency: [20, 80], seed: 8 }, 20)).not.toEqual(first);
});

it('latency does not change what the mock makes up', async () => {
  expect(await made([1, 9])).toEqual(await made(undefined));
});

it('an infinite latency or delay ends at once with the abort of the caller, and its reason', async () => {
  const [{ mock: slow }, { mock: faulty }] = [setUp({ latency: 'infinite' }), setUp()];
  faulty.faults.add({ delay: 'infinite' });
  for (const mock of [slow, faulty]) {
    const controller = new AbortController();
    const headers = { authorization: `Bearer ${mock.token}` };
    const pending = mock.fetch('http://mock.test/api/projects', {
      headers,
      signal: controller.signal,
    });
    await expect.poll(() => mock.requests).toHaveLength(1);
    await new Promise(setImmediate);
    // Node's Request, when it is collected, no longer hears of its signal.
    collect();
    controller.abort(new Error('enough'));
    await expect(pending).rejects.toThrow('enough');
  }
});
