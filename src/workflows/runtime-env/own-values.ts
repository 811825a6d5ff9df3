import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import { TempsApiError, TempsError } from '../../errors/index.ts';
import type { EnvClient, FetchedValues } from './env-client.ts';
import type { Scope } from './scope.ts';

/** No environment has this id: the largest that servers can count to. */
const NO_ENVIRONMENT = 2_147_483_647;
/** What a list shows in place of a value. */
const MASK = '***';

/** Whether the server of a client gives the value of any environment, whatever `environment_id` says. */
const ignoring = new WeakMap<object, boolean>();

/**
 * The values without those of other environments. Some servers look for a key in the whole project and give what they find
 * first: there the list says which environment has what.
 */
export async function keepOwnValues(client: EnvClient, scope: Scope, fetched: FetchedValues): Promise<FetchedValues> {
  const [key] = fetched.values.keys();
  if (key === undefined || !(await ignoresEnvironment(client, scope, key))) return fetched;
  const rows = await client.envVars.list({ path: { project_id: scope.project_id }, throwOnError: true }).toArray();
  const values = new Map<string, string>();
  const missing = new Map(fetched.missing);
  for (const [name, value] of fetched.values) {
    const sameKey = rows.filter((row) => (row as EnvironmentVariable | null)?.key === name);
    const own = sameKey.find((row) => appliesTo(row, scope.environment_id));
    if (own) values.set(name, ownValue(own, sameKey.length > 1, value, scope));
    else missing.set(name, 'only other environments have it');
  }
  return { values, missing };
}

/** Found out once for each client: a server that looks at the environment finds nothing where there is none. */
async function ignoresEnvironment(client: EnvClient, { project_id }: Scope, key: string): Promise<boolean> {
  const known = ignoring.get(client);
  if (known !== undefined) return known;
  const ignores = await client.envVars
    .getValue({ path: { project_id, key }, query: { environment_id: NO_ENVIRONMENT }, throwOnError: true })
    .then(
      () => true,
      (error: unknown) => {
        if (TempsApiError.is(error) && error.status < 500) return false;
        throw error;
      },
    );
  ignoring.set(client, ignores);
  return ignores;
}

/** A row that does not say its environments applies to all. */
function appliesTo({ environments }: { environments?: unknown }, environmentId: number): boolean {
  if (environments === undefined || environments === null) return true;
  return Array.isArray(environments) && environments.some((one: { id?: unknown } | null) => one?.id === environmentId);
}

/** Throws where the value that came may be that of another environment, and the list shows none. */
function ownValue(
  row: EnvironmentVariable,
  isAmbiguous: boolean,
  value: string,
  { project_id, environment_id }: Scope,
): string {
  if (!isAmbiguous) return value;
  if (typeof row.value === 'string' && row.value !== MASK) return row.value;
  throw new TempsError(
    `Environments of project ${project_id} have different variables \`${row.key}\`, and this server gives the value of any of them: that of environment ${environment_id} cannot be read. What the app was started with is in its process, \`source: 'process'\`. Else give the variables different names`,
    { code: 'ambiguous_variable' },
  );
}
