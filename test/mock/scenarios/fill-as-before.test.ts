import { expect, test } from 'vitest';
import { createTempsMock, type ServerName, type TempsMock } from '../../../mock/index.ts';
import { fillAsBefore } from '../../../mock/scenarios/fill-as-before.ts';
import { createRandom } from '../../../mock/lib/random.ts';
import { createClock } from '../../../mock/lib/time/clock.ts';
import { serverProfile } from '../../../mock/servers/profile.ts';
import type { MockContext } from '../../../mock/state/context.ts';
import { createState } from '../../../mock/state/state.ts';
import { Table } from '../../../mock/store/table.ts';

function newContext({ seed = 1, now = 0, server = 'reference' }: { seed?: number; now?: number; server?: ServerName }) {
  const [clock, random] = [createClock(now), createRandom(seed)];
  const context: MockContext = { state: createState(), clock, random, server: serverProfile(server), warn: () => {} };
  return context;
}

/** Wraps a function that adds a project and a visitor, and returns how often it was called. */
function counted() {
  let calls = 0;
  const fill = fillAsBefore(({ state, random }) => {
    calls++;
    state.roles.insert({ ...state.roles.list()[0]!, name: `role ${random.int(1, 1000)}` });
    state.visitors.add({
      project_id: 1,
      environment_id: 1,
      country: 'Japan',
      country_code: 'JP',
      region: null,
      city: 'Osaka',
      channel: null,
      referrer: 'example.com',
      is_crawler: false,
      has_activity: true,
      first_seen: 1,
      last_seen: random.int(1, 1000),
    });
    return random.int(1, 1000);
  });
  return { fill, calls: () => calls };
}

test('a state is filled once for a seed, a time, a server and a token, and then copied', () => {
  const { fill, calls } = counted();
  const [first, second] = [newContext({}), newContext({})];
  expect(fill(second)).toBe(fill(first));
  expect(calls()).toBe(1);
  expect(second.state).toEqual(first.state);
  expect(second.state.visitors.snapshot()).toEqual(first.state.visitors.snapshot());
  expect(second.random.hex(8)).toBe(first.random.hex(8));
  const others: Parameters<typeof newContext>[0][] = [{ seed: 2 }, { now: 1 }, { server: '2026-07' }];
  for (const other of others) fill(newContext(other));
  const admin = newContext({});
  admin.state.credentials.update(1, { token: 'other' });
  fill(admin);
  expect(calls()).toBe(5);
});

test('the last six are kept', () => {
  const { fill, calls } = counted();
  const seeds = [1, 2, 3, 4, 5, 6];
  for (const seed of [...seeds, ...seeds, 7, 2, 1]) fill(newContext({ seed }));
  expect(calls()).toBe(8);
});

test('what is changed in one mock is not in the next one', () => {
  const first = createTempsMock({ scenario: 'demo' });
  const before = describe(first);
  for (const rows of [first.state.projects, first.state.environments, first.state.deployments])
    changeDeeply(rows.list()[0]);
  first.state.visitors.update(1, { city: 'Elsewhere' });
  first.state.users.insert({ ...first.state.users.list()[0]! });
  expect(describe(first)).not.toEqual(before);
  expect(describe(createTempsMock({ scenario: 'demo' }))).toEqual(before);
  first.reset();
  expect(describe(first)).toEqual(before);
});

test('a demo after another scenario is added to what that has made', () => {
  createTempsMock({ scenario: 'demo' });
  const mock = createTempsMock({ scenario: [({ build }) => void build.project({ name: 'First' }), 'demo'] });
  expect(mock.state.projects.list().map(({ name }) => name)).toEqual([
    'First',
    ...createTempsMock({ scenario: 'demo' })
      .state.projects.list()
      .map(({ name }) => name),
  ]);
});

/** What a mock has, without the rows that are made when they are read. */
function describe({ state }: TempsMock): unknown {
  const parts = Object.entries(Object.getOwnPropertyDescriptors(state)).filter(([, { get }]) => !get);
  return structuredClone(
    parts.map(([name, { value }]) => [
      name,
      value instanceof Table ? value.list() : value === state.visitors ? state.visitors.snapshot() : name,
    ]),
  );
}

function changeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    changeDeeply(member);
    if (typeof member === 'string') Reflect.set(value, name, `${member} changed`);
  }
}
