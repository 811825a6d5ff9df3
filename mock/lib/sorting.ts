import { problem } from './http/problems.ts';

export interface SortQuery {
  sort_by?: string;
  sort_order?: 'asc' | 'desc';
}

/**
 * Sorts rows by the field in `sort_by`, ascending by default. Without `sort_by`, the order does not change.
 *
 * @throws a 400 for an unknown field
 */
export function sortByQuery<T>(
  rows: T[],
  query: SortQuery,
  readFields: (row: T) => object = (row) => row as object,
): T[] {
  const { sort_by, sort_order = 'asc' } = query;
  if (sort_by === undefined || rows.length === 0) return rows;
  if (!Object.hasOwn(readFields(rows[0] as T), sort_by))
    throw problem('badRequest', `query.sort_by: cannot sort by "${sort_by}"`);
  const readValue = (row: T) => (readFields(row) as Record<string, unknown>)[sort_by];
  const direction = sort_order === 'desc' ? -1 : 1;
  return rows.toSorted((one, other) => direction * compare(readValue(one), readValue(other)));
}

/**
 * Sorts by a field, and by id if values are equal, so that pages never overlap. Missing values count as the smallest.
 */
export function sortByField<T extends { id: number }>(rows: readonly T[], field: keyof T, order: 'asc' | 'desc'): T[] {
  const direction = order === 'asc' ? 1 : -1;
  return rows.toSorted((one, other) => direction * (compareValues(one[field], other[field]) || one.id - other.id));
}

function compareValues<Value>(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one == null || other == null) return one == null ? -1 : 1;
  return one < other ? -1 : 1;
}

/** Compares numbers by value, and anything else as text, by locale. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}
