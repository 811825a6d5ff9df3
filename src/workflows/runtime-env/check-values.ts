import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import type { FetchedValues } from './env-client.ts';
import type { RuntimeEnvOptions } from './options.ts';
import { QuoteFilter } from './quoted-values.ts';
import type { Scope } from './scope.ts';
import type { SchemaIssue, SchemaResult, StandardSchema } from './standard-schema.ts';

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
  const result = await runSchema(schema, values);
  const found = result.issues ?? [];
  const filter = new QuoteFilter(
    found.map(({ message }) => message),
    values,
  );
  for (const { path: given, message } of found) {
    const path = (given ?? []).map(toPathKey);
    const key = String(path[0]);
    if (unset.includes(key)) continue;
    const isUnset = path.length === 1 && isRead(key) && !Object.hasOwn(values, key);
    const problem = isUnset ? 'is not set' : 'does not fit the schema';
    const shown = filter.message(message, key);
    issues.push({
      path: path.map((part, depth) => (depth === 0 ? part : filter.pathPart(part, key))),
      message: shown === undefined ? problem : `${problem}: ${shown}`,
    });
  }
  return issues.length > 0 || result.issues ? throwIssues(issues, checked) : result.value;
}

async function runSchema(
  schema: StandardSchema,
  values: Readonly<Record<string, string>>,
): Promise<SchemaResult<unknown>> {
  let problem: { message: string; cause?: unknown; secret?: string[] };
  try {
    const result = await schema['~standard'].validate({ ...values });
    if (isResult(result)) return result;
    problem = { message: 'gave what is no result of a Standard Schema' };
  } catch (cause) {
    const secret = Object.values(values).filter(({ length }) => length >= MIN_SECRET_LENGTH);
    // Whole values are redacted; a part of one cannot be.
    const texts = listTexts(cause, Object.values(values))?.map((text) =>
      secret.reduce((left, value) => left.replaceAll(value, ''), text),
    );
    const filter = new QuoteFilter(texts ?? [], values);
    const keys = Object.keys(values);
    const isShown = texts?.every((text) => text === '' || keys.every((key) => filter.message(text, key) === text));
    problem = isShown
      ? { message: 'threw an error of its own, which is the `cause`', cause, secret }
      : { message: 'threw an error of its own, which is not shown, since it may quote a value' };
  }
  const { message, ...details } = problem;
  throw new TempsValidationError({ what: 'the schema of runtimeEnv', issues: [{ path: [], message }], ...details });
}

/** The texts in an error, its causes and members, which may quote a value. `undefined`: too many to look at, or a number does. */
function listTexts(error: unknown, values: readonly string[]): string[] | undefined {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    if (isNumberOf(values, value)) throw new TypeError('a number is not redacted');
    if (typeof value !== 'object' || value === null || seen.has(value) || seen.size > MAX_TEXTS) return;
    seen.add(value);
    // The stack is the message and where it comes from.
    for (const key of Reflect.ownKeys(value)) if (key !== 'stack') collect(Reflect.get(value, key));
  };
  try {
    collect(error);
  } catch {
    // A getter may throw too.
    return undefined;
  }
  return seen.size + texts.length > MAX_TEXTS ? undefined : texts;
}

function isNumberOf(values: readonly string[], found: unknown): boolean {
  if (typeof found !== 'number' && typeof found !== 'bigint') return false;
  const text = String(found);
  return (
    text.length >= MIN_SECRET_LENGTH && values.some((value) => value.includes(text) || Number(value) === Number(found))
  );
}

/** Whether it is so, whatever its type says. */
function isResult(result: { issues?: unknown } | null | undefined): boolean {
  if (typeof result !== 'object' || result === null) return false;
  const issues = result.issues ?? [];
  return (
    Array.isArray(issues) &&
    issues.every((issue: SchemaIssue | null) => typeof issue?.message === 'string' && isPath(issue.path ?? []))
  );
}

function isPath(path: unknown): boolean {
  return Array.isArray(path) && path.every((part) => isKey(part) || isKey((part as { key?: unknown } | null)?.key));
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'symbol';
}

function describeMissing(key: string, detail: string | undefined): string {
  return detail === undefined || detail.includes(key) ? 'is not set' : `is not set (${detail})`;
}

function toPathKey(part: PropertyKey | { readonly key: PropertyKey }): string | number {
  const key = typeof part === 'object' ? part.key : part;
  return typeof key === 'symbol' ? String(key) : key;
}

/** Shorter values are ordinary words, such as `true`. */
const MIN_SECRET_LENGTH = 6;
/** More objects and texts than an error has that somebody wrote for people. */
const MAX_TEXTS = 100;

function throwIssues(issues: ValidationIssue[], checked: Checked): never {
  throw new TempsValidationError({ what: describeVariables(checked), issues, shown: Infinity });
}

function describeVariables({ scope, withProcess }: Checked): string {
  if (!scope)
    return 'the variables of this process, the platform was not asked (set them for the environment and deploy again, or give project_id, environment_id and a token that may read them)';
  const platform = `project ${scope.project_id}, environment ${scope.environment_id}`;
  return withProcess ? `the variables of this process and of ${platform}` : `the variables of ${platform}`;
}
