import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../generated/operations.gen.ts';
import { TempsUnsupportedError } from '../../src/index.ts';
import { ListPromise } from '../../src/namespace.ts';
import { SERVER_NAMES } from '../../mock/servers/names.ts';
import { inputOf, type Demo } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

/** Real servers fail to send it. */
const BROKEN: ReadonlySet<OperationName> = new Set(['analytics.listAnalyticsSessionEvents']);

/** What deployments are made of is planned by each server. */
const PLANNED: ReadonlySet<OperationName> = new Set(['deployments.listJobs']);

/** Real servers count crawlers unless they are asked not to, and August's shows the last hour. */
const QUERIES: Partial<Record<OperationName, object>> = {
  'analytics.listVisitors': { include_crawlers: true },
  'proxyLogs.list': { start_date: '2026-01-10T00:00:00Z' },
};

const lists = names.filter((name) => /\.list(?![a-z])/.test(name));

/** Makes a list, with more in its query. */
type MakeList = (more?: object) => ListPromise<unknown, unknown>;

async function listOf(name: OperationName, demo: Demo): Promise<MakeList> {
  const input = await inputOf(name, demo);
  return (more) => {
    const query = { ...input.query, ...QUERIES[name], ...more };
    const list = callByName(demo.temps, name, { ...input, query });
    if (list instanceof ListPromise) return list;
    throw new Error(`${name} is no list`);
  };
}

/** How many items a list has; `undefined` if the server does not have the operation. */
async function countItems(name: OperationName, makeList: MakeList): Promise<number | undefined> {
  try {
    return (await makeList().toArray()).length;
  } catch (error) {
    if (TempsUnsupportedError.is(error) || BROKEN.has(name)) return undefined;
    throw error;
  }
}

it('each list has items, as many on the mocks of all servers', async () => {
  const demos = SERVER_NAMES.map((server) => setUp(undefined, server));
  const found: string[] = [];
  for (const name of lists) {
    const [expected = 0, ...others] = (
      await Promise.all(demos.map(async (demo) => countItems(name, await listOf(name, demo))))
    ).filter((count) => count !== undefined);
    const isSame = PLANNED.has(name) || others.every((count) => count === expected);
    if (expected < 1 || !isSame) found.push(`${name}: ${[expected, ...others].join(', ')}`);
  }
  expect(found).toEqual([]);
});

it('the total of a page of one item is that of the list or `undefined`, on the mocks of all servers', async () => {
  const wrong: string[] = [];
  for (const server of SERVER_NAMES)
    for (const name of lists) {
      const makeList = await listOf(name, setUp(undefined, server));
      const count = await countItems(name, makeList);
      const { paging } = operations[name] as { paging?: { style: string; size?: string } };
      // A limit is part of what a list without pages is asked for.
      const size = paging?.style === 'whole' ? undefined : paging?.size;
      if (count === undefined) continue;
      const { data } = await makeList(size === undefined ? {} : { [size]: 1 });
      if (data.total !== undefined && data.total !== count)
        wrong.push(`${name} in ${server}: ${data.total}, not ${count}`);
    }
  expect(wrong).toEqual([]);
});
