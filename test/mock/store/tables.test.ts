import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { GroupedTable } from '../../../mock/store/grouped-table.ts';
import { TimedTable, type TimedRow } from '../../../mock/store/timed-table.ts';
import { runs } from '../../support/runs.ts';

interface Bell extends TimedRow {
  tower: number;
}

const tower = fc.integer({ min: 1, max: 3 });
const timestamp = fc.integer({ min: 0, max: 5 });
const id = fc.integer({ min: 1, max: 12 });
const change = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), tower, timestamp }),
  fc.record({ do: fc.constant('update' as const), id, tower }),
  fc.record({ do: fc.constant('update' as const), id, timestamp }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('removeGroup' as const), tower }),
  fc.record({ do: fc.constant('restore' as const), tower }),
);

/** The list of the rows after a change of the table and of the list. */
function changeBoth(
  table: GroupedTable<Bell, 'tower'>,
  list: readonly Bell[],
  { do: what, ...step }: { do: string; id?: number; tower?: number; timestamp?: number },
): readonly Bell[] {
  const { id: changed = 0, ...changes } = step;
  switch (what) {
    case 'insert':
      return [...list, { ...table.insert({ tower: 1, timestamp: 0, ...changes }) }];
    case 'update':
      table.update(changed, changes);
      return list.map((row) => (row.id === changed ? { ...row, ...changes } : row));
    case 'remove':
      table.remove(changed);
      return list.filter((row) => row.id !== changed);
    case 'removeGroup':
      table.removeGroup(step.tower ?? 0);
      return list.filter((row) => row.tower !== step.tower);
    default: {
      const moved = list.map((row) => ({ ...row, ...changes }));
      table.restore(moved, table.lastId);
      return moved;
    }
  }
}

const ofTower = (list: readonly Bell[]) => list.filter((row) => row.tower === 1);
const inOrder = (list: readonly Bell[]) =>
  list.toSorted((one, other) => one.timestamp - other.timestamp || one.id - other.id);

it('after any changes a table holds what a plain list holds in its order, its groups too', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      timestamp,
      timestamp,
      (changes, start, end) => {
        for (const table of [
          new GroupedTable<Bell, 'tower'>('tower'),
          new TimedTable<Bell, 'tower'>('tower'),
        ]) {
          let list: readonly Bell[] = [];
          for (const [index, step] of changes.entries()) {
            list = changeBoth(table, list, step);
            expect([table.size, [...table]]).toEqual([list.length, list]);
            expect(list.every((row) => table.get(row.id)?.id === row.id)).toBe(true);
            const inserted = changes.slice(0, index + 1).filter((one) => one.do === 'insert');
            expect(table.lastId).toBe(inserted.length);
            const group = ofTower(list);
            expect(table.ofGroup(1)).toEqual(table instanceof TimedTable ? inOrder(group) : group);
            if (!(table instanceof TimedTable)) continue;
            const isWithin = (row: Bell) => row.timestamp >= start && row.timestamp <= end;
            const part = table.between(1, start, end);
            expect(part).toEqual(inOrder(group.filter(isWithin)));
            // Whoever asks for a part of the time may change it.
            part.length = 0;
          }
        }
      },
    ),
    { numRuns: runs(1000) },
  );
});
