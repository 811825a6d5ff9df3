import type { SchemaIssue } from '../contract/issue.ts';

/** Ids that real servers read as numbers of 64 bits; all others have 32. */
const LONG: ReadonlySet<string> = new Set(['event_id']);
const LARGEST = 2 ** 31 - 1;

/** The issues of a path on real servers, which read any number of 32 bits: nothing has the id 0 or a negative one. */
export function pathIssues(
  values: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, string>>,
  issues: readonly SchemaIssue[],
): SchemaIssue[] {
  const tooLarge = Object.entries(values)
    .filter(([name, value]) => typeof value === 'number' && Math.abs(value) > LARGEST && !LONG.has(name))
    .map(([name]) => ({ path: `path.${name}`, message: `got ${params[name]}, expected an integer` }));
  return [...issues.filter(({ message }) => !message.includes('expected at least')), ...tooLarge];
}
