import { describe, expect, test } from 'vitest';
import { TempsResponseError } from '../../../src/errors/index.ts';
import { fakeList, ids, OFFSET, PAGE, pageServer, projects, range, type Query } from '../fake-list.ts';

const withoutIds = (count: number): unknown[] => projects(count).map(({ name }) => ({ name }));

/** A server that heeds the page size, and no page: it sends the latest items. */
const latest = (query: Query): unknown => projects(130).slice(0, Math.min(Number(query.per_page ?? 50), 100));

describe('page that is requested directly', () => {
  test.each<[string, (count: number) => unknown]>([
    ['a bare array', (count) => projects(count)],
    ['without a total', (count) => ({ items: projects(count) })],
    ['with a total', (count) => ({ items: projects(count), total: count })],
    ['with a total and `has_more`', (count) => ({ items: projects(count), total: count, has_more: false })],
    ['of items without ids', (count) => withoutIds(count)],
  ])('a page after the first is empty if the server sends the whole list for each page: %s', async (_, body) => {
    for (const query of [{ page: 2 }, { page: 7, per_page: 100 }, { page: 2, per_page: 2 }]) {
      const { list } = fakeList(() => body(3), { query });
      const { data } = await list;
      expect([data.items, data.total, data.hasNextPage()]).toEqual([[], 3, false]);
      expect(await list.toArray()).toEqual([]);
    }
  });

  test('a loop over page numbers ends if the server sends the whole list for each page', async () => {
    const found: number[] = [];
    for (let page = 1, hasMore = true; hasMore && page < 10; page++) {
      const { data } = await fakeList(() => projects(3), { query: { page, per_page: 100 } }).list;
      found.push(...ids(data.items));
      hasMore = data.hasNextPage();
    }
    expect(found).toEqual([1, 2, 3]);
  });

  test('a page at an offset is empty if the server sends the whole list for each page', async () => {
    const { list, queries } = fakeList(() => projects(3), { paging: OFFSET, query: { offset: 2 } });
    expect((await list).data.items).toEqual([]);
    expect(queries[1]).toMatchObject({ offset: 0 });
  });

  test('a requested page is an error if the server ignores `page` and may have more items', async () => {
    for (const query of [{ page: 2 }, { page: 2, per_page: 20 }, { page: 2, per_page: 100 }]) {
      const { list } = fakeList(latest, { query });
      await expect(list).rejects.toThrow('ignores `page`, so the rest of the list cannot be read');
      await expect(list.toArray()).rejects.toThrow(TempsResponseError);
    }
    const counted = fakeList(() => ({ items: projects(20), total: 130 }), { query: { page: 9 } });
    await expect(counted.list).rejects.toThrow('ignores `page`');
  });

  test('a page that the server ignores is returned as `error` with `throwOnError: false`', async () => {
    const { list } = fakeList(() => ({ items: projects(20), total: 30 }), { query: { page: 9 }, throwOnError: false });
    expect((await list).error?.message).toContain('ignores `page`');
  });

  test.each<[string, (query: Query) => unknown]>([
    ['with a total', pageServer(50)],
    ['without a total', (query) => (pageServer(50)(query) as { items: unknown[] }).items],
    ['with items that look alike', (query) => (pageServer(50)(query) as { items: unknown[] }).items.map(() => 'same')],
    ['whose total counts one page', (query) => ({ ...(pageServer(50)(query) as object), total: 20 })],
  ])('a requested page is returned if the server supports `page`: a list %s', async (_, respond) => {
    const { data } = await fakeList(respond, { query: { page: 2 } }).list;
    expect(data.items).toHaveLength(20);
  });

  test('a requested page takes one request if the total shows that the server supports `page`', async () => {
    const { list, queries } = fakeList(pageServer(50), { query: { page: 3, per_page: 20 }, paging: PAGE });
    expect(ids((await list).data.items)).toEqual(range(41, 50));
    expect(queries).toHaveLength(1);
  });
});

/** How many items the pages have that `nextPage()` reads. */
async function sizes(respond: (query: Query) => unknown): Promise<number[]> {
  let { data: page } = await fakeList(respond).list;
  const found = [page.items.length];
  while (page.hasNextPage()) {
    ({ data: page } = await page.nextPage());
    found.push(page.items.length);
  }
  return found;
}

/** A server that heeds the page size, and no page. */
const newest =
  (count: number) =>
  ({ per_page = 50 }: Query): unknown =>
    projects(count).slice(0, Math.min(Number(per_page), 100));

describe('nextPage() of a server that ignores the page', () => {
  test('nextPage() reads the rest if the server supports only the page size and the largest page has the rest', async () => {
    expect(await sizes(newest(95))).toEqual([50, 45]);
  });

  test('nextPage() rejects if the largest page may not have the rest', async () => {
    await expect(sizes(newest(130))).rejects.toThrow('the same page again: the server ignores `page`');
  });

  test.each([1, 2, 3, 50])('nextPage() ends if the first page had the whole list: %i items', async (count) => {
    expect((await sizes(() => projects(count))).filter((size) => size > 0)).toEqual([count]);
    expect((await sizes(newest(count))).filter((size) => size > 0)).toEqual([count]);
  });
});
