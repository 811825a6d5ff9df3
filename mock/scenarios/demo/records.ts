import { MINUTE_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { createRandom } from '../../lib/random.ts';
import type { State } from '../../state/state.ts';
import { fillLazily } from '../fill-lazily.ts';
import { seedSpeed } from './visits/measurements.ts';
import { seedReplays } from './visits/replays.ts';
import { seedRequests } from './visits/requests.ts';
import { seedTraffic } from './visits/traffic.ts';

/** The number of live visitors of the first environment. */
const LIVE_VISITORS = 9;

const RECORDS = [
  'sessions',
  'events',
  'speedMetrics',
  'proxyLogs',
  'sessionReplays',
  'sessionReplayEvents',
] as const satisfies readonly (keyof State)[];

/** What the visitors did: some ten thousand rows, which are created on the first access. */
export function seedRecords(context: MockContext, { seed, visitors }: Records): void {
  // A clock and a generator of their own, so that the rows do not depend on the time of that access.
  const then: MockContext = { ...context, clock: createClock(context.clock.now()), random: createRandom(seed) };
  fillLazily(context.state, RECORDS, () => {
    seedTraffic(then, visitors);
    seedSpeed(then);
    seedRequests(then);
    seedReplays(then);
  });
}

/** What the records depend on. */
export interface Records {
  seed: number;
  /** How many visitors have some. */
  visitors: number;
}

/** Lets some visitors be live, and chooses what the records are made from. */
export function planRecords(context: MockContext): Records {
  seedLive(context);
  return { seed: context.random.int(0, 2 ** 31), visitors: context.state.visitors.size };
}

function seedLive({ state, clock, random }: MockContext): void {
  let live = 0;
  for (let id = 1; id <= state.visitors.size && live < LIVE_VISITORS; id++) {
    const visitor = state.visitors.get(id);
    if (visitor?.environment_id !== 1 || visitor.is_crawler || !visitor.has_activity) continue;
    state.visitors.update(id, { last_seen: clock.now() - random.int(0, 4 * MINUTE_MS) });
    live++;
  }
}
