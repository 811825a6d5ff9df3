import { GroupedTable } from './grouped-table.ts';
import type { Row } from './table.ts';

/** A row with a time. */
export interface TimedRow extends Row {
  /** Milliseconds since 1970. To change it, use the table's `update`. */
  readonly timestamp: number;
}

/**
 * A grouped table whose groups are sorted by time, so that a time range is found by binary search.
 */
export class TimedTable<T extends TimedRow, Key extends keyof T> extends GroupedTable<T, Key> {
  /** The number of rows at the start of each group that are known to be sorted. */
  readonly #ordered = new WeakMap<readonly T[], number>();

  /** Oldest first; rows with the same time in the order of insertion. */
  override ofGroup(value: T[Key]): readonly T[] {
    const rows = super.ofGroup(value) as T[];
    const ordered = this.#ordered.get(rows) ?? 0;
    if (ordered === rows.length) return rows;
    // Rows are mostly inserted in order, and checking that is faster than sorting.
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

/** Oldest first; rows with the same time in the order of insertion. */
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

/**
 * Binary search: the index of the first row that passes the test. All rows after it must pass, too.
 */
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
