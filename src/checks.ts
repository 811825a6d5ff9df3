import { TempsError, TempsValidationError } from './errors/index.ts';

/** Whether a value is a number that may be a time or a number of retries; `Infinity` may. */
function isNonNegativeNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

/** What is wrong with a time or a number of retries; `undefined` where nothing is. */
export function nonNegativeProblem(value: unknown, what = 'a number'): string | undefined {
  return isNonNegativeNumber(value) ? undefined : `must be ${what} that is not negative, not ${describeValue(value)}`;
}

/** What is wrong with a whole number from `min` to `max`; `undefined` where nothing is. */
export function wholeNumberProblem(value: unknown, min: number, max = Infinity): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return undefined;
  return `must be a whole number from ${min}${max === Infinity ? '' : ` to ${max}`}, not ${describeValue(value)}`;
}

/** What is wrong with an id of the API; `undefined` where nothing is. */
export function idProblem(value: unknown): string | undefined {
  return Number.isInteger(value) ? undefined : `must be a numeric id, not ${describeValue(value)}`;
}

/** What is wrong with options or the like; `undefined` where nothing is. A list, a `Map` or `Headers` is none. */
export function objectProblem(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && !(Symbol.iterator in value)) return undefined;
  return `must be a plain object, not ${describeValue(value)}`;
}

/** What is wrong with a function that is called back; `undefined` where nothing is. */
export function functionProblem(value: unknown): string | undefined {
  return typeof value === 'function' ? undefined : `must be a function, not ${describeValue(value)}`;
}

/** What is wrong with a yes or no; `undefined` where nothing is. */
export function booleanProblem(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : `must be true or false, not ${describeValue(value)}`;
}

/** What is wrong with a signal; `undefined` where nothing is. Any object that can do what is used of one will do. */
export function signalProblem(value: unknown): string | undefined {
  const { aborted, addEventListener, removeEventListener } = Object(value) as Partial<AbortSignal>;
  const isSignal =
    typeof aborted === 'boolean' && typeof addEventListener === 'function' && typeof removeEventListener === 'function';
  return isSignal
    ? undefined
    : `must be an AbortSignal, the \`signal\` of an AbortController, not ${describeValue(value)}`;
}

/** What is wrong with a value that may be left out, as `undefined` or `null`. */
export function optional(problem: (value: unknown) => string | undefined): (value: unknown) => string | undefined {
  return (value) => (value === undefined || value === null ? undefined : problem(value));
}

/** What a check says of a value; also where reading it fails, as of a proxy that throws. */
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

/** The issues of an object's members, from what `problem` says of each. */
export function findMemberIssues(
  members: Readonly<Record<string, unknown>>,
  problem: (value: unknown) => string | undefined,
): { path: string[]; message: string }[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const message = findProblem(value, problem);
    return message === undefined ? [] : [{ path: [name], message }];
  });
}

/** Reads what a caller gave. A getter or a proxy that throws becomes the error of the SDK for that. @param what is read */
export function readGiven<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw toGivenError(what, error);
  }
}

/** Checks options that may be anything, with a check that may fail to read them. @param what names them in errors */
export function checkOptions<T>(what: string, options: unknown, check: () => T): T {
  return readGiven(what, () => {
    const message = objectProblem(options);
    if (message !== undefined) throw new TempsValidationError({ what, issues: [{ path: ['options'], message }] });
    return check();
  });
}

/** The error for what a caller gave and cannot be read. */
export function toGivenError(what: string, cause: unknown): TempsError {
  if (TempsError.is(cause)) return cause;
  return new TempsValidationError({ what, issues: [{ path: [], message: describeUnreadable(cause) }], cause });
}

/** A value for a message: text in quotes, so that `'3'` is told from 3. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `the string "${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
