import { expect, test } from 'vitest';
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { ListPromise } from '../../src/namespace.ts';
import { TempsUnsupportedError } from '../../src/index.ts';
import type { ServerName } from '../../mock/index.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

const lists = names.filter((name) => /\.list(?![a-z])/.test(name));

/** January's and July's server have the route, and fail to respond. */
const BROKEN: ReadonlySet<OperationName> = new Set(['analytics.listAnalyticsSessionEvents']);

/** What is wrong with a list: nothing, mostly. */
async function findProblems(name: OperationName, server: ServerName): Promise<string[]> {
  const demo = setUp(undefined, server);
  const list: unknown = callByName(demo.temps, name, await inputOf(name, demo));
  if (!(list instanceof ListPromise)) return [`${name} is no list`];
  try {
    const { data } = await list;
    const all = await list.toArray();
    const isWhole = data.hasNextPage() ? all.length >= data.items.length : all.length === data.items.length;
    return Array.isArray(data.items) && typeof data.total === 'number' && isWhole ? [] : [`${name} has no items`];
  } catch (error) {
    return TempsUnsupportedError.is(error) || BROKEN.has(name) ? [] : [`${name}: ${String(error)}`];
  }
}

test.each(['reference', '2026-01', '2026-07'] as const)(
  'every method whose name begins with list is a list, with items and a total: server %s',
  async (server) => {
    const problems = await Promise.all(lists.map((name) => findProblems(name, server)));
    expect([lists.length, problems.flat()]).toEqual([69, []]);
  },
);
