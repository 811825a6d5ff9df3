import { checkValues } from './check-values.ts';
import { fetchValues, type EnvClient, type FetchedValues } from './fetch-values.ts';
import { checkOptions, type RuntimeEnvOptions } from './options.ts';
import { resolveScope } from './scope.ts';
import { withoutPrinting } from './unprinted-values.ts';

export interface Variables {
  /** The values as text. */
  raw: Record<string, string>;
  /** What the schema makes of them; without a schema, the values. */
  output: unknown;
}

/** Reads all variables that the options name, once. Loaded on demand: most apps never read any. */
export async function readVariables(client: EnvClient, options: RuntimeEnvOptions): Promise<Variables> {
  checkOptions(options);
  const scope = resolveScope(options);
  const fetched = await fetchValues(client, scope, namedKeys(options));
  const raw = addFallback(fetched, options);
  return { raw, output: withoutPrinting(await checkValues(raw, fetched.missing, options, scope)) };
}

/** The keys that the options name; `undefined` stands for all keys. */
function namedKeys({ keys, optional }: RuntimeEnvOptions): string[] | undefined {
  return keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
}

/**
 * The values of the platform, and those of the fallback for keys that it does not have: for the keys that the options
 * name; with a schema and no keys, for all.
 */
function addFallback({ values }: FetchedValues, options: RuntimeEnvOptions): Record<string, string> {
  const { schema, fallback = {} } = options;
  const keys = namedKeys(options) ?? (schema ? Object.keys(fallback) : []);
  const added = keys.flatMap((key): [string, string][] => {
    const value = Object.hasOwn(fallback, key) ? fallback[key] : undefined;
    return value === undefined || values.has(key) ? [] : [[key, value]];
  });
  return Object.fromEntries([...values, ...added]);
}
