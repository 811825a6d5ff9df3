import { TempsError, TempsValidationError } from './errors/index.ts';

/** Whether a value can be a duration or a count. `Infinity` can. */
function isNonNegativeNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

/**
 * Describes what is wrong with a duration or a count, for a message; `undefined` if it is valid. So do all checks
 * below.
 */
export function nonNegativeProblem(value: unknown, what = 'a number'): string | undefined {
  return isNonNegativeNumber(value) ? undefined : `must be ${what} that is not negative, not ${describeValue(value)}`;
}

/** Checks for a whole number from `min` to `max`. */
export function wholeNumberProblem(value: unknown, min: number, max = Infinity): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return undefined;
  return `must be a whole number from ${min}${max === Infinity ? '' : ` to ${max}`}, not ${describeValue(value)}`;
}

/** Refuses `NaN` and `Infinity`, which neither JSON nor a URL can represent. */
export function finiteProblem(value: unknown): string | undefined {
  return typeof value === 'number' && !Number.isFinite(value) ? `must be a finite number, not ${value}` : undefined;
}

/** Checks for an id of the API. */
export function idProblem(value: unknown): string | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0
    ? undefined
    : `must be a numeric id, not ${describeValue(value)}`;
}

/** Checks for an object with named members. An array, a `Map` or `Headers` is refused. */
export function objectProblem(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && !(Symbol.iterator in value)) return undefined;
  return `must be a plain object, not ${describeValue(value)}`;
}

/** Checks for a callback. */
export function functionProblem(value: unknown): string | undefined {
  return typeof value === 'function' ? undefined : `must be a function, not ${describeValue(value)}`;
}

/** Checks for a boolean. */
export function booleanProblem(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : `must be true or false, not ${describeValue(value)}`;
}

/** Checks for an `AbortSignal`, or any object with the members of one that the SDK uses. */
export function signalProblem(value: unknown): string | undefined {
  const { aborted, addEventListener, removeEventListener } = Object(value) as Partial<AbortSignal>;
  const isSignal =
    typeof aborted === 'boolean' && typeof addEventListener === 'function' && typeof removeEventListener === 'function';
  return isSignal
    ? undefined
    : `must be an AbortSignal, the \`signal\` of an AbortController, not ${describeValue(value)}`;
}

/** Makes a check accept `undefined` and `null` too. */
export function optional(problem: (value: unknown) => string | undefined): (value: unknown) => string | undefined {
  return (value) => (value === undefined || value === null ? undefined : problem(value));
}

/** The options of these names, `null` as `undefined`. They may be getters of a class, which a copy would lose. */
export function readOptions<T extends object>(given: T, names: readonly string[]): T {
  return Object.fromEntries(names.map((name) => [name, (Reflect.get(given, name) as unknown) ?? undefined])) as T;
}

/** Returns a copy without the members that are `null`, which JavaScript callers may give for one that they do not have. */
export function omitNull<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as T;
}

/** Runs a check. A value that cannot be read, such as a proxy that throws, is a problem too. */
export function findProblem(value: unknown, problem: (value: unknown) => string | undefined): string | undefined {
  try {
    return problem(value);
  } catch (cause) {
    return describeUnreadable(cause);
  }
}

function describeUnreadable(cause: unknown): string {
  return `cannot be read: ${cause instanceof Error ? cause.message : describeValue(cause)}`;
}

/** Runs a check on each member of an object, and returns an issue for each that fails. */
export function findMemberIssues(
  members: Readonly<Record<string, unknown>>,
  problem: (value: unknown) => string | undefined,
): { path: string[]; message: string }[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const message = findProblem(value, problem);
    return message === undefined ? [] : [{ path: [name], message }];
  });
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

/** Describes a value in a message. Strings are quoted, so that `'3'` and `3` look different. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `the string "${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : describeObject(value);
  return typeof value === 'function' ? 'a function' : String(value);
}

function describeObject(value: object): string {
  try {
    const kind = readKind(value);
    const name = (kind === 'Object' && hidesState(value) && value.constructor?.name) || kind;
    if (name !== 'Object') return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
  } catch {
    // A proxy may throw.
  }
  return 'an object';
}

/** Whether no member of an object shows what is in it: a `Promise`, a `Map`, an instance of a class with private fields. */
export function hidesState(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return readKind(value) !== 'Object' || (!isPlain && Object.keys(value).length === 0);
}

/** Whether a value is read piece by piece: a stream of Node or of the web, an async iterable. */
export function isStream(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function readKind(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
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
