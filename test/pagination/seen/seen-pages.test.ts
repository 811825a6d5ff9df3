import { expect, test } from 'vitest';
import { fingerprintItems } from '../../../src/pagination/seen/fingerprint.ts';
import { SeenPages } from '../../../src/pagination/seen/seen-pages.ts';

const page = (id: number) => fingerprintItems([{ id }]);

test('the time to find a page does not grow with the number of pages', () => {
  const pages = new SeenPages();
  for (let count = 0; count < 300_000; count++) {
    if (pages.hasPage(count, page(count)) || pages.hasCursor(count, `c${count}`)) throw new Error('found too early');
    pages.add(count, page(count), `c${count}`);
  }
  expect([pages.hasPage(300_000, page(7)), pages.hasCursor(300_000, 'c7')]).toEqual([true, true]);
});

test('a page that was read later does not count as seen', () => {
  const pages = new SeenPages();
  for (const id of [0, 1, 2]) pages.add(id, page(id), `c${id}`);
  expect([pages.hasPage(2, page(1)), pages.hasPage(2, page(2))]).toEqual([true, false]);
  expect([pages.hasCursor(2, 'c1'), pages.hasCursor(2, 'c2')]).toEqual([true, false]);
});

test('two pages with an equal first item are different pages', () => {
  const pages = new SeenPages();
  pages.add(0, fingerprintItems([{ id: 1 }, { id: 2 }]), undefined);
  expect(pages.hasPage(1, fingerprintItems([{ id: 1 }, { id: 3 }]))).toBe(false);
});
