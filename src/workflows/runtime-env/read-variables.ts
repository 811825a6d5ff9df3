import { checkOptions } from '../../checks.ts';
import { findScope } from '../../deployments/scope.ts';
import { TempsConfigError, TempsValidationError } from '../../errors/index.ts';
import { readVariable } from '../../options/environment.ts';
import { checkValues } from './check-values.ts';
import { CHECKS, type RuntimeEnvOptions } from './options.ts';
import { readPlatform, type EnvClient } from './platform-values.ts';

/** Why variables are read: for the first time, after `ttl`, or by `refresh()`. */
export type ReadReason = 'first' | 'expired' | 'refresh';

type Values = Readonly<Record<string, string>>;

/**
 * Reads the variables that the options name, once. Returns the output of the schema, or without a
 * schema the values.
 *
 * @param getClient called if the platform has to be asked
 */
export async function readVariables(
  getClient: () => EnvClient,
  given: RuntimeEnvOptions,
  reason: ReadReason,
) {
  const options = checkOptions('the options of runtimeEnv', given, CHECKS);
  const { keys, optional, schema, source, fallback = {} } = options;
  const names = keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
  const place: Place = {
    project: options.project ?? readVariable(VARIABLES.project),
    environment: options.environment ?? readVariable(VARIABLES.environment),
  };
  // A schema without keys may want any of the fallbacks.
  const below = pick(fallback, schema ? names : (names ?? []));
  const check = (values: Values, what: string) =>
    checkValues({ ...below, ...values }, options, what);

  const process = usesProcess(options, place)
    ? pick(globalThis.process?.env ?? {}, names)
    : undefined;
  if (process && (source === 'process' || (reason !== 'refresh' && !isKnown(place))))
    return check(
      process,
      'the variables of this process, the platform was not asked (set them for the environment and deploy again, or give project, environment and a token that may read them)',
    );

  let asked = names;
  // At first the process is enough, unless it misses a key, or without keys, the schema rejects
  // what it has.
  if (process && reason === 'first') {
    const mayHelp = names === undefined || keys?.some((key) => !Object.hasOwn(process, key));
    try {
      return await check(process, 'the variables of this process');
    } catch (error) {
      if (!TempsValidationError.is(error) || !mayHelp) throw error;
    }
    asked = names?.filter((name) => !Object.hasOwn(process, name));
  }
  const client = getClient();
  const ids = await findPlace(client, place);
  const platform = await readPlatform(client, ids, asked);
  const values = reason === 'first' ? { ...platform, ...process } : { ...process, ...platform };
  const own = process ? 'this process and of ' : '';
  return check(
    values,
    `the variables of ${own}project ${ids.project_id}, environment ${ids.environment_id}`,
  );
}

/** Project and environment, by option, else by variable. */
type Place = Record<'project' | 'environment', number | string | undefined>;

const VARIABLES = { project: 'TEMPS_PROJECT_ID', environment: 'TEMPS_ENVIRONMENT_ID' } as const;
const NAMES = ['project', 'environment'] as const;

/** Whether a project or environment is known, so that the platform can be asked. */
function isKnown({ project, environment }: Place): boolean {
  return (project ?? environment) !== undefined;
}

/**
 * Whether to read the environment of the process: if `source` says so, in a deployed app, or if
 * there is no project to ask the platform for. Not if the options name another project or
 * environment than the process has. Without keys and schema, the platform is asked if possible,
 * since a process has other variables too.
 */
function usesProcess(
  { source = 'auto', keys, optional, schema }: RuntimeEnvOptions,
  place: Place,
): boolean {
  if (source !== 'auto') return source === 'process';
  const isNamed = (keys ?? optional ?? schema) !== undefined;
  // The platform sets a deployment token in the environment of an app.
  const isDeployedApp = readVariable('TEMPS_API_TOKEN')?.startsWith('dt_') === true;
  if (!isKnown(place)) return isNamed || isDeployedApp;
  const isOther = NAMES.some((name) => {
    const own = readVariable(VARIABLES[name]);
    return own !== undefined && String(place[name]) !== own;
  });
  return isNamed && isDeployedApp && !isOther;
}

/** The members that are set, of these names or of all. */
function pick(
  members: Readonly<Record<string, string | undefined>>,
  names = Object.keys(members),
): Values {
  const set = names
    .map((name) => [name, members[name]])
    .filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(set) as Values;
}

async function findPlace(client: EnvClient, { project, environment }: Place) {
  if (project === undefined || environment === undefined)
    throw new TempsConfigError({
      option: project === undefined ? 'project' : 'environment',
      problem:
        "it is missing, and the platform can only be asked for both, project and environment. Give them as options: a Temps server does not tell a deployed app which it is. What the app was started with is read without them, with `source: 'process'`",
      lookedAt: NAMES.flatMap((name) => [`options.${name}`, VARIABLES[name]]),
    });
  return findScope(client, { project, environment }, { what: 'runtimeEnv' });
}
