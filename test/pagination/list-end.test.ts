import { expect, test } from 'vitest';
import { readProblem, toApiError } from '../../src/errors/to-api-error.ts';
import type { Paging } from '../../src/pagination/paging.ts';
import { CURSOR, fakeList, ids, OFFSET, PAGE, projects, range, type Query } from './fake-list.ts';

type Server = (query: Query, asked: number) => unknown;

/** A list that is read, the ids that have to come or the error, and the requests at most. */
type Row = [
  name: string,
  server: () => Server,
  expected: number[] | RegExp,
  requests: number,
  more?: More,
];

interface More {
  paging?: Paging;
  query?: Query;
  /** Other ids may come too. */
  mayGrow?: boolean;
  /** Two items may have one id. */
  hasTwins?: boolean;
}

const rows = (numbers: readonly number[]): { id: number }[] => numbers.map((id) => ({ id }));

/** A page of a list as it is when it is asked for: by page or offset, 20 a page, at most `cap`. */
function cut<T>(all: readonly T[], query: Query, cap = 100): T[] {
  const size = Math.min(Number(query.per_page ?? query.limit ?? 20), cap);
  const start =
    query.offset === undefined ? (Number(query.page ?? 1) - 1) * size : Number(query.offset);
  // As July's and August's servers do.
  if (start < 0) throw new Error('a page before the first was asked for');
  return all.slice(start, start + size);
}

/** A list of which the newest come first, with this done to it before some requests. */
const changing =
  (count: number, change: (all: number[], asked: number) => unknown, hasTotal = true) =>
  (): Server => {
    const all = range(1, count).toReversed();
    return (query, asked) => {
      change(all, asked);
      const items = rows(cut(all, query));
      return {
        items,
        visitors: items,
        ...(hasTotal && { total: all.length, total_count: all.length }),
      };
    };
  };

const insertInFront =
  (count: number, before: readonly number[]) => (all: number[], asked: number) => {
    if (before.includes(asked))
      all.unshift(...range(asked * 1000, asked * 1000 + count - 1).toReversed());
  };

/** Rows without a fixed order, which each request for another page or size sees in another one. */
const unordered =
  (count: number, { cap = Infinity, group = 8, hasTotal = true } = {}) =>
  (): Server =>
  (query, asked) => {
    const order = (id: number) =>
      Math.floor(id / group) * 10_000 + ((id * 7919 + asked * 104_729 * id) % 1009);
    const all = range(1, count).toSorted((one, other) => order(one) - order(other));
    return hasTotal
      ? { items: rows(cut(all, query, cap)), total: count }
      : rows(cut(all, query, cap));
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

/**
 * Deliveries of a webhook on July's and August's server: the latest, as many as asked for,
 * whatever the page.
 */
const latest = (count: number) => () => (query: Query) =>
  projects(count).slice(0, Math.min(Number(query.per_page ?? 50), 100));

const AUDIT: Paging = { style: 'offset', offset: 'offset', size: 'limit' };
const REPLAYS: Paging = { ...PAGE, totalCountsPage: true };

const WHOLE: Row[] = [0, 1, 99, 100, 101, 250].flatMap((count): Row[] => {
  const all = range(1, count);
  const ofPage = paged(count, (items) => ({ total: items.length }));
  const audit = () => (query: Query) =>
    rows(cut(all, { limit: 100, offset: 0, ...query }, Infinity));
  return [
    [`${count} items, sent whole`, whole(count, false), all, 3],
    [`${count} items, sent whole, total`, whole(count, true), all, 2],
    [`${count} items, total`, withTotal(count), all, 4],
    [`${count} items, bare`, bare(count), all, 4],
    [
      `${count} items, total of the page, which the contract says`,
      ofPage,
      all,
      4,
      { paging: REPLAYS },
    ],
    [`${count} items of the audit log`, audit, all, 4, { paging: AUDIT }],
  ];
});

const CAPPED: Row[] = [20, 30, 100].flatMap((count): Row[] => {
  const named = paged(count, () => ({ total: count, per_page: 20 }), 20);
  const capped = paged(count, () => ({ total: count }), 20);
  return [
    [`${count} items, a cap of 20`, bare(count, 20), range(1, count), 6],
    [`${count} items, a cap of 20 that the response names`, named, range(1, count), 6],
    [`${count} items, a cap of 20, total`, capped, range(1, count), 5],
    [
      `${count} items, a cap of 20, total, by offset`,
      capped,
      range(1, count),
      5,
      { paging: OFFSET },
    ],
  ];
});

const made = (count: number, hasTotal: boolean): Row => [
  `${count} items are made in front before three pages, ${hasTotal ? 'with' : 'without'} a total`,
  changing(500, insertInFront(count, [2, 3, 4]), hasTotal),
  range(1, 500),
  14,
  { mayGrow: true },
];

const deleted = (count: number, paging: Paging): Row => {
  const change = (all: number[], asked: number) => asked === 3 && all.splice(0, count);
  const name = `${count} items are deleted that have come, by ${paging.style}`;
  return [name, changing(500, change), range(1, 500 - count), 6, { paging, mayGrow: true }];
};

const replaceOne = (all: number[], asked: number) => {
  all.unshift(1000 + asked);
  all.pop();
};
const moveOne = (all: number[], asked: number) =>
  asked === 3 && all.unshift(all.splice(60, 1)[0] ?? 0);
const dropFourMakeOne = (all: number[], asked: number) => asked === 3 && all.splice(0, 4, 1000);
const dropOne = (all: number[], asked: number) => asked === 3 && all.shift();
const shorter: Server = (_, asked) => ({ visitors: [], total_count: 35 - asked });
const BY_20 = { query: { per_page: 20 } };
const BY_1 = { query: { per_page: 1 } };
const GROWN_BY_20 = { ...BY_20, mayGrow: true };

const CHANGING: Row[] = [
  ...[1, 7, 99, 100, 250].map((count) => made(count, true)),
  ...[1, 7, 99].map((count) => made(count, false)),
  ...[PAGE, OFFSET].flatMap((paging) =>
    [1, 5, 60, 150, 250].map((count) => deleted(count, paging)),
  ),
  [
    'an item is made in front and one deleted at the end before each request',
    changing(90, replaceOne),
    range(9, 90),
    8,
    GROWN_BY_20,
  ],
  [
    'a page is made in front before each request',
    changing(90, insertInFront(20, range(2, 99))),
    /on no page/,
    36,
    BY_20,
  ],
  [
    'a page is made in front before nine',
    changing(90, insertInFront(20, range(2, 10))),
    range(1, 90),
    15,
    GROWN_BY_20,
  ],
  [
    'a page is made in front, no total',
    changing(500, insertInFront(20, [2]), false),
    range(1, 500),
    30,
    { paging: AUDIT, mayGrow: true },
  ],
  ['one is made in front, one on a page', changing(5, insertInFront(1, [3])), range(1, 5), 8, BY_1],
  ['one that has come is deleted, one on a page', changing(5, dropOne), range(1, 5), 6, BY_1],
  [
    'four that have come are deleted and one is made, before the last full page',
    changing(252, dropFourMakeOne),
    range(1, 248),
    9,
    { query: { per_page: 41 }, mayGrow: true },
  ],
  [
    'a list is shorter after an empty page',
    () => shorter,
    [],
    2,
    { paging: OFFSET, query: { offset: 30 } },
  ],
  [
    'an item moves to the front of a list without a total',
    changing(90, moveOne, false),
    range(1, 90),
    7,
    BY_20,
  ],
  [
    'a whole list has another item when it is asked for again',
    () => (_, asked) => projects(asked === 1 ? 100 : 101),
    range(1, 101),
    3,
  ],
];

const of66 = paged(65, () => ({ total: 66 }));

const UNORDERED: Row[] = [
  ...[20, 50, undefined].map((per_page): Row => {
    const name = `66 items, eight of each time, in no fixed order, per_page ${per_page}`;
    return [name, unordered(66, { cap: 100 }), range(1, 66), 6, { query: { per_page } }];
  }),
  [
    '250 items in no fixed order, of which the server sends 100 at most',
    unordered(250, { cap: 100 }),
    range(1, 250),
    12,
  ],
  [
    '410 entries of the audit log in no fixed order, without a total',
    unordered(410, { hasTotal: false }),
    range(1, 410),
    62,
    { paging: AUDIT, query: { limit: 7 } },
  ],
  [
    'a list of one page whose total is higher',
    of66,
    /responded 200 with 1 of 66 items on no page: their order changes from page to page. Read the list in parts, by a filter/,
    4,
  ],
  ['a list of pages of 20 whose total is higher', of66, /1 of 66 items on no page/, 12, BY_20],
  [
    'an empty page whose total is higher',
    () => () => ({ items: [], total: 5 }),
    /5 of 5 items on no page/,
    5,
  ],
];

const unnamed = Array.from({ length: 100 }, () => ({ name: 'x' }));

const IGNORED: Row[] = [
  [
    'a server that ignores the page, and has more',
    () => () => ({ items: projects(100), total: 300 }),
    /^GET \/projects: responded 200 with the same page again: the server ignores `page`, so the rest of the list cannot be read. `toArray\({ limit: 100 }\)` reads its first page$/,
    5,
  ],
  [
    'a server that ignores the offset, of items without ids',
    () => () => ({ visitors: structuredClone(unnamed), total_count: 300 }),
    /ignores `offset`/,
    5,
    { paging: OFFSET },
  ],
  [
    'a server that ignores the cursor',
    () => () => ({ blobs: projects(100), next_cursor: 'c1' }),
    /the cursor that it was asked with: the server ignores `cursor`/,
    2,
    { paging: CURSOR },
  ],
  ['70 deliveries', latest(70), range(1, 70), 2],
  ['70 deliveries, two at a time', latest(70), range(1, 70), 3, { query: { per_page: 2 } }],
  ['130 deliveries', latest(130), /ignores `page`/, 4],
  ['130 deliveries, 150 asked for', latest(130), /ignores `page`/, 4, { query: { per_page: 150 } }],
];

/** Four pages by cursor, the second of them empty. */
const alike = ({ cursor = 0 }: Query) => ({
  blobs: cursor === '1' ? [] : [{ id: 1 }],
  next_cursor: Number(cursor) < 3 ? Number(cursor) + 1 : null,
});
const twins = (query: Query) => ({
  items: cut(range(0, 149), query).map((n) => ({ id: n % 60 })),
  total: 150,
});
const failing: Server = (query, asked) => {
  const call = { method: 'GET', url: '/projects', attempts: 1, headers: new Headers() };
  if (asked > 1) throw toApiError({ ...call, problem: readProblem('', 404, '', null) });
  return withTotal(300)()(query, asked);
};
const shortPage: Server = (query) => ({
  items: rows(cut(range(1, 500), query, query.offset === 200 ? 70 : 100)),
  total: 500,
});

/** Pages of 20, of which those with a filter have nothing. */
const filtered =
  (isEmpty: (page: number) => boolean): Server =>
  ({ page = 1 }) => ({
    items: isEmpty(Number(page)) ? [] : rows(cut(range(1, 60), { page })),
    has_more: Number(page) !== 3 || isEmpty(3),
  });

const OTHERS: Row[] = [
  ['10,000 items, total', withTotal(10_000), range(1, 10_000), 100],
  [
    'an empty page after which there is more',
    () => filtered((page) => page === 2),
    [...range(1, 20), ...range(41, 60)],
    3,
  ],
  [
    'empty pages after which there is always more',
    () => filtered((page) => page > 1),
    /no new item for the 10th time/,
    12,
  ],
  [
    'a server that says that there is no more',
    () => () => ({ items: projects(100), has_more: false }),
    range(1, 100),
    1,
  ],
  [
    'pages by cursor, one of them empty, all of them alike',
    () => alike,
    [1, 1, 1],
    4,
    { paging: CURSOR, hasTwins: true },
  ],
  ['ids that two items have', () => twins, range(0, 149).map((n) => n % 60), 2, { hasTwins: true }],
  ['a short page in the middle, by offset', () => shortPage, range(1, 500), 8, { paging: OFFSET }],
  ['a page that fails', () => failing, /404/, 4],
  [
    'a total of the page, one on a page',
    paged(3, ({ length }) => ({ total: length })),
    range(1, 3),
    5,
    BY_1,
  ],
];

/** What is wrong with how a list was read. */
async function findProblems(row: Row, concurrency: number): Promise<string[]> {
  const [name, server, , requests, { paging = PAGE, query = {} } = {}] = row;
  const { list, queries } = fakeList(server(), { paging, query });
  const read = await list.toArray({ concurrency }).catch((error: unknown) => error);
  const problems = describe(row, read);
  const most = requests + concurrency - 1;
  if (queries.length > most) problems.push(`${queries.length} requests, not ${most}`);
  return problems.map((problem) => `${name}, concurrency ${concurrency}: ${problem}`);
}

function describe([, , expected, , { mayGrow, hasTwins } = {}]: Row, read: unknown): string[] {
  if (expected instanceof RegExp && Array.isArray(read)) return [`${read.length} items, no error`];
  if (expected instanceof RegExp)
    return expected.test((read as Error).message) ? [] : [String(read)];
  if (!Array.isArray(read)) return [String(read)];
  const found = ids(read as { id: number }[]);
  const known = new Set(expected);
  const got = mayGrow ? found.filter((id) => known.has(id)) : found;
  const isTwice = !hasTwins && new Set(found).size < found.length;
  const isSame = inOrder(got).join() === inOrder(expected).join();
  return [
    ...(isSame ? [] : [`${got.length} of ${expected.length} items`]),
    ...(isTwice ? ['an item came twice'] : []),
  ];
}

const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

test('a list is read whole on every server that is known, or is an error', async () => {
  const problems: string[] = [];
  for (const row of [...WHOLE, ...CAPPED, ...CHANGING, ...UNORDERED, ...IGNORED, ...OTHERS])
    for (const concurrency of [1, 3]) problems.push(...(await findProblems(row, concurrency)));
  expect(problems).toEqual([]);
});
