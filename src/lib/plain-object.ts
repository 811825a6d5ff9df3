/**
 * Whether an object is no instance of a class, in any realm: test runners have one for each test
 * file.
 */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * A copy of plain objects, arrays and dates, with what is inside of them. A list or a retry is sent later,
 * and a loop may use the same objects again.
 */
export function copyPlain<T>(given: T): T {
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copyOf);
    if (value instanceof Date) return new Date(value);
    if (
      typeof value !== 'object' ||
      value === null ||
      !isPlain(value) ||
      Symbol.asyncIterator in value
    )
      return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, copyOf(member)]),
    );
  };
  try {
    return copyOf(given) as T;
  } catch {
    // An object that refers to itself is refused when it is sent.
    return given;
  }
}
