import { Visitors } from '../features/analytics/visitor-rows.ts';
import { Table, type Row } from '../store/table.ts';
import { createState, type State } from './state.ts';

/** A deep copy of a state, in which nothing is changed with the other. */
export function copyState(state: State): State {
  const copy = createState();
  for (const [name, part] of Object.entries(state) as [keyof State, unknown][]) {
    const copied: unknown = copy[name];
    if (copied instanceof Visitors) copied.copy(part as Visitors);
    else if (copied instanceof Table) copyTable(copied as Table<Row>, part as Table<Row>);
    else Reflect.set(copy, name, copyValue(part));
  }
  return copy;
}

function copyTable(copy: Table<Row>, table: Table<Row>): void {
  copy.restore([...table].map(copyValue), table.lastId);
}

function copyValue<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyValue) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  const copy = { ...value };
  for (const [name, member] of Object.entries(copy))
    if (typeof member === 'object') Reflect.set(copy, name, copyValue(member));
  return copy;
}
