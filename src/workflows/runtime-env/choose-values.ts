import type { Found } from './fetch-values.ts';
import type { RuntimeEnvOptions } from './options.ts';

/** The keys that are read; `undefined` stands for all. */
export function wantedKeys({ keys, optional }: Pick<RuntimeEnvOptions, 'keys' | 'optional'>): string[] | undefined {
  return keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
}

/** What the platform has, and from the fallback what it lacks: the keys that were asked for; where a schema chooses, all. */
export function chooseValues({ values }: Found, options: RuntimeEnvOptions): Record<string, string> {
  const { schema, fallback = {} } = options;
  const keys = wantedKeys(options) ?? (schema ? Object.keys(fallback) : []);
  const added = keys.flatMap((key): [string, string][] => {
    const value = Object.hasOwn(fallback, key) ? fallback[key] : undefined;
    return value === undefined || values.has(key) ? [] : [[key, value]];
  });
  return Object.fromEntries([...values, ...added]);
}
