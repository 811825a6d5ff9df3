import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import { NotFoundError, PermissionDeniedError, TempsError, TempsResponseError } from '../../errors/index.ts';
import { isRouteMissing } from '../../servers/missing-route.ts';

/** The namespaces of a client that read variables. */
export type EnvClient = Pick<Namespaces<boolean>, 'environments' | 'envVars' | 'projects'>;

/** The project and environment to read variables from. */
export interface Place {
  project_id: number;
  environment_id: number;
}

/** What the platform has: a value for each key, and the keys that it does not have, with the reasons. */
export interface PlatformValues {
  values: Map<string, string>;
  missing: Map<string, string | undefined>;
}

/** What the reference and July's server show in a list instead of a value. */
const MASK = '***';
/** An id that no environment has: the largest 32-bit integer. */
const NO_ENVIRONMENT = 2_147_483_647;
const MAX_CONCURRENT_CALLS = 4;
/** Names that no path can contain: dot segments, and halves of surrogate pairs. */
const UNREADABLE = /^(\.|%2e){1,2}$|\p{Cs}/iu;

/**
 * Reads the values of these keys, or of all keys if `undefined`. Makes a call for each, since lists mask values.
 *
 * Never gives the value of another environment: January's and July's server search the whole project for a key and give
 * the first value, so the list of the project decides to which environment a value belongs.
 *
 * @param why added to a refusal: why the platform was asked
 * @throws {TempsError} with the code `ambiguous_variable` if the value could be that of another environment
 */
export async function readPlatform(
  client: EnvClient,
  place: Place,
  keys: readonly string[] | undefined,
  why?: string,
): Promise<PlatformValues> {
  const found: PlatformValues = { values: new Map(), missing: new Map() };
  if (keys?.length === 0) return found;
  const { project_id } = place;
  try {
    const rows = await client.envVars.list({ path: { project_id }, throwOnError: true }).toArray();
    const own = rows.filter((row) => belongsTo(row, place));
    if (own.length === 0) await checkExistence(client, place);
    const names = keys ?? own.map(({ key }) => key).filter((key) => key !== '' && !UNREADABLE.test(key));
    const queue = [...new Set(names)];
    const work = async (): Promise<void> => {
      try {
        for (let key = queue.shift(); key !== undefined; key = queue.shift())
          await readKey(client, place, key, rows, found);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENT_CALLS }, work));
    return found;
  } catch (error) {
    throw PermissionDeniedError.is(error) ? explainDenial(error, place, why) : error;
  }
}

async function readKey(
  client: EnvClient,
  place: Place,
  key: string,
  rows: readonly EnvironmentVariable[],
  { values, missing }: PlatformValues,
): Promise<void> {
  const sameKey = rows.filter((row) => row.key === key);
  const own = sameKey.find((row) => belongsTo(row, place));
  if (!own) {
    const isOfPreviews = sameKey.some((row) => row.include_in_preview);
    const others = `only other environments${isOfPreviews ? ', and the processes of previews,' : ''} have it`;
    missing.set(key, sameKey.length > 0 ? others : undefined);
    return;
  }
  const value = await askForValue(client, place, key);
  if (value === undefined) missing.set(key, undefined);
  // January's list shows values in place of masks.
  else if (own.value !== MASK && typeof own.value === 'string' && sameKey.some((row) => row.value === value))
    values.set(key, own.value);
  else if (sameKey.length === 1 || (await heedsEnvironment(client, place, key))) values.set(key, value);
  else throw ambiguousError(place, key);
}

/** A row without a list of environments applies to all of them. */
function belongsTo({ environments }: EnvironmentVariable, { environment_id }: Place): boolean {
  const all = environments as EnvironmentVariable['environments'] | null | undefined;
  return all?.some(({ id }) => id === environment_id) ?? true;
}

/** The value of a key; `undefined` if it was deleted meanwhile. */
async function askForValue(client: EnvClient, place: Place, key: string): Promise<string | undefined> {
  const { project_id, environment_id } = place;
  try {
    const { data, request, response } = await client.envVars.getValue({
      path: { project_id, key },
      query: { environment_id },
      throwOnError: true,
    });
    const value: unknown = data?.value;
    if (typeof value === 'string' && value !== MASK) return value;
    const problem =
      value === MASK ? `the value \`${MASK}\`, which is a mask, or was set to one` : 'no text in the field `value`';
    throw new TempsResponseError({ method: 'GET', url: request.url, response, problem });
  } catch (error) {
    // A proxy has a 404 of its own, and so has an environment that does not exist.
    const isVariable = NotFoundError.is(error) && /variable/i.test(`${error.title} ${error.detail}`);
    if (isVariable && !isRouteMissing(error)) return undefined;
    throw error;
  }
}

/** Whether the server looks at `environment_id`, asked with an environment that cannot exist. Only a refusal says so. */
async function heedsEnvironment(client: EnvClient, place: Place, key: string): Promise<boolean> {
  try {
    await askForValue(client, { ...place, environment_id: NO_ENVIRONMENT }, key);
    return false;
  } catch (error) {
    const isRefusal = NotFoundError.is(error) || PermissionDeniedError.is(error);
    if (isRefusal && error.detail?.toLowerCase().includes(`environment ${NO_ENVIRONMENT}`)) return true;
    throw error;
  }
}

/** January's and July's server list no variables if the project or environment does not exist. */
async function checkExistence(client: EnvClient, { project_id, environment_id }: Place): Promise<void> {
  const path = { project_id, env_id: environment_id };
  const { error } = await client.environments.get({ path, throwOnError: false });
  if (NotFoundError.is(error)) throw error;
}

function ambiguousError({ project_id, environment_id }: Place, key: string): TempsError {
  return new TempsError(
    `Environments of project ${project_id} have different variables \`${key}\`, and this server gives the value of any of them: that of environment ${environment_id} cannot be read. What the app was started with is in its process, \`source: 'process'\`. Else give the variables different names`,
    { code: 'ambiguous_variable' },
  );
}

function explainDenial(cause: PermissionDeniedError, place: Place, why?: string): PermissionDeniedError {
  const { method, url, headers, attempts, requestId } = cause;
  return new PermissionDeniedError(
    { method, url, headers, attempts, requestId, problem: cause, cause },
    `This token may not read the variables of project ${place.project_id}, environment ${place.environment_id}. A deployment token (dt_...) reads those of its own project, and on newer servers none: what the app was started with is in its process, \`source: 'process'\`. To read more, use an API key (tk_...) that may read environments${why ? `. The platform was asked because ${why}` : ''}`,
  );
}
