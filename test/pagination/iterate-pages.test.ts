import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readProblem, TempsResponseError, toApiError } from '../../src/errors/index.ts';
import {
  CURSOR,
  OFFSET,
  PAGE,
  collect,
  fakeList,
  ids,
  offsetServer,
  pageServer,
  projects,
  range,
  type Query,
} from './fake-list.ts';

const CALL = { method: 'GET', url: '/projects', attempts: 1, headers: new Headers() };

/** A list that is sent whole for each page, and as it is from request 2, 3 and so on. */
const whole = (states: readonly number[][], hasTotal: boolean) => (_: Query, asked: number) => {
  const items = (states[asked - 1] ?? states.at(-1) ?? []).map((id) => ({ id }));
  return { items, ...(hasTotal && { total: items.length }) };
};

/** Sends the last page for each page beyond it. */
const clamped =
  (count: number) =>
  ({ page = 1, per_page = 20 }: Query): unknown => {
    const last = Math.ceil(count / Number(per_page));
    const start = (Math.min(Number(page), last) - 1) * Number(per_page);
    return projects(count).slice(start, start + Number(per_page));
  };

const bare =
  (count: number, most = 100) =>
  (query: Query) =>
    (pageServer(count, most)(query) as { items: unknown }).items;

/** What all generators inherit from. */
const generators: object = Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})())) as object;

test('a list is read even if the prototypes of the platform are frozen', async () => {
  const before = Object.getOwnPropertyDescriptor(generators, 'return') ?? {};
  Object.defineProperty(generators, 'return', { ...before, writable: false });
  onTestFinished(() => void Object.defineProperty(generators, 'return', before));
  const { list } = fakeList(pageServer(3, 2));
  expect(await collect(list)).toHaveLength(3);
});

describe('end of a list', () => {
  test('a list ends after three empty pages beyond its total', async () => {
    const { list, queries } = fakeList((query, requested) =>
      requested < 3 ? { ...(pageServer(300)(query) as object) } : { items: [], total: 250 },
    );
    expect(await collect(list)).toHaveLength(200);
    expect(queries).toHaveLength(5);
  });

  test('eleven empty pages in a row before the total are an error', async () => {
    const { list, queries } = fakeList((query, requested) =>
      requested < 3 ? { ...(pageServer(9000)(query) as object) } : { items: [], total: 9000 },
    );
    await expect(collect(list)).rejects.toThrow('11 pages without items in a row, although it says that there is more');
    expect(queries).toHaveLength(13);
  });

  test('a list that is one bare array ends after one more request', async () => {
    for (const count of [3, 20, 130]) {
      const { list, queries } = fakeList(() => projects(count));
      expect(await collect(list)).toHaveLength(count);
      expect(queries).toHaveLength(2);
    }
  });

  test('a list ends at its last page if the server sends that page again', async () => {
    for (const count of [3, 100, 250]) expect(await collect(fakeList(clamped(count)).list)).toHaveLength(count);
  });

  test('the request that finds the end of a list throws its error', async () => {
    let loads = 0;
    for (const status of [401, 429, 500, 503]) {
      const { list } = fakeList(({ page }) => {
        if (Number(page) > 1000) throw toApiError({ ...CALL, problem: readProblem('', status, '', null) });
        loads++;
        return projects(7).map(({ name }) => ({ name, load: loads }));
      });
      await expect(collect(list)).rejects.toMatchObject({ status });
    }
  });

  test('a list ends at a short page if the total confirms it', async () => {
    for (const count of [1, 99]) {
      const { list, queries } = fakeList(pageServer(count));
      expect(await collect(list)).toHaveLength(count);
      expect(queries).toHaveLength(1);
    }
  });

  test('a list of bare arrays ends at an empty page', async () => {
    const { list, queries } = fakeList(bare(203));
    expect(ids(await collect(list))).toEqual(range(1, 203));
    expect(queries).toHaveLength(4);
  });

  test('a list does not end at a page with a round number of items', async () => {
    expect(ids(await collect(fakeList(bare(120, 50)).list))).toEqual(range(1, 120));
  });

  test('a list ends if the same round number of items comes twice', async () => {
    const { list, queries } = fakeList(() => projects(20));
    expect(ids(await collect(list))).toEqual(range(1, 20));
    expect(queries).toHaveLength(2);
  });

  test('a list ends if the server says that there is no more', async () => {
    const { list, queries } = fakeList(() => ({ items: projects(100), has_more: false }));
    expect(await collect(list)).toHaveLength(100);
    expect(queries).toHaveLength(1);
  });

  test('a list ends if there is no next cursor', async () => {
    const { list } = fakeList(
      ({ cursor }) => (cursor ? { blobs: projects(1, 101) } : { blobs: projects(100), next_cursor: 'c2' }),
      { paging: CURSOR },
    );
    expect(await collect(list)).toHaveLength(101);
  });

  test('a list by cursor does not end at a page that looks like the one before', async () => {
    const { list, queries } = fakeList(
      ({ cursor = 0 }) => ({
        blobs: [{ name: 'same' }],
        next_cursor: Number(cursor) < 3 ? String(Number(cursor) + 1) : null,
      }),
      { paging: CURSOR },
    );
    expect(await collect(list)).toHaveLength(4);
    expect(queries.map(({ cursor }) => cursor)).toEqual([undefined, '1', '2', '3']);
  });

  test('a list ends at an empty page with a repeated cursor', async () => {
    const { list, queries } = fakeList(() => ({ blobs: [], next_cursor: 'c2' }), { paging: CURSOR });
    expect(await collect(list)).toEqual([]);
    expect(queries).toHaveLength(2);
  });

  test('a list does not end at an empty page with a new cursor', async () => {
    const { list } = fakeList(
      ({ cursor }) => (cursor === undefined ? { blobs: [], next_cursor: 'c2' } : { blobs: projects(2) }),
      { paging: CURSOR },
    );
    expect(await collect(list)).toHaveLength(2);
  });

  test('a list does not end at an empty page if the server says that there is more', async () => {
    const { list } = fakeList(
      ({ cursor }) =>
        cursor ? { blobs: projects(1), has_more: false } : { blobs: [], next_cursor: 'c2', has_more: true },
      { paging: CURSOR },
    );
    expect(await collect(list)).toHaveLength(1);
  });
});

describe('changing list', () => {
  test.each([
    ['by two pages of a size that nobody says', 3, {}],
    ['by the size that the server says', 2, { per_page: 50 }],
  ])('a list that grows by one page between two requests is read to its end, found %s', async (_, grown, says) => {
    const { list } = fakeList(({ page = 1 }, asked) => {
      const newest = asked < grown ? 200 : 250;
      const end = newest - (Number(page) - 1) * 50;
      return { items: projects(Math.max(0, Math.min(50, end)), Math.max(1, end - 49)).toReversed(), ...says };
    });
    const found = new Set(ids(await collect(list)));
    expect(range(1, 200).filter((id) => !found.has(id))).toEqual([]);
  });

  test.each([
    ['one is made in front', 100, [0, ...range(1, 100)]],
    ['one is made at the end, of more than a page may have', 150, range(1, 151)],
    ['it more than doubles', 5, range(1, 11)],
  ])('a list that is sent whole for each page is read with its new items: %s', async (_, count, then) => {
    for (const hasTotal of [false, true]) {
      const { list, queries } = fakeList(whole([range(1, count), then], hasTotal));
      const found = ids(await collect(list));
      // A short list with a total ends with its first page.
      const isShort = hasTotal && count < 100;
      expect(found.slice(0, count)).toEqual(range(1, count));
      expect(found.toSorted((one, other) => one - other)).toEqual(isShort ? range(1, count) : then);
      expect(queries.length).toBeLessThanOrEqual(3);
    }
  });

  test.each([
    ['made', [0, ...range(1, 100)]],
    ['deleted', range(1, 99)],
  ])('a list of exactly one page is read once if an item is %s before any of the requests', async (_, then) => {
    for (let before = 2; before <= 6; before++) {
      const states = Array.from({ length: before }, (_, index) => (index === before - 1 ? then : range(1, 100)));
      const { list, queries } = fakeList(whole(states, false));
      const found = ids(await collect(list));
      expect(found.slice(0, 100)).toEqual(range(1, 100));
      expect(new Set(found).size).toBe(found.length);
      expect(queries.length).toBeLessThanOrEqual(6);
    }
  });

  test('a list that grows by a page and then by half a page is read to its end', async () => {
    const newest = [100, 110, 115];
    const { list } = fakeList(
      ({ page = 1 }) => {
        const end = (newest[Number(page) - 1] ?? 115) - (Number(page) - 1) * 10;
        return { items: projects(Math.max(0, Math.min(10, end)), Math.max(1, end - 9)).toReversed() };
      },
      { query: { per_page: 10 } },
    );
    const found = new Set(ids(await collect(list)));
    expect(range(1, 100).filter((id) => !found.has(id))).toEqual([]);
  });

  test.each([
    [2, 'numbers'],
    [3, 'numbers'],
    [20, 'texts'],
  ])(
    'a list that grows in front with each request is read once, with pages of %i and ids that are %s',
    async (size, kind) => {
      const asId = (id: number): unknown => (kind === 'texts' ? `id-${id}` : id);
      const { list } = fakeList(
        ({ page = 1 }, asked) => {
          const newest = 100 + asked;
          const end = newest - (Number(page) - 1) * size;
          const items = projects(Math.max(0, Math.min(size, end)), Math.max(1, end - size + 1)).toReversed();
          return { items: items.map(({ id }) => ({ id: asId(id) })), total: newest };
        },
        { query: { per_page: size } },
      );
      expect(ids(await collect(list))).toEqual(range(1, 101).toReversed().map(asId));
    },
  );

  test('a list is read whole if the pages are smaller than requested', async () => {
    expect(ids(await collect(fakeList(pageServer(120, 50)).list))).toEqual(range(1, 120));
    expect(ids(await collect(fakeList(offsetServer(120, 50), { paging: OFFSET }).list))).toEqual(range(1, 120));
  });

  test('a list by offset is read whole if its first page is filtered to nothing', async () => {
    const { list } = fakeList(
      ({ offset = 0 }) => ({
        visitors: projects(120).filter(({ id }) => id > 70 && id > Number(offset) && id <= Number(offset) + 50),
        total_count: 50,
        page_size: 50,
      }),
      { paging: OFFSET, query: { limit: 100 } },
    );
    expect(ids(await collect(list))).toEqual(range(71, 120));
  });

  test.each([1, 4])('a list whose total changes has no item twice, with concurrency %i', async (concurrency) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('page', 'offset'),
        async (totals, style) => {
          const count = (asked: number) => totals[Math.min(asked, totals.length) - 1] ?? 0;
          const { list, queries } =
            style === 'page'
              ? fakeList((query, asked) => pageServer(count(asked))(query), { query: { per_page: 5 } })
              : fakeList((query, asked) => offsetServer(count(asked))(query), { paging: OFFSET, query: { limit: 5 } });
          const found = ids(await list.toArray({ concurrency }));
          expect(new Set(found).size).toBe(found.length);
          expect(queries.length).toBeLessThan(30);
        },
      ),
    );
  });
});

const refusal = (list: AsyncIterable<unknown>) =>
  collect(list).then(
    () => 'no error',
    (error: unknown) => (TempsResponseError.is(error) ? error.message : error),
  );

describe('list with the newest first that grows by a page', () => {
  test.each([
    ['a total', true, 1],
    ['a total', true, 3],
    ['no total', false, 1],
    ['no total', false, 4],
  ])(
    'a list that grows by a whole page before one request is read to its end, with %s: %s, %i',
    async (_, hasTotal, at) => {
      const old = projects(30);
      let all = old;
      const { list } = fakeList(
        ({ page = 1 }, asked) => {
          if (asked === at) all = [...projects(5, 100), ...old];
          const start = (Number(page) - 1) * 5;
          return { items: all.slice(start, start + 5), ...(hasTotal && { total: all.length }) };
        },
        { query: { per_page: 5 } },
      );
      const found = ids(await collect(list));
      expect([...new Set(found)].filter((id) => id <= 30)).toEqual(ids(old));
      expect(new Set(found).size).toBe(found.length);
    },
  );
});

/** Always new items, but cursors that come back after so many pages. */
const circle = (length: number) => (_: Query, asked: number) => ({
  blobs: projects(100, asked * 100),
  next_cursor: `c${asked % length}`,
  has_more: true,
});

describe('server that repeats a page', () => {
  test.each([1, 3])('the error of a repeated page names `page`, with concurrency %i', async (concurrency) => {
    const { list, queries } = fakeList(() => ({ items: projects(100), total: 300 }));
    expect(await refusal(list.items({ concurrency }))).toBe(
      'GET /projects: responded 200 with the same page again: the server ignores `page`, so the rest of the list cannot be read. `toArray({ limit: 100 })` reads its first page',
    );
    expect(queries.length).toBeLessThanOrEqual(3 + concurrency);
  });

  test('a repeated full page without a total is an error', async () => {
    const { list } = fakeList(({ per_page }) => projects(Number(per_page)));
    expect(await refusal(list)).toMatch(/ignores `page`/);
  });

  test('a repeated page is an error even if members other than the id change', async () => {
    expect(
      await refusal(
        fakeList((_, asked) => ({ items: projects(100).map(({ id }) => ({ id, seen: asked })), total: 300 })).list,
      ),
    ).toMatch(/ignores `page`/);
  });

  test('a repeated page of items without ids is an error', async () => {
    expect(await refusal(fakeList(() => ({ items: Array(100).fill('x'), total: 300 })).list)).toMatch(/ignores `page`/);
  });

  test('a repeated page is an error even if the loop changes the items', async () => {
    const { list } = fakeList(() => ({ items: projects(100), total: 300 }));
    await expect(
      (async () => {
        for await (const project of list) project.id = -1;
      })(),
    ).rejects.toSatisfy(TempsResponseError.is);
  });

  test('the error of a repeated page by offset names `offset`', async () => {
    expect(
      await refusal(fakeList(() => ({ visitors: projects(100), total_count: 300 }), { paging: OFFSET }).list),
    ).toMatch(/ignores `offset`/);
  });

  test('a repeated cursor is an error', async () => {
    expect(await refusal(fakeList(circle(1), { paging: CURSOR }).list)).toMatch(
      /the cursor that it was asked with: the server ignores `cursor`/,
    );
  });

  test('cursors in a circle are an error', async () => {
    expect(await refusal(fakeList(circle(3), { paging: CURSOR }).list)).toMatch(/go round in a circle/);
  });

  test('a page that says that there is more, without a cursor, is an error', async () => {
    expect(await refusal(fakeList(() => ({ blobs: projects(1), has_more: true }), { paging: CURSOR }).list)).toMatch(
      /no `next_cursor`/,
    );
  });

  test('two different pages with an equal first item are not a repeated page', async () => {
    const { list } = fakeList(
      ({ page = 1 }) => ({ items: Number(page) > 2 ? [] : [{ name: 'same' }, { name: `p${String(page)}` }], total: 4 }),
      { paging: { ...PAGE, maxSize: 2 } },
    );
    expect(await collect(list)).toHaveLength(4);
  });
});
