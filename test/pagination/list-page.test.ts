import { describe, expect, expectTypeOf, test } from 'vitest';
import { TempsError, TempsResponseError } from '../../src/errors/index.ts';
import type { ListPage } from '../../src/pagination/list-page.ts';
import type { Paging } from '../../src/pagination/page/paging.ts';
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
  projects,
  range,
  type Project,
} from './fake-list.ts';

interface VisitorList {
  visitors: Project[];
  total_count: number;
}

describe('the body', () => {
  test("is the server's own, and only that shows in JSON", async () => {
    const body = { items: projects(2), total: 2 };
    const { data } = await fakeList(() => body).list;
    expect(data).toBe(body);
    expect(JSON.stringify(data)).toBe(JSON.stringify({ items: projects(2), total: 2 }));
    expect(Object.keys(data)).toEqual(['items', 'total']);
  });

  test('has items and total beside the names of the contract', async () => {
    const { data } = await fakeList<VisitorList>(offsetServer(60), { paging: OFFSET }).list;
    expectTypeOf(data.visitors).toEqualTypeOf<Project[]>();
    expect(data.items).toBe(data.visitors);
    expect([data.total, data.total_count]).toEqual([60, 60]);
    expect(Object.keys(data)).toEqual(['visitors', 'total_count']);
  });

  test.each<[string, unknown]>([
    ['{ projects, total, page, per_page }', { projects: projects(2), total: 2, page: 1, per_page: 20 }],
    ['{ data, total }', { data: projects(2), total: 2 }],
    ['{ data, pagination }', { data: projects(2), pagination: { total_count: 2 } }],
    ['{ visitors, total_count }', { visitors: projects(2), total_count: 2 }],
    ['a bare array', projects(2)],
    ['{ items } alone', { items: projects(2) }],
  ])('has items and total where the server sent %s', async (_, body) => {
    const { data } = await fakeList(() => body).list;
    expect([data.items, data.total]).toEqual([projects(2), 2]);
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({ items: projects(2) });
  });

  test("has the contract's shape where the server sent another", async () => {
    const { data } = await fakeList<VisitorList>(() => ({ items: projects(1), total: 7, region: 'eu' }), {
      paging: OFFSET,
    }).list;
    expect(JSON.parse(JSON.stringify(data))).toEqual({ visitors: projects(1), total_count: 7, total: 7, region: 'eu' });
    expect(data.visitors).toBe(data.items);
  });

  test('stays an array where the contract has a bare array', async () => {
    const paging: Paging = { style: 'page', page: 'page', size: 'per_page', maxSize: 100 };
    for (const body of [projects(2), { items: projects(2), total: 2 }]) {
      const { data } = await fakeList<Project[]>(() => body, { paging }).list;
      expectTypeOf(data).toEqualTypeOf<ListPage<Project, Project[]>>();
      expect(Array.isArray(data)).toBe(true);
      expect(data.items).toBe(data);
      expect(data.total).toBe(2);
      expect(JSON.stringify(data)).toBe(JSON.stringify(projects(2)));
    }
  });

  test('has a total that is a number, also where the server sent text or null', async () => {
    expect((await fakeList(() => ({ items: projects(1), total: '7' })).list).data.total).toBe(7);
    expect((await fakeList(() => ({ items: projects(1), total: null })).list).data.total).toBe(1);
  });

  test('counts up to its own end where the server does not count', async () => {
    const totals: number[] = [];
    for await (const page of fakeList(cursorServer(250), { paging: CURSOR }).list.pages()) totals.push(page.total);
    expect(totals).toEqual([100, 200, 250]);
  });
});

describe('nextPage', () => {
  test('goes to the end, at the size of the first page', async () => {
    const { list, queries } = fakeList(pageServer(45), { query: { search: 'x' } });
    let { data: page } = await list;
    const seen = [...page.items];
    while (page.hasNextPage()) {
      ({ data: page } = await page.nextPage());
      seen.push(...page.items);
    }
    expect(ids(seen)).toEqual(range(1, 45));
    expect(queries).toEqual([{ search: 'x' }, { search: 'x', page: 2 }, { search: 'x', page: 3 }]);
  });

  test('may be asked twice of the same page', async () => {
    const { data: page } = await fakeList(cursorServer(120), { paging: CURSOR }).list;
    const [first, second] = [await page.nextPage(), await page.nextPage()];
    expect(ids(first.data.items)).toEqual(ids(second.data.items));
  });

  test('goes on from a page of an iteration', async () => {
    for await (const page of fakeList(pageServer(250)).list.pages()) {
      expect(ids((await page.nextPage()).data.items)).toEqual(range(101, 200));
      break;
    }
  });

  test.each([
    [0, range(1, 20), range(21, 40)],
    [1, range(21, 40), range(41, 45)],
    [2, range(41, 45), []],
  ])('goes on from page %i where the first has the number 0', async (page, here, following) => {
    const { list } = fakeList(pageServer(45, 100, 0), { paging: { ...PAGE, first: 0 }, query: { page, per_page: 20 } });
    const { data } = await list;
    expect(ids(data.items)).toEqual(here);
    expect(data.hasNextPage() ? ids((await data.nextPage()).data.items) : []).toEqual(following);
  });

  test('knows the end after an explicit page of a known size', async () => {
    const { data } = await fakeList(pageServer(45), { query: { page: 3, per_page: 20 } }).list;
    expect([data.items.length, data.total, data.hasNextPage()]).toEqual([5, 45, false]);
  });

  test('may give empty pages after an explicit page of unknown size, but never misses one and ends', async () => {
    const { list, queries } = fakeList(pageServer(45), { query: { page: 3 } });
    let { data: page } = await list;
    expect(page.hasNextPage()).toBe(true);
    while (page.hasNextPage()) {
      ({ data: page } = await page.nextPage());
      expect(page.items).toEqual([]);
    }
    expect(queries.length).toBeLessThan(10);
  });

  test('rejects with a TempsError after the last page', async () => {
    const { data } = await fakeList(pageServer(1)).list;
    const error = await data.nextPage().catch((reason: unknown) => reason);
    expect(TempsError.is(error) && error.code).toBe('no_next_page');
    expect((error as Error).message).toBe('There is no next page. Check `hasNextPage()` first');
  });

  test('gives an empty page where only that can tell that the list has ended', async () => {
    for (const body of [projects(20), { items: projects(20) }]) {
      const { data } = await fakeList(() => body).list;
      expect(data.hasNextPage()).toBe(true);
      const { data: next } = await data.nextPage();
      expect([next.items, next.total, next.hasNextPage()]).toEqual([[], 20, false]);
    }
  });

  test('rejects where the server sends the same page again', async () => {
    const { data } = await fakeList(() => ({ items: projects(20), total: 45 })).list;
    await expect(data.nextPage()).rejects.toSatisfy(TempsResponseError.is);
  });
});

test('pages give pages', async () => {
  const pages = await collect(fakeList(pageServer(250)).list.pages());
  expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
    [100, 250],
    [100, 250],
    [50, 250],
  ]);
  expect(pages.map((page) => page.hasNextPage())).toEqual([true, true, false]);
});
