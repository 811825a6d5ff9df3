import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import { throwIssues } from '../checks.ts';
import { findLive } from '../deployments/live.ts';
import type { Scope } from '../deployments/scope.ts';
import { PermissionDeniedError, TempsError, TempsValidationError } from '../errors/index.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { readRows } from '../workflows/runtime-env/platform-values.ts';
import { applySteps, type Step } from './apply.ts';
import type { HandleClient } from './handle-client.ts';
import type { AppliedChanges, ApplyOptions, PlanOptions, VariableChanges } from './options.ts';
import { environmentIds } from './rows.ts';

/** Linux starts no process with a longer `NAME=value`, its end included (MAX_ARG_STRLEN). */
const MAX_VARIABLE_BYTES = 128 * 1024 - 1;

/** What a change of variables would do, by their names. Nothing has been changed yet. */
export class VariablesPlan {
  /** Are new, or get another value. */
  readonly set: readonly string[];
  /** Are removed from the environment. */
  readonly removed: readonly string[];
  /** Have this value already, or are not there to be removed. */
  readonly unchanged: readonly string[];
  /** Are set, though the server does not tell the value that they have now. */
  readonly unknown: readonly string[];
  /** Those that change and that other environments share, and keep as they are. */
  readonly split: readonly string[];
  /**
   * Whether the live deployment is older than a variable of the environment, also without this
   * change. Removed variables leave no trace.
   */
  readonly isRedeployDue: boolean;
  readonly #client: HandleClient;
  readonly #scope: Scope;
  readonly #steps: Step[];

  /** @internal */
  constructor(client: HandleClient, scope: Scope, steps: Step[], isRedeployDue: boolean) {
    const keysOf = (wanted: Step['effect']): string[] =>
      steps.filter(({ effect }) => effect === wanted).map(({ key }) => key);
    this.set = keysOf('set');
    this.removed = keysOf('removed');
    this.unchanged = keysOf('unchanged');
    this.unknown = keysOf('unknown');
    this.isRedeployDue = isRedeployDue;
    this.#client = client;
    this.#scope = scope;
    this.#steps = steps.filter(({ effect }) => effect !== 'unchanged');
    this.split = this.#steps.filter(({ others }) => others.length > 0).map(({ key }) => key);
  }

  /**
   * Changes the variables, one after the other, each once.
   *
   * @throws {TempsError} with the code `plan_outdated` when one of the variables has changed since
   * the plan was made: nothing is changed then; and `variables_not_changed` when some could not be
   * changed, with their names
   */
  async apply({ redeploy }: ApplyOptions = {}): Promise<AppliedChanges> {
    const { project_id: project, environment_id: environment } = this.#scope;
    const changed = await applySteps(this.#client, this.#scope, this.#steps);
    if (!redeploy || (changed.length === 0 && !this.isRedeployDue)) return { changed };
    return { changed, deployment: await this.#client.redeploy({ project, environment }) };
  }
}

/** Compares the values that are wanted with those that are there. */
export async function planChanges(
  client: HandleClient,
  scope: Scope,
  changes: VariableChanges,
  { everywhere = false, secret = false }: PlanOptions,
): Promise<VariablesPlan> {
  checkChanges(changes);
  const { own, valueOf } = await readRows(client, scope);
  const live = await findLive(client, scope);
  const newest = Math.max(...own.map(({ updated_at }) => Date.parse(updated_at)));
  const isRedeployDue = live !== undefined && newest > Date.parse(live.created_at);
  const steps: Step[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const row = findRow(own, key, scope);
    const shared = row && !everywhere ? environmentIds(row) : [];
    const others = shared.filter((id) => id !== scope.environment_id);
    const effect = await findEffect();
    steps.push({ key, effect, value, row, others, is_secret: row?.is_secret ?? secret });

    async function findEffect(): Promise<Step['effect']> {
      if (!row) return value === null ? 'unchanged' : 'set';
      if (value === null) return 'removed';
      try {
        return (await valueOf(row)) === value ? 'unchanged' : 'set';
      } catch (error) {
        if (isHidden(error)) return 'unknown';
        throw error;
      }
    }
  }
  return new VariablesPlan(client, scope, steps, isRedeployDue);
}

/** Whether this server or this token does not show a value. */
function isHidden(error: unknown): boolean {
  const codes = ['ambiguous_variable', 'write_only_variable'];
  return PermissionDeniedError.is(error) || (TempsError.is(error) && codes.includes(error.code));
}

/** The variables of an environment. */
export async function listVariables(client: HandleClient, scope: Scope) {
  return (await readRows(client, scope)).own;
}

export async function readVariable(
  client: HandleClient,
  scope: Scope,
  key: string,
): Promise<string> {
  const { own, valueOf } = await readRows(client, scope);
  const row = findRow(own, key, scope);
  if (row) return valueOf(row);
  const names = own.map((one) => one.key);
  const nearest = nearestName(key, names);
  const advice = nearest ? `did you mean ${nearest}?` : `there are ${names.join(', ') || 'none'}`;
  const message = `is no variable of environment ${scope.environment_id}: ${advice}`;
  throw new TempsValidationError({ what: 'the variable', issues: [{ path: [key], message }] });
}

/** July's server makes several rows of a key if it is created twice at once. */
function findRow(
  own: readonly EnvironmentVariable[],
  key: string,
  { environment_id }: Scope,
): EnvironmentVariable | undefined {
  const rows = own.filter((one) => one.key === key);
  if (rows.length < 2) return rows[0];
  const ids = rows.map(({ id }) => id).join(', ');
  throw new TempsError(
    `Environment ${environment_id} has the variable ${key} ${rows.length} times, and nobody can say which one counts: delete all but one of ${ids}, by temps.envVars.delete or in the dashboard`,
    { code: 'ambiguous_variable' },
  );
}

/** Servers accept any name and value, also those that no process can have. */
function checkChanges(changes: VariableChanges): void {
  const issues = Object.entries(changes).flatMap(([key, value]) => {
    const message = variableProblem(key, value);
    return message === undefined ? [] : [{ path: [key], message }];
  });
  throwIssues('the variables', issues);
}

function variableProblem(key: string, value: unknown): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
    return 'is no name of a variable: it has letters, digits and _, and begins with no digit';
  if (value === null) return undefined;
  // Shows no value: it may be a secret.
  if (typeof value !== 'string') return 'must be a string, or null to remove the variable';
  if (value.includes('\0')) return 'must not contain a null character';
  const bytes = new TextEncoder().encode(`${key}=${value}`).length;
  if (bytes > MAX_VARIABLE_BYTES)
    return `has ${bytes} bytes with its name, and a process takes ${MAX_VARIABLE_BYTES} at most`;
  return undefined;
}
