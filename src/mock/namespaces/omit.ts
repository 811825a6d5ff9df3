/** The row without the fields that no answer shows. */
export function omit<T extends object, Key extends keyof T>(row: T, ...keys: Key[]): Omit<T, Key> {
  const hidden: readonly PropertyKey[] = keys;
  return Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.includes(key))) as Omit<T, Key>;
}
