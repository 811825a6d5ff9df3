import { Visitors } from '../rows/visitors.ts';
import { Table, type Row } from '../store/table.ts';

/**
 * A deep copy of a part of a state, in which nothing is changed with the other.
 *
 * @param empty the same part of a new state, which a table is copied into
 */
export function copyPart(empty: unknown, part: unknown): unknown {
  if (empty instanceof Visitors) empty.copy(part as Visitors);
  else if (empty instanceof Table) copyTable(empty as Table<Row>, part as Table<Row>);
  else return copyValue(part);
  return empty;
}

function copyTable(copy: Table<Row>, table: Table<Row>): void {
  const rows: Row[] = [];
  for (const row of table) rows.push(copyObject(row));
  copy.restore(rows, table.lastId);
}

function copyValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyValue);
  return Object.getPrototypeOf(value) === Object.prototype
    ? copyObject(value)
    : structuredClone(value);
}

function copyObject<T extends object>(value: T): T {
  const copy = { ...value };
  for (const name in copy) {
    const member = copy[name];
    if (typeof member === 'object' && member !== null)
      copy[name] = copyValue(member) as T[typeof name];
  }
  return copy;
}
