import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import { NotFoundError, PermissionDeniedError, TempsError } from '../../errors/index.ts';
import { isRouteMissing } from '../../servers/missing-route.ts';
import type { EnvClient, FetchedValues } from './env-client.ts';
import { fetchValue, MASK } from './fetch-value.ts';
import type { Scope } from './scope.ts';

/** An id that no environment has: the largest 32-bit integer. */
const NO_ENVIRONMENT = 2_147_483_647;

/** The clients whose server ignores `environment_id` and returns the value of any environment. */
const ignoring = new WeakSet<object>();

/**
 * Removes values of other environments. Some servers search the whole project for a key and return the first value;
 * there, the list tells which environment each value belongs to.
 */
export async function keepOwnValues(client: EnvClient, scope: Scope, fetched: FetchedValues): Promise<FetchedValues> {
  const [key] = fetched.values.keys();
  if (key === undefined || !(await ignoresEnvironment(client, scope, key))) return fetched;
  const rows = await client.envVars.list({ path: { project_id: scope.project_id }, throwOnError: true }).toArray();
  const values = new Map<string, string>();
  const missing = new Map(fetched.missing);
  for (const [name, value] of fetched.values) {
    const sameKey = rows.filter((row) => (row as EnvironmentVariable | null)?.key === name);
    const others = sameKey.some((row) => row.include_in_preview)
      ? 'only other environments, and the processes of previews, have it'
      : 'only other environments have it';
    const own = sameKey.find((row) => appliesTo(row, scope.environment_id));
    if (own) values.set(name, ownValue(own, sameKey.length > 1, value, scope));
    else missing.set(name, others);
  }
  return { values, missing };
}

/**
 * Checked with an environment that does not exist: a server that heeds it has no value there, while it still has one for
 * the environment in question. Anything else tells nothing: an error is thrown, and of a variable that was deleted
 * meanwhile, the list decides. Only that it ignores it is remembered: an upgrade may be undone while an app runs.
 */
async function ignoresEnvironment(client: EnvClient, scope: Scope, key: string): Promise<boolean> {
  if (ignoring.has(client)) return true;
  const probe = fetchValue(client, { ...scope, environment_id: NO_ENVIRONMENT }, key);
  const ignores = await probe.then((found) => 'value' in found, refusesEnvironment);
  if (ignores) ignoring.add(client);
  return ignores || !('value' in (await fetchValue(client, scope, key)));
}

/** Whether the server says that there is no such environment, or that the token is bound to another. Throws other errors. */
function refusesEnvironment(error: unknown): false {
  if (NotFoundError.is(error) && !isRouteMissing(error)) return false;
  if (PermissionDeniedError.is(error) && error.detail?.includes(`environment ${NO_ENVIRONMENT}`)) return false;
  throw error;
}

/** A row without a list of environments applies to all of them. */
function appliesTo({ environments }: { environments?: unknown }, environmentId: number): boolean {
  if (environments === undefined || environments === null) return true;
  return Array.isArray(environments) && environments.some((one: { id?: unknown } | null) => one?.id === environmentId);
}

/** Returns the environment's own value, from the list if it shows it. Throws if the fetched value may be another's and the list masks it. */
function ownValue(
  row: EnvironmentVariable,
  isAmbiguous: boolean,
  value: string,
  { project_id, environment_id }: Scope,
): string {
  if (typeof row.value === 'string' && row.value !== MASK) return row.value;
  if (!isAmbiguous) return value;
  throw new TempsError(
    `Environments of project ${project_id} have different variables \`${row.key}\`, and this server gives the value of any of them: that of environment ${environment_id} cannot be read. What the app was started with is in its process, \`source: 'process'\`. Else give the variables different names`,
    { code: 'ambiguous_variable' },
  );
}
