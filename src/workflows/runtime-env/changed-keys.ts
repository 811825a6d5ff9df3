interface Read {
  /** The variables as text. */
  raw: Readonly<Record<string, string>>;
  /** What the schema made of them; without a schema, the variables. */
  values: unknown;
}

/** The keys of the values that are others now. */
export function changedKeys(before: Read, now: Read): string[] {
  const [old, recent] = [readMembers(before), readMembers(now)];
  return Object.keys({ ...old, ...recent }).filter((key) => {
    if (key in old !== key in recent) return true;
    // The text tells also where a schema makes objects, which are new ones each time.
    const isVariable = Object.hasOwn(before.raw, key) || Object.hasOwn(now.raw, key);
    return isVariable ? before.raw[key] !== now.raw[key] : !isSame(old[key], recent[key]);
  });
}

/** A schema may return something else than an object: then its members are the variables. */
function readMembers({ raw, values }: Read): Readonly<Record<string, unknown>> {
  return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : raw;
}

/** What a schema makes under another name can only be compared by what it holds. */
function isSame(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  const areObjects = typeof before === 'object' && typeof now === 'object';
  return areObjects && JSON.stringify(before) === JSON.stringify(now);
}
