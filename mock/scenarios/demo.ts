import type { MockContext } from '../state/context.ts';
import { copyState } from '../state/copy-state.ts';
import type { State } from '../state/state.ts';
import { seedMessaging } from './demo/messaging.ts';
import { seedMonitoring } from './demo/monitoring.ts';
import { seedPeople } from './demo/people.ts';
import { seedPlatform } from './demo/platform.ts';
import { seedProjects } from './demo/projects.ts';
import { seedRequests } from './demo/requests.ts';
import { seedServices } from './demo/services.ts';
import { seedTraffic } from './demo/traffic.ts';
import { seedVisitors } from './seed-visitors.ts';

/** The instance of a small company. Projects come first, since the other rows belong to them. */
export function demo(context: MockContext): void {
  seedProjects(context);
  seedServices(context);
  seedMessaging(context);
  seedPeople(context);
  seedMonitoring(context);
  seedPlatform(context);
  seedVisitors(context, { count: 500, days: 30, environments: context.state.environments.list() });
  seedTraffic(context);
  seedRequests(context);
}

/**
 * Demos that were filled before. A test suite makes one for each test, and a copy takes a fifth of
 * the time.
 */
const kept = new Map<string, { state: State; position: number }>();
/** One for each server, and some for other seeds, times and tokens. */
const MAX_KEPT = 6;

/**
 * The demo in a state in which nothing is yet: a copy of an earlier one that started from the same.
 */
export function demoOfNewState(context: MockContext): void {
  const { state, clock, random, server } = context;
  const key = JSON.stringify([random.position, clock.now(), server.name, state.credentials.list()]);
  const before = kept.get(key);
  if (before) {
    Object.assign(state, copyState(before.state));
    random.moveTo(before.position);
    return;
  }
  demo(context);
  kept.set(key, { state: copyState(state), position: random.position });
  const [oldest = key] = kept.keys();
  if (kept.size > MAX_KEPT) kept.delete(oldest);
}
