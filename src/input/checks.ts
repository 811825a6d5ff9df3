import { describeValue } from './describe-value.ts';

/** Whether a value can be a duration or a count. `Infinity` can. */
function isNonNegativeNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

// Each check describes what is wrong with a value, for a message, and returns `undefined` for a valid one.

/** Checks for a duration or a count. */
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

/** Runs a check. A value that cannot be read, such as a proxy that throws, is a problem too. */
export function findProblem(value: unknown, problem: (value: unknown) => string | undefined): string | undefined {
  try {
    return problem(value);
  } catch (cause) {
    return describeUnreadable(cause);
  }
}

/** Describes a value whose getter or proxy threw. */
export function describeUnreadable(cause: unknown): string {
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
