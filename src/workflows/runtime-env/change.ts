/** What a refresh brought. */
export interface RuntimeEnvChange<T> {
  /** The variables that were added, removed, or have another value now. */
  keys: string[];
  /** All values, as awaiting gives them from now on. */
  values: T;
}

export function changedKeys(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  return Object.keys({ ...before, ...now }).filter((key) => before[key] !== now[key]);
}
