import { checkOptions } from '../../checks.ts';
import { findEnvironment, findProject } from '../../deployments/scope.ts';
import { TempsConfigError, TempsValidationError } from '../../errors/index.ts';
import { readVariable } from '../../options/environment.ts';
import { checkValues } from './check-values.ts';
import { CHECKS, type RuntimeEnvOptions } from './options.ts';
import { readPlatform, type EnvClient } from './platform-values.ts';

/** Where a value comes from: the environment of the process, the platform, or the option `fallback`. */
export type RuntimeEnvOrigin = 'process' | 'platform' | 'fallback';

/** Why variables are read: for the first time, after `ttl`, or by `refresh()`. */
export type ReadReason = 'first' | 'expired' | 'refresh';

type Layer = [origin: RuntimeEnvOrigin, values: ReadonlyMap<string, string>];

const VARIABLES = { project: 'TEMPS_PROJECT_ID', environment: 'TEMPS_ENVIRONMENT_ID' } as const;
const NAMES = ['project', 'environment'] as const;

/**
 * Reads the variables that the options name, once. Returns the output of the schema, or without a schema the values, and
 * where the value of each key comes from.
 *
 * @param getClient called if the platform has to be asked
 */
export async function readVariables(getClient: () => EnvClient, given: RuntimeEnvOptions, reason: ReadReason) {
  const options = checkOptions('the options of runtimeEnv', given, CHECKS);
  const { keys, optional, schema, source, fallback = {} } = options;
  const names = keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;

  /** Checks the values. The first layer that has a key wins, and the fallback is below all of them. */
  async function combine(layers: Layer[], what: string, elsewhere?: readonly string[]) {
    // A schema without keys may want any of the fallbacks.
    const below: Layer = ['fallback', pick(fallback, schema ? names : (names ?? []))];
    const values: Record<string, string> = {};
    const origins = new Map<string, RuntimeEnvOrigin>();
    for (const [origin, entries] of [below, ...layers.toReversed()])
      for (const [key, value] of entries) {
        origins.set(key, origin);
        values[key] = value;
      }
    return { origins, output: await checkValues(values, options, what, elsewhere) };
  }

  const process: Layer | undefined = usesProcess(options)
    ? ['process', pick(globalThis.process?.env ?? {}, names)]
    : undefined;
  if (process && (source === 'process' || (reason !== 'refresh' && !isPlaceKnown(options))))
    return combine(
      [process],
      'the variables of this process, the platform was not asked (set them for the environment and deploy again, or give project, environment and a token that may read them)',
    );

  // At first the process is enough, unless it misses a key, or without keys, the schema rejects what it has.
  let why: string | undefined;
  if (process && reason === 'first') {
    try {
      return await combine([process], 'the variables of this process');
    } catch (error) {
      const mayHelp = names === undefined || keys?.some((key) => !process[1].has(key));
      if (!TempsValidationError.is(error) || !mayHelp) throw error;
      why = error.message;
    }
  }
  const client = getClient();
  const place = await findPlace(client, options);
  const asked = why === undefined ? names : names?.filter((name) => process?.[1].has(name) !== true);
  const { values, elsewhere } = await readPlatform(client, place, asked, why);
  const platform: Layer = ['platform', values];
  const what = `project ${place.project_id}, environment ${place.environment_id}`;
  if (!process) return combine([platform], `the variables of ${what}`, elsewhere);
  const layers = reason === 'first' ? [process, platform] : [platform, process];
  return combine(layers, `the variables of this process and of ${what}`, elsewhere);
}

/**
 * Whether to read the environment of the process: if `source` says so, in a deployed app, or if there is no project to ask
 * the platform for. Not if the options name another project or environment than the process has. Without keys and schema,
 * the platform is asked if possible, since a process has other variables too.
 */
function usesProcess(options: RuntimeEnvOptions): boolean {
  const { source = 'auto', keys, optional, schema } = options;
  if (source !== 'auto') return source === 'process';
  const isNamed = (keys ?? optional ?? schema) !== undefined;
  // The platform sets a deployment token in the environment of an app.
  const isDeployedApp = readVariable('TEMPS_API_TOKEN')?.value.startsWith('dt_') === true;
  if (!isPlaceKnown(options)) return isNamed || isDeployedApp;
  const isOther = NAMES.some((name) => {
    const own = readVariable(VARIABLES[name])?.value;
    return own !== undefined && options[name] !== undefined && String(options[name]) !== own;
  });
  return isNamed && isDeployedApp && !isOther;
}

/** Whether a project or environment is known, so that the platform can be asked. */
function isPlaceKnown(options: RuntimeEnvOptions): boolean {
  return NAMES.some((name) => (options[name] ?? readVariable(VARIABLES[name])) !== undefined);
}

/** The members that are set, of these names or of all. */
function pick(members: Readonly<Record<string, string | undefined>>, names = Object.keys(members)) {
  const set = new Map<string, string>();
  for (const name of names) {
    const value = members[name];
    if (typeof value === 'string') set.set(name, value);
  }
  return set;
}

async function findPlace(client: EnvClient, options: RuntimeEnvOptions) {
  const [project, environment] = NAMES.map((name) => options[name] ?? readVariable(VARIABLES[name])?.value);
  if (project === undefined || environment === undefined)
    throw new TempsConfigError({
      option: project === undefined ? 'project' : 'environment',
      problem:
        "it is missing, and the platform can only be asked for both, project and environment. Give them as options: a Temps server does not tell a deployed app which it is. What the app was started with is read without them, with `source: 'process'`",
      lookedAt: NAMES.flatMap((name) => [`options.${name}`, VARIABLES[name]]),
    });
  const lookup = { what: 'runtimeEnv' };
  const project_id = await findProject(client, project, lookup);
  return { project_id, environment_id: await findEnvironment(client, project_id, environment, lookup) };
}
