import type { ValidationIssue } from '../errors/index.ts';
import { splitLists } from './split-lists.ts';

/** The part of a zod schema that is used. */
export interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly SchemaIssue[] } | undefined };
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a union: the issues of each of its branches. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/**
 * What does not fit the schema. Unknown fields and unknown enum values fit: the server may be newer. Of a long list, no more
 * is checked once some items do not fit.
 *
 * @param omitted names of members that may be missing
 */
export function findIssues(
  schema: Schema,
  value: unknown,
  prefix: readonly string[] = [],
  omitted: ReadonlySet<string> = new Set(),
): ValidationIssue[] {
  for (const { part, place } of splitLists(value)) {
    const issues = schema.safeParse(part).error?.issues ?? [];
    const found = issues
      .flatMap((issue) => readIssue(issue, part, []))
      .filter(({ path }) => !omitted.has(String(path.at(-1))) || valueAt(part, path) !== undefined);
    if (found.length > 0) return found.map(({ path, message }) => ({ path: [...prefix, ...place(path)], message }));
  }
  return [];
}

/** @param before the path of the union that the issue is in */
function readIssue(issue: SchemaIssue, root: unknown, before: readonly PropertyKey[]): ValidationIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') return [];
  if (isUnknownValue(issue) && typeof valueAt(root, path) === 'string') return [];
  const branches = (issue.errors ?? []).map((errors) => errors.flatMap((error) => readIssue(error, root, path)));
  // The branch with the fewest issues is the one that was most likely meant. A branch without issues fits.
  const closest = branches.toSorted((one, other) => one.length - other.length)[0];
  return (
    closest ?? [
      { path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)), message: shortMessage(issue) },
    ]
  );
}

/** The value is none of an enum's, or selects none of a union's branches. */
function isUnknownValue({ code, errors = [] }: SchemaIssue): boolean {
  return code === 'invalid_value' || (code === 'invalid_union' && errors.length === 0);
}

/** What stands at a path; `undefined` where nothing does. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

/** The message without its prefix, to follow the name of the field: `name` expected string, received undefined. */
function shortMessage({ message }: SchemaIssue): string {
  const text = message.replace(/^Invalid input: /, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}
