import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../support/runs.ts';
import { TimedTable, type TimedRow } from '../../../mock/store/timed-table.ts';

interface Bell extends TimedRow {
  tower: number;
}

const tower = fc.integer({ min: 1, max: 2 });
const id = fc.integer({ min: 1, max: 12 });
const timestamp = fc.integer({ min: 0, max: 5 });
const change = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), tower, timestamp }),
  fc.record({ do: fc.constant('update' as const), id, timestamp }),
  fc.record({ do: fc.constant('remove' as const), id }),
);

const inOrder = (rows: readonly Bell[]) =>
  rows.toSorted((one, other) => one.timestamp - other.timestamp || one.id - other.id);

test('after any changes, a group has its rows oldest first, and those of one moment in the order of their coming', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const table = new TimedTable<Bell, 'tower'>('tower');
      for (const step of changes) {
        if (step.do === 'insert') table.insert({ tower: step.tower, timestamp: step.timestamp });
        else if (step.do === 'update') table.update(step.id, { timestamp: step.timestamp });
        else table.remove(step.id);
        expect(table.ofGroup(1)).toEqual(inOrder(table.list((row) => row.tower === 1)));
      }
    }),
    { numRuns: runs(1000) },
  );
});

test('a part of the time is what a look at every row would find, with both of its ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ tower, timestamp }), { maxLength: 20 }),
      fc.integer({ min: -1, max: 6 }),
      fc.integer({ min: -1, max: 6 }),
      (rows, start, end) => {
        const table = new TimedTable<Bell, 'tower'>('tower');
        for (const row of rows) table.insert(row);
        const isWithin = (row: Bell) => row.tower === 1 && row.timestamp >= start && row.timestamp <= end;
        expect(table.between(1, start, end)).toEqual(inOrder(table.list(isWithin)));
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('a part of the time may be changed by who asked for it', () => {
  const table = new TimedTable<Bell, 'tower'>('tower');
  for (const moment of [1, 2, 3]) table.insert({ tower: 1, timestamp: moment });
  table.between(1, -Infinity, Infinity).reverse();
  expect(table.ofGroup(1).map((row) => row.timestamp)).toEqual([1, 2, 3]);
});

test('what is put back in place of its rows is in order too', () => {
  const table = new TimedTable<Bell, 'tower'>('tower');
  const [late, early] = [9, 4].map((timestamp, index) => ({ id: index + 1, tower: 1, timestamp })) as [Bell, Bell];
  table.restore([late, early], 2);
  expect(table.ofGroup(1)).toEqual([early, late]);
});
