/** A prototype that makes objects print their keys without the values. */
const unprintedPrototype: object = Object.create(Object.prototype, {
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
 * Returns a frozen copy that prints only its keys, so that logging a configuration does not leak it. Returns anything
 * but a plain object, such as an instance of a class, as it is. A variable `toJSON` is left out: in place of the function
 * of that name, it would make JSON of all values.
 *
 * @param optional keys that must be `undefined` if they are missing, even if every object inherits them, like
 * `toString`
 */
export function withoutPrinting<T>(values: T, optional: readonly string[] = []): T {
  if (typeof values !== 'object' || values === null) return values;
  const prototype: unknown = Object.getPrototypeOf(values);
  if (prototype !== Object.prototype && prototype !== null) return values;
  const { toJSON: _toJSON, ...members } = Object.getOwnPropertyDescriptors(values) as PropertyDescriptorMap;
  const copy = Object.create(unprintedPrototype, members) as object;
  for (const key of optional)
    if (key in Object.prototype && !Object.hasOwn(copy, key)) Object.defineProperty(copy, key, { value: undefined });
  return Object.freeze(copy) as T;
}
