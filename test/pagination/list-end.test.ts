import { expect, test } from 'vitest';
import { readProblem, toApiError } from '../../src/errors/index.ts';
import type { Paging } from '../../src/pagination/paging.ts';
import { CURSOR, fakeList, ids, OFFSET, PAGE, projects, range, type Query } from './fake-list.ts';

type Server = (query: Query, asked: number) => unknown;

/** A list that is read, the ids that have to come (others may come too if `mayGrow`), or the error, and the requests at most. */
interface Row {
  name: string;
  server: () => Server;
  expected: number[] | RegExp;
  requests: number;
  paging?: Paging;
  query?: Query;
  mayGrow?: boolean;
  /** Two items may have one id. */
  hasTwins?: boolean;
}

const rows = (numbers: readonly number[]): { id: number }[] => numbers.map((id) => ({ id }));

/** A page of a list as it is when it is asked for: by page or offset, 20 a page, at most `cap`. */
function cut<T>(all: readonly T[], query: Query, cap = 100): T[] {
  const size = Math.min(Number(query.per_page ?? query.limit ?? 20), cap);
  const start = query.offset === undefined ? (Number(query.page ?? 1) - 1) * size : Number(query.offset);
  return all.slice(start, start + size);
}

/** A list of which the newest come first, with this done to it before some requests. */
const changing =
  (count: number, change: (all: number[], asked: number) => void, hasTotal = true) =>
  (): Server => {
    const all = range(1, count).toReversed();
    return (query, asked) => {
      change(all, asked);
      const items = rows(cut(all, query));
      return { items, visitors: items, ...(hasTotal && { total: all.length, total_count: all.length }) };
    };
  };

const insertInFront = (count: number, before: readonly number[]) => (all: number[], asked: number) => {
  if (before.includes(asked)) all.unshift(...range(asked * 1000, asked * 1000 + count - 1).toReversed());
};

/** Rows without a fixed order, which each request for another page or size sees in another one. */
const unordered =
  (count: number, { cap = Infinity, group = 8, hasTotal = true } = {}) =>
  (): Server =>
  (query, asked) => {
    const order = (id: number) => Math.floor(id / group) * 10_000 + ((id * 7919 + asked * 104_729 * id) % 1009);
    const all = range(1, count).toSorted((one, other) => order(one) - order(other));
    return hasTotal ? { items: rows(cut(all, query, cap)), total: count } : rows(cut(all, query, cap));
  };

const paged =
  (count: number, says: (items: unknown[]) => object, cap = 100) =>
  (): Server =>
  (query) => {
    const items = rows(cut(range(1, count), query, cap));
    return { items, ...says(items) };
  };
const withTotal = (count: number) => paged(count, () => ({ total: count }));
const bare =
  (count: number, cap = 100) =>
  () =>
  (query: Query) =>
    rows(cut(range(1, count), query, cap));
const whole = (count: number, hasTotal: boolean) => () => () =>
  hasTotal ? { items: projects(count), total: count } : projects(count);

/** Deliveries of a webhook on January's and July's server: the latest, as many as asked for, whatever the page. */
const latest = (count: number) => () => (query: Query) =>
  projects(count).slice(0, Math.min(Number(query.per_page ?? 50), 100));

const AUDIT: Paging = { style: 'offset', offset: 'offset', size: 'limit' };
const REPLAYS: Paging = { ...PAGE, totalCountsPage: true };

const WHOLE: Row[] = [0, 1, 99, 100, 101, 250].flatMap((count) => [
  { name: `${count} items, sent whole`, server: whole(count, false), expected: range(1, count), requests: 3 },
  { name: `${count} items, sent whole, total`, server: whole(count, true), expected: range(1, count), requests: 2 },
  { name: `${count} items, total`, server: withTotal(count), expected: range(1, count), requests: 4 },
  { name: `${count} items, bare`, server: bare(count), expected: range(1, count), requests: 4 },
  {
    name: `${count} items, total of the page, which the contract says`,
    server: paged(count, (items) => ({ total: items.length })),
    paging: REPLAYS,
    expected: range(1, count),
    requests: 4,
  },
  {
    name: `${count} items of the audit log`,
    server: () => (query) => rows(cut(range(1, count), { limit: 100, offset: 0, ...query }, Infinity)),
    paging: AUDIT,
    expected: range(1, count),
    requests: 4,
  },
]);

const CAPPED: Row[] = [20, 30, 100].flatMap((count) => [
  { name: `${count} items, a cap of 20`, server: bare(count, 20), expected: range(1, count), requests: 6 },
  {
    name: `${count} items, a cap of 20 that the response names`,
    server: paged(count, () => ({ total: count, per_page: 20 }), 20),
    expected: range(1, count),
    requests: 6,
  },
]);

const CHANGING: Row[] = [
  ...[1, 7, 99, 100, 250].map((count) => ({
    name: `${count} items are made in front before three pages`,
    server: changing(500, insertInFront(count, [2, 3, 4])),
    expected: range(1, 500),
    requests: 14,
    mayGrow: true,
  })),
  ...[1, 7, 99].map((count) => ({
    name: `${count} items are made in front before three pages, without a total`,
    server: changing(500, insertInFront(count, [2, 3, 4]), false),
    expected: range(1, 500),
    requests: 14,
    mayGrow: true,
  })),
  ...[PAGE, OFFSET].flatMap((paging) =>
    [1, 5, 60, 150].map((count) => ({
      name: `${count} items are deleted that have come, by ${paging.style}`,
      server: changing(500, (all, asked) => {
        if (asked === 3) all.splice(0, count);
      }),
      paging,
      expected: range(1, 500 - count),
      requests: 9,
      mayGrow: true,
    })),
  ),
  {
    name: 'an item is made in front and one deleted at the end before each request',
    server: changing(90, (all, asked) => {
      all.unshift(1000 + asked);
      all.pop();
    }),
    query: { per_page: 20 },
    expected: range(9, 90),
    requests: 8,
    mayGrow: true,
  },
  {
    name: 'an item moves to the front of a list without a total',
    server: changing(
      90,
      (all, asked) => {
        if (asked === 3) all.unshift(all.splice(60, 1)[0] ?? 0);
      },
      false,
    ),
    query: { per_page: 20 },
    expected: range(1, 90),
    requests: 7,
  },
  {
    name: 'a whole list has another item when it is asked for again',
    server: () => (_, asked) => projects(asked === 1 ? 100 : 101),
    expected: range(1, 101),
    requests: 3,
  },
];

const UNORDERED: Row[] = [
  ...[20, 50, undefined].map((per_page) => ({
    name: `66 items, eight of each time, in no fixed order, per_page ${per_page}`,
    server: unordered(66, { cap: 100 }),
    query: { per_page },
    expected: range(1, 66),
    requests: 6,
  })),
  { name: '250 items in no fixed order', server: unordered(250, { cap: 100 }), expected: range(1, 250), requests: 8 },
  {
    // By its second page, it cannot be told from a list whose server ignores the offset.
    name: 'the audit log grows by just one page',
    server: () => {
      const all = range(1, 21).toReversed();
      return (query, asked) => {
        insertInFront(20, [2])(all, asked);
        return rows(cut(all, query, Infinity));
      };
    },
    query: { limit: 20 },
    paging: AUDIT,
    expected: /same page again/,
    requests: 4,
  },
  {
    name: '410 entries of the audit log in no fixed order, without a total',
    server: unordered(410, { hasTotal: false }),
    paging: AUDIT,
    query: { limit: 7 },
    expected: range(1, 410),
    requests: 62,
  },
  {
    name: 'a list of one page whose total is higher',
    server: paged(64, () => ({ total: 66 })),
    expected: /responded 200 with 2 of 66 items on no page: their order changes .+ Ask for fewer items, by a filter$/,
    requests: 5,
  },
  {
    name: 'a list of pages of 20 whose total is higher',
    server: paged(64, () => ({ total: 66 })),
    query: { per_page: 20 },
    expected:
      /responded 200 with 2 of 66 .+ Ask for larger pages \(`per_page`, up to 100\) or fewer items, by a filter$/,
    requests: 12,
  },
  {
    name: 'an empty page whose total is higher',
    server: () => () => ({ items: [], total: 5 }),
    expected: /5 of 5 items on no page/,
    requests: 5,
  },
];

const IGNORED: Row[] = [
  {
    name: 'a server that ignores the page, and has more',
    server: () => () => ({ items: projects(100), total: 300 }),
    expected:
      /^GET \/projects: responded 200 with the same page again: the server ignores `page`, so the rest of the list cannot be read. `toArray\({ limit: 100 }\)` reads its first page$/,
    requests: 5,
  },
  {
    name: 'a server that ignores the offset, of items without ids',
    server: () => () => ({ visitors: Array.from({ length: 100 }, () => ({ name: 'x' })), total_count: 300 }),
    paging: OFFSET,
    expected: /ignores `offset`/,
    requests: 5,
  },
  {
    name: 'a server that ignores the cursor',
    server: () => () => ({ blobs: projects(100), next_cursor: 'c1' }),
    paging: CURSOR,
    expected: /the cursor that it was asked with: the server ignores `cursor`/,
    requests: 2,
  },
  { name: '70 deliveries', server: latest(70), expected: range(1, 70), requests: 2 },
  {
    name: '70 deliveries, two at a time',
    server: latest(70),
    query: { per_page: 2 },
    expected: range(1, 70),
    requests: 3,
  },
  { name: '130 deliveries', server: latest(130), expected: /ignores `page`/, requests: 3 },
  {
    name: '130 deliveries, 150 asked for',
    server: latest(130),
    query: { per_page: 150 },
    expected: /ignores `page`/,
    requests: 3,
  },
];

const OTHERS: Row[] = [
  {
    name: 'a server that says that there is no more',
    server: () => () => ({ items: projects(100), has_more: false }),
    expected: range(1, 100),
    requests: 1,
  },
  {
    name: 'a list without pages, of which the server sends at most 500',
    server: () => () => ({ items: projects(500), total: 620 }),
    paging: { style: 'whole', size: 'limit', maxSize: 500, items: 'items', total: 'total' },
    expected: /responded 200 with 500 of 620 items, and has no pages: ask for fewer, by a filter or `limit`$/,
    requests: 1,
  },
  {
    name: 'pages by cursor, one of them empty, all of them alike',
    server:
      () =>
      ({ cursor = 0 }) => ({
        blobs: cursor === '1' ? [] : [{ id: 1 }],
        next_cursor: Number(cursor) < 3 ? Number(cursor) + 1 : null,
      }),
    paging: CURSOR,
    expected: [1, 1, 1],
    hasTwins: true,
    requests: 4,
  },
  {
    name: 'ids that two items have',
    server: () => (query) => ({ items: cut(range(0, 149), query).map((n) => ({ id: n >> 1 })), total: 150 }),
    expected: range(0, 149).map((n) => n >> 1),
    hasTwins: true,
    requests: 2,
  },
  {
    name: 'a page that fails',
    server: () => (query, asked) => {
      if (asked > 1)
        throw toApiError({
          method: 'GET',
          url: '/projects',
          attempts: 1,
          headers: new Headers(),
          problem: readProblem('', 404, '', null),
        });
      return withTotal(300)()(query, asked);
    },
    expected: /404/,
    requests: 4,
  },
];

/** What is wrong with how a list was read. */
async function findProblems(row: Row, concurrency: number): Promise<string[]> {
  const { list, queries } = fakeList(row.server(), { paging: row.paging ?? PAGE, query: row.query ?? {} });
  const read = await list.toArray({ concurrency }).catch((error: unknown) => error);
  const problems = describe(row, read);
  const most = row.requests + concurrency - 1;
  if (queries.length > most) problems.push(`${queries.length} requests, not ${most}`);
  return problems.map((problem) => `${row.name}, concurrency ${concurrency}: ${problem}`);
}

function describe({ expected, mayGrow, hasTwins }: Row, read: unknown): string[] {
  if (expected instanceof RegExp) return expected.test((read as Error).message) ? [] : [String(read)];
  if (!Array.isArray(read)) return [String(read)];
  const found = ids(read as { id: number }[]);
  const known = new Set(expected);
  const got = mayGrow ? found.filter((id) => known.has(id)) : found;
  const isTwice = !hasTwins && new Set(found).size < found.length;
  const isSame = inOrder(got).join() === inOrder(expected).join();
  return [...(isSame ? [] : [`${got.length} of ${expected.length} items`]), ...(isTwice ? ['an item came twice'] : [])];
}

const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

test('a list is read whole, each item once, or is an error, on every server that is known', async () => {
  const problems: string[] = [];
  for (const row of [...WHOLE, ...CAPPED, ...CHANGING, ...UNORDERED, ...IGNORED, ...OTHERS])
    for (const concurrency of [1, 3]) problems.push(...(await findProblems(row, concurrency)));
  expect(problems).toEqual([]);
});
