import { expect, it, onTestFinished, vi } from 'vitest';
import { createTempsMock, type ScenarioContext } from '../../../mock/index.ts';
import { Visitors } from '../../../mock/rows/visitors.ts';
import { Table } from '../../../mock/store/table.ts';
import { setUp } from '../support/client.ts';

it('large has 500 projects and 150,000 visitors that fit the contract', async () => {
  const { mock, call } = setUp({ scenario: 'large' });
  const { projects, deployments, visitors } = mock.state;
  expect({
    projects: projects.size,
    deployments: deployments.size,
    visitors: visitors.size,
  }).toEqual({ projects: 500, deployments: 20_000, visitors: 150_000 });
  const segment = 'project_id=1&start_date=2025-12-01T00:00:00Z&end_date=2026-02-01T00:00:00Z';
  for (const read of [
    '/projects',
    '/projects/500/deployments?page=4',
    `/analytics/visitors?${segment}`,
  ])
    expect((await call(`GET ${read}`)).status, read).toBe(200);
  const slugs = new Set(deployments.list().map(({ slug }) => slug));
  expect(slugs.size).toBe(20_000);
});

it('demo has three projects with histories, an incident and 500 visitors', () => {
  const { state } = createTempsMock({ scenario: 'demo' });
  expect({ projects: state.projects.size, visitors: state.visitors.size }).toEqual({
    projects: 3,
    visitors: 500,
  });
  expect(
    [state.deployments, state.services, state.monitors, state.incidents].every(
      ({ size }) => size > 0,
    ),
  ).toBe(true);
  const audits = state.auditLogs.list().map((row) => row.audit_date);
  expect(audits.length).toBeGreaterThan(20);
  expect(audits).toEqual(audits.toSorted());
});

/** Every table of a demo that no other test has made, read in an order. */
function readDemo(token: string, order: (names: string[]) => string[]): Map<string, string> {
  const { state } = createTempsMock({ scenario: 'demo', token });
  const read = (name: string) => {
    const table: unknown = Reflect.get(state, name);
    if (table instanceof Visitors) return JSON.stringify(table.snapshot());
    return JSON.stringify(table instanceof Table ? table.list() : table);
  };
  const rows = order(Object.keys(state)).map((name) => [name, read(name)] as const);
  return new Map(rows.filter(([name]) => name !== 'credentials'));
}

it('the rows of the demo do not depend on what is read first', () => {
  const rows = readDemo('tk_one', (names) => names);
  expect(rows.get('proxyLogs')).toContain('GPTBot');
  const reversed = readDemo('tk_other', (names) => names.toReversed());
  for (const [name, text] of rows) expect(reversed.get(name), name).toBe(text);
});

it('the demo is that of the start whatever a test changes before it reads', () => {
  const [one, other] = ['tk_still', 'tk_busy'].map((token) =>
    createTempsMock({ scenario: 'demo', token }),
  );
  other?.build.project({ name: 'Shop' });
  other?.state.environments.remove(1);
  other?.clock.advance(86_400_000);
  for (const table of ['monitors', 'auditLogs', 'sessions', 'emails'] as const)
    expect(other?.state[table].list(), table).toEqual(one?.state[table].list());
});

it('a mock is the same for the same seed, another for another', () => {
  const [one, same, other] = [7, 7, 8].map((seed) => {
    const { state } = createTempsMock({ seed, scenario: 'demo' });
    return JSON.stringify([
      state.deployments.list(),
      state.visitors.get(1),
      state.visitors.get(500),
    ]);
  });
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

const addShop = ({ build, clock }: ScenarioContext): void =>
  void build.project({ name: `Shop ${clock.iso().slice(0, 4)}` });

it('a function is a scenario that may extend another one, and reset() runs it again', () => {
  for (const [scenario, expected] of [
    [addShop, ['Shop 2026']],
    [
      ['demo', addShop],
      ['Storefront', 'API', 'Docs', 'Shop 2026'],
    ],
  ] as const) {
    const { mock } = setUp({ scenario });
    const names = () => mock.state.projects.list().map(({ name }) => name);
    expect(names()).toEqual(expected);
    mock.build.project({ name: 'Blog' });
    mock.reset();
    expect(names()).toEqual(expected);
  }
});

const failingLate = (): Promise<void> => Promise.reject(new Error('late'));

it('a scenario that is async is refused, and its failure does not end the process', async () => {
  const unhandled = vi.fn<() => void>();
  process.once('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  for (const option of [failingLate, ['demo', failingLate] as const])
    expect(() => createTempsMock({ scenario: option })).toThrow('a scenario must not be async');
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});

it('two mocks share nothing', async () => {
  const one = setUp({ scenario: 'demo' });
  const other = setUp({ scenario: 'demo' });
  await one.call('DELETE /projects/1');
  one.mock.faults.add({ status: 500 });
  one.mock.clock.advance(1000);
  expect((await other.call('GET /projects')).body.total).toBe(3);
  expect({ requests: other.mock.requests.length, iso: other.mock.clock.iso() }).toEqual({
    requests: 1,
    iso: '2026-01-15T12:00:00.000Z',
  });
});
