/** Whether a value may be a time or a number of retries: 0 or more, `Infinity` included. */
export function isNonNegativeNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

/** What is wrong with a time or a number of retries; `undefined` where nothing is. */
export function nonNegativeProblem(value: unknown, what = 'a number'): string | undefined {
  return isNonNegativeNumber(value) ? undefined : `must be ${what} that is not negative, not ${String(value)}`;
}

/** What is wrong with a whole number from `min` to `max`; `undefined` where nothing is. */
export function wholeNumberProblem(value: unknown, min: number, max = Infinity): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return undefined;
  return `must be a whole number from ${min}${max === Infinity ? '' : ` to ${max}`}, not ${String(value)}`;
}

/** What is wrong with an id of the API; `undefined` where nothing is. */
export function idProblem(value: unknown): string | undefined {
  return Number.isInteger(value) ? undefined : `must be a numeric id, not ${String(value)}`;
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
