/** The member of a table by a name from outside: `undefined` for `constructor` and others that every object has. */
export function ownValue<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
