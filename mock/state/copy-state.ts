import { Visitors } from '../rows/visitors.ts';
import { Table, type Row } from '../store/table.ts';
import { State } from './state.ts';

/** A deep copy of a state, in which nothing is changed with the other. */
export function copyState(state: State): State {
  const copy = new State();
  for (const [name, part] of Object.entries(state) as [keyof State, unknown][]) {
    const copied: unknown = copy[name];
    if (copied instanceof Visitors) copied.copy(part as Visitors);
    else if (copied instanceof Table) copyTable(copied as Table<Row>, part as Table<Row>);
    else Reflect.set(copy, name, copyValue(part));
  }
  return copy;
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
