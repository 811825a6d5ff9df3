import { describe, expect, test } from 'vitest';
import { TempsResponseError } from '../../../src/errors/index.ts';
import { fakeList, ids, OFFSET, PAGE, pageServer, projects, range, type Query } from '../fake-list.ts';

const withoutIds = (count: number): unknown[] => projects(count).map(({ name }) => ({ name }));

/** A server that heeds the page size, and no page: it sends the latest items. */
const latest = (query: Query): unknown => projects(130).slice(0, Math.min(Number(query.per_page ?? 50), 100));

describe('a page that is requested directly', () => {
  test.each<[string, (count: number) => unknown]>([
    ['a bare array', (count) => projects(count)],
    ['without a total', (count) => ({ items: projects(count) })],
    ['with a total', (count) => ({ items: projects(count), total: count })],
    ['with a total and `has_more`', (count) => ({ items: projects(count), total: count, has_more: false })],
    ['of items without ids', (count) => withoutIds(count)],
  ])('is empty where the server sends the whole list for each page: %s', async (_, body) => {
    for (const query of [{ page: 2 }, { page: 7, per_page: 100 }, { page: 2, per_page: 2 }]) {
      const { list } = fakeList(() => body(3), { query });
      const { data } = await list;
      expect([data.items, data.total, data.hasNextPage()]).toEqual([[], 3, false]);
      expect(await list.toArray()).toEqual([]);
    }
  });

  test('ends a loop over page numbers of a list that does not page', async () => {
    const found: number[] = [];
    for (let page = 1, hasMore = true; hasMore && page < 10; page++) {
      const { data } = await fakeList(() => projects(3), { query: { page, per_page: 100 } }).list;
      found.push(...ids(data.items));
      hasMore = data.hasNextPage();
    }
    expect(found).toEqual([1, 2, 3]);
  });

  test('is empty beyond an offset too', async () => {
    const { list, queries } = fakeList(() => projects(3), { paging: OFFSET, query: { offset: 2 } });
    expect((await list).data.items).toEqual([]);
    expect(queries[1]).toMatchObject({ offset: 0 });
  });

  test('is an error where the server ignores the page, and may have more items than it sends', async () => {
    for (const query of [{ page: 2 }, { page: 2, per_page: 20 }, { page: 2, per_page: 100 }]) {
      const { list } = fakeList(latest, { query });
      await expect(list).rejects.toThrow('ignores `page`, so the rest of the list cannot be read');
      await expect(list.toArray()).rejects.toThrow(TempsResponseError);
    }
    const counted = fakeList(() => ({ items: projects(20), total: 130 }), { query: { page: 9 } });
    await expect(counted.list).rejects.toThrow('ignores `page`');
  });

  test('is returned as `error` where the call does not throw', async () => {
    const { list } = fakeList(() => ({ items: projects(20), total: 30 }), { query: { page: 9 }, throwOnError: false });
    expect((await list).error?.message).toContain('ignores `page`');
  });

  test.each<[string, (query: Query) => unknown]>([
    ['with a total', pageServer(50)],
    ['without a total', (query) => (pageServer(50)(query) as { items: unknown[] }).items],
    ['with items that look alike', (query) => (pageServer(50)(query) as { items: unknown[] }).items.map(() => 'same')],
    ['whose total counts one page', (query) => ({ ...(pageServer(50)(query) as object), total: 20 })],
  ])('is that page where the server heeds it: a list %s', async (_, respond) => {
    const { data } = await fakeList(respond, { query: { page: 2 } }).list;
    expect(data.items).toHaveLength(20);
  });

  test('costs no other request where the total shows that the server heeds it', async () => {
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

describe('nextPage() after a first page without a size', () => {
  test('reads the rest where the server heeds the page size alone, and the largest page has it', async () => {
    expect(await sizes(newest(95))).toEqual([50, 45]);
  });

  test('is an error where the largest page may not have the rest', async () => {
    await expect(sizes(newest(130))).rejects.toThrow('the same page again: the server ignores `page`');
  });

  test.each([1, 2, 3, 50])('ends where the first page had the whole list: %i items', async (count) => {
    expect((await sizes(() => projects(count))).filter((size) => size > 0)).toEqual([count]);
    expect((await sizes(newest(count))).filter((size) => size > 0)).toEqual([count]);
  });
});
