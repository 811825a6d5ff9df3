/**
 * Whether an object is no instance of a class, in any realm: test runners have one for each test
 * file.
 */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A copy of options, which the caller may use again. What is no object is refused later. */
export function copyOptions<T>(options: T): T {
  return typeof options === 'object' ? { ...options } : options;
}

/**
 * A copy of plain objects, arrays and dates, with what is inside of them. A list or a retry is sent
 * later, and a loop may use the same objects again.
 */
export function copyPlain<T>(given: T): T {
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(copyOf);
    if (value instanceof Date) return new Date(value);
    if (!isPlain(value) || Symbol.asyncIterator in value) return value;
    const copy: Record<string, unknown> = { ...value };
    for (const name of Object.keys(copy)) copy[name] = copyOf(copy[name]);
    return copy;
  };
  try {
    return copyOf(given) as T;
  } catch {
    // An object that refers to itself is refused when it is sent.
    return given;
  }
}
