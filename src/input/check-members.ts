import { findProblem } from './checks.ts';
import { describeValue } from './describe-value.ts';
import { checkOptions } from './given.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';

/** The check for each option. The compiler demands one for every option there is. */
export type MemberChecks<T> = {
  readonly [Name in keyof T & string]-?: (value: unknown, members: T) => string | undefined;
};

/**
 * Reads each option once, and checks them all. Returns those that have a check, or throws one error for all that is
 * wrong.
 *
 * @param what names the options in errors
 * @param findMore finds what is wrong between them, or within one
 */
export function checkMembers<T extends object>(
  what: string,
  given: T,
  checks: MemberChecks<T>,
  findMore: (members: T) => ValidationIssue[] = () => [],
): T {
  return checkOptions(what, given, () => {
    const names = Object.keys(checks);
    const members = Object.fromEntries(names.map((name) => [name, Reflect.get(given, name) as unknown])) as T;
    throwIssues(what, [...findIssues(members, checks), ...findMore(members)]);
    return members;
  });
}

/** Runs the check of each member. Returns an issue for each that fails, in the order of the checks. */
export function findIssues<T extends object>(members: T, checks: MemberChecks<T>): ValidationIssue[] {
  return (Object.keys(checks) as (keyof T & string)[]).flatMap((name) => {
    const message = findProblem(members[name], (value) => checks[name](value, members));
    return message === undefined ? [] : [{ path: [name], message }];
  });
}

/** Throws one error for all that is wrong, if anything is. */
export function throwIssues(what: string, issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new TempsValidationError({ what, issues });
}

/** Checks for a text. An empty one, as of a variable that is not set, would silently mean something else. */
export function textProblem(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return undefined;
  return `must be a string that is not empty, not ${describeValue(value)}`;
}
