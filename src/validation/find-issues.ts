import type { ValidationIssue } from '../errors/index.ts';
import { splitLists } from './split-lists.ts';

/** The part of a zod schema that the SDK uses. */
export interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly SchemaIssue[] } | undefined };
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** For a union: the issues of each branch. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/**
 * Checks a value against a schema, and returns the issues. Unknown fields and enum values are allowed, since the server
 * may be newer. Checking a long list stops after the first items that do not match.
 *
 * @param omitted names of members that may be missing, although the schema requires them
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

/** @param before the path of the union that contains the issue */
function readIssue(issue: SchemaIssue, root: unknown, before: readonly PropertyKey[]): ValidationIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') return [];
  if (isUnknownValue(issue) && typeof valueAt(root, path) === 'string') return [];
  const branches = (issue.errors ?? []).map((errors) => errors.flatMap((error) => readIssue(error, root, path)));
  // The branch with the fewest issues is most likely the one that was meant. One without issues matches.
  const closest = branches.toSorted((one, other) => one.length - other.length)[0];
  return (
    closest ?? [
      { path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)), message: shortMessage(issue) },
    ]
  );
}

/** Whether the value is an unknown enum value, or selects no branch of a union. */
function isUnknownValue({ code, errors = [] }: SchemaIssue): boolean {
  return code === 'invalid_value' || (code === 'invalid_union' && errors.length === 0);
}

/** The value at a path; `undefined` if there is none. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

/** The message without zod's prefix, to follow the name of the field: `name` expected string, received undefined. */
function shortMessage({ message }: SchemaIssue): string {
  const text = message.replace(/^Invalid input: /, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}
