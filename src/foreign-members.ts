/**
 * Hides from options what other code has added to `Object.prototype`, by mistake or by an attack: an address there must
 * not get the token. Members of a class that the caller has written stay.
 */
export function withoutForeign<T>(options: T): T {
  if (Object.keys(Object.prototype).length === 0 || typeof options !== 'object' || options === null) return options;
  return new Proxy(options, {
    get: (target, name): unknown => (isForeign(target, name) ? undefined : Reflect.get(target, name)),
    has: (target, name) => Reflect.has(target, name) && !isForeign(target, name),
  });
}

function isForeign(target: object, name: string | symbol): boolean {
  const added = Object.getOwnPropertyDescriptor(Object.prototype, name);
  return added?.enumerable === true && !Object.hasOwn(target, name) && Reflect.get(target, name) === added.value;
}
