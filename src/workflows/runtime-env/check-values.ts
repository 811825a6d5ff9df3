import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import { isPlain } from '../../lib/plain-object.ts';
import { allSecrets, type Secrets } from '../../redaction/sent-secrets.ts';
import type { RuntimeEnvOptions, SchemaIssue, StandardSchema } from './options.ts';
import type { PlatformValues } from './platform-values.ts';

/** What was read, for the error message. */
export interface Checked {
  /** `the variables of project 1, environment 2`. */
  what: string;
  /** The keys that the platform does not have, with the reasons. */
  missing?: PlatformValues['missing'];
}

/**
 * Returns the output of the schema, a plain object as one that prints its keys alone. Throws one error for all missing
 * keys and all values that do not match. The error contains no value.
 */
export async function checkValues(
  values: Readonly<Record<string, string>>,
  { keys = [], optional, schema }: RuntimeEnvOptions,
  { what, missing }: Checked,
): Promise<unknown> {
  // All are taken for secrets, but for short ones and ordinary words, such as `info`.
  const secret = allSecrets({ sent: { body: { secret: Object.values(values) } } });
  const unset = keys.filter((key) => !Object.hasOwn(values, key));
  const issues: ValidationIssue[] = unset.map((key) => {
    const reason = missing?.get(key);
    return { path: [key], message: `is not set${reason === undefined ? '' : ` (${reason})`}` };
  });
  const result = schema ? await runSchema(schema, values, secret) : { value: values };
  for (const issue of result.issues ?? []) {
    const path = readPath(issue);
    const key = String(path[0]);
    const isRead = (keys.length === 0 && !optional) || optional?.includes(key);
    if (unset.includes(key)) continue;
    const problem =
      path.length === 1 && isRead && !Object.hasOwn(values, key) ? 'is not set' : 'does not fit the schema';
    issues.push({ path, message: `${problem}: ${issue.message}` });
  }
  if (issues.length > 0 || result.issues) throw new TempsValidationError({ what, issues, shown: Infinity, secret });
  return printKeysOnly(result.value);
}

async function runSchema(schema: StandardSchema, values: Readonly<Record<string, string>>, secret: Secrets) {
  try {
    return await schema['~standard'].validate({ ...values });
  } catch (cause) {
    // The platform's own parsers quote a part of what they read.
    const isQuote = cause instanceof SyntaxError;
    const shown = isQuote ? 'a SyntaxError, which is not shown: it quotes the value' : 'an error, which is the `cause`';
    const issues = [{ path: [], message: `threw ${shown}` }];
    throw new TempsValidationError({
      what: 'the schema of runtimeEnv',
      issues,
      secret,
      cause: isQuote ? undefined : cause,
    });
  }
}

function readPath({ path = [] }: SchemaIssue): (string | number)[] {
  const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
  return keys.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** Values that print their keys alone, so that logging a configuration does not leak it. */
class PrintedKeys {
  get [Symbol.toStringTag](): string {
    return 'RuntimeEnv';
  }

  toJSON(): string[] {
    return Object.keys(this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `RuntimeEnv { ${Object.keys(this).join(', ')} }`;
  }

  [Symbol.for('Deno.customInspect')](): string {
    return `RuntimeEnv { ${Object.keys(this).join(', ')} }`;
  }
}

/** A frozen copy of a plain object. A schema may also give anything else, such as an instance of a class. */
function printKeysOnly(output: unknown): unknown {
  const isObject = typeof output === 'object' && output !== null && isPlain(output);
  return isObject ? Object.freeze(Object.assign(new PrintedKeys(), output)) : output;
}
