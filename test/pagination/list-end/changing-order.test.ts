import { describe, expect, test } from 'vitest';
import { TempsResponseError } from '../../../src/errors/index.ts';
import { collect, fakeList, ids, OFFSET, offsetServer, projects, range, type Query } from '../fake-list.ts';

/** The order of rows for a page that ends at this one. */
type Order = (end: number) => (id: number) => number;

/** Cuts a page out of a list that is in another order for each page. */
function shuffled(count: number, orderOf: Order, most = 50) {
  return ({ page = 1, per_page = 20 }: Query) => {
    const size = Math.min(Number(per_page), most);
    const start = (Number(page) - 1) * size;
    const order = orderOf(start + size);
    const rows = projects(count).toSorted((one, other) => order(one.id) - order(other.id));
    return { items: rows.slice(start, start + size), total: count };
  };
}

/** As a database sorts rows with equal sort values: only where the page ends decides which come first. */
const tied: Order = (end) => (id) => (id * 7919 + end * 104_729 * id) % 1009;
const query = { per_page: 20 };
const whole = (count: number) => new Set(range(1, count));

/** The same, but some items are on no page of any size. */
const hiding = () => {
  const server = shuffled(90, tied, 50);
  return (asked: Query) => {
    const { items, total } = server(asked);
    return { items: items.map(({ id, name }) => ({ id: id % 9 === 4 ? id - 1 : id, name })), total };
  };
};

describe('list whose order changes', () => {
  test.each([1, 2, 3, 7, 20, 50])(
    'a list whose order changes is read whole in pages of other sizes: per_page %i',
    async (per_page) => {
      for (const hasTotal of [true, false]) {
        const server = shuffled(90, tied, 50);
        const { list } = fakeList((asked) => ({ ...server(asked), ...(!hasTotal && { total: undefined }) }), {
          query: { per_page },
        });
        const found = ids(await list.toArray());
        expect(found).toHaveLength(90);
        expect(new Set(found)).toEqual(whole(90));
      }
    },
  );

  test.each([1, 3])(
    'a list whose order changes is read whole with concurrency %i, even if it is larger than a page',
    async (concurrency) => {
      const { list } = fakeList(shuffled(700, tied, 100));
      const found = ids(await list.toArray({ concurrency }));
      expect(found).toHaveLength(700);
      expect(new Set(found)).toEqual(whole(700));
    },
  );

  test('a list whose order changes is read from one page if the server sends all of it', async () => {
    const { list, queries } = fakeList(shuffled(290, tied, Infinity), { query });
    expect(new Set(ids(await list.toArray()))).toEqual(whole(290));
    expect(queries.at(-1)).toEqual({ per_page: 291, page: 1 });
    let { data: page } = await list;
    const found = ids(page.items);
    while (page.hasNextPage()) {
      ({ data: page } = await page.nextPage());
      found.push(...ids(page.items));
    }
    expect(found.toSorted((one, other) => one - other)).toEqual(range(1, 290));
  });

  describe('list whose order changes, with missing items', () => {
    const problem =
      /responded 200 with some items on several pages, and \d+ of 90 on none: their order changes from page to page\. Ask for larger pages \(`per_page`, up to 100\) or fewer items, by a filter/;
    test('items that are on no page are an error at the end of the list', async () => {
      const { list } = fakeList(hiding(), { query });
      await expect(list.toArray()).rejects.toThrow(problem);
      await expect(list.toArray({ concurrency: 3 })).rejects.toThrow(TempsResponseError);
    });

    test('items that are on no page are an error of nextPage()', async () => {
      const { list } = fakeList(hiding(), { query });
      let { data: page } = await list;
      const read = async () => {
        while (page.hasNextPage()) ({ data: page } = await page.nextPage());
      };
      await expect(read()).rejects.toThrow(problem);
    });

    test('missing items are not read again in a list of more than 5,000', async () => {
      const { list, queries } = fakeList(shuffled(5001, tied, 100));
      await expect(list.toArray()).rejects.toThrow('from page to page. Ask for fewer items, by a filter');
      expect(queries.every(({ per_page }) => per_page === 100)).toBe(true);
    });

    test('missing items are an error if the caller began at a later page', async () => {
      const { list } = fakeList(shuffled(290, tied, Infinity), { query: { page: 2, per_page: 50 } });
      await expect(list.toArray()).rejects.toThrow('order changes');
    });
  });

  test('no item comes twice, however many pages are in between', async () => {
    const { list } = fakeList(shuffled(5200, tied), { query: { per_page: 100 } });
    const found: number[] = [];
    const read = async () => {
      for await (const { id } of list) found.push(id);
    };
    await expect(read()).rejects.toThrow('order changes');
    expect(found).toHaveLength(new Set(found).size);
  });

  test('a list whose order changes ends at `limit` without an error', async () => {
    const { list } = fakeList(shuffled(90, tied), { query });
    expect(await list.toArray({ limit: 40 })).toHaveLength(40);
  });
});

test('a list that gets items in front and loses them at its end is no error', async () => {
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

/** A list whose order changes, with one item more after each of the first requests. */
const growing = (most: number) => {
  let count = 90;
  return (asked: Query) => {
    const page = shuffled(count, tied, most)(asked);
    if (count < 93) count++;
    return page;
  };
};

describe('list that grows while its order changes', () => {
  test.each([
    ['one page of all items', Infinity],
    ['pages of other sizes', 50],
  ])('a list that grows while its order changes is read whole from %s', async (_, most) => {
    for (const concurrency of [1, 3]) {
      const { list } = fakeList(growing(most), { query });
      const found = ids(await list.toArray({ concurrency }));
      expect(found).toHaveLength(new Set(found).size);
      expect(new Set(found)).toEqual(whole(93));
    }
  });

  test('a list that grows is read whole without a total, or with one that a replica does not have yet', async () => {
    for (const total of [() => undefined, (count: number, page: unknown) => count - (Number(page) % 2)]) {
      const server = growing(50);
      const { list } = fakeList((asked) => ({ ...server(asked), total: total(93, asked['page']) }), { query });
      expect(new Set(ids(await list.toArray()))).toEqual(whole(93));
    }
  });

  test('items of a growing list that are on no page are an error', async () => {
    let total = 90;
    const server = hiding();
    const { list } = fakeList((asked) => ({ ...server(asked), total: Math.min(total++, 93) }), { query });
    await expect(list.toArray()).rejects.toThrow(/some items on several pages, and \d+ of 93 on none/);
  });
});

test('a list that repeats an item on each page is read whole', async () => {
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

/** A list by offset that is in another order for each page. */
const byOffset =
  (count: number, orderOf = tied, most = 50) =>
  ({ offset = 0, limit = 50 }: Query) => {
    const [start, size] = [Number(offset), Math.min(Number(limit), most)];
    const order = orderOf(start + size);
    const rows = projects(count).toSorted((one, other) => order(one.id) - order(other.id));
    return { visitors: rows.slice(start, start + size), total_count: count };
  };
const open = (server: (asked: Query) => unknown, limit?: number) =>
  fakeList(server, { paging: OFFSET, query: limit === undefined ? {} : { limit } });

describe('list by offset whose order changes', () => {
  test.each([1, 2, 3, 7, 20, 50, undefined])(
    'a list by offset whose order changes is read whole in pages of other sizes: limit %s',
    async (limit) => {
      for (const concurrency of [1, 3]) {
        const found = ids(await open(byOffset(90), limit).list.toArray({ concurrency }));
        expect(found).toHaveLength(90);
        expect(new Set(found)).toEqual(whole(90));
      }
    },
  );

  test('a list by offset whose order changes is read whole by nextPage()', async () => {
    const { list } = open(byOffset(90), 7);
    let { data: page } = await list;
    const found = ids(page.items);
    while (page.hasNextPage()) {
      ({ data: page } = await page.nextPage());
      found.push(...ids(page.items));
    }
    expect(new Set(found)).toEqual(whole(90));
  });

  test('items that are on no page are an error at the end of a list by offset', async () => {
    const server = byOffset(90);
    const { list } = open((asked) => {
      const { visitors, total_count } = server(asked);
      return { visitors: visitors.map(({ id, name }) => ({ id: id % 9 === 4 ? id - 1 : id, name })), total_count };
    });
    await expect(list.toArray()).rejects.toThrow(/some items on several pages, and 10 of 90 on none/);
  });

  test('missing items are an error in a list by offset of more than 5,000', async () => {
    await expect(open(byOffset(5003)).list.toArray()).rejects.toThrow(/of 5003 on none/);
  });

  test('a list by offset that grows in front while it is read ends with all that it had', async () => {
    for (const hasTotal of [true, false]) {
      let count = 90;
      const { list, queries } = open(({ offset = 0, limit = 50 }) => {
        const rows = projects(count).toReversed();
        const total_count = hasTotal ? count : undefined;
        count += 2;
        return { visitors: rows.slice(Number(offset), Number(offset) + Number(limit)), total_count };
      }, 20);
      expect(ids(await list.toArray())).toEqual(range(1, 90).toReversed());
      expect(queries.length).toBeLessThanOrEqual(10);
    }
  });

  test('missing items are an error if the caller began at a later offset', async () => {
    const { list } = fakeList(byOffset(90), { paging: OFFSET, query: { offset: 20, limit: 7 } });
    await expect(list.toArray()).rejects.toThrow('order changes');
    const inOrder = fakeList(offsetServer(90), { paging: OFFSET, query: { offset: 20, limit: 7 } });
    expect(ids(await inOrder.list.toArray())).toEqual(range(21, 90));
  });
});
