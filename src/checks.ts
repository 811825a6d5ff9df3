import { TempsValidationError, type ValidationIssue } from './errors/index.ts';
import { nearestName } from './lib/nearest-name.ts';

/**
 * Describes what is wrong with a value, to follow its name in a message. `undefined` for a valid
 * one.
 */
export type Check = (value: unknown) => string | undefined;

/** A check of an option, which may depend on the others. */
type OptionCheck<T> = (value: unknown, options: T) => string | undefined;
type AlwaysCheck<T> = OptionCheck<T> & { isAlways?: true };

/**
 * A check for each option. The compiler demands one for every option there is, so the names are all
 * of them. `undefined` and `null` count as left out: only `always` checks an option that is.
 */
export type OptionChecks<T> = {
  readonly [Name in keyof T & string]-?: AlwaysCheck<T>;
};

/** Makes a check of an option that may not be left out: it gets `undefined` and `null` too. */
export function always<T>(check: OptionCheck<T>): AlwaysCheck<T> {
  return Object.assign((value: unknown, options: T) => check(value, options), {
    isAlways: true as const,
  });
}

/**
 * Checks the options of a function, before anything is sent. Returns a copy of them without those
 * that are `null`.
 *
 * @param what names the options in the error: `the options of logs`
 * @param findMore finds what is wrong between options, or within one
 */
export function checkOptions<T extends object>(
  what: string,
  given: T,
  checks: OptionChecks<T>,
  findMore: (options: T) => ValidationIssue[] = () => [],
): T {
  checkIsObject(what, given);
  throwIssues(what, [...findOptionIssues(given, checks), ...findMore(given)]);
  return withoutNull(given);
}

/** A copy of options without those that are `null`, which count as left out. */
export function withoutNull<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as T;
}

/** Refuses what is no object with options, such as a text. */
export function checkIsObject(what: string, given: unknown): void {
  const message = objectProblem(given);
  throwIssues(what, message === undefined ? [] : [{ path: ['options'], message }]);
}

/** An issue for each name that is no option, and for each option whose check fails. */
export function findOptionIssues<T extends object>(
  options: T,
  checks: OptionChecks<T>,
): ValidationIssue[] {
  const known = Object.keys(checks) as (keyof T & string)[];
  const given = known.filter(
    (name) => checks[name].isAlways || (options[name] ?? undefined) !== undefined,
  );
  const problems = [
    ...Object.keys(options).map((name) => ({ name, message: unknownNameProblem(name, checks) })),
    ...given.map((name) => ({ name, message: checks[name](options[name], options) })),
  ];
  return problems.flatMap(({ name, message }) =>
    message === undefined ? [] : [{ path: [name], message }],
  );
}

/** Throws one error for all that is wrong, if anything is. */
export function throwIssues(what: string, issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new TempsValidationError({ what, issues });
}

/** What people who know other clients call an option. */
const ALIASES: Readonly<Record<string, string>> = {
  timeout: 'deadline',
  maxRetry: 'maxRetries',
  token: 'apiKey',
};

/**
 * Refuses a name that is not among the known ones, with the nearest of them. @param known has a
 * member for each
 */
export function unknownNameProblem(name: string, known: object): string | undefined {
  if (Object.hasOwn(known, name)) return undefined;
  const names = Object.keys(known);
  const alias = ALIASES[name];
  const nearest = alias && Object.hasOwn(known, alias) ? alias : nearestName(name, names);
  return `is unknown: ${nearest === undefined ? `there are ${names.join(', ')}` : `did you mean \`${nearest}\`?`}`;
}

function must(wanted: string, isValid: (value: unknown) => boolean): Check {
  return (value) => (isValid(value) ? undefined : `must be ${wanted}, not ${describeValue(value)}`);
}

function isNonNegative(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

/** Checks for a count. `Infinity` is one. */
export const nonNegativeProblem = must('a number that is not negative', isNonNegative);

/** Checks for a duration. `Infinity` is one. */
export const msProblem = must('a number of milliseconds that is not negative', isNonNegative);

export const idProblem = must(
  'a numeric id',
  (value) => Number.isSafeInteger(value) && Number(value) > 0,
);

/**
 * Checks for a text. An empty one, as of a variable that is not set, would silently mean something
 * else.
 */
export const textProblem = must(
  'a string that is not empty',
  (it) => typeof it === 'string' && it.trim() !== '',
);

/** Checks for an object with named members. An array, a `Map` or `Headers` is refused. */
export const objectProblem = must(
  'a plain object',
  (value) => typeof value === 'object' && value !== null && !(Symbol.iterator in value),
);

export const functionProblem = must('a function', (value) => typeof value === 'function');

export const booleanProblem = must('true or false', (value) => typeof value === 'boolean');

/**
 * Checks for an `AbortSignal`. Test environments such as jsdom replace the class, so its members
 * decide.
 */
export const signalProblem = must('an AbortSignal, the `signal` of an AbortController', (value) => {
  const { aborted, addEventListener } = Object(value) as Partial<AbortSignal>;
  return typeof aborted === 'boolean' && typeof addEventListener === 'function';
});

export function wholeNumberProblem(
  value: unknown,
  min: number,
  max = Infinity,
): string | undefined {
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return undefined;
  return `must be a whole number from ${min}${max === Infinity ? '' : ` to ${max}`}, not ${describeValue(value)}`;
}

/** Refuses `NaN` and `Infinity`, which neither JSON nor a URL can represent. */
export const finiteProblem = must(
  'a finite number',
  (value) => typeof value !== 'number' || Number.isFinite(value),
);

export function choiceProblem(value: unknown, choices: readonly unknown[]): string | undefined {
  return choices.includes(value)
    ? undefined
    : `must be one of ${choices.join(', ')}, not ${describeValue(value)}`;
}

/** Describes a value in a message. Strings are quoted, so that `'3'` and `3` look different. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `the string "${value}"`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  const kind = (value.constructor as { name?: string } | undefined)?.name ?? 'Object';
  const name = kind.replace(/^(Object|Array)$/, (common) => common.toLowerCase());
  return `${/^[AEIOU]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** Whether an object has no members to show what is in it: a `Promise`, a `Map`. */
export function hidesState(value: object): boolean {
  return Object.prototype.toString.call(value) !== '[object Object]';
}
