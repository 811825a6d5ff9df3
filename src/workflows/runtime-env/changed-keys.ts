interface Read {
  /** The variables as text. */
  raw: Readonly<Record<string, string>>;
  /** The output of the schema; without a schema, the variables. */
  values: unknown;
}

/** The keys whose values have changed; none as long as no variable has. */
export function changedKeys(before: Read, now: Read): string[] {
  const names = Object.keys({ ...before.raw, ...now.raw });
  if (names.every((name) => before.raw[name] === now.raw[name])) return [];
  const [old, recent] = [readMembers(before), readMembers(now)];
  return Object.keys({ ...old, ...recent }).filter((key) => {
    if (key in old !== key in recent) return true;
    // Variables are compared as text, since a schema may return a new object each time.
    const isVariable = Object.hasOwn(before.raw, key) || Object.hasOwn(now.raw, key);
    return isVariable ? before.raw[key] !== now.raw[key] : !isSame(old[key], recent[key]);
  });
}

/** The values by key. If a schema does not return an object, the variables themselves. */
function readMembers({ raw, values }: Read): Readonly<Record<string, unknown>> {
  return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : raw;
}

/** Compares values under names that are not variables by their content. What has none to compare counts as changed. */
function isSame(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  const areObjects = typeof before === 'object' && typeof now === 'object';
  const content = areObjects ? contentOf(before) : undefined;
  return content !== undefined && content === contentOf(now);
}

/** The content as text; `undefined` if JSON cannot represent it, such as that of a `Map`. */
function contentOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_name, member: unknown) => {
      if (!hasContent(member)) throw new TypeError('nothing to compare');
      return member;
    });
  } catch {
    return undefined;
  }
}

function hasContent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
