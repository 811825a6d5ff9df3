import { expect, it } from 'vitest';
import type { OperationName } from '../../generated/operations.gen.ts';
import { TempsUnsupportedError } from '../../src/index.ts';
import { ListPromise } from '../../src/namespace.ts';
import { SERVER_NAMES } from '../../mock/servers/profile.ts';
import { inputOf, type Demo } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

/** Real servers fail to send it. */
const BROKEN: ReadonlySet<OperationName> = new Set(['analytics.listAnalyticsSessionEvents']);

/** What deployments are made of is planned by each server. */
const PLANNED: ReadonlySet<OperationName> = new Set(['deployments.listJobs']);

/** Real servers count crawlers unless they are asked not to. */
const QUERIES: Partial<Record<OperationName, object>> = {
  'analytics.listVisitors': { include_crawlers: true },
};

const lists = names.filter((name) => /\.list(?![a-z])/.test(name));

/** How many items a list has; `undefined` if the server does not have the operation. */
async function countItems(name: OperationName, demo: Demo): Promise<number | undefined> {
  try {
    const input = await inputOf(name, demo);
    const list = callByName(demo.temps, name, {
      ...input,
      query: { ...input.query, ...QUERIES[name] },
    });
    return list instanceof ListPromise ? (await list.toArray()).length : -1;
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
      await Promise.all(demos.map((demo) => countItems(name, demo)))
    ).filter((count) => count !== undefined);
    const isSame = PLANNED.has(name) || others.every((count) => count === expected);
    if (expected < 1 || !isSame) found.push(`${name}: ${[expected, ...others].join(', ')}`);
  }
  expect(found).toEqual([]);
});
