import { expect, test } from 'vitest';
import { printOf, SeenItems } from '../../src/pagination/seen.ts';
import { range } from './fake-list.ts';

test('the items of a page are new unless an earlier page had their ids, be they numbers or texts', () => {
  for (const [one, two, three] of [
    [1, 2, 3],
    ['a', 'b', 'c'],
  ]) {
    const seen = new SeenItems();
    seen.takeNew([{ id: one }, { id: two }], 1);
    for (const reading of ['first', 'again'])
      expect.soft(seen.takeNew([{ id: two }, { id: three }], 2), reading).toEqual([{ id: three }]);
  }
});

test('all items of a page are new if one has no id or two have the same, and so are those of later pages', () => {
  for (const items of [
    [{ id: 1 }, { name: 'a' }],
    [{ id: 1 }, { id: 1 }],
    [{ id: 2 }, { id: 2 }],
    ['a'],
  ]) {
    const seen = new SeenItems();
    seen.takeNew([{ id: 1 }], 1);
    expect.soft(seen.takeNew(items, 2), JSON.stringify(items)).toEqual(items);
    expect.soft(seen.takeNew([{ id: 1 }], 3), JSON.stringify(items)).toEqual([{ id: 1 }]);
    expect.soft(seen.canTell).toBe(false);
  }
});

/** Reads pages of a hundred, and returns what is new on each. */
const readPages = (seen: SeenItems, from: number, to: number): number[] =>
  range(from, to).map((page) => seen.takeNew(pageOf(page), page).length);
const pageOf = (page: number) => range(page * 100, page * 100 + 99).map((id) => ({ id }));

test('the latest 10,000 items are known and earlier ones are forgotten', () => {
  const seen = new SeenItems();
  expect(new Set(readPages(seen, 1, 199))).toEqual(new Set([100]));
  expect(seen.hasForgotten).toBe(false);
  expect(new Set(readPages(seen, 200, 400))).toEqual(new Set([100]));
  expect(seen.hasForgotten).toBe(true);
  expect(seen.takeNew(pageOf(301), 401)).toEqual([]);
  expect(seen.takeNew(pageOf(1), 401)).toHaveLength(100);
});

test('a page is recognised by its length and the ids of its first, middle and last item', () => {
  const page = range(1, 9).map((id) => ({ id, name: 'a' }));
  expect(printOf(page.map(({ id }) => ({ id, name: 'b' })))).toBe(printOf(page));
  expect(printOf(page.slice(1))).not.toBe(printOf(page.slice(2)));
  for (const at of [0, 4, 8])
    expect.soft(printOf(page.with(at, { id: 0, name: 'a' })), `${at}`).not.toBe(printOf(page));
  expect(printOf(page.map(({ name }) => ({ name })))).not.toBe(
    printOf(page.map(() => ({ name: 'b' }))),
  );
});
