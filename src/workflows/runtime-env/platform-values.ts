import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import type { Scope } from '../../deployments/scope.ts';
import { PermissionDeniedError, TempsApiError, TempsError } from '../../errors/index.ts';

/** The namespaces of a client that read variables. */
export type EnvClient = Pick<Namespaces<boolean>, 'environments' | 'envVars' | 'projects'>;

/** An id that no environment has: the largest 32-bit integer. */
const NO_ENVIRONMENT = 2_147_483_647;
const MAX_CONCURRENT_CALLS = 4;

/**
 * Reads the values of these keys, or of all keys if `undefined`, by a call for each, since lists
 * mask values.
 *
 * Never gives the value of another environment: January's and July's server search the whole
 * project for a key and give the first value, so the list of the project decides to which
 * environment a value belongs.
 */
export async function readPlatform(
  client: EnvClient,
  place: Scope,
  keys: readonly string[] | undefined,
) {
  const { project_id, environment_id } = place;
  const values: Record<string, string> = {};
  try {
    const rows = await client.envVars.list({ path: { project_id } }).toArray();
    const own = rows.filter(({ environments }) =>
      environments.some(({ id }) => id === environment_id),
    );
    // January's and July's server list no variables if the project or environment does not exist.
    if (own.length === 0)
      await client.environments.get({
        path: { project_id, env_id: environment_id },
        throwOnError: true,
      });
    const wanted = own.filter(({ key }) => keys?.includes(key) ?? true);
    while (wanted.length > 0) {
      const some = wanted.splice(0, MAX_CONCURRENT_CALLS);
      const read = await Promise.all(some.map((row) => readValue(client, place, row, rows)));
      for (const [index, { key }] of some.entries()) values[key] = read[index] ?? '';
    }
    return values;
  } catch (cause) {
    if (!PermissionDeniedError.is(cause)) throw cause;
    const { attempts, headers, method, requestId, url } = cause;
    throw new PermissionDeniedError({
      attempts,
      headers,
      method,
      requestId,
      url,
      problem: cause,
      cause,
      advice: `This token may not read the variables of project ${project_id}, environment ${environment_id}. A deployment token (dt_...) reads those of its own project, and on newer servers none: what the app was started with is in its process, \`source: 'process'\`. To read more, use an API key (tk_...) that may read environments`,
    });
  }
}

/** The value of a variable. @param rows those of all environments of the project */
export async function readValue(
  client: EnvClient,
  place: Scope,
  { key, value: listed }: EnvironmentVariable,
  rows: readonly EnvironmentVariable[],
): Promise<string> {
  const ask = async ({ project_id, environment_id }: Scope): Promise<string> => {
    const input = {
      path: { project_id, key },
      query: { environment_id },
      throwOnError: true,
    } as const;
    return (await client.envVars.getValue(input)).data.value;
  };
  const value = await ask(place);
  const sameKey = rows.filter((row) => row.key === key);
  if (sameKey.length === 1) return value;
  // January's list shows values in place of masks.
  if (typeof listed === 'string' && sameKey.some((row) => row.value === value)) return listed;
  // Only a server that looks at the environment refuses one that cannot exist, by its id.
  const refusal = await ask({ ...place, environment_id: NO_ENVIRONMENT }).catch(
    (error: unknown) => error,
  );
  if (TempsApiError.is(refusal) && refusal.detail?.includes(String(NO_ENVIRONMENT))) return value;
  if (TempsError.is(refusal)) throw refusal;
  throw new TempsError(
    `Environments of project ${place.project_id} have different variables \`${key}\`, and this server gives the value of any of them: that of environment ${place.environment_id} cannot be read. What the app was started with is in its process, \`source: 'process'\`. Else give the variables different names`,
    { code: 'ambiguous_variable' },
  );
}
