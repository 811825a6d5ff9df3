import { expect, expectTypeOf, test } from 'vitest';
import type { TempsClient } from '../../src/client.ts';
import { TempsError } from '../../src/errors/index.ts';
import type { ListPage } from '../../src/pagination/list-page.ts';
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
  projects,
  range,
  type Project,
} from './fake-list.ts';

interface VisitorList {
  visitors: Project[];
  total_count: number;
}

test("the body of a page is the server's own, and JSON shows only that", async () => {
  const body = { items: projects(2), total: 2 };
  const { data } = await fakeList(() => body).list;
  expect(data).toBe(body);
  expect(JSON.stringify(data)).toBe(JSON.stringify({ items: projects(2), total: 2 }));
  expect(Object.keys(data)).toEqual(['items', 'total']);
});

test('the body of a page has `items` and `total` beside the names of the contract', async () => {
  const { data } = await fakeList<VisitorList>(offsetServer(60), { paging: OFFSET }).list;
  expectTypeOf(data.visitors).toEqualTypeOf<Project[]>();
  expect(data.items).toBe(data.visitors);
  expect({ total: data.total, total_count: data.total_count }).toEqual({
    total: 60,
    total_count: 60,
  });
  expect(Object.keys(data)).toEqual(['visitors', 'total_count']);
});

test('the body of a page has the shape of the contract if the server sent another one', async () => {
  const { data } = await fakeList<VisitorList>(
    () => ({ items: projects(1), total: 7, region: 'eu' }),
    {
      paging: OFFSET,
    },
  ).list;
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    visitors: projects(1),
    total_count: 7,
    total: 7,
    region: 'eu',
  });
  expect(data.visitors).toBe(data.items);
});

test('the body of a page is an array if the contract has a bare array', async () => {
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

test('`countSoFar` counts the items up to the end of each page', async () => {
  const counts: number[] = [];
  for await (const page of fakeList(pageServer(250)).list.pages()) counts.push(page.countSoFar);
  expect(counts).toEqual([100, 200, 250]);
  const { data } = await fakeList(pageServer(45), { query: { page: 2 } }).list;
  expect(data.countSoFar).toBe(40);
});

test('`total` of a list that a server does not count is undefined until its end', async () => {
  const paging: Paging = { ...PAGE, isUncounted: true };
  const counted = pageServer(250);
  const bare = (query: Record<string, unknown>) => (counted(query) as { items: unknown[] }).items;
  const totals: (number | undefined)[] = [];
  for await (const page of fakeList(bare, { paging }).list.pages()) totals.push(page.total);
  const { data } = await fakeList(counted, { paging }).list;
  expect([...totals, data.total]).toEqual([undefined, undefined, undefined, 250]);
  const { data: only } = await fakeList(() => ({ items: projects(3), has_more: false }), { paging })
    .list;
  expect({ total: only.total, countSoFar: only.countSoFar }).toEqual({ total: 3, countSoFar: 3 });
});

const listWebhooks = (temps: TempsClient) => temps.webhooks.list({ path: { project_id: 1 } });
const requestWebhooks = (temps: TempsClient) =>
  temps.request({
    method: 'GET',
    url: '/projects/{project_id}/webhooks',
    path: { project_id: 1 },
  });
const listProjects = (temps: TempsClient) => temps.projects.list();

test('the types say which totals may be undefined', () => {
  type Counted = ListPage<Project, VisitorList>;
  type Uncounted = ListPage<Project, VisitorList, true, number | undefined>;
  expectTypeOf<Counted['total' | 'total_count']>().toEqualTypeOf<number>();
  expectTypeOf<Uncounted['total' | 'total_count']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Uncounted['visitors']>().toEqualTypeOf<Project[]>();
  expectTypeOf<Uncounted['countSoFar']>().toEqualTypeOf<number>();
  expectTypeOf<ListPage<Project, Project[], true, number | undefined>>().toExtend<Project[]>();
  type TotalOf<List extends (temps: TempsClient) => PromiseLike<{ data: { total: unknown } }>> =
    Awaited<ReturnType<List>>['data']['total'];
  expectTypeOf<TotalOf<typeof listWebhooks>>().toEqualTypeOf<number | undefined>();
  expectTypeOf<TotalOf<typeof requestWebhooks>>().toEqualTypeOf<number | undefined>();
  expectTypeOf<TotalOf<typeof listProjects>>().toEqualTypeOf<number>();
});

test('nextPage() goes to the end, with the size of the first page', async () => {
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

test('nextPage() goes on from a page of a list whose first page has the number 0', async () => {
  for (const [page, here, following] of [
    [0, range(1, 20), range(21, 40)],
    [1, range(21, 40), range(41, 45)],
    [2, range(41, 45), []],
  ] as const) {
    const { list } = fakeList(pageServer(45, 100, 0), {
      paging: { ...PAGE, first: 0 },
      query: { page, per_page: 20 },
    });
    const { data } = await list;
    expect.soft(ids(data.items), `page ${page}`).toEqual(here);
    expect
      .soft(data.hasNextPage() ? ids((await data.nextPage()).data.items) : [], `page ${page}`)
      .toEqual(following);
  }
});

test('hasNextPage() knows the end after a requested page of known size', async () => {
  const { data } = await fakeList(pageServer(45), { query: { page: 3, per_page: 20 } }).list;
  expect({ items: data.items.length, total: data.total, hasNextPage: data.hasNextPage() }).toEqual({
    items: 5,
    total: 45,
    hasNextPage: false,
  });
});

test('nextPage() rejects with a TempsError after the last page', async () => {
  const { data } = await fakeList(pageServer(1)).list;
  const error = await data.nextPage().catch((reason: unknown) => reason);
  expect(TempsError.is(error) && error.code).toBe('no_next_page');
  expect((error as Error).message).toBe('There is no next page. Check `hasNextPage()` first');
});

test('nextPage() returns an empty page if only that shows the end of the list', async () => {
  for (const body of [projects(20), { items: projects(20) }]) {
    const { data } = await fakeList(() => body).list;
    expect(data.hasNextPage()).toBe(true);
    const { data: next } = await data.nextPage();
    expect({ items: next.items, total: next.total, hasNextPage: next.hasNextPage() }).toEqual({
      items: [],
      total: 20,
      hasNextPage: false,
    });
  }
});

test('nextPage() called twice gives the same items once, also after later pages were read', async () => {
  const { data: first } = await fakeList(pageServer(60)).list;
  const { data: second } = await first.nextPage();
  expect(ids((await second.nextPage()).data.items)).toEqual(range(41, 60));
  expect(ids((await first.nextPage()).data.items)).toEqual(range(21, 40));
  const { data: page } = await fakeList(cursorServer(120), { paging: CURSOR }).list;
  expect(ids((await page.nextPage()).data.items)).toEqual(ids((await page.nextPage()).data.items));
});

test('nextPage() leaves out items that have moved to the next page', async () => {
  const all = projects(45);
  const { list } = fakeList(({ page = 1 }, asked) => {
    if (asked === 2) all.unshift({ id: 99, name: 'new' });
    return { items: all.slice((Number(page) - 1) * 20, Number(page) * 20), total: all.length };
  });
  const { data: first } = await list;
  expect(ids((await first.nextPage()).data.items)).toEqual(range(21, 39));
});

test('the members of a page have the same items and total under each name, and a caller may change them', async () => {
  const { list } = fakeList<VisitorList>(
    ({ offset = 1 }) => ({ visitors: projects(20, Number(offset)), total: 90 }),
    {
      paging: OFFSET,
    },
  );
  const { data } = await (await list).data.nextPage();
  expect({ visitors: data.visitors, total_count: data.total_count }).toEqual({
    visitors: projects(19, 21),
    total_count: 90,
  });
  for (const name of ['items', 'total', 'total_count', 'nextPage'])
    expect
      .soft(Object.getOwnPropertyDescriptor(data, name))
      .toMatchObject({ writable: true, configurable: true });
});

test('a page after the first is empty if the server sends the whole list for each page', async () => {
  for (const body of [
    projects(3),
    { items: projects(3) },
    { items: projects(3), total: 3 },
    [{ name: 'a' }],
  ]) {
    const count = Array.isArray(body) ? body.length : 3;
    for (const query of [{ page: 2 }, { page: 7, per_page: 100 }]) {
      const { list } = fakeList(() => structuredClone(body), { query });
      const { data } = await list;
      expect({ items: data.items, total: data.total, hasNextPage: data.hasNextPage() }).toEqual({
        items: [],
        total: count,
        hasNextPage: false,
      });
      expect(await list.toArray()).toEqual([]);
    }
  }
  const { list } = fakeList(() => projects(3), { paging: OFFSET, query: { offset: 2 } });
  expect((await list).data.items).toEqual([]);
});

test('a page after the first takes one request if it is empty or the total shows that the server pages', async () => {
  for (const [server, expected] of [
    [pageServer(50), range(21, 40)],
    [() => [], []],
  ] as const) {
    const { list, queries } = fakeList(server, { query: { page: 2 } });
    expect(ids((await list).data.items)).toEqual(expected);
    expect(queries).toHaveLength(1);
  }
});

test('pages() returns the pages of the list, and nextPage() goes on from each', async () => {
  const pages = await collect(fakeList(pageServer(250)).list.pages());
  expect(pages.map((page) => [page.items.length, page.total, page.hasNextPage()])).toEqual([
    [100, 250, true],
    [100, 250, true],
    [50, 250, false],
  ]);
  const next = await pages[0]?.nextPage();
  expect(ids(next?.data.items ?? [])).toEqual(range(101, 200));
});

test('pages() leaves out a page without items, unless there is no other', async () => {
  for (const [count, expected] of [
    [100, [100]],
    [0, [0]],
  ] as const) {
    const { list } = fakeList(({ page }) => (page === undefined ? projects(count) : []));
    expect.soft((await collect(list.pages())).map(({ items }) => items.length)).toEqual(expected);
  }
});
