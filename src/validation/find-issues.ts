import { unknownNameProblem } from '../checks.ts';
import type { ValidationIssue } from '../errors/index.ts';

/** The part of a zod schema that the SDK uses. */
export interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly SchemaIssue[] } | undefined;
  };
  /** Of an object: its members. */
  shape?: Readonly<Record<string, Schema>>;
  /** Of a value that may be left out or null: the same without that. */
  unwrap?(): Schema;
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** For a union: the issues of each branch. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/**
 * What does not match a schema. Unknown fields and enum values are allowed, since the server may be
 * newer.
 */
export function findIssues(
  schema: Schema,
  value: unknown,
  prefix: readonly string[] = [],
): ValidationIssue[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues
    .flatMap((issue) => readIssue(issue, value, []))
    .map(({ path, message }) => ({ path: [...prefix, ...path], message }));
}

/** An issue for each member of an object, and of objects in it, that its schema does not have. */
export function findUnknownNames(
  schema: Schema,
  value: unknown,
  path: readonly string[],
): ValidationIssue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if (schema.unwrap) return findUnknownNames(schema.unwrap(), value, path);
  const { shape } = schema;
  // A record or a union takes other names too.
  if (!shape) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = [...path, name];
    const message = unknownNameProblem(name, shape);
    return message === undefined
      ? findUnknownNames(shape[name] as Schema, member, at)
      : [{ path: at, message }];
  });
}

/** @param before the path of the union that contains the issue */
function readIssue(
  issue: SchemaIssue,
  root: unknown,
  before: readonly PropertyKey[],
): ValidationIssue[] {
  const path = [...before, ...issue.path];
  const branches = (issue.errors ?? []).map((errors) =>
    errors.flatMap((error) => readIssue(error, root, path)),
  );
  // A value of no enum, or one that selects no branch of a union.
  const isUnknown =
    issue.code === 'invalid_value' || (issue.code === 'invalid_union' && branches.length === 0);
  if (issue.code === 'unrecognized_keys' || (isUnknown && typeof valueAt(root, path) === 'string'))
    return [];
  // The branch with the fewest issues is most likely the one that was meant. One without issues
  // matches.
  const closest = branches.toSorted((one, other) => one.length - other.length)[0];
  if (closest) return closest;
  // Without zod's prefix, to follow the name of the field: `name` expected string, received
  // undefined.
  const message = issue.message
    .replace(/^Invalid input: /, '')
    .replace(/^./, (first) => first.toLowerCase());
  return [{ path: path as (string | number)[], message }];
}

/** The value at a path; `undefined` if there is none. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    root,
  );
}
