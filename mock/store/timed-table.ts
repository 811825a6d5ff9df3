import { GroupedTable } from './grouped-table.ts';
import type { Row } from './table.ts';

/** A row of something that happened. */
export interface TimedRow extends Row {
  /** Milliseconds. To change it, use the table's `update`. */
  readonly timestamp: number;
}

/** A grouped table whose groups are in the order of time, so that a part of it is found without a look at the rest. */
export class TimedTable<T extends TimedRow, Key extends keyof T> extends GroupedTable<T, Key> {
  /** How many rows at the start of a group are known to be in order. */
  readonly #ordered = new WeakMap<readonly T[], number>();

  /** Oldest first; what happened at the same moment, in the order of its coming. */
  override ofGroup(value: T[Key]): readonly T[] {
    const rows = super.ofGroup(value) as T[];
    const ordered = this.#ordered.get(rows) ?? 0;
    if (ordered === rows.length) return rows;
    // They mostly come in order, and sorting costs more than a look.
    if (!isInOrder(rows, ordered)) byTime(rows);
    this.#ordered.set(rows, rows.length);
    return rows;
  }

  /** The rows of a group from `start` to `end`, both included, oldest first. */
  between(value: T[Key], start: number, end: number): T[] {
    const rows = this.ofGroup(value);
    return rows.slice(
      firstWhere(rows, (row) => row.timestamp >= start),
      firstWhere(rows, (row) => row.timestamp > end),
    );
  }

  override update(id: number, changes: Partial<Omit<T, 'id'>>): T | undefined {
    if ('timestamp' in changes) this.regroup();
    return super.update(id, changes);
  }
}

/** Oldest first; what happened at the same moment, in the order of its coming. */
export function byTime<T extends TimedRow>(rows: T[]): T[] {
  return rows.sort((one, other) => one.timestamp - other.timestamp || one.id - other.id);
}

function isInOrder(rows: readonly TimedRow[], from: number): boolean {
  let latest = rows[from - 1]?.timestamp ?? -Infinity;
  for (let index = from; index < rows.length; index++) {
    const { timestamp } = rows[index] as TimedRow;
    if (timestamp < latest) return false;
    latest = timestamp;
  }
  return true;
}

/** The index of the first row that passes; all after it do as well. */
function firstWhere<T>(rows: readonly T[], test: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(rows[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
