import { describe, expect, test } from 'vitest';
import { TempsResponseError } from '../../../src/errors/index.ts';
import { collect, fakeList, ids, projects, range, type Query } from '../fake-list.ts';

/** Cuts a page out of a list that is in another order for each page, as that of rows with equal sort values. */
function shuffled(count: number, orderOf: (page: number) => (id: number) => number, most = 50) {
  return ({ page = 1, per_page = 20 }: Query) => {
    const order = orderOf(Number(page));
    const rows = projects(count).toSorted((one, other) => order(one.id) - order(other.id));
    const size = Math.min(Number(per_page), most);
    const start = (Number(page) - 1) * size;
    return { items: rows.slice(start, start + size), total: count };
  };
}

const byPage = (page: number) => (id: number) => (id * 7919 * page) % 101;
const query = { per_page: 20 };

describe('a list whose order changes from page to page', () => {
  const problem =
    /responded 200 with some items on several pages, and \d+ of 90 on none: their order changes from page to page\. Ask for larger pages \(`per_page`, up to 100\) or fewer items, by a filter/;

  test('is an error at its end, once items are missing', async () => {
    const { list } = fakeList(shuffled(90, byPage), { query });
    await expect(list.toArray()).rejects.toThrow(problem);
    await expect(list.toArray({ concurrency: 3 })).rejects.toThrow(TempsResponseError);
  });

  test('is no reason to ask for larger pages than the largest', async () => {
    const { list } = fakeList(shuffled(290, byPage));
    await expect(list.toArray()).rejects.toThrow('from page to page. Ask for fewer items, by a filter');
  });

  test('is an error of nextPage() as well', async () => {
    const { list } = fakeList(shuffled(90, byPage), { query });
    let { data: page } = await list;
    const read = async () => {
      while (page.hasNextPage()) ({ data: page } = await page.nextPage());
    };
    await expect(read()).rejects.toThrow(problem);
  });

  test('is read whole if the server sends all of it on one page, however large that is', async () => {
    const { list, queries } = fakeList(shuffled(290, byPage, Infinity));
    expect(new Set(ids(await list.toArray()))).toEqual(new Set(range(1, 290)));
    expect(queries.at(-1)).toEqual({ per_page: 290, page: 1 });
    let { data: page } = await list;
    const found = ids(page.items);
    while (page.hasNextPage()) {
      ({ data: page } = await page.nextPage());
      found.push(...ids(page.items));
    }
    expect(found.toSorted((one, other) => one - other)).toEqual(range(1, 290));
  });

  test('is not read from its first page if the caller began later', async () => {
    const { list } = fakeList(shuffled(290, byPage, Infinity), { query: { page: 2, per_page: 50 } });
    await expect(list.toArray()).rejects.toThrow('order changes');
  });

  test('has no item twice, however many pages are in between', async () => {
    const { list } = fakeList(shuffled(600, byPage), { query: { per_page: 40 } });
    const found: number[] = [];
    const read = async () => {
      for await (const { id } of list) found.push(id);
    };
    await expect(read()).rejects.toThrow('order changes');
    expect(found).toHaveLength(new Set(found).size);
  });

  test('ends at a limit before its end', async () => {
    const { list } = fakeList(shuffled(90, byPage), { query });
    expect(await list.toArray({ limit: 40 })).toHaveLength(40);
  });
});

test('a list that loses at its end what it gets in front is none whose order changes', async () => {
  let newest = 90;
  const { list } = fakeList(
    ({ page = 1 }) => {
      newest += 3;
      const start = (Number(page) - 1) * 20;
      return {
        items: projects(90, newest - 89)
          .toReversed()
          .slice(start, start + 20),
        total: 90,
      };
    },
    { query },
  );
  const found = ids(await collect(list));
  expect(found).toEqual(range(found.at(-1) ?? 0, 93).toReversed());
});

test('a list that grows while its order changes may have more items than have come', async () => {
  let total = 90;
  const server = shuffled(90, byPage);
  const { list } = fakeList((asked) => ({ ...(server(asked) as object), total: total++ }), { query });
  expect(new Set(ids(await list.toArray())).size).toBeLessThan(90);
});

test('a list that repeats an item on each page misses none', async () => {
  const [pinned] = projects(1);
  const { list } = fakeList(
    ({ page = 1 }) => {
      const start = (Number(page) - 1) * 20;
      return {
        items: projects(90)
          .slice(start, start + 20)
          .toSpliced(10, 0, ...(pinned ? [pinned] : [])),
        total: 90,
      };
    },
    { query },
  );
  expect(new Set(ids(await list.toArray()))).toEqual(new Set(range(1, 90)));
});
