import { describeUnreadable, objectProblem } from './checks.ts';
import { isPlain } from '../lib/plain-object.ts';
import { TempsError, TempsValidationError } from '../errors/index.ts';

/** The options of these names, `null` as `undefined`. They may be getters of a class, which a copy would lose. */
export function readOptions<T extends object>(given: T, names: readonly string[]): T {
  return Object.fromEntries(names.map((name) => [name, (Reflect.get(given, name) as unknown) ?? undefined])) as T;
}

/** Returns a copy without the members that are `null`, which JavaScript callers may give for one that they do not have. */
export function omitNull<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as T;
}

/** Reads a caller's value. If a getter or proxy throws, throws a `TempsValidationError`. @param what names the value */
export function readGiven<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw toGivenError(what, error);
  }
}

/** Checks options, which may be of any type. @param what names them in errors */
export function checkOptions<T>(what: string, options: unknown, check: () => T): T {
  return readGiven(what, () => {
    const message = objectProblem(options);
    if (message !== undefined) throw new TempsValidationError({ what, issues: [{ path: ['options'], message }] });
    return check();
  });
}

/** The error for a caller's value that cannot be read. */
export function toGivenError(what: string, cause: unknown): TempsError {
  if (TempsError.is(cause)) return cause;
  return new TempsValidationError({ what, issues: [{ path: [], message: describeUnreadable(cause) }], cause });
}

/** As deep as a body has members that change where a call goes, or what it sets. */
const COPIED_DEPTH = 4;

/**
 * A copy of a caller's objects, arrays, dates and forms, for a call that is sent later: who uses one again, for another
 * environment, must not change this call. Instances of classes and streams stay, and what cannot be read: a check names
 * it.
 */
export function copyGiven<T>(given: T, depth = COPIED_DEPTH): T {
  if (depth === 0 || typeof given !== 'object' || given === null) return given;
  try {
    if (Array.isArray(given)) return given.map((item: unknown) => copyGiven(item, depth - 1)) as T;
    if (Symbol.asyncIterator in given) return given;
    if (given instanceof Date && given.constructor === Date) return new Date(given) as T;
    if (given instanceof FormData && given.constructor === FormData) return copyForm(given) as T;
    if (!isPlain(given)) return given;
    const copy = { ...given } as Record<string, unknown>;
    for (const [name, value] of Object.entries(copy))
      if (typeof value === 'object' && name !== '__proto__') copy[name] = copyGiven(value, depth - 1);
    return copy as T;
  } catch {
    return given;
  }
}

function copyForm(given: FormData): FormData {
  const form = new FormData();
  given.forEach((value, name) => form.append(name, value));
  return form;
}

/**
 * Hides from options what other code has added to `Object.prototype`, by mistake or by an attack: an address there must
 * not get the token. Members of a class that the caller has written stay.
 */
export function withoutForeign<T>(options: T): T {
  if (Object.keys(Object.prototype).length === 0 || typeof options !== 'object' || options === null) return options;
  return new Proxy(options, {
    get: (target, name): unknown => (isForeign(target, name) ? undefined : Reflect.get(target, name)),
  });
}

function isForeign(target: object, name: string | symbol): boolean {
  const added = Object.getOwnPropertyDescriptor(Object.prototype, name);
  return added?.enumerable === true && !Object.hasOwn(target, name) && Reflect.get(target, name) === added.value;
}
