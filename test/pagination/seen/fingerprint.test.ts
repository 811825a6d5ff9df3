import { expect, test } from 'vitest';
import { fingerprintItems, looksAlike } from '../../../src/pagination/seen/fingerprint.ts';

function lookAlike(some: unknown[], others: unknown[]): boolean {
  return looksAlike(fingerprintItems(some), fingerprintItems(others));
}

test('deeply nested items are compared without a failure', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  expect(lookAlike([deep], [deep])).toBe(true);
  expect(lookAlike([deep], [deep, deep])).toBe(false);
});

test('pages with the same ids look alike, whatever else differs', () => {
  const page = [{ id: 1 }, { id: 2 }, { id: 'c' }];
  expect(lookAlike(page, [{ id: 1, seen: true }, { id: 2 }, { id: 'c' }])).toBe(true);
});

test.each([
  ['one more item', [{ id: 1 }, { id: 2 }, { id: 2 }, { id: 3 }]],
  ['another first item', [{ id: 0 }, { id: 2 }, { id: 3 }]],
  ['another item in the middle', [{ id: 1 }, { id: 0 }, { id: 3 }]],
  ['another last item', [{ id: 1 }, { id: 2 }, { id: 0 }]],
  ['no ids', [{ name: 1 }, { name: 2 }, { name: 3 }]],
])('two pages do not look alike if one has %s', (_, other) => {
  expect(lookAlike([{ id: 1 }, { id: 2 }, { id: 3 }], other)).toBe(false);
});

test('pages without ids look alike if all of their items are equal', () => {
  expect(lookAlike([{ name: 'a' }], [{ name: 'a' }])).toBe(true);
  expect(lookAlike([{ name: 'a' }], [{ name: 'b' }])).toBe(false);
});
