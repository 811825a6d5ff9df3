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

/** The issues of an object's members, from what `problem` says of each. */
export function findMemberIssues(
  members: Readonly<Record<string, unknown>>,
  problem: (value: unknown) => string | undefined,
): { path: string[]; message: string }[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const message = problem(value);
    return message === undefined ? [] : [{ path: [name], message }];
  });
}

/** A value for a message: text in quotes, so that `'3'` is told from 3. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `the string "${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
