import { TempsValidationError } from '../../errors/index.ts';
import { checkValues, type Checked } from './check-values.ts';
import type { EnvClient } from './env-client.ts';
import { fetchValues } from './fetch-values.ts';
import { checkOptions, type RuntimeEnvOptions } from './options.ts';
import { isDeployedApp, readProcess } from './process-values.ts';
import { hasIds, namesOther, resolveScope } from './scope.ts';
import { withoutPrinting } from './unprinted-values.ts';

/** Where a value comes from: the environment of the process, the platform, or the option `fallback`. */
export type RuntimeEnvOrigin = 'process' | 'platform' | 'fallback';

export interface Variables {
  /** The values as text. */
  raw: Record<string, string>;
  /** Where each of them comes from. */
  origins: Map<string, RuntimeEnvOrigin>;
  /** The output of the schema; without a schema, the values. */
  output: unknown;
}

/** Why variables are read: for the first time, after `ttl`, or by `refresh()`. */
export type ReadReason = 'first' | 'expired' | 'refresh';

/** Values with their origin. Earlier layers win. */
type Layer = [origin: RuntimeEnvOrigin, values: Iterable<readonly [string, string]>];

/** Reads the variables that the options name, once. Loaded on demand: most apps never read any. */
export async function readVariables(
  client: EnvClient,
  given: RuntimeEnvOptions,
  reason: ReadReason = 'first',
): Promise<Variables> {
  const options = checkOptions(given);
  const keys = namedKeys(options);
  if (!usesProcess(options)) {
    const scope = resolveScope(options);
    const { values, missing } = await fetchValues(client, scope, keys);
    return check([['platform', values]], options, { scope, missing });
  }

  const own: Layer = ['process', readProcess(keys)];
  const asksPlatform = options.source !== 'process' && (reason === 'refresh' || hasIds(options));
  if (!asksPlatform) return check([own], options, {});
  if (reason !== 'first') {
    const scope = resolveScope(options);
    const { values, missing } = await fetchValues(client, scope, keys);
    return check([['platform', values], own], options, { scope, missing, withProcess: true });
  }
  return completeProcess(client, options, own);
}

/** Reads the values of the process. Asks the platform only for missing keys, or if the schema rejects the values. */
async function completeProcess(client: EnvClient, options: RuntimeEnvOptions, own: Layer): Promise<Variables> {
  const { keys, optional, fallback = {} } = options;
  const known = new Map(own[1]);
  let asked: string[] | undefined;
  let why = '';
  if (keys || optional) {
    asked = (keys ?? []).filter((key) => !known.has(key) && ownFallback(key, fallback) === undefined);
    if (asked.length === 0) return check([own], options, {});
    why = `this process does not have ${asked.map((key) => `\`${key}\``).join(', ')}`;
  } else {
    try {
      return await check([own], options, {});
    } catch (error) {
      if (!TempsValidationError.is(error)) throw error;
      why = `of this: ${error.message}`;
    }
  }
  const scope = resolveScope(options);
  const { values, missing } = await fetchValues(client, scope, asked, why);
  return check([own, ['platform', values]], options, { scope, missing, withProcess: true });
}

/**
 * Whether to read the environment of the process: if `source` says so, in a deployed app, or if there are no ids to ask
 * the platform with. Not if the options name another project or environment than the process. Without keys and schema,
 * the platform is asked if possible, since a process has other variables too.
 */
function usesProcess(options: RuntimeEnvOptions): boolean {
  const { source = 'auto', schema } = options;
  if (source !== 'auto') return source === 'process';
  if (namesOther(options)) return false;
  const isNamed = namedKeys(options) !== undefined || schema !== undefined;
  return isNamed ? isDeployedApp() || !hasIds(options) : isDeployedApp() && !hasIds(options);
}

/** The keys in the options; `undefined`: all keys. */
function namedKeys({ keys, optional }: RuntimeEnvOptions): string[] | undefined {
  return keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
}

async function check(layers: Layer[], options: RuntimeEnvOptions, checked: Checked): Promise<Variables> {
  // Without a prototype, since a variable may be named `toString`.
  const raw = Object.create(null) as Record<string, string>;
  const origins = new Map<string, RuntimeEnvOrigin>();
  for (const [origin, values] of [...layers, ['fallback', fallbackValues(options)] as const]) {
    for (const [key, value] of values) {
      if (origins.has(key)) continue;
      origins.set(key, origin);
      Object.defineProperty(raw, key, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  return { raw, origins, output: withoutPrinting(await checkValues(raw, options, checked), options.optional) };
}

/** The fallbacks for the keys in the options; with a schema and no keys, all of them. */
function fallbackValues(options: RuntimeEnvOptions): [string, string][] {
  const { schema, fallback = {} } = options;
  const keys = namedKeys(options) ?? (schema ? Object.keys(fallback) : []);
  return keys.flatMap((key) => {
    const value = ownFallback(key, fallback);
    return value === undefined ? [] : [[key, value]];
  });
}

function ownFallback(key: string, fallback: NonNullable<RuntimeEnvOptions['fallback']>): string | undefined {
  return (Object.hasOwn(fallback, key) ? fallback[key] : undefined) ?? undefined;
}
