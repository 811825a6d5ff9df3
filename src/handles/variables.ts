import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import type { Scope } from '../deployments/scope.ts';
import type { HandleClient } from './handle-client.ts';
import type { AppliedChanges, ApplyOptions, PlanOptions, VariableChanges } from './options.ts';
import type { VariablesPlan } from './plan.ts';

/** The environment variables of one environment, by their names. */
export class EnvironmentVariables {
  readonly #client: HandleClient;
  readonly #findIds: () => Promise<Scope>;

  /** @internal */
  constructor(client: HandleClient, findIds: () => Promise<Scope>) {
    this.#client = client;
    this.#findIds = findIds;
  }

  /** The variables of the environment. Their values are masked: `get` reads a value. */
  async list(): Promise<EnvironmentVariable[]> {
    const { listVariables } = await import('./plan.ts');
    return listVariables(this.#client, await this.#findIds());
  }

  /**
   * The value of a variable.
   *
   * @throws {TempsValidationError} when the environment has no such variable, with the nearest name
   * @throws {TempsError} with the code `ambiguous_variable` when the server gives the value of any
   * environment, and `write_only_variable` for a secret that the server does not show
   * @throws {PermissionDeniedError} when the token may not read values: August's server wants
   * `secrets:read`
   */
  async get(key: string): Promise<string> {
    const { readVariable } = await import('./plan.ts');
    return readVariable(this.#client, await this.#findIds(), key);
  }

  /**
   * Sets variables, and leaves all others as they are. The same as `plan` and `apply`.
   *
   * @example
   * const production = temps.project('storefront').environment('production');
   * await production.env.set({ LOG_LEVEL: 'debug' }, { redeploy: true });
   */
  async set(
    values: Readonly<Record<string, string>>,
    options: PlanOptions & ApplyOptions = {},
  ): Promise<AppliedChanges> {
    const { redeploy, ...planning } = options;
    return (await this.plan(values, planning)).apply({ redeploy });
  }

  /** Removes variables from this environment. Other environments keep those that they share. */
  async remove(keys: readonly string[], options: ApplyOptions = {}): Promise<AppliedChanges> {
    const changes = Object.fromEntries(keys.map((key): [string, null] => [key, null]));
    return (await this.plan(changes)).apply(options);
  }

  /**
   * What a change of variables would do. Changes nothing. A variable that environments share is
   * split: only this environment gets the new value.
   *
   * @example
   * const production = temps.project('storefront').environment('production');
   * const plan = await production.env.plan({ LOG_LEVEL: 'debug', OLD: null });
   * console.log(plan.set, plan.removed);
   * await plan.apply({ redeploy: true });
   *
   * @throws {TempsValidationError} for a name or value that no process can have
   * @throws {PermissionDeniedError} without `environments:read`
   */
  async plan(changes: VariableChanges, options: PlanOptions = {}): Promise<VariablesPlan> {
    const { planChanges } = await import('./plan.ts');
    return planChanges(this.#client, await this.#findIds(), changes, options);
  }
}
