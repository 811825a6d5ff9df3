/** The groups are in the order of their first rows. Rows whose key is null are left out. */
export function groupBy<T, Key>(rows: readonly T[], keyOf: (row: T) => Key | null): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
