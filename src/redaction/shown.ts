import { isLiteral } from '../lib/plain-object.ts';

/** Whether a value is an error, including one of another realm, such as a test runner's. */
export function isErrorLike(value: object): value is Error {
  return value instanceof Error || /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}

/** Whether a value is an object literal, including one of another realm. It prints its members and nothing else. */
export function isPlainObject(value: object): boolean {
  if (isLiteral(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'propertyIsEnumerable')
  );
}

/** Whether a value is a date without methods that change how it prints. */
export function isShownAsData(value: object): boolean {
  return Object.getPrototypeOf(value) === Date.prototype && Reflect.ownKeys(value).length === 0;
}

/** Methods that change how a console or JSON shows an object. */
const DISPLAY_METHODS = new Set<string | symbol>([
  Symbol.for('nodejs.util.inspect.custom'),
  Symbol.for('Deno.customInspect'),
  Symbol.for('Deno.privateCustomInspect'),
  Symbol.toStringTag,
  'toJSON',
  'toString',
]);

const BRAND = Symbol.for('@temps-sdk/node-sdk/error');

/**
 * The prototype for a copy of an error: the nearest one that does not change how the error prints. A third-party class
 * could print anything.
 */
export function shownPrototype(error: Error): object {
  if (!(error instanceof Error)) return Error.prototype;
  let prototype = Object.getPrototypeOf(error) as object;
  for (let link = prototype; !isTrusted(link); link = Object.getPrototypeOf(link) as object) {
    const isShowing = Reflect.ownKeys(link).some(
      (key) => DISPLAY_METHODS.has(key) || Object.getOwnPropertyDescriptor(link, key)?.get !== undefined,
    );
    if (isShowing) prototype = Object.getPrototypeOf(link) as object;
  }
  return prototype;
}

/** Whether it is the prototype of a platform error or of an error of the SDK. */
function isTrusted(prototype: object): boolean {
  return prototype === Error.prototype || prototype === DOMException.prototype || Object.hasOwn(prototype, BRAND);
}
