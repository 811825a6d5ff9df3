import { problem } from './http/problems.ts';
import type { Random } from './random.ts';

export interface SortQuery {
  sort_by?: string;
  sort_order?: 'asc' | 'desc';
}

/**
 * Sorts rows by the field in `sort_by`, ascending by default. Without `sort_by`, the order does not
 * change.
 *
 * @throws a 400 for an unknown field
 */
export function sortByQuery<T>(
  rows: T[],
  { sort_by, sort_order = 'asc' }: SortQuery,
  readFields: (row: T) => object = (row) => row as object,
): T[] {
  if (sort_by === undefined || rows.length === 0) return rows;
  if (!Object.hasOwn(readFields(rows[0] as T), sort_by))
    throw problem('badRequest', `query.sort_by: cannot sort by "${sort_by}"`);
  const readValue = (row: T) => (readFields(row) as Record<string, unknown>)[sort_by];
  return sortBy(rows, readValue, sort_order);
}

/**
 * Missing values count as the smallest. In descending order, the later of equal rows comes first.
 */
export function sortBy<T>(
  rows: readonly T[],
  readValue: (row: T) => unknown,
  order: 'asc' | 'desc',
): T[] {
  const sorted = rows.toSorted((one, other) => compare(readValue(one), readValue(other)));
  return order === 'desc' ? sorted.toReversed() : sorted;
}

/**
 * The rows in an order of chance, so that those that are equal come in another one each time they
 * are sorted.
 */
export function shuffle<T>(rows: readonly T[], random: Random): T[] {
  const draws = rows.map((row) => ({ row, draw: random.next() }));
  return draws.toSorted((one, other) => one.draw - other.draw).map(({ row }) => row);
}

/** Compares numbers by value, and anything else as text, by locale. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [isThere, isOtherThere] = [one != null, other != null];
  return isThere && isOtherThere
    ? String(one).localeCompare(String(other))
    : Number(isThere) - Number(isOtherThere);
}
