import { createRandom, seedOf } from '../lib/random.ts';
import { createClock } from '../lib/time/clock.ts';
import type { MockContext } from '../state/context.ts';
import { copyPart } from '../state/copy-state.ts';
import { State } from '../state/state.ts';
import { seedGit } from './demo/git.ts';
import { seedMessaging } from './demo/messaging.ts';
import { seedMonitoring } from './demo/monitoring.ts';
import { seedAuditLogs, seedPeople } from './demo/people.ts';
import { seedDomains, seedPlatform } from './demo/platform.ts';
import { seedProjects } from './demo/projects.ts';
import { seedRequests } from './demo/requests.ts';
import { seedServices } from './demo/services.ts';
import { seedAudience, seedFunnels, seedReplays, seedSpeed, seedTraffic } from './demo/traffic.ts';

type Tables = readonly (keyof State)[];
type Seeder = (context: MockContext) => void;

/** Tables that are seeded together. Seeders read only tables before theirs. */
const PARTS: readonly (readonly [Tables, ...Seeder[]])[] = [
  [
    [
      ...(['projects', 'environments', 'envVars', 'deployments', 'webhooks'] as const),
      ...(['webhookDeliveries', 'crons', 'images'] as const),
      ...(['gitProviders', 'gitConnections', 'gitRepositories'] as const),
    ],
    seedProjects,
    seedGit,
  ],
  [
    ['services', 'serviceLinks', 'hostContainers', 's3Sources', 'backupSchedules', 'backups'],
    seedServices,
  ],
  [
    [
      ...(['dnsProviders', 'managedDomains', 'emailProviders'] as const),
      ...(['emailDomains', 'emails', 'notificationProviders'] as const),
    ],
    seedMessaging,
  ],
  [['users', 'apiKeys', 'credentials', 'oneTimeTokens'], seedPeople],
  [['auditLogs'], seedAuditLogs],
  [
    ['monitors', 'incidents', 'incidentUpdates', 'dsns', 'errorGroups', 'errorEvents'],
    seedMonitoring,
  ],
  [['settings', 'ipAccessRules', 'routes', 'files'], seedPlatform],
  [['certificates', 'orders', 'customDomains'], seedDomains],
  [['visitors'], seedAudience],
  [['sessions', 'events'], seedTraffic],
  [['speedMetrics'], seedSpeed],
  [['sessionReplays', 'sessionReplayEvents'], seedReplays],
  [['funnels'], seedFunnels],
  [['proxyLogs'], seedRequests],
];

/** Adds the instance of a small company to what is there. */
export function demo(context: MockContext): void {
  for (const part of PARTS) seedPart(part, context);
  leaveNumbers(context);
}

/** Each part draws numbers of its own, so that its rows do not depend on which parts came before. */
function seedPart([tables, ...seeders]: (typeof PARTS)[number], context: MockContext): void {
  const random = createRandom(context.random.position);
  if (tables[0] !== 'projects') random.moveTo(random.position + seedOf(tables.join()));
  for (const seed of seeders) seed({ ...context, random });
}

/** What is created later does not draw the numbers of the projects again. */
function leaveNumbers({ random }: MockContext): void {
  random.moveTo(random.position + seedOf('demo'));
}

/** Demos by how they started: a test suite makes one for each test, and copies take less. */
const kept = new Map<string, State>();
/** One for each server, and some for other seeds, times and tokens. */
const MAX_KEPT = 6;

/**
 * The demo in a state in which nothing is yet. A table is copied when it is first read, from a demo
 * that no test changes.
 */
export function demoOfNewState(context: MockContext): void {
  const { state, clock, random, server } = context;
  const key = JSON.stringify([random.position, clock.now(), server.name, state.credentials.list()]);
  const source = kept.get(key) ?? createSource(context);
  kept.set(key, source);
  const [oldest = key] = kept.keys();
  if (kept.size > MAX_KEPT) kept.delete(oldest);
  for (const table of PARTS.flatMap(([tables]) => tables)) {
    const empty = state[table];
    onFirstRead(state, table, () => copyPart(empty, source[table]));
  }
  leaveNumbers(context);
}

/** A demo that starts as the given mock does. A part is seeded when a table of it is first read. */
function createSource({ clock, random, ...context }: MockContext): State {
  const state = new State();
  copyPart(state.credentials, context.state.credentials);
  const start = {
    ...context,
    state,
    clock: createClock(clock.now()),
    random: createRandom(random.position),
  };
  for (const part of PARTS) {
    const empty = part[0].map((table) => [table, state[table]] as const);
    for (const [table] of empty)
      onFirstRead(state, table, () => {
        for (const [name, value] of empty) Reflect.set(state, name, value);
        seedPart(part, start);
        return state[table];
      });
  }
  return state;
}

/** Makes a table when it is first read, unless another one took its place before. */
function onFirstRead(state: State, table: keyof State, make: () => unknown): void {
  const set = (value: unknown) =>
    void Object.defineProperty(state, table, { value, writable: true });
  const get = () => {
    set(make());
    return state[table];
  };
  Object.defineProperty(state, table, { get, set, configurable: true });
}
