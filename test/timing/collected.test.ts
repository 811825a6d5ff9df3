import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/timing/clock.ts';
import { CallLimits } from '../../src/timing/limits.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

test('the value that an attempt waited for can be collected after it', async () => {
  const limits = new CallLimits(systemClock, { timeout: 60_000, deadline: 0 });
  const wait = async (): Promise<void> => {
    const attempt = limits.attempt();
    await attempt.race(Promise.resolve(Array.from({ length: 1000 })));
    attempt.close();
  };
  await wait();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let calls = 0; calls < 2000; calls++) await wait();
  // The quick collection, which leaves alone what V8 holds for old.
  collect({ type: 'minor' });
  collect({ type: 'minor' });
  const kept = (process.memoryUsage().heapUsed - before) / 2000;
  // One array has 8000.
  expect(kept).toBeLessThan(1000);
});
