import { expect, test } from 'vitest';
import { printOf, takeNew } from '../../src/pagination/end.ts';
import { range } from './fake-list.ts';

test('the items of a page are new unless an earlier page had their ids, be they numbers or texts', () => {
  for (const [one, two, three] of [
    [1, 2, 3],
    ['a', 'b', 'c'],
  ]) {
    const pages = { number: 1, pageOfId: new Map<unknown, number>() };
    takeNew([{ id: one }, { id: two }], pages);
    pages.number = 2;
    for (const reading of ['first', 'again'])
      expect.soft(takeNew([{ id: two }, { id: three }], pages), reading).toEqual([{ id: three }]);
  }
});

test('all items of a page are new if one has no id or two have the same, and so are those of later pages', () => {
  for (const items of [
    [{ id: 1 }, { name: 'a' }],
    [{ id: 1 }, { id: 1 }],
    [{ id: 2 }, { id: 2 }],
    ['a'],
  ]) {
    const pages = { number: 2, pageOfId: new Map<unknown, number>([[1, 1]]) };
    expect.soft(takeNew(items, pages), JSON.stringify(items)).toEqual(items);
    expect.soft(takeNew([{ id: 1 }], pages), JSON.stringify(items)).toEqual([{ id: 1 }]);
  }
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
