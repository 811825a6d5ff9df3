import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import type { Scope } from '../deployments/scope.ts';
import { PermissionDeniedError, TempsError } from '../errors/index.ts';
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
  const outdated = steps.filter(({ key, row }) => {
    const now = own.find((one) => one.key === key);
    return versionOf(now) !== versionOf(row);
  });
  if (outdated.length > 0) {
    const message = `Nothing was changed: ${namesOf(outdated)} changed after the plan was made. Make the plan again`;
    throw new TempsError(message, { code: 'plan_outdated' });
  }
  const changed: Step[] = [];
  const reasons: string[] = [];
  let cause: unknown;
  for (const step of rarestRightFirst(steps))
    try {
      await applyStep(client, scope, step);
      changed.push(step);
    } catch (error) {
      const isFirst = changed.length + reasons.length === 0;
      if (isFirst && PermissionDeniedError.is(error)) throw error;
      reasons.push(`${step.key} (${messageOf(error)})`);
      cause ??= error;
    }
  if (reasons.length === 0) return changed.map(({ key }) => key);
  const message = `Not changed: ${reasons.join('; ')}. Changed: ${namesOf(changed)}`;
  throw new TempsError(message, { code: 'variables_not_changed', cause });
}

function versionOf(row: EnvironmentVariable | undefined): string {
  return row ? JSON.stringify([row.id, row.updated_at, environmentIds(row)]) : '';
}

/**
 * What the fewest tokens may do comes first, so that one that may not is refused before anything is
 * changed.
 */
function rarestRightFirst(steps: readonly Step[]): Step[] {
  return steps.toSorted((one, other) => rightOf(one) - rightOf(other));
}

/** The right that a step needs first: 0 to delete, 1 to change, 2 to create. */
function rightOf({ row, value, others }: Step): number {
  if (!row) return 2;
  return value === null && others.length === 0 ? 0 : 1;
}

async function applyStep(client: HandleClient, scope: Scope, step: Step): Promise<void> {
  const { value, row, others } = step;
  if (row && value === null) return relinkOrDelete(client, scope, row, others);
  if (!row) return create(client, scope, step);
  if (others.length === 0) return relink(client, scope, row, environmentIds(row), value);
  // A key cannot be created in an environment that has it: the row leaves the environment first.
  await relink(client, scope, row, others);
  await create(client, scope, step).catch(async (error: unknown) => {
    await relink(client, scope, row, environmentIds(row)).catch((cause: unknown) => {
      const message = `${messageOf(error)}. Environment ${scope.environment_id} has lost the variable: add the environment to variable ${row.id} again`;
      throw new TempsError(message, { cause });
    });
    throw error;
  });
}

async function create(
  client: HandleClient,
  { project_id, environment_id }: Scope,
  { key, value, row, secret: is_secret }: Step,
): Promise<void> {
  if (value === null) return;
  const include_in_preview = row?.include_in_preview ?? false;
  await client.envVars.create({
    path: { project_id },
    body: { key, value, environment_ids: [environment_id], is_secret, include_in_preview },
    throwOnError: true,
  });
}

/** Takes a variable from an environment. The others that have it keep it. */
export function unlink(
  client: HandleClient,
  scope: Scope,
  row: EnvironmentVariable,
): Promise<void> {
  const others = environmentIds(row).filter((id) => id !== scope.environment_id);
  return relinkOrDelete(client, scope, row, others);
}

async function relinkOrDelete(
  client: HandleClient,
  scope: Scope,
  row: EnvironmentVariable,
  environment_ids: number[],
): Promise<void> {
  if (environment_ids.length > 0) return relink(client, scope, row, environment_ids);
  const path = { project_id: scope.project_id, var_id: row.id };
  await client.envVars.delete({ path, throwOnError: true });
}

/**
 * Sends every member of a variable: July's and August's server replace the environments as a whole,
 * and include the variable in previews if nothing is said.
 */
export async function relink(
  client: HandleClient,
  { project_id }: Scope,
  { id, include_in_preview, is_secret, key }: EnvironmentVariable,
  environment_ids: number[],
  value: string | null = null,
): Promise<void> {
  await client.envVars.update({
    path: { project_id, var_id: id },
    body: { key, value, environment_ids, include_in_preview, is_secret },
    throwOnError: true,
  });
}

export function environmentIds({ environments }: EnvironmentVariable): number[] {
  return environments.map(({ id }) => id);
}

function namesOf(steps: readonly Step[]): string {
  return steps.map(({ key }) => key).join(', ') || 'none';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
