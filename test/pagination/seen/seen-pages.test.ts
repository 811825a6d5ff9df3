import { expect, test } from 'vitest';
import { fingerprintItems } from '../../../src/pagination/seen/fingerprint.ts';
import { Trail } from '../../../src/pagination/seen/seen-pages.ts';

const page = (id: number) => fingerprintItems([{ id }]);

test('each page is found in a time that does not grow with the number of pages', () => {
  const trail = new Trail();
  for (let count = 0; count < 300_000; count++) {
    if (trail.hasPage(count, page(count)) || trail.hasCursor(count, `c${count}`)) throw new Error('found too early');
    trail.add(count, page(count), `c${count}`);
  }
  expect([trail.hasPage(300_000, page(7)), trail.hasCursor(300_000, 'c7')]).toEqual([true, true]);
});

test('a page that was read later is none of the pages before', () => {
  const trail = new Trail();
  for (const id of [0, 1, 2]) trail.add(id, page(id), `c${id}`);
  expect([trail.hasPage(2, page(1)), trail.hasPage(2, page(2))]).toEqual([true, false]);
  expect([trail.hasCursor(2, 'c1'), trail.hasCursor(2, 'c2')]).toEqual([true, false]);
});

test('pages that begin alike are told apart', () => {
  const trail = new Trail();
  trail.add(0, fingerprintItems([{ id: 1 }, { id: 2 }]), undefined);
  expect(trail.hasPage(1, fingerprintItems([{ id: 1 }, { id: 3 }]))).toBe(false);
});
