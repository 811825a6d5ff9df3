import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import type { Scope } from '../deployments/scope.ts';
import { PermissionDeniedError, TempsError } from '../errors/index.ts';
import { readRows } from '../workflows/runtime-env/platform-values.ts';
import type { HandleClient } from './handle-client.ts';
import { environmentIds, openRows } from './rows.ts';

/** One change of a variable, and the row that it changes. */
export interface Step {
  key: string;
  effect: 'set' | 'removed' | 'unchanged' | 'unknown';
  /** `null` removes the variable from the environment. */
  value: string | null;
  /** The row as it is; `undefined` if the environment has no such variable. */
  row: EnvironmentVariable | undefined;
  /** The other environments that share the row, and keep it as it is. */
  others: number[];
  is_secret: boolean;
}

/** Changes variables one after the other. Returns the names of those that were changed. */
export async function applySteps(
  client: HandleClient,
  scope: Scope,
  steps: readonly Step[],
): Promise<string[]> {
  const rows = openRows(client, scope);
  const { own } = await readRows(client, scope);
  const outdated = steps.filter(
    ({ key, row }) => versionOf(own.find((one) => one.key === key)) !== versionOf(row),
  );
  if (outdated.length > 0) {
    const message = `Nothing was changed: ${namesOf(outdated)} changed after the plan was made. Make the plan again`;
    throw new TempsError(message, { code: 'plan_outdated' });
  }
  const changed: Step[] = [];
  const failures: { key: string; cause: unknown }[] = [];
  // What the fewest tokens may do comes first, so that one that may not is refused before anything
  // is changed.
  for (const step of steps.toSorted((one, other) => rightOf(one) - rightOf(other)))
    try {
      await applyStep(rows, step);
      changed.push(step);
    } catch (cause) {
      const isFirst = changed.length + failures.length === 0;
      if (isFirst && PermissionDeniedError.is(cause)) throw cause;
      failures.push({ key: step.key, cause });
    }
  const [first] = failures;
  if (!first) return changed.map(({ key }) => key);
  const reasons = failures.map(({ key, cause }) => `${key} (${messageOf(cause)})`).join('; ');
  const message = `Not changed: ${reasons}. Changed: ${namesOf(changed)}`;
  throw new TempsError(message, { code: 'variables_not_changed', cause: first.cause });
}

function versionOf(row: EnvironmentVariable | undefined): string {
  return row ? JSON.stringify([row.id, row.updated_at, environmentIds(row)]) : '';
}

/** The right that a step needs first: 0 to delete, 1 to change, 2 to create. */
function rightOf({ row, value, others }: Step): number {
  if (!row) return 2;
  return value === null && others.length === 0 ? 0 : 1;
}

async function applyStep(rows: ReturnType<typeof openRows>, step: Step): Promise<void> {
  const { key, value, row, others, is_secret } = step;
  if (value === null) return row && rows.keepFor(others, row);
  if (row && others.length === 0) return rows.update(row, { value });
  // A key cannot be created in an environment that has it: the row leaves the environment first.
  if (row) await rows.update(row, { environment_ids: others });
  const include_in_preview = row?.include_in_preview ?? false;
  try {
    await rows.create({ key, is_secret, include_in_preview }, value);
  } catch (error) {
    if (row)
      await rows.update(row, {}).catch((cause: unknown) => {
        const lost = `The environment has lost the variable: add the environment to variable ${row.id} again`;
        throw new TempsError(`${messageOf(error)}. ${lost}`, { cause });
      });
    throw error;
  }
}

function namesOf(steps: readonly Step[]): string {
  return steps.map(({ key }) => key).join(', ') || 'none';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
