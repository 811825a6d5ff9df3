import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import type { FetchedValues } from './env-client.ts';
import type { RuntimeEnvOptions } from './options.ts';
import type { Scope } from './scope.ts';
import type { SchemaIssue } from './standard-schema.ts';

/** What was read, for the error message. */
export interface Checked {
  /** The project and environment that the platform was asked for. Absent if it was not asked. */
  scope?: Scope;
  /** The keys that the platform does not have, with the detail of the 404. */
  missing?: FetchedValues['missing'];
  /** Whether the environment of the process was read too. */
  withProcess?: boolean;
}

/**
 * Returns the output of the schema. Throws one error for all missing keys and all values that do not match. The error
 * contains no value.
 */
export async function checkValues(
  values: Readonly<Record<string, string>>,
  { keys = [], optional, schema }: RuntimeEnvOptions,
  checked: Checked,
): Promise<unknown> {
  const unset = keys.filter((key) => !Object.hasOwn(values, key));
  const issues: ValidationIssue[] = unset.map((key) => ({
    path: [key],
    message: describeMissing(key, checked.missing?.get(key)),
  }));
  if (!schema) return issues.length > 0 ? throwIssues(issues, checked) : values;

  const isRead = (key: string): boolean => (keys.length === 0 && !optional) || (optional?.includes(key) ?? false);
  const result = await schema['~standard'].validate({ ...values });
  if (!isResult(result)) {
    const message = 'gave what is no result of a Standard Schema';
    throw new TempsValidationError({ what: 'the schema of runtimeEnv', issues: [{ path: [], message }] });
  }
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(toPathKey);
    const key = String(path[0]);
    if (unset.includes(key)) continue;
    const isUnset = path.length === 1 && isRead(key) && !Object.hasOwn(values, key);
    issues.push({ path, message: describeMismatch(issue, values, key, isUnset) });
  }
  return issues.length > 0 || result.issues ? throwIssues(issues, checked) : result.value;
}

/** Whether it is so, whatever its type says. */
function isResult(result: { issues?: unknown } | null | undefined): boolean {
  if (typeof result !== 'object' || result === null) return false;
  const issues = result.issues ?? [];
  return Array.isArray(issues) && issues.every((issue: SchemaIssue | null) => typeof issue?.message === 'string');
}

/** A 404 may also mean that the project does not exist. The server's detail says so. */
function describeMissing(key: string, detail: string | undefined): string {
  return detail === undefined || detail.includes(key) ? 'is not set' : `is not set (${detail})`;
}

function toPathKey(part: PropertyKey | { readonly key: PropertyKey }): string | number {
  const key = typeof part === 'object' ? part.key : part;
  return typeof key === 'symbol' ? String(key) : key;
}

function describeMismatch(
  { message }: SchemaIssue,
  values: Readonly<Record<string, string>>,
  key: string,
  isUnset: boolean,
): string {
  const problem = isUnset ? 'is not set' : 'does not fit the schema';
  const isQuoted = Object.entries(values).some(([name, value]) =>
    name === key
      ? quotesValue(message, value, MIN_QUOTE_LENGTH)
      : value.length >= MIN_QUOTE_LENGTH && quotesValue(message, value, MIN_OTHER_QUOTE_LENGTH),
  );
  return isQuoted ? problem : `${problem}: ${message}`;
}

function throwIssues(issues: ValidationIssue[], checked: Checked): never {
  throw new TempsValidationError({ what: describeVariables(checked), issues, shown: Infinity });
}

function describeVariables({ scope, withProcess }: Checked): string {
  if (!scope)
    return 'the variables of this process, the platform was not asked (set them for the environment and deploy again, or give project_id, environment_id and a token that may read them)';
  const platform = `project ${scope.project_id}, environment ${scope.environment_id}`;
  return withProcess ? `the variables of this process and of ${platform}` : `the variables of ${platform}`;
}

const MIN_QUOTE_LENGTH = 6;
/**
 * Minimum length of a quote of another key's value. A process has many variables, whose values may be ordinary words.
 */
const MIN_OTHER_QUOTE_LENGTH = 12;

/**
 * Whether a message contains a value or a part of it of length `minLength`, since some schema libraries quote the
 * input. A shorter value counts only as a whole word.
 */
function quotesValue(message: string, value: string, minLength: number): boolean {
  if (value.trim() === '') return false;
  if (value.length <= minLength) return hasWord(message, value);
  // A longer value may be cut or escaped in the message, so each part of it is searched.
  for (let start = 0; start + minLength <= value.length; start++) {
    if (message.includes(value.slice(start, start + minLength))) return true;
  }
  return false;
}

function hasWord(message: string, word: string): boolean {
  for (let at = message.indexOf(word); at >= 0; at = message.indexOf(word, at + 1)) {
    if (!/\w/.test(message[at - 1] ?? '') && !/\w/.test(message[at + word.length] ?? '')) return true;
  }
  return false;
}
