import { checkOptions } from '../../checks.ts';
import { findEnvironment, findProject } from '../../deployments/scope.ts';
import { TempsConfigError, TempsValidationError } from '../../errors/index.ts';
import { readVariable } from '../../options/environment.ts';
import { checkValues, type Checked } from './check-values.ts';
import { CHECKS, findFallbackIssues, type RuntimeEnvOptions } from './options.ts';
import { readPlatform, type EnvClient, type Place } from './platform-values.ts';

/** Where a value comes from: the environment of the process, the platform, or the option `fallback`. */
export type RuntimeEnvOrigin = 'process' | 'platform' | 'fallback';

/** Why variables are read: for the first time, after `ttl`, or by `refresh()`. */
export type ReadReason = 'first' | 'expired' | 'refresh';

export interface Variables {
  /** Where the value of each key comes from. */
  origins: Map<string, RuntimeEnvOrigin>;
  /** The output of the schema; without a schema, the values. */
  output: unknown;
}

type Layer = [origin: RuntimeEnvOrigin, values: Iterable<readonly [string, string]>];

const VARIABLES = { project: 'TEMPS_PROJECT_ID', environment: 'TEMPS_ENVIRONMENT_ID' } as const;
const NAMES = ['project', 'environment'] as const;

/** Reads the variables that the options name, once. @param getClient called if the platform has to be asked */
export async function readVariables(
  getClient: () => EnvClient,
  given: RuntimeEnvOptions,
  reason: ReadReason,
): Promise<Variables> {
  const options = checkOptions('the options of runtimeEnv', given, CHECKS, findFallbackIssues);
  const keys = namedKeys(options);
  if (!usesProcess(options)) {
    const { values, checked } = await askPlatform(getClient(), options, keys);
    return combine([['platform', values]], options, checked);
  }
  const own: Layer = ['process', readProcess(keys)];
  const justProcess = () => combine([own], options, { what: `the variables of this process, ${NOT_ASKED}` });
  if (options.source === 'process' || (reason !== 'refresh' && !isPlaceKnown(options))) return justProcess();
  if (reason !== 'first') {
    const { values, checked } = await askPlatform(getClient(), options, keys, { withProcess: true });
    return combine([['platform', values], own], options, checked);
  }
  return completeProcess(getClient, options, own, justProcess);
}

/** Reads the values of the process. Asks the platform only for missing keys, or if the schema rejects the values. */
async function completeProcess(
  getClient: () => EnvClient,
  options: RuntimeEnvOptions,
  own: Layer,
  justProcess: () => Promise<Variables>,
): Promise<Variables> {
  const known = new Map([...fallbackValues(options), ...own[1]]);
  const asked = namedKeys(options) && (options.keys ?? []).filter((key) => !known.has(key));
  let why = `this process does not have ${asked?.map((key) => `\`${key}\``).join(', ')}`;
  if (asked?.length === 0) return justProcess();
  if (!asked) {
    try {
      return await justProcess();
    } catch (error) {
      if (!TempsValidationError.is(error)) throw error;
      why = `of this: ${error.message}`;
    }
  }
  const { values, checked } = await askPlatform(getClient(), options, asked, { why, withProcess: true });
  return combine([own, ['platform', values]], options, checked);
}

async function askPlatform(
  client: EnvClient,
  options: RuntimeEnvOptions,
  keys: readonly string[] | undefined,
  { why, withProcess = false }: { why?: string; withProcess?: boolean } = {},
) {
  const place = await findPlace(client, options);
  const { values, missing } = await readPlatform(client, place, keys, why);
  const name = `project ${place.project_id}, environment ${place.environment_id}`;
  const checked: Checked = { what: `the variables of ${withProcess ? 'this process and of ' : ''}${name}`, missing };
  return { values, checked };
}

async function findPlace(client: EnvClient, options: RuntimeEnvOptions): Promise<Place> {
  const [project, environment] = NAMES.map((name) => options[name] ?? readVariable(VARIABLES[name])?.value);
  if (project === undefined || environment === undefined) {
    const missing = NAMES.filter((_, index) => [project, environment][index] === undefined);
    throw new TempsConfigError({
      option: missing.join(', '),
      problem: `${missing.map((name) => `${name} is missing`).join(', and ')}. Give both as options: a Temps server does not tell a deployed app which it is. What the app was started with is read without them, with \`source: 'process'\``,
      lookedAt: missing.flatMap((name) => [`options.${name}`, VARIABLES[name]]),
    });
  }
  const lookup = { what: 'runtimeEnv' };
  const project_id = await findProject(client, project, lookup);
  return { project_id, environment_id: await findEnvironment(client, project_id, environment, lookup) };
}

const NOT_ASKED =
  'the platform was not asked (set them for the environment and deploy again, or give project, environment and a token that may read them)';

/**
 * Whether to read the environment of the process: if `source` says so, in a deployed app, or if there is no project to ask
 * the platform for. Not if the options name another project or environment than the process. Without keys and schema,
 * the platform is asked if possible, since a process has other variables too.
 */
function usesProcess(options: RuntimeEnvOptions): boolean {
  const { source = 'auto', schema } = options;
  if (source !== 'auto') return source === 'process';
  const isOther = NAMES.some((name) => {
    const own = readVariable(VARIABLES[name])?.value;
    return own !== undefined && options[name] !== undefined && String(options[name]) !== own;
  });
  if (isOther) return false;
  const isNamed = namedKeys(options) !== undefined || schema !== undefined;
  return isNamed ? isDeployedApp() || !isPlaceKnown(options) : isDeployedApp() && !isPlaceKnown(options);
}

/** Whether a project or environment is known, so that the platform can be asked. */
function isPlaceKnown(options: RuntimeEnvOptions): boolean {
  return NAMES.some((name) => (options[name] ?? readVariable(VARIABLES[name])) !== undefined);
}

/** Whether the platform started this process: it sets an address and a deployment token in its environment. */
function isDeployedApp(): boolean {
  const token = readVariable('TEMPS_API_TOKEN')?.value;
  return readVariable('TEMPS_API_URL') !== undefined && token?.startsWith('dt_') === true;
}

/** The keys in the options; `undefined`: all keys. */
function namedKeys({ keys, optional }: RuntimeEnvOptions): string[] | undefined {
  return keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
}

/** Empty if the runtime has no environment, or Deno does not permit to read it. */
function readProcess(keys: readonly string[] | undefined): [string, string][] {
  try {
    const env = globalThis.process?.env ?? {};
    return (keys ?? Object.keys(env)).flatMap((key) => (Object.hasOwn(env, key) ? [[key, env[key] ?? '']] : []));
  } catch {
    return [];
  }
}

/** The fallbacks for the keys in the options; with a schema and no keys, all of them. */
function fallbackValues(options: RuntimeEnvOptions): [string, string][] {
  const { schema, fallback = {} } = options;
  const keys = namedKeys(options) ?? (schema ? Object.keys(fallback) : []);
  return keys.flatMap((key) => {
    const value = Object.hasOwn(fallback, key) ? fallback[key] : undefined;
    return typeof value === 'string' ? [[key, value]] : [];
  });
}

/** Checks the values of the layers and the fallbacks. The first layer that has a key wins. */
async function combine(layers: Layer[], options: RuntimeEnvOptions, checked: Checked): Promise<Variables> {
  // Without a prototype, since a variable may be named `toString`.
  const values = Object.create(null) as Record<string, string>;
  const origins = new Map<string, RuntimeEnvOrigin>();
  for (const [origin, entries] of [...layers, ['fallback', fallbackValues(options)] as const])
    for (const [key, value] of entries) {
      if (origins.has(key)) continue;
      origins.set(key, origin);
      Object.defineProperty(values, key, { value, enumerable: true });
    }
  return { origins, output: await checkValues(values, options, checked) };
}
