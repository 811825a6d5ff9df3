import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TempsResponseError } from '../../src/errors/index.ts';
import type { Paging } from '../../src/pagination/paging.ts';
import { runs } from '../support/runs.ts';
import { fakeList, ids, PAGE, type Query } from './fake-list.ts';

/** Inserted in front, where a list begins with its newest items, or deleted, before a request. */
interface Change {
  before: number;
  made: number;
  deleted: { at: number; count: number };
}

interface List {
  server: ServerName;
  count: number;
  changes: Change[];
  /** How many items have the same sort value, and so no fixed order. */
  tied: number;
  asked: number | undefined;
  concurrency: number;
}

interface Server {
  paging: Paging;
  /** The page that is asked for, in its envelope. @param size of the query, if it has one */
  respond(
    all: Item[],
    page: { start: (size: number) => number; size: number | undefined },
  ): unknown;
}

interface Item {
  id: number;
  at: number;
}

const slice = (
  all: Item[],
  { start, size }: Parameters<Server['respond']>[1],
  normal: number,
  most = Infinity,
) => {
  const length = Math.min(size ?? normal, most);
  return all.slice(start(length), start(length) + length);
};

/** How lists page on the reference, July's and August's server. */
const SERVERS = {
  'of the reference': {
    paging: PAGE,
    respond: (all, page) => ({ items: slice(all, page, 20, 100), total: all.length }),
  },
  'of projects': {
    paging: PAGE,
    respond: (all, page) => ({
      projects: slice(all, page, 10),
      total: all.length,
      page: 1,
      per_page: page.size ?? 10,
    }),
  },
  'of error groups': {
    paging: { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data' },
    respond: (all, page) => ({
      data: slice(all, page, 20, 100),
      pagination: { total_count: all.length },
    }),
  },
  "of webhooks in July's": {
    paging: { ...PAGE, otherSize: 'page_size' },
    respond: (all, page) => slice(all, page, 20, 100),
  },
  'of environments': { paging: PAGE, respond: (all) => all },
  'of jobs': { paging: PAGE, respond: (all) => ({ jobs: all, total: all.length }) },
  'of visitors': {
    paging: {
      style: 'offset',
      offset: 'offset',
      size: 'limit',
      maxSize: 100,
      items: 'visitors',
      total: 'total_count',
    },
    respond: (all, page) => ({ visitors: slice(all, page, 50, 100), total_count: all.length }),
  },
  'of audit logs': {
    paging: { style: 'offset', offset: 'offset', size: 'limit' },
    respond: (all, page) => slice(all, page, 100),
  },
  'of the replays of a visitor': {
    paging: { ...PAGE, items: 'sessions', total: 'total_count', totalCountsPage: true },
    respond: (all, page) => {
      const sessions = slice(all, page, 50, 100);
      return { sessions, page: 1, per_page: page.size ?? 50, total_count: sessions.length };
    },
  },
} satisfies Record<string, Server>;
type ServerName = keyof typeof SERVERS;
/** Those whose total counts the list. */
const COUNTED: ReadonlySet<ServerName> = new Set<ServerName>([
  'of the reference',
  'of projects',
  'of error groups',
  'of jobs',
  'of visitors',
]);
const NAMES = Object.keys(SERVERS) as ServerName[];

const lists = (changes: fc.Arbitrary<Change[]>, tied: number[]): fc.Arbitrary<List> =>
  fc.record({
    server: fc.constantFrom(...NAMES),
    count: fc.nat({ max: 260 }),
    changes,
    tied: fc.constantFrom(...tied),
    asked: fc.option(fc.integer({ min: 5, max: 100 }), { nil: undefined }),
    concurrency: fc.constantFrom(1, 3),
  });

function open({ server, count, changes, tied, asked, concurrency }: List) {
  const { paging, respond }: Server = SERVERS[server];
  let all: Item[] = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    at: Math.floor(index / tied),
  }));
  const deleted = new Set<number>();
  const { list, queries } = fakeList(
    (query: Query, requests) => {
      for (const [which, change] of changes.entries()) {
        if (change.before !== requests) continue;
        const { at, count: length } = change.deleted;
        for (const { id } of all.splice(Math.min(at, all.length), length)) deleted.add(id);
        all.unshift(
          ...Array.from({ length: change.made }, (_, index) => ({
            id: (which + 1) * 1000 + index,
            at: -requests,
          })),
        );
      }
      const order = (id: number) => (id * 7919 + requests * 104_729 * id) % 1009;
      all = all.toSorted((one, other) => one.at - other.at || order(one.id) - order(other.id));
      const position =
        paging.style === 'page' ? Number(query.page ?? 1) - 1 : Number(query.offset ?? 0);
      const size = query[paging.size ?? ''] as number | undefined;
      return respond(all, {
        size,
        start: (length) => position * (paging.style === 'page' ? length : 1),
      });
    },
    { paging, query: asked === undefined ? {} : { [paging.size ?? '']: asked } },
  );
  return { read: () => list.toArray({ concurrency }), queries, deleted };
}

/** What is wrong with how a list was read. */
async function findProblems(model: List): Promise<unknown[]> {
  const { read, queries, deleted } = open(model);
  const found = await read().then(ids, (error: unknown) => error);
  const pages = Math.ceil((model.count + 200) / Math.min(model.asked ?? 100, 100));
  const isEndless = queries.length >= 3 * pages + 12;
  const isExplained = model.tied > 1 || model.changes.length > 0;
  if (!Array.isArray(found)) {
    const isTyped =
      TempsResponseError.is(found) &&
      /\d+ of \d+ items on no page|same page again/.test(found.message);
    return [...(isTyped && isExplained ? [] : [found]), ...(isEndless ? ['endless'] : [])];
  }
  const names = new Set(found as number[]);
  const kept = Array.from({ length: model.count }, (_, index) => index + 1).filter(
    (id) => !deleted.has(id),
  );
  // Without a total, nothing tells that items were deleted, or which of them are missing.
  const isTold = COUNTED.has(model.server) || (deleted.size === 0 && model.tied === 1);
  const missing = isTold ? kept.filter((id) => !names.has(id)) : [];
  return [
    ...missing,
    ...(names.size < found.length ? ['twice'] : []),
    ...(isEndless ? ['endless'] : []),
  ];
}

test('each item of a list comes once, or an error says how many are missing', async () => {
  await fc.assert(
    fc.asyncProperty(lists(fc.constant([]), [1, 3, 8]), async (model) => {
      expect(await findProblems(model)).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});

test('a list of which items are made and deleted while it is read is read whole', async () => {
  const change = fc.record({
    before: fc.integer({ min: 2, max: 6 }),
    made: fc.constantFrom(0, 0, 1, 3, 20),
    deleted: fc.record({ at: fc.nat({ max: 250 }), count: fc.constantFrom(0, 0, 1, 4, 15) }),
  });
  await fc.assert(
    fc.asyncProperty(lists(fc.array(change, { maxLength: 1 }), [1]), async (model) => {
      expect(await findProblems(model)).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});

interface Ties {
  style: 'page' | 'offset';
  count: number;
  /** How many items have the same time. */
  tied: number;
  asked: number | undefined;
  /** The largest page of the server. */
  cap: number;
}

/**
 * A list whose items of equal times have another order on each page and for each size, as in July's
 * and August's server. The same request gives the same items.
 */
async function readTies({ style, count, tied, asked, cap }: Ties): Promise<number[] | Error> {
  const paging: Paging =
    style === 'page'
      ? { ...PAGE, items: 'rows' }
      : { style, offset: 'offset', size: 'limit', maxSize: 100, items: 'rows', total: 'total' };
  const name = paging.size ?? '';
  const { list } = fakeList(
    (query) => {
      const length = Math.min(Number(query[name] ?? 20), cap);
      const start =
        style === 'page' ? (Number(query.page ?? 1) - 1) * length : Number(query.offset ?? 0);
      const order = (id: number) => (id * 7919 + (start * 131 + length) * 104_729 * id) % 1009;
      const all = Array.from({ length: count }, (_, index) => index + 1).toSorted(
        (one, other) =>
          Math.floor(one / tied) - Math.floor(other / tied) || order(one) - order(other),
      );
      return { rows: all.slice(start, start + length).map((id) => ({ id })), total: count };
    },
    { paging, query: asked === undefined ? {} : { [name]: asked } },
  );
  return list.toArray().then(ids, (error: unknown) => error as Error);
}

const ties = (style: Ties['style'], tied: number, cap: fc.Arbitrary<number>) =>
  fc.record({
    style: fc.constant(style),
    count: fc.nat({ max: 400 }),
    tied: fc.integer({ min: 1, max: tied }),
    asked: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    cap,
  });

test('a list by offset is read whole although up to sixty items have the same time', async () => {
  await fc.assert(
    fc.asyncProperty(ties('offset', 60, fc.constantFrom(80, 100, Infinity)), async (model) => {
      const read = await readTies(model);
      expect(read).toHaveLength(model.count);
      expect(new Set(read as number[]).size).toBe(model.count);
    }),
    { numRuns: runs(1000) },
  );
});

test('a list by page is read whole although up to a fifth of a page have the same time', async () => {
  await fc.assert(
    fc.asyncProperty(ties('page', 20, fc.constantFrom(100, Infinity)), async (model) => {
      const read = await readTies(model);
      expect(read).toHaveLength(model.count);
      expect(new Set(read as number[]).size).toBe(model.count);
    }),
    { numRuns: runs(1000) },
  );
});

test('a list by page of larger groups of equal times is read whole, or an error says how many are missing', async () => {
  await fc.assert(
    fc.asyncProperty(ties('page', 60, fc.constant(100)), async (model) => {
      const read = await readTies(model);
      const outcome = Array.isArray(read) ? new Set(read).size : read.message;
      const isRight =
        outcome === model.count || /[1-9]\d* of \d+ items on no page/.test(`${outcome}`);
      expect(isRight, `${outcome}`).toBe(true);
    }),
    { numRuns: runs(1000) },
  );
});
