import { MINUTE_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { createRandom } from '../../lib/random.ts';
import type { State } from '../../state/state.ts';
import { later } from '../later.ts';
import { seedSpeed } from './visits/measurements.ts';
import { seedReplays } from './visits/replays.ts';
import { seedRequests } from './visits/requests.ts';
import { seedTraffic } from './visits/traffic.ts';

/** How many visitors are on the first environment's site right now. */
const LIVE = 9;

const RECORDS = [
  'sessions',
  'events',
  'speedMetrics',
  'proxyLogs',
  'sessionReplays',
  'sessionReplayEvents',
] as const satisfies readonly (keyof State)[];

/** What the visitors of the demo left behind: some ten thousand rows, made when somebody looks for the first time. */
export function seedRecords(context: MockContext): void {
  const { state, clock, random } = context;
  seedLive(context);
  const visitors = state.visitors.size;
  // They do not depend on when that is.
  const then: MockContext = {
    ...context,
    clock: createClock(clock.now()),
    random: createRandom(random.int(0, 2 ** 31)),
  };
  later(state, RECORDS, () => {
    seedTraffic(then, visitors);
    seedSpeed(then);
    seedRequests(then);
    seedReplays(then);
  });
}

function seedLive({ state, clock, random }: MockContext): void {
  let live = 0;
  for (let id = 1; id <= state.visitors.size && live < LIVE; id++) {
    const visitor = state.visitors.get(id);
    if (visitor?.environment_id !== 1 || visitor.is_crawler || !visitor.has_activity) continue;
    state.visitors.update(id, { last_seen: clock.now() - random.int(0, 4 * MINUTE_MS) });
    live++;
  }
}
