import { expect, expectTypeOf, test } from 'vitest';
import type { CallFailure, CallResult, CallSuccess } from '../../src/response/result.ts';
import { TempsError, TempsResponseError, TempsValidationError } from '../../src/errors/index.ts';
import { ListPromise, type ListPage } from '../../src/pagination/list-promise.ts';
import type { Paging } from '../../src/pagination/paging.ts';
import {
  CURSOR,
  OFFSET,
  PAGE,
  collect,
  cursorServer,
  fakeList,
  ids,
  offsetServer,
  pageServer,
  range,
  type Project,
  type ProjectList,
  type Query,
} from './fake-list.ts';

const UNSIZED: Paging = { style: 'page', page: 'page', items: 'items', total: 'total' };

/** 41 items, 20 on a page. */
const threePages = ({ page }: Record<string, unknown>): object => ({
  items: page === 3 ? [{ id: 41 }] : [],
  total: 41,
  per_page: 20,
});

test('awaiting a list returns its first page and sends no page and no size', async () => {
  const { list, queries } = fakeList(pageServer(42), { query: { search: 'x' } });
  const { data, requestId } = await list;
  expectTypeOf(data.items[0]?.name).toEqualTypeOf<string | undefined>();
  expectTypeOf(data.total).toEqualTypeOf<number>();
  expectTypeOf(data.items).toExtend<Project[]>();
  expect(ids(data.items)).toEqual(range(1, 20));
  expect({ total: data.total, requestId }).toEqual({ total: 42, requestId: 'req-1' });
  expect(queries).toEqual([{ search: 'x' }]);
});

test('a list sends nothing before it is awaited, and one request however often', async () => {
  const { list, queries } = fakeList(pageServer(1));
  await Promise.resolve();
  expect(queries).toHaveLength(0);
  const [first, second] = await Promise.all([list, list]);
  await list.finally(null);
  expect(first).toBe(second);
  expect(queries).toHaveLength(1);
});

test('a list has catch and finally, like a promise', async () => {
  const failing = fakeList(() => Promise.reject(new TempsError('down'))).list;
  await expect(failing.catch((error: unknown) => (error as Error).message)).resolves.toBe('down');
  let settled = false;
  await expect(failing.finally(() => (settled = true))).rejects.toThrow('down');
  expect(settled).toBe(true);
  expect(Object.prototype.toString.call(failing)).toBe('[object ListPromise]');
  expectTypeOf(failing).toExtend<Promise<CallSuccess<ListPage<Project, ProjectList>>>>();
});

test('awaiting a list rejects for a response without a list, and the error names the call', async () => {
  await expect(fakeList(() => ({ ok: 1 })).list).rejects.toThrow(
    expect.objectContaining({
      name: 'TempsResponseError',
      status: 200,
      message:
        'GET /projects: responded 200 with no list in it: expected the field `items`, got { ok }',
    }),
  );
});

test('with `throwOnError: false` a list returns a union that `error` narrows, and iterating it throws', async () => {
  const result = await fakeList(pageServer(1), { throwOnError: false }).list;
  expectTypeOf(result).toEqualTypeOf<
    CallSuccess<ListPage<Project, ProjectList, false>> | CallFailure
  >();
  // @ts-expect-error data is not known before error was looked at
  void result.data.items;
  if (result.error) expectTypeOf(result.error).toEqualTypeOf<TempsError>();
  else expectTypeOf(result.data.items[0]).toExtend<Project | undefined>();
  const next = await result.data?.nextPage();
  expectTypeOf(next).toEqualTypeOf<
    CallResult<ListPage<Project, ProjectList, false>, false> | undefined
  >();
  expect(next?.error?.message).toMatch(/^There is no next page/);

  const broken = await fakeList(() => 'hello', { throwOnError: false }).list;
  expect({ data: broken.data, isResponseError: TempsResponseError.is(broken.error) }).toEqual({
    data: undefined,
    isResponseError: true,
  });
  expect({ requestId: broken.requestId, status: broken.response?.status }).toEqual({
    requestId: 'req-1',
    status: 200,
  });

  const failure: CallFailure = {
    error: new TempsError('down'),
    request: undefined,
    response: undefined,
    requestId: 'req-2',
  };
  const fetchPage = async () => failure;
  const failing = new ListPromise<Project, ProjectList, false>({
    paging: PAGE,
    query: {},
    throwOnError: false,
    fetchPage,
  });
  expect(await failing).toBe(failure);
  for (const reading of [collect(failing), collect(failing.pages()), failing.toArray()])
    await expect.soft(reading).rejects.toBe(failure.error);
});

type Iteration = [
  server: (query: Query) => unknown,
  paging: Paging,
  query: Query | undefined,
  ...Expected,
];
type Expected = [items: [first: number, last: number], asked: Query[]];

test('iterating asks for the pages from that of the query on, with its size or the largest', async () => {
  const small = { per_page: 2, search: 'x' };
  const table: Iteration[] = [
    [pageServer(150), PAGE, undefined, [1, 150], [{ per_page: 100 }, { per_page: 100, page: 2 }]],
    [offsetServer(150), OFFSET, undefined, [1, 150], [{ limit: 100 }, { limit: 100, offset: 100 }]],
    [
      cursorServer(150),
      CURSOR,
      undefined,
      [1, 150],
      [{ limit: 100 }, { limit: 100, cursor: '100' }],
    ],
    [pageServer(45), UNSIZED, undefined, [1, 45], [{}, { page: 2 }, { page: 3 }]],
    [pageServer(50), PAGE, { page: '2' }, [21, 50], [{ page: '2' }, { page: 3 }]],
    [threePages, PAGE, { page: 3 }, [41, 41], [{ page: 3 }]],
    [pageServer(3), PAGE, small, [1, 3], [small, { ...small, page: 2 }]],
    [
      offsetServer(150),
      OFFSET,
      { offset: 30 },
      [31, 150],
      [
        { limit: 100, offset: 30 },
        { limit: 100, offset: 130 },
      ],
    ],
  ];
  for (const [server, paging, query, items, asked] of table) {
    const { list, queries } = fakeList(server, { paging, query });
    const row = `${paging.style} ${JSON.stringify(query)}`;
    expect.soft(ids(await collect(list)), row).toEqual(range(...items));
    expect.soft(queries, row).toEqual(asked);
  }
});

test('iterated items and pages have their types', async () => {
  for await (const project of fakeList(pageServer(1)).list)
    expectTypeOf(project).toEqualTypeOf<Project>();
  for await (const page of fakeList(pageServer(1)).list.pages())
    expectTypeOf(page.total).toEqualTypeOf<number>();
  expectTypeOf(fakeList(pageServer(1)).list.toArray()).resolves.toEqualTypeOf<Project[]>();
});

test('iterating ends soon after a requested last page even if nothing says the page size', async () => {
  for (const [count, page] of [
    [21, 2],
    [41, 3],
    [101, 6],
    [399, 20],
  ] as const) {
    const { list, queries } = fakeList(pageServer(count), { query: { page } });
    expect
      .soft(ids(await collect(list)), `page ${page}`)
      .toEqual(range((page - 1) * 20 + 1, count));
    expect.soft(queries.length, `page ${page}`).toBeLessThanOrEqual(4);
  }
});

test('each iteration sends its own requests', async () => {
  const { list, queries } = fakeList(pageServer(1));
  await collect(list);
  await collect(list);
  expect(queries).toHaveLength(2);
});

test('concurrent calls of next() return the items in order', async () => {
  const iterator = fakeList(pageServer(5), { query: { per_page: 2 } }).list.iterate();
  const results = await Promise.all(Array.from({ length: 7 }, () => iterator.next()));
  expect(results.map(({ value }) => value?.id)).toEqual([1, 2, 3, 4, 5, undefined, undefined]);
});

test('an iterator that was left has no more items, and requests none', async () => {
  const { list, queries } = fakeList(pageServer(5), { query: { per_page: 2 } });
  const iterator = list.iterate();
  await iterator.next();
  expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
  expect([await iterator.next(), queries.length]).toEqual([{ done: true, value: undefined }, 1]);
});

test('toArray() with a limit requests no more items than that', async () => {
  const rows: [limit: number, asked: Query[]][] = [
    [1, [{ per_page: 1 }]],
    [10, [{ per_page: 10 }]],
    [100, [{ per_page: 100 }]],
    [150, [{ per_page: 75 }, { per_page: 75, page: 2 }]],
    [0, []],
  ];
  for (const [limit, asked] of rows) {
    const { list, queries } = fakeList(pageServer(1000));
    expect.soft(ids(await list.toArray({ limit })), `limit ${limit}`).toEqual(range(1, limit));
    expect.soft(queries, `limit ${limit}`).toEqual(asked);
  }
  const { list, queries } = fakeList(pageServer(1000), { query: { per_page: 7 } });
  expect(await list.toArray({ limit: 8 })).toHaveLength(8);
  expect(queries).toHaveLength(2);
});

test('a bad `limit` or `concurrency` is refused before anything is sent', async () => {
  const { list, queries } = fakeList(pageServer(1));
  for (const limit of [-1, 1.5, Number.NaN])
    await expect(list.toArray({ limit })).rejects.toSatisfy(TempsValidationError.is);
  for (const concurrency of [0, -1, 1.5, Infinity, Number.NaN])
    await expect(collect(list.pages({ concurrency }))).rejects.toThrow(
      '`concurrency` must be a whole number',
    );
  expect(queries).toEqual([]);
});

test('a list that is not awaited has no member of a page', () => {
  const { list } = fakeList(pageServer(1));
  for (const name of ['items', 'total', 'hasNextPage', 'nextPage'])
    expect(name in list, name).toBe(false);
  // @ts-expect-error the items are there after an await
  void list.items;
});
