import { describe, expect, expectTypeOf, test } from 'vitest';
import type { CallFailure, CallResult, CallSuccess } from '../../src/response/result.ts';
import { TempsError, TempsResponseError, TempsValidationError } from '../../src/errors/index.ts';
import { ListPromise, type ListPage } from '../../src/pagination/list-promise.ts';
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
} from './fake-list.ts';

test.each([1, 4])(
  'an iterator returns nothing after return(), even while a page is requested (%i)',
  async (concurrency) => {
    const { list, queries } = fakeList(pageServer(300));
    const iterator = list.iterate({ concurrency });
    const [first, left] = await Promise.all([iterator.next(), iterator.return?.()]);
    expect(left).toEqual({ done: true, value: undefined });
    expect([first.done, await iterator.next(), await iterator.next()]).toEqual([
      true,
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(queries.length).toBeLessThanOrEqual(concurrency);
  },
);

/** 41 items, 20 on a page. */
const threePages = ({ page }: Record<string, unknown>): object => ({
  items: page === 3 ? [{ id: 41 }] : [],
  total: 41,
  per_page: 20,
});

describe('awaited list', () => {
  test('awaiting a list returns its first page, with its types', async () => {
    const { list } = fakeList(pageServer(42));
    const { data, requestId } = await list;
    expectTypeOf(data.items[0]?.name).toEqualTypeOf<string | undefined>();
    expectTypeOf(data.total).toEqualTypeOf<number>();
    expectTypeOf(data.items).toExtend<Project[]>();
    expect(ids(data.items)).toEqual(range(1, 20));
    expect([data.total, requestId]).toEqual([42, 'req-1']);
  });

  test('awaiting a list sends no page and no size', async () => {
    const { list, queries } = fakeList(pageServer(42), { query: { search: 'x' } });
    await list;
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
        message: 'GET /projects: responded 200 with no list in it: expected the field `items`, got an object with `ok`',
      }),
    );
  });
});

describe('list with throwOnError: false', () => {
  const failure: CallFailure = {
    error: new TempsError('down'),
    request: undefined,
    response: undefined,
    requestId: 'req-2',
  };
  const failing = new ListPromise<Project, ProjectList, false>({
    paging: PAGE,
    throwOnError: false,
    fetchPage: async () => failure,
  });

  test('awaiting a list returns a union that `error` narrows', async () => {
    const result = await fakeList(pageServer(1), { throwOnError: false }).list;
    expectTypeOf(result).toEqualTypeOf<CallSuccess<ListPage<Project, ProjectList, false>> | CallFailure>();
    // @ts-expect-error data is not known before error was looked at
    void result.data.items;
    if (result.error) expectTypeOf(result.error).toEqualTypeOf<TempsError>();
    else expectTypeOf(result.data.items[0]).toExtend<Project | undefined>();
    expect(result.data?.items).toHaveLength(1);
  });

  test('awaiting a list returns a failed call as it is', async () => {
    expect(await failing).toBe(failure);
  });

  test('awaiting a list returns an error for a response without a list', async () => {
    const result = await fakeList(() => 'hello', { throwOnError: false }).list;
    expect(result.data).toBeUndefined();
    expect(TempsResponseError.is(result.error)).toBe(true);
    expect([result.requestId, result.response?.status]).toEqual(['req-1', 200]);
  });

  test('iterating a list throws even with `throwOnError: false`', async () => {
    await expect(collect(failing)).rejects.toBe(failure.error);
    await expect(collect(failing.pages())).rejects.toBe(failure.error);
    await expect(failing.toArray()).rejects.toBe(failure.error);
  });

  test('nextPage() after the last page returns an error', async () => {
    const { data } = await fakeList(pageServer(1), { throwOnError: false }).list;
    const next = await data?.nextPage();
    expectTypeOf(next).toEqualTypeOf<CallResult<ListPage<Project, ProjectList, false>, false> | undefined>();
    expect(next?.error?.message).toMatch(/^There is no next page/);
  });
});

describe('iterated list', () => {
  test.each([
    ['pages', PAGE, pageServer(250), [{ per_page: 100 }, { per_page: 100, page: 2 }, { per_page: 100, page: 3 }]],
    ['offsets', OFFSET, offsetServer(250), [{ limit: 100 }, { limit: 100, offset: 100 }, { limit: 100, offset: 200 }]],
    [
      'cursors',
      CURSOR,
      cursorServer(250),
      [{ limit: 100 }, { limit: 100, cursor: '100' }, { limit: 100, cursor: '200' }],
    ],
  ] as const)(
    'iterating a list by %s returns every item once, in the fewest requests',
    async (_, paging, server, expected) => {
      const { list, queries } = fakeList(server, { paging });
      expect(ids(await collect(list))).toEqual(range(1, 250));
      expect(queries).toEqual(expected);
    },
  );

  test('iterated items and pages have their types', async () => {
    for await (const project of fakeList(pageServer(1)).list) expectTypeOf(project).toEqualTypeOf<Project>();
    for await (const page of fakeList(pageServer(1)).list.pages()) expectTypeOf(page.total).toEqualTypeOf<number>();
    expectTypeOf(fakeList(pageServer(1)).list.toArray()).resolves.toEqualTypeOf<Project[]>();
  });

  test('iterating a list keeps the size of the caller', async () => {
    const { list, queries } = fakeList(pageServer(3), { query: { per_page: 2, search: 'x' } });
    expect(ids(await collect(list))).toEqual([1, 2, 3]);
    expect(queries).toEqual([
      { per_page: 2, search: 'x' },
      { per_page: 2, search: 'x', page: 2 },
    ]);
  });

  test('iterating a list starts at the page of the caller, which is the same as when awaited', async () => {
    const { list, queries } = fakeList(pageServer(50), { query: { page: '2' } });
    expect(ids(await collect(list))).toEqual(range(21, 50));
    expect(queries).toEqual([{ page: '2' }, { page: 3 }]);
    expect(ids((await list).data.items)).toEqual(range(21, 40));
  });

  test('iterating ends after a requested last page if the response says the page size', async () => {
    const { list, queries } = fakeList(threePages, { query: { page: 3 } });
    expect(ids(await collect(list))).toEqual([41]);
    expect(queries).toEqual([{ page: 3 }]);
  });

  test.each([
    [21, 2],
    [41, 3],
    [101, 6],
    [399, 20],
  ])(
    'iterating ends after a requested last page even if nothing says the page size: of %i, page %i',
    async (count, page) => {
      const { list, queries } = fakeList(pageServer(count), { query: { page } });
      expect(ids(await collect(list))).toEqual(range((page - 1) * 20 + 1, count));
      expect(queries.length).toBeLessThanOrEqual(4);
    },
  );

  test('iterating a list starts at the offset of the caller', async () => {
    const { list, queries } = fakeList(offsetServer(150), { paging: OFFSET, query: { offset: 30 } });
    expect(ids(await collect(list))).toEqual(range(31, 150));
    expect(queries).toEqual([
      { limit: 100, offset: 30 },
      { limit: 100, offset: 130 },
    ]);
  });

  test('`limit` in the query of a list by offset is the page size', async () => {
    const { list, queries } = fakeList(offsetServer(5), { paging: OFFSET, query: { limit: 2 } });
    expect(await collect(list)).toHaveLength(5);
    expect(queries.map(({ offset }) => offset)).toEqual([undefined, 2, 4]);
  });

  test('a list without a size parameter is read whole', async () => {
    const { list, queries } = fakeList(pageServer(45), {
      paging: { style: 'page', page: 'page', items: 'items', total: 'total' },
    });
    expect(await collect(list)).toHaveLength(45);
    expect(queries).toEqual([{}, { page: 2 }, { page: 3 }]);
  });

  test('each iteration sends its own requests', async () => {
    const { list, queries } = fakeList(pageServer(1));
    await collect(list);
    await collect(list);
    expect(queries).toHaveLength(2);
  });

  test('leaving the loop ends the requests', async () => {
    const { list, queries } = fakeList(pageServer(1000));
    for await (const project of list) if (project.id === 150) break;
    for await (const page of list.pages()) if (page.items[0]?.id === 101) break;
    expect(queries).toHaveLength(4);
  });

  test('an iterator is done after return()', async () => {
    const { list, queries } = fakeList(pageServer(250));
    const iterator = list.iterate();
    await iterator.next();
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(queries).toHaveLength(1);
  });

  test('concurrent calls of next() return the items in order', async () => {
    const iterator = fakeList(pageServer(5), { query: { per_page: 2 } }).list.iterate();
    const results = await Promise.all(Array.from({ length: 7 }, () => iterator.next()));
    expect(results.map(({ value }) => value?.id)).toEqual([1, 2, 3, 4, 5, undefined, undefined]);
  });

  test('iterating throws the error of a page after the items before it', async () => {
    const { list } = fakeList((query, asked) =>
      asked === 2 ? Promise.reject(new TempsError('down')) : pageServer(250)(query),
    );
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const { id } of list) seen.push(id);
      })(),
    ).rejects.toThrow('down');
    expect(seen).toEqual(range(1, 100));
  });

  test('iterating an empty list returns nothing', async () => {
    for (const server of [pageServer(0), () => []]) expect(await collect(fakeList(server).list)).toEqual([]);
  });
});

describe('toArray', () => {
  test.each([
    [10, [{ per_page: 10 }]],
    [100, [{ per_page: 100 }]],
    [150, [{ per_page: 75 }, { per_page: 75, page: 2 }]],
    [0, []],
  ])('toArray() with limit %i requests no more items than that', async (limit, expected) => {
    const { list, queries } = fakeList(pageServer(1000));
    expect(ids(await list.toArray({ limit }))).toEqual(range(1, limit));
    expect(queries).toEqual(expected);
  });

  test('toArray() cuts the last page if the caller sets the page size', async () => {
    const { list, queries } = fakeList(pageServer(1000), { query: { per_page: 7 } });
    expect(await list.toArray({ limit: 10 })).toHaveLength(10);
    expect(queries).toHaveLength(2);
  });

  test('a bad `limit` or `concurrency` is refused before anything is sent', async () => {
    const { list, queries } = fakeList(pageServer(1));
    for (const limit of [-1, 1.5, Number.NaN])
      await expect(list.toArray({ limit })).rejects.toSatisfy(TempsValidationError.is);
    for (const concurrency of [0, -1, 1.5, Infinity, Number.NaN])
      expect(() => list.pages({ concurrency })).toThrow('`concurrency` must be a whole number');
    expect(queries).toEqual([]);
  });

  test('an unknown option is refused with the nearest name', async () => {
    const { list, queries } = fakeList(pageServer(1));
    const misspelled: object = { limt: 1, concurency: 2 };
    await expect(list.toArray(misspelled)).rejects.toThrow('did you mean `limit`?');
    for (const read of [() => list.pages(misspelled), () => list.iterate(misspelled)])
      expect(read).toThrow('did you mean `concurrency`?');
    expect(queries).toEqual([]);
  });
});

test('a list that is not awaited has no member of a page', () => {
  const { list } = fakeList(pageServer(1));
  for (const name of ['items', 'total', 'hasNextPage', 'nextPage']) expect(name in list, name).toBe(false);
  // @ts-expect-error the items are there after an await
  void list.items;
});
