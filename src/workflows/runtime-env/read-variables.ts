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

type Layer = [origin: RuntimeEnvOrigin, values: Map<string, string>];

const VARIABLES = { project: 'TEMPS_PROJECT_ID', environment: 'TEMPS_ENVIRONMENT_ID' } as const;
const NAMES = ['project', 'environment'] as const;

const JUST_PROCESS = {
  what: 'the variables of this process, the platform was not asked (set them for the environment and deploy again, or give project, environment and a token that may read them)',
};

/** Reads the variables that the options name, once. @param getClient called if the platform has to be asked */
export async function readVariables(
  getClient: () => EnvClient,
  given: RuntimeEnvOptions,
  reason: ReadReason,
): Promise<Variables> {
  const options = checkOptions('the options of runtimeEnv', given, CHECKS, findFallbackIssues);
  const keys = namedKeys(options);
  const own: Layer | undefined = usesProcess(options) ? ['process', readProcess(keys)] : undefined;

  async function withPlatform(asked = keys, why?: string): Promise<Variables> {
    const client = getClient();
    const place = await findPlace(client, options);
    const { values, missing } = await readPlatform(client, place, asked, why);
    const what = `the variables of ${own ? 'this process and of ' : ''}project ${place.project_id}, environment ${place.environment_id}`;
    const platform: Layer = ['platform', values];
    if (!own) return combine([platform], options, { what, missing });
    return combine(reason === 'first' ? [own, platform] : [platform, own], options, { what, missing });
  }

  if (!own) return withPlatform();
  const justProcess = () => combine([own], options, JUST_PROCESS);
  if (options.source === 'process' || (reason !== 'refresh' && !isPlaceKnown(options))) return justProcess();
  if (reason !== 'first') return withPlatform();
  // At first the process is enough, unless it misses a key, or the schema rejects what it has.
  if (keys) {
    const [, values] = own;
    const lacking = (options.keys ?? []).filter((key) => !values.has(key) && options.fallback?.[key] === undefined);
    if (lacking.length === 0) return justProcess();
    return withPlatform(lacking, `this process does not have ${lacking.map((key) => `\`${key}\``).join(', ')}`);
  }
  try {
    return await justProcess();
  } catch (error) {
    if (!TempsValidationError.is(error)) throw error;
    return withPlatform(undefined, `of this: ${error.message}`);
  }
}

/** The keys in the options; `undefined`: all keys. */
function namedKeys({ keys, optional }: RuntimeEnvOptions): string[] | undefined {
  return keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
}

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

/** Empty if the runtime has no environment, or Deno does not permit to read it. */
function readProcess(keys: readonly string[] | undefined): Map<string, string> {
  try {
    const env = globalThis.process?.env ?? {};
    return pick(env, keys ?? Object.keys(env));
  } catch {
    return new Map();
  }
}

/** The members with these names that are set. */
function pick(members: Readonly<Record<string, string | undefined>>, names: readonly string[]): Map<string, string> {
  const set = new Map<string, string>();
  for (const name of names) {
    const value = Object.hasOwn(members, name) ? members[name] : undefined;
    if (value !== undefined) set.set(name, value);
  }
  return set;
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

/** Checks the values of the layers, and of the fallback below them. The first layer that has a key wins. */
async function combine(layers: Layer[], options: RuntimeEnvOptions, checked: Checked): Promise<Variables> {
  const { schema, fallback = {} } = options;
  // A schema without keys may want any of the fallbacks.
  const names = namedKeys(options) ?? (schema ? Object.keys(fallback) : []);
  const values: Record<string, string> = {};
  const origins = new Map<string, RuntimeEnvOrigin>();
  for (const [origin, entries] of [...layers, ['fallback', pick(fallback, names)] as const])
    for (const [key, value] of entries) {
      if (origins.has(key)) continue;
      origins.set(key, origin);
      values[key] = value;
    }
  return { origins, output: await checkValues(values, options, checked) };
}
