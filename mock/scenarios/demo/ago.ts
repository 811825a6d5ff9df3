import { createClock } from '../../lib/time/clock.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';

/** The mock some days ago: what is created with it, was created then. */
export function daysAgo(context: MockContext, days: number): MockContext {
  return { ...context, clock: createClock(context.clock.now() - days * DAY_MS) };
}
