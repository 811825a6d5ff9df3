import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import type { Scope } from '../../deployments/scope.ts';
import { NotFoundError, PermissionDeniedError, TempsError } from '../../errors/index.ts';

/** The client that variables are read with. */
export type EnvClient = Namespaces<boolean>;

/** An id that no environment has: the largest 32-bit integer. */
const NO_ENVIRONMENT = 2_147_483_647;
const MAX_CONCURRENT_CALLS = 4;

/**
 * Reads the values of these keys, or of all keys if `undefined`, by a call for each, since lists
 * mask values. Leaves out secrets that August's server shows to nobody, if `mayLack` allows it.
 */
export async function readPlatform(
  client: EnvClient,
  scope: Scope,
  keys: readonly string[] | undefined,
  mayLack: (key: string) => boolean,
): Promise<Record<string, string>> {
  const { project_id, environment_id } = scope;
  try {
    const { own, valueOf } = await readRows(client, scope);
    // Real servers list no variables if the project or environment does not exist.
    if (own.length === 0)
      await client.environments.get({
        path: { project_id, env_id: environment_id },
        throwOnError: true,
      });
    const wanted = own.filter(({ key }) => keys?.includes(key) ?? true);
    const values: Record<string, string> = {};
    const read = async (row: EnvironmentVariable): Promise<void> => {
      try {
        values[row.key] = await valueOf(row);
      } catch (error) {
        const isWriteOnly = TempsError.is(error) && error.code === 'write_only_variable';
        if (!isWriteOnly || !mayLack(row.key)) throw error;
      }
    };
    while (wanted.length > 0) await Promise.all(wanted.splice(0, MAX_CONCURRENT_CALLS).map(read));
    return values;
  } catch (error) {
    throw PermissionDeniedError.is(error) ? refusedError(error, scope) : error;
  }
}

/** The variables of a project, those of one of its environments, and how to read a value of them. */
export async function readRows(client: EnvClient, { project_id, environment_id }: Scope) {
  const all = await client.envVars.list({ path: { project_id } }).toArray();
  const own = all.filter(({ environments }) =>
    environments.some(({ id }) => id === environment_id),
  );
  return { all, own, valueOf };

  /**
   * Reads the value of a variable, and never that of another environment. July's server ignores
   * environment and id, and gives the first value of the key: where several variables of the
   * project have it, the server has to show that it looks at the environment.
   */
  async function valueOf({ id, is_secret, key }: EnvironmentVariable): Promise<string> {
    const ask = async (environment: number): Promise<string> => {
      const input = {
        path: { project_id, key },
        query: { environment_id: environment, var_id: id },
        throwOnError: true,
      } as const;
      return (await client.envVars.getValue(input)).data.value;
    };
    const value = await ask(environment_id).catch((cause: unknown) => {
      // A 403 of the token names the permission. This one is about the variable.
      const isWriteOnly =
        is_secret &&
        PermissionDeniedError.is(cause) &&
        cause.extensions['required_permission'] === undefined;
      throw isWriteOnly ? writeOnlyError(key, cause) : cause;
    });
    if (all.every((one) => one.key !== key || one.id === id)) return value;
    const refusal = await ask(NO_ENVIRONMENT).catch((error: unknown) => error);
    if (NotFoundError.is(refusal) && refusal.sender === 'api') return value;
    if (TempsError.is(refusal)) throw refusal;
    throw new TempsError(
      `Several variables of project ${project_id} have the key \`${key}\`, and this server gives the value of any of them, whatever the environment. Rename them, so that each has its own key. In the app itself, \`source: 'process'\` has the value that it was started with`,
      { code: 'ambiguous_variable' },
    );
  }
}

function writeOnlyError(key: string, cause: unknown): TempsError {
  return new TempsError(
    `The variable \`${key}\` is a secret, and secrets are write-only on this server: none can be read from the platform. In the app itself, \`source: 'process'\` has its value. For a script, store it as a variable that is no secret`,
    { code: 'write_only_variable', cause },
  );
}

function refusedError(
  cause: PermissionDeniedError,
  { project_id, environment_id }: Scope,
): PermissionDeniedError {
  const { attempts, headers, method, requestId, url } = cause;
  return new PermissionDeniedError({
    attempts,
    headers,
    method,
    requestId,
    url,
    problem: cause,
    cause,
    advice: `This token may not read the variables of project ${project_id}, environment ${environment_id}. Use an API key (tk_...) of the role admin, or a custom one with environments:read and, from August 2026 on, secrets:read. In the app itself, \`source: 'process'\` has the values that it was started with`,
  });
}
