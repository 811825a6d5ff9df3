import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import { NotFoundError, PermissionDeniedError, TempsError } from '../../errors/index.ts';

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

/** An id that no environment has: the largest 32-bit integer. */
const NO_ENVIRONMENT = 2_147_483_647;
const MAX_CONCURRENT_CALLS = 4;

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
  const { project_id, environment_id } = place;
  const found: PlatformValues = { values: new Map(), missing: new Map() };
  let queue: string[] = [];
  try {
    const rows = await client.envVars.list({ path: { project_id }, throwOnError: true }).toArray();
    const own = rows.filter(({ environments }) => environments.some(({ id }) => id === environment_id));
    if (own.length === 0) await checkExistence(client, place);
    queue = [...new Set(keys ?? own.map(({ key }) => key))];
    const work = async (): Promise<void> => {
      for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
        const sameKey = rows.filter((row) => row.key === key);
        const row = own.find((each) => each.key === key);
        if (row) found.values.set(key, await readValue(client, place, row, sameKey));
        else found.missing.set(key, whyMissing(sameKey));
      }
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENT_CALLS }, work));
    return found;
  } catch (error) {
    queue.length = 0;
    throw PermissionDeniedError.is(error) ? explainDenial(error, place, why) : error;
  }
}

/** January's and July's server list no variables if the project or environment does not exist. */
async function checkExistence(client: EnvClient, { project_id, environment_id }: Place): Promise<void> {
  const path = { project_id, env_id: environment_id };
  const { error } = await client.environments.get({ path, throwOnError: false });
  if (NotFoundError.is(error)) throw error;
}

function whyMissing(ofOthers: readonly EnvironmentVariable[]): string | undefined {
  if (ofOthers.length === 0) return undefined;
  const isOfPreviews = ofOthers.some((row) => row.include_in_preview);
  return `only other environments${isOfPreviews ? ', and the processes of previews,' : ''} have it`;
}

/** @param sameKey the variables of all environments with the key of this row */
async function readValue(
  client: EnvClient,
  place: Place,
  row: EnvironmentVariable,
  sameKey: readonly EnvironmentVariable[],
): Promise<string> {
  const value = await askForValue(client, place, row.key);
  if (sameKey.length === 1) return value;
  // January's list shows values in place of masks.
  if (typeof row.value === 'string' && sameKey.some((each) => each.value === value)) return row.value;
  if (await heedsEnvironment(client, place, row.key)) return value;
  throw ambiguousError(place, row.key);
}

async function askForValue(client: EnvClient, { project_id, environment_id }: Place, key: string): Promise<string> {
  const input = { path: { project_id, key }, query: { environment_id }, throwOnError: true } as const;
  const { data } = await client.envVars.getValue(input);
  return data.value;
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
