/** The row without the fields that no response shows. */
export function omit<T extends object, Key extends keyof T>(row: T, ...keys: Key[]): Omit<T, Key> {
  const hidden: readonly PropertyKey[] = keys;
  const shown: Partial<T> = {};
  // By far quicker than `Object.fromEntries`, and called for every row of every list.
  for (const key in row) if (Object.hasOwn(row, key) && !hidden.includes(key)) shown[key] = row[key];
  return shown as Omit<T, Key>;
}
