import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import { isPlain } from '../../lib/plain-object.ts';
import { allSecrets } from '../../redaction/sent-secrets.ts';
import type { RuntimeEnvOptions, SchemaResult } from './options.ts';

/**
 * Returns the output of the schema, a plain object as one that prints its keys alone. Throws one
 * error for all missing keys and all values that do not match. The error contains no value.
 */
export async function checkValues(
  values: Readonly<Record<string, string>>,
  { keys = [], optional, schema }: RuntimeEnvOptions,
  what: string,
  advice?: string,
): Promise<unknown> {
  // All are taken for secrets, but for short ones and ordinary words, such as `info`.
  const secret = allSecrets({ sent: { body: { secret: Object.values(values) } } });
  const unset = keys.filter((key) => !Object.hasOwn(values, key));
  const issues: ValidationIssue[] = unset.map((key) => ({ path: [key], message: 'is not set' }));
  const isRead = (key: string): boolean =>
    (keys.length === 0 && !optional) || optional?.includes(key) === true;
  let result: SchemaResult<unknown> = { value: values };
  try {
    if (schema) result = await schema['~standard'].validate({ ...values });
  } catch (cause) {
    const thrown = [{ path: [], message: 'threw an error, which is the `cause`' }];
    throw new TempsValidationError({
      what: 'the schema of runtimeEnv',
      issues: thrown,
      secret,
      cause,
    });
  }
  for (const { path: parts = [], message } of result.issues ?? []) {
    const path = parts.map((part) => String(typeof part === 'object' ? part.key : part));
    const [key = ''] = path;
    if (unset.includes(key)) continue;
    const isUnset = path.length === 1 && isRead(key) && !Object.hasOwn(values, key);
    issues.push({
      path,
      message: `${isUnset ? 'is not set' : 'does not fit the schema'}: ${message}`,
    });
  }
  if (issues.length > 0 || result.issues)
    throw new TempsValidationError({ what, issues, shown: Infinity, advice, secret });
  const { value } = result;
  // A schema may also give anything else, such as an instance of a class.
  const isObject = typeof value === 'object' && value !== null && isPlain(value);
  return isObject ? Object.freeze(Object.assign(new PrintedKeys(), value)) : value;
}

/** Values that print their keys alone, so that logging a configuration does not leak it. */
class PrintedKeys {
  toJSON(): string[] {
    return Object.keys(this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `RuntimeEnv { ${Object.keys(this).join(', ')} }`;
  }
}
