import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import type { Scope } from '../deployments/scope.ts';
import type { HandleClient } from './handle-client.ts';

/** What a row gets. What is left out stays as it is. */
interface RowChange {
  value?: string;
  environment_ids?: number[];
}

/** The variables of a project, as servers keep them: rows, which environments share. */
export function openRows(client: HandleClient, { project_id, environment_id }: Scope) {
  /** Makes a row of this environment alone. */
  async function create(
    row: Pick<EnvironmentVariable, 'key' | 'is_secret' | 'include_in_preview'>,
    value: string,
  ): Promise<void> {
    const body = { ...row, value, environment_ids: [environment_id] };
    await client.envVars.create({ path: { project_id }, body, throwOnError: true });
  }

  /**
   * Sends every member of a row: July's and August's server replace the environments as a whole,
   * and include the variable in previews if nothing is said.
   */
  async function update(row: EnvironmentVariable, change: RowChange): Promise<void> {
    const { id: var_id, key, is_secret, include_in_preview } = row;
    const before = { key, value: null, is_secret, include_in_preview };
    await client.envVars.update({
      path: { project_id, var_id },
      body: { ...before, environment_ids: environmentIds(row), ...change },
      throwOnError: true,
    });
  }

  /** Leaves a row to these environments alone, or deletes it. */
  async function keepFor(environment_ids: number[], row: EnvironmentVariable): Promise<void> {
    if (environment_ids.length > 0) return update(row, { environment_ids });
    const path = { project_id, var_id: row.id };
    await client.envVars.delete({ path, throwOnError: true });
  }

  return { create, update, keepFor };
}

export function environmentIds({ environments }: Pick<EnvironmentVariable, 'environments'>) {
  return environments.map(({ id }) => id);
}
