import { checkOptions } from '../../checks.ts';
import { findScope, type Scope, type ScopeOptions } from '../../deployments/scope.ts';
import { TempsConfigError, TempsValidationError } from '../../errors/index.ts';
import { readVariable } from '../../options/environment.ts';
import { checkValues } from './check-values.ts';
import { CHECKS, type RuntimeEnvOptions } from './options.ts';
import { readPlatform, type EnvClient } from './platform-values.ts';

/** Why variables are read: for the first time, after `ttl`, or by `refresh()`. */
export type ReadReason = 'first' | 'expired' | 'refresh';

type Values = Readonly<Record<string, string>>;

/** Project and environment, as far as they are known. */
type KnownScope = { [Name in keyof ScopeOptions]: ScopeOptions[Name] | undefined };

const VARIABLES = { project: 'TEMPS_PROJECT_ID', environment: 'TEMPS_ENVIRONMENT_ID' } as const;

/** What to do about the variables of a process. */
const OF_PROCESS =
  'On a laptop, set them in the file of `node --env-file`; for a deployed app, in its environment, and deploy again. The platform was not asked: that takes project, environment and an API key';

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
): Promise<unknown> {
  const options = checkOptions('the options of runtimeEnv', given, CHECKS);
  const { keys, fallback = {} } = options;
  const names = listNames(options);
  const check = (values: Values, what: string, advice?: string): Promise<unknown> =>
    checkValues({ ...pick(fallback, names), ...values }, options, what, advice);

  const source = await chooseSource(getClient, options, reason);
  const own = source === 'platform' ? {} : pick(globalThis.process?.env ?? {}, names);
  if (source === 'process') return check(own, 'the variables of this process', OF_PROCESS);

  // At first the process is enough, unless it misses a key, or without keys, the schema rejects it.
  if (source === 'both' && reason === 'first')
    try {
      return await check(own, 'the variables of this process');
    } catch (error) {
      const mayHelp = names === undefined || keys?.some((key) => !Object.hasOwn(own, key));
      if (!TempsValidationError.is(error) || !mayHelp) throw error;
    }

  const scope = await findIds(getClient(), knownScope(options));
  const isFirst = reason === 'first';
  const wanted = isFirst ? names?.filter((name) => !Object.hasOwn(own, name)) : names;
  const mayLack = (key: string): boolean => names === undefined || Object.hasOwn(own, key);
  const platform = await readPlatform(getClient(), scope, wanted, mayLack);
  return check(
    isFirst ? { ...platform, ...own } : { ...own, ...platform },
    `the variables of ${source === 'both' ? 'this process and of ' : ''}project ${scope.project_id}, environment ${scope.environment_id}`,
  );
}

/** The variables to read; `undefined` for all. */
function listNames({ keys, optional }: RuntimeEnvOptions): string[] | undefined {
  return keys || optional ? [...(keys ?? []), ...(optional ?? [])] : undefined;
}

/**
 * Where to read. Without `source`, an app that Temps has deployed reads its process first, and
 * others the platform, if they know of what environment.
 */
async function chooseSource(
  getClient: () => EnvClient,
  options: RuntimeEnvOptions,
  reason: ReadReason,
): Promise<'process' | 'platform' | 'both'> {
  const { source = 'auto', keys, optional, schema } = options;
  if (source !== 'auto') return source;
  const scope = knownScope(options);
  // Without keys and schema, a process has other variables too.
  const isNamed = (keys ?? optional ?? schema) !== undefined;
  // The platform sets a deployment token in the environment of an app.
  const isDeployedApp = readVariable('TEMPS_API_TOKEN')?.startsWith('dt_') === true;
  if (scope.project === undefined && scope.environment === undefined)
    return (isNamed || isDeployedApp) && reason !== 'refresh' ? 'process' : 'platform';
  return isNamed && isDeployedApp && (await isOwnScope(getClient, scope)) ? 'both' : 'platform';
}

/** Whether the variables of this process, where they are set, name the same scope. */
async function isOwnScope(getClient: () => EnvClient, scope: KnownScope): Promise<boolean> {
  const own = {
    project: readVariable(VARIABLES.project) ?? scope.project,
    environment: readVariable(VARIABLES.environment) ?? scope.environment,
  };
  if (String(Object.values(own)) === String(Object.values(scope))) return true;
  // One may be an id, and the other a name.
  const client = getClient();
  const { environment_id } = await findIds(client, scope);
  return (await findIds(client, own)).environment_id === environment_id;
}

function knownScope({ project, environment }: RuntimeEnvOptions): KnownScope {
  return {
    project: project ?? readVariable(VARIABLES.project),
    environment: environment ?? readVariable(VARIABLES.environment),
  };
}

function findIds(client: EnvClient, { project, environment }: KnownScope): Promise<Scope> {
  if (project === undefined || environment === undefined)
    throw new TempsConfigError({
      option: project === undefined ? 'project' : 'environment',
      problem:
        "it is missing, and the platform can only be asked for both, project and environment. Give them as options: a Temps server does not tell a deployed app which it is. What the app was started with is read without them, with `source: 'process'`",
      lookedAt: Object.entries(VARIABLES).flatMap(([name, variable]) => [
        `options.${name}`,
        variable,
      ]),
    });
  return findScope(client, { project, environment }, { what: 'runtimeEnv' });
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
