import { expect, it } from 'vitest';
import { createClock } from '../../../../mock/lib/time/clock.ts';
import { Waits } from '../../../../mock/pipeline/time/waits.ts';

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function setUp() {
  const clock = createClock(0, undefined, (milliseconds) => waits.onAdvance(milliseconds));
  const waits = new Waits(() => clock);
  return { clock, waits };
}

it('a wait without a request in between passes in real time, so that nothing spins', async () => {
  const { clock, waits } = setUp();
  const woken: string[] = [];
  const cancel = waits.sleep(60_000, () => woken.push('unpaid'));
  await settle();
  expect({ now: clock.now(), woken }).toEqual({ now: 0, woken: [] });
  await waits.during(() => Promise.resolve());
  await settle();
  expect({ now: clock.now(), woken }).toEqual({ now: 60_000, woken: ['unpaid'] });
  cancel();
});

it('a test that moves the clock itself wakes who waits, in the order of their waits', () => {
  const { clock, waits } = setUp();
  const woken: number[] = [];
  for (const wait of [30, 10, 20]) waits.sleep(wait, () => woken.push(wait));
  const cancel = waits.sleep(40, () => woken.push(40));
  cancel();
  clock.advance(25);
  expect(woken).toEqual([10, 20]);
  clock.advance(25);
  expect(woken).toEqual([10, 20, 30]);
});
