/** What printing goes through: the names of the keys, and nothing of their values. */
const unprinted: object = Object.create(Object.prototype, {
  toJSON: {
    value(this: object): string[] {
      return Object.keys(this);
    },
  },
  [Symbol.toStringTag]: { value: 'RuntimeEnv' },
  ...Object.fromEntries(
    [Symbol.for('nodejs.util.inspect.custom'), Symbol.for('Deno.customInspect')].map((inspect) => [
      inspect,
      {
        value(this: object): string {
          return `RuntimeEnv { ${Object.keys(this).join(', ')} }`;
        },
      },
    ]),
  ),
}) as object;

/**
 * The same members, on an object that does not print them: a log of the whole configuration must not leak it.
 * What is no plain object, such as an instance of a class, stays as it is.
 */
export function hideValues<T>(values: T): T {
  if (typeof values !== 'object' || values === null) return values;
  const prototype: unknown = Object.getPrototypeOf(values);
  if (prototype !== Object.prototype && prototype !== null) return values;
  return Object.freeze(Object.create(unprinted, Object.getOwnPropertyDescriptors(values))) as T;
}
