import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import type { Scope } from '../deployments/scope.ts';
import { TempsError } from '../errors/index.ts';
import type { HandleClient } from './handle-client.ts';
import type { Step } from './options.ts';

/**
 * Changes variables one after the other. Returns the names of those that were changed.
 *
 * @param own the variables of the environment as they are now
 */
export async function applySteps(
  client: HandleClient,
  scope: Scope,
  steps: readonly Step[],
  own: readonly EnvironmentVariable[],
): Promise<string[]> {
  const outdated = steps.filter((step) => hasChanged(step, own)).map(({ key }) => key);
  if (outdated.length > 0)
    throw new TempsError(
      `Nothing was changed: ${outdated.join(', ')} changed after the plan was made. Make the plan again`,
      { code: 'plan_outdated' },
    );
  const changed: string[] = [];
  const failed = new Map<string, unknown>();
  for (const step of steps)
    await applyStep(client, scope, step).then(
      () => changed.push(step.key),
      (error: unknown) => failed.set(step.key, error),
    );
  if (failed.size === 0) return changed;
  const reasons = [...failed].map(([key, error]) => `${key} (${messageOf(error)})`);
  const [cause] = failed.values();
  throw new TempsError(
    `Not changed: ${reasons.join('; ')}. Changed: ${changed.join(', ') || 'none'}`,
    { code: 'variables_not_changed', cause },
  );
}

function stateOf(row: EnvironmentVariable | undefined): string {
  return JSON.stringify([row?.id, row?.updated_at, row?.environments.map(({ id }) => id)]);
}

function hasChanged({ key, row }: Step, own: readonly EnvironmentVariable[]): boolean {
  const now = own.find((one) => one.key === key);
  return stateOf(now) !== stateOf(row);
}

async function applyStep(client: HandleClient, scope: Scope, step: Step): Promise<void> {
  const { key, value, row, others, secret } = step;
  const { project_id, environment_id } = scope;
  const create = async (): Promise<void> => {
    if (value === null) return;
    await client.envVars.create({
      path: { project_id },
      body: {
        key,
        value,
        environment_ids: [environment_id],
        is_secret: secret,
        include_in_preview: row?.include_in_preview ?? false,
      },
      throwOnError: true,
    });
  };
  if (!row) return create();
  const path = { project_id, var_id: row.id };
  if (others.length === 0 && value === null)
    return void (await client.envVars.delete({ path, throwOnError: true }));
  const shared = row.environments.map(({ id }) => id);
  if (others.length === 0) return relink(client, scope, row, shared, value);
  // A key cannot be created in an environment that has it: the row leaves the environment first.
  await relink(client, scope, row, others);
  await create().catch(async (error: unknown) => {
    await relink(client, scope, row, shared).catch((cause: unknown) => {
      const message = `${messageOf(error)}. Environment ${environment_id} has lost the variable: add the environment to variable ${row.id} again`;
      throw new TempsError(message, { cause });
    });
    throw error;
  });
}

/**
 * Sends every member of a variable: July's and August's server replace the environments as a whole,
 * and include the variable in previews if nothing is said.
 */
export async function relink(
  client: HandleClient,
  { project_id }: Pick<Scope, 'project_id'>,
  { id, include_in_preview, is_secret, key }: EnvironmentVariable,
  environment_ids: number[],
  value?: string | null,
): Promise<void> {
  await client.envVars.update({
    path: { project_id, var_id: id },
    body: {
      key,
      environment_ids,
      include_in_preview,
      is_secret,
      ...(typeof value === 'string' && { value }),
    },
    throwOnError: true,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
