import type { ValidationIssue } from '../errors/index.ts';

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

/** What does not fit. Fields and enum values that the schema does not know always do: the server may be newer. */
export function issuesOf(schema: Schema, value: unknown, place: readonly string[] = []): ValidationIssue[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues
    .flatMap((issue) => read(issue, value, []))
    .map(({ path, message }) => ({ path: [...place, ...path], message }));
}

/** @param before the path of the union that the issue is in */
function read(issue: SchemaIssue, root: unknown, before: readonly PropertyKey[]): ValidationIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') return [];
  if (isUnknownName(issue) && typeof at(root, path) === 'string') return [];
  const branches = (issue.errors ?? []).map((errors) => errors.flatMap((error) => read(error, root, path)));
  // The branch with the fewest issues is the one that was most likely meant; one without any fits.
  const closest = branches.toSorted((one, other) => one.length - other.length)[0];
  return (
    closest ?? [{ path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)), message: said(issue) }]
  );
}

/** A value that is none of an enum's, or names none of a union's branches. */
function isUnknownName({ code, errors = [] }: SchemaIssue): boolean {
  return code === 'invalid_value' || (code === 'invalid_union' && errors.length === 0);
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

/** So that it goes on from the name of the field: `name` expected string, received undefined. */
function said({ message }: SchemaIssue): string {
  const text = message.replace(/^Invalid input: /, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}
