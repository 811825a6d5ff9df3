import { describe, expect, test } from 'vitest';
import { readProblem, toApiError, type TempsApiError } from '../../../src/errors/index.ts';
import { OFFSET, PAGE, fakeList, offsetServer, pageServer, projects, range, ids, type Query } from '../fake-list.ts';

const failure = (status: number): TempsApiError =>
  toApiError({
    method: 'GET',
    url: '/projects',
    attempts: 1,
    headers: new Headers(),
    problem: readProblem('', status, '', null),
  });

/** Sends 20 items a page at most, and refuses this page and those after it. */
function refusing(respond: (query: Query) => unknown, from: number, status = 404): (query: Query) => unknown {
  return (query) => {
    if (Number(query.page ?? 1) >= from || Number(query.offset ?? 0) >= (from - 1) * 20) throw failure(status);
    return respond(query);
  };
}

const withTotal = (respond: (query: Query) => unknown, total: (items: unknown[]) => unknown) => (query: Query) => {
  const { items } = respond(query) as { items: unknown[] };
  return { items, total: total(items) };
};

describe('refused page after the last one', () => {
  test.each([400, 404, 416, 422])('a refused page ends a list if all of its items have come: %i', async (status) => {
    for (const concurrency of [1, 4]) {
      const { list, queries } = fakeList(refusing(pageServer(40, 20), 3, status));
      expect(ids(await list.toArray({ concurrency }))).toEqual(range(1, 40));
      expect(queries).toHaveLength(3);
    }
    const { list } = fakeList(refusing(offsetServer(40, 20), 3, status), { paging: OFFSET });
    expect(ids(await list.toArray())).toEqual(range(1, 40));
  });

  test('nextPage() returns an empty page for a refused page, with and without throwOnError', async () => {
    for (const throwOnError of [true, false]) {
      const { list } = fakeList(refusing(pageServer(40, 20), 3), { query: { per_page: 20 }, throwOnError });
      const second = await (await list).data?.nextPage();
      const { data: third, error, response } = (await second?.data?.nextPage()) ?? {};
      expect(error).toBeUndefined();
      expect(third).toMatchObject({ items: [], total: 40 });
      expect(third?.hasNextPage()).toBe(false);
      expect(response?.status).toBe(200);
    }
  });

  test.each([1, 20])(
    'a refused page ends a list of one full page if a page of another size has the same total: %i',
    async (count) => {
      const { list, queries } = fakeList(refusing(pageServer(count, 20), 2), { query: { per_page: count } });
      expect(ids(await list.toArray())).toEqual(range(1, count));
      expect(queries).toHaveLength(3);
    },
  );
});

describe('refused page before the end', () => {
  const paged = pageServer(60, 20);
  test.each([
    ['nothing says how many items there are', 3, withTotal(paged, () => undefined)],
    ['there are more', 3, paged],
    ['the total counts one page, the only one', 2, withTotal(paged, (items) => items.length)],
    ['the total counts one page of some', 3, withTotal(paged, (items) => items.length)],
    ['the server ignores the size', 2, () => ({ items: projects(20), total: 20 })],
  ])('a refused page is an error if %s', async (_, from, respond) => {
    const { list } = fakeList(refusing(respond, from), { query: { per_page: 20 } });
    await expect(list.toArray()).rejects.toThrow('404');
    let page = (await list).data;
    for (let number = 2; number < from; number++) page = (await page.nextPage()).data;
    await expect(page.nextPage()).rejects.toThrow('404');
  });

  test('a refused page with a 401 or a 500 is an error', async () => {
    for (const status of [401, 500])
      await expect(fakeList(refusing(pageServer(40, 20), 3, status)).list.toArray()).rejects.toThrow(String(status));
  });

  test('a refused first page is an error', async () => {
    await expect(fakeList(refusing(pageServer(0), 1), { paging: PAGE }).list.toArray()).rejects.toThrow('404');
  });
});
