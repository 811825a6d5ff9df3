/** Shared by every copy of the package in a process, so that they recognise each other's errors. */
const brand = Symbol.for('@temps-sdk/node-sdk/error');

interface Identity {
  kind: string;
  code: string;
  name?: string;
}

/**
 * Gives a class its name, code and brand. They sit on the prototype: the stack then starts with the
 * right name from the first moment, and a minifier that renames the class changes nothing.
 */
export function identify(Class: { prototype: object }, { kind, code, name = kind }: Identity): void {
  const values = { [brand]: kind, name, code };
  for (const key of Reflect.ownKeys(values)) {
    Object.defineProperty(Class.prototype, key, {
      value: Reflect.get(values, key),
      writable: true,
      configurable: true,
    });
  }
}

/** Whether a value is an error of this kind or of one derived from it, whichever copy made it. */
export function isKind(value: unknown, kind: string): boolean {
  for (let step = value; typeof step === 'object' && step !== null; step = Object.getPrototypeOf(step) as unknown) {
    if (Object.hasOwn(step, brand) && Reflect.get(step, brand) === kind) return true;
  }
  return false;
}
