import type { Deployment } from '../../generated/types.gen.ts';
import type { LogEntry } from '../deployments/log-line.ts';
import { findScope, type Scope, type ScopeOptions } from '../deployments/scope.ts';
import type { Deploy } from '../workflows/deploy/deploy.ts';
import type {
  DeployDetails,
  DeploySource,
  RedeployOptions,
  RollbackOptions,
  StartOptions,
} from '../workflows/deploy/options.ts';
import type { LogOptions } from '../workflows/logs/options.ts';
import type { HandleClient } from './handle-client.ts';
import { EnvironmentVariables } from './variables.ts';

/** The options of a workflow, without those that an environment's handle gives. */
type WithoutScope<Options> = Omit<Options, keyof ScopeOptions>;

/** What to deploy to the environment of a handle, and how to watch it. */
export type EnvironmentDeployOptions = DeploySource & WithoutScope<StartOptions> & DeployDetails;

/** Which lines of an environment's containers to read. */
export type EnvironmentLogOptions = Omit<
  Extract<LogOptions, { environment: number | string }>,
  keyof ScopeOptions | 'deployment_id' | 'job_id'
>;

/**
 * An environment by its id, slug or name. Nothing is sent until a method is called; names are
 * looked up once.
 *
 * @example
 * const production = temps.project('storefront').environment('production');
 * await production.deploy({ image: 'registry.example.com/shop:1.4.2', rollbackOnFailure: true });
 * await production.env.set({ LOG_LEVEL: 'debug' });
 */
export class EnvironmentHandle {
  /** The id, slug or name of the project that the handle was made with. */
  readonly project: number | string;
  /** The id, slug or name of the environment that the handle was made with. */
  readonly environment: number | string;
  /** The environment variables. */
  readonly env: EnvironmentVariables;
  readonly #client: HandleClient;

  /** @internal */
  constructor(client: HandleClient, { project, environment }: ScopeOptions) {
    this.project = project;
    this.environment = environment;
    this.#client = client;
    this.env = new EnvironmentVariables(client, () => this.ids());
  }

  /**
   * The ids of project and environment, for methods that take them.
   *
   * @throws {TempsValidationError} when there is no such project or environment, with the nearest
   */
  ids(): Promise<Scope> {
    return findScope(this.#client, this, { what: 'the environment' });
  }

  /** Deploys to this environment, as `temps.deploy` does. */
  deploy(options: EnvironmentDeployOptions): Deploy {
    return this.#client.deploy({ ...options, ...this.#scope });
  }

  /** Rolls this environment back, as `temps.rollback` does. */
  rollback(options: WithoutScope<RollbackOptions>): Deploy {
    return this.#client.rollback({ ...options, ...this.#scope });
  }

  /** Deploys what is live here once more, as `temps.redeploy` does: with changed variables. */
  redeploy(options: WithoutScope<RedeployOptions> = {}): Deploy {
    return this.#client.redeploy({ ...options, ...this.#scope });
  }

  /** The log lines of the containers of this environment, as `temps.logs` gives them. */
  logs(options: EnvironmentLogOptions = {}): AsyncIterable<LogEntry> {
    return this.#client.logs({ ...options, ...this.#scope });
  }

  /** The deployment that is live, or `undefined` if none is. */
  async current(): Promise<Deployment | undefined> {
    const { findLive } = await import('../deployments/live.ts');
    return findLive(this.#client, await this.ids());
  }

  /**
   * Deletes this environment and its containers. An environment that does not exist is no error, so
   * that a script can run twice. Its variables stay for environments that share them.
   *
   * @returns whether there was an environment
   * @throws {PermissionDeniedError} without `environments:read` and `environments:delete`
   * @throws {BadRequestError} for the environment `production`, which the server keeps
   */
  async remove(): Promise<boolean> {
    const { removeEnvironment } = await import('./ensure.ts');
    return removeEnvironment(this.#client, this);
  }

  get #scope(): ScopeOptions {
    return { project: this.project, environment: this.environment };
  }
}
