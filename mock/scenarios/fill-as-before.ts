import type { MockContext } from '../state/context.ts';
import { copyState } from '../state/copy-state.ts';
import type { State } from '../state/state.ts';

/** What was filled: a copy of the state, where the random numbers had got to, and what the function returned. */
interface Filled<T> {
  state: State;
  position: number;
  result: T;
}

/** How many are kept: one for each server, and some for other seeds and times. */
const MAX_KEPT = 6;

/**
 * Wraps a function that fills a new state: what it does once for a seed, a time, a server and a token is copied from then
 * on. A test suite makes a mock for each test, and a copy takes a sixth of the time.
 */
export function fillAsBefore<T>(fill: (context: MockContext) => T): (context: MockContext) => T {
  const kept = new Map<string, Filled<T>>();
  return (context) => {
    const { state, clock, random, server } = context;
    const key = JSON.stringify([random.position, clock.now(), server.name, state.credentials.list()]);
    const before = kept.get(key);
    if (before) {
      Object.assign(state, copyState(before.state));
      random.moveTo(before.position);
      return before.result;
    }
    const result = fill(context);
    kept.set(key, { state: copyState(state), position: random.position, result });
    const [oldest = key] = kept.keys();
    if (kept.size > MAX_KEPT) kept.delete(oldest);
    return result;
  };
}
