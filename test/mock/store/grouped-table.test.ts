import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../support/runs.ts';
import { GroupedTable } from '../../../mock/store/grouped-table.ts';
import type { Row } from '../../../mock/store/table.ts';

interface Sheep extends Row {
  flock: number;
}

const flock = fc.integer({ min: 1, max: 3 });
const id = fc.integer({ min: 1, max: 12 });
const change = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), flock }),
  fc.record({ do: fc.constant('update' as const), id, flock }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('removeGroup' as const), flock }),
);

test('holds what a plain list holds after the same changes, in each group and in all', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const table = new GroupedTable<Sheep, 'flock'>('flock');
      let list: Sheep[] = [];
      let lastId = 0;
      for (const step of changes) {
        if (step.do === 'insert') {
          table.insert({ flock: step.flock });
          list.push({ id: ++lastId, flock: step.flock });
        } else if (step.do === 'update') {
          table.update(step.id, { flock: step.flock });
          list = list.map((row) => (row.id === step.id ? { ...row, flock: step.flock } : row));
        } else if (step.do === 'remove') {
          table.remove(step.id);
          list = list.filter((row) => row.id !== step.id);
        } else {
          table.removeGroup(step.flock);
          list = list.filter((row) => row.flock !== step.flock);
        }
        expect(table.ofGroup(2)).toEqual(list.filter((row) => row.flock === 2));
      }
      expect(table.size).toBe(list.length);
      expect([...table]).toEqual(list);
      expect(list.every((row) => table.get(row.id) !== undefined)).toBe(true);
    }),
    { numRuns: runs(1000) },
  );
});

test('what is put back in place of its rows is grouped too', () => {
  const table = new GroupedTable<Sheep, 'flock'>('flock');
  table.insert({ flock: 1 });
  table.removeGroup(1);
  table.restore([{ id: 1, flock: 2 }], 1);
  expect(table.list()).toEqual([{ id: 1, flock: 2 }]);
  expect(table.ofGroup(2)).toEqual([{ id: 1, flock: 2 }]);
});
