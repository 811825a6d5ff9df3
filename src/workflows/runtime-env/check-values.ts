import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import type { Found } from './fetch-values.ts';
import { quotesValue } from './quotes-value.ts';
import type { RuntimeEnvOptions } from './options.ts';
import type { Place } from './place.ts';
import type { SchemaIssue } from './standard-schema.ts';

/** What the caller wants of the values. One error for all that is missing and all that does not fit, without a value in it. */
export async function checkValues(
  values: Readonly<Record<string, string>>,
  missing: Found['missing'],
  { keys = [], schema }: RuntimeEnvOptions,
  place: Place,
): Promise<unknown> {
  const unset = keys.filter((key) => values[key] === undefined);
  const issues: ValidationIssue[] = unset.map((key) => ({ path: [key], message: notSet(key, missing.get(key)) }));
  if (!schema) return issues.length > 0 ? refuse(issues, place) : values;

  const result = await schema['~standard'].validate({ ...values });
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(step);
    if (!unset.includes(String(path[0]))) issues.push({ path, message: withoutValue(issue, Object.values(values)) });
  }
  return issues.length > 0 || result.issues ? refuse(issues, place) : result.value;
}

/** A 404 may also mean that the project is not there: then the server's own words say so. */
function notSet(key: string, detail: string | undefined): string {
  return detail === undefined || detail.includes(key) ? 'is not set' : `is not set (${detail})`;
}

function step(part: PropertyKey | { readonly key: PropertyKey }): string | number {
  const key = typeof part === 'object' ? part.key : part;
  return typeof key === 'symbol' ? String(key) : key;
}

function withoutValue({ message }: SchemaIssue, values: readonly string[]): string {
  return quotesValue(message, values) ? 'does not fit the schema' : `does not fit the schema: ${message}`;
}

function refuse(issues: ValidationIssue[], { project_id, environment_id }: Place): never {
  const what = `the variables of project ${project_id}, environment ${environment_id}`;
  throw new TempsValidationError({ what, issues, shown: Infinity });
}
